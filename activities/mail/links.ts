import { linkTokenOf } from '../../records/index.ts';

/** Where a customer's pages are. */
export interface Links {
  request(id: string): string;
  return(number: string): string;
  /** The form to print and put into the parcel. */
  rmaForm(number: string): string;
  /** The form on which a return is asked for. */
  form(vendor: string): string;
}

/**
 * The addresses of a customer's pages, each with the secret that opens it.
 *
 * @param publicUrl where customers reach the pages
 * @param secret the installation's link secret
 */
export function linksTo(publicUrl: string, secret: string): Links {
  const page = (kind: 'requests' | 'returns', id: string, sheet = '') =>
    `${publicUrl}/${kind}/${encodeURIComponent(id)}${sheet}?t=${linkTokenOf(secret, id)}`;
  return {
    request: (id) => page('requests', id),
    return: (number) => page('returns', number),
    rmaForm: (number) => page('returns', number, '/rma-form'),
    form: (vendor) => `${publicUrl}/request?vendor=${encodeURIComponent(vendor)}`,
  };
}
