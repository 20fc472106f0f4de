import { linkTokenOf } from '../../records/index.ts';

/** Where a customer's pages are. */
export interface Links {
  request(id: string): string;
  return(number: string): string;
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
  const page = (kind: 'requests' | 'returns', id: string) =>
    `${publicUrl}/${kind}/${encodeURIComponent(id)}?t=${linkTokenOf(secret, id)}`;
  return {
    request: (id) => page('requests', id),
    return: (number) => page('returns', number),
    form: (vendor) => `${publicUrl}/request?vendor=${encodeURIComponent(vendor)}`,
  };
}
