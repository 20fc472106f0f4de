import type { Act } from '../../policies/catalogue/acts.ts';
import type { DocumentKind } from '../../policies/index.ts';
import { linkTokenOf } from '../../records/index.ts';

/** Where a customer's pages are. */
export interface Links {
  request(id: string): string;
  return(number: string): string;
  /** The form to print and put into the parcel. */
  rmaForm(number: string): string;
  /** A paper that goes with the return, as PDF. */
  paper(number: string, kind: DocumentKind): string;
  /** The page of one click: it says what it does, and has one button. */
  act(number: string, act: Act): string;
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
  const page = (kind: 'requests' | 'returns' | 'api/v1/rmas', id: string, sheet = '') =>
    `${publicUrl}/${kind}/${encodeURIComponent(id)}${sheet}?t=${linkTokenOf(secret, id)}`;
  return {
    request: (id) => page('requests', id),
    return: (number) => page('returns', number),
    rmaForm: (number) => page('returns', number, '/rma-form'),
    paper: (number, kind) => page('api/v1/rmas', number, `/documents/${kind}.pdf`),
    act: (number, act) => page('returns', number, `/${act}`),
    form: (vendor) => `${publicUrl}/request?vendor=${encodeURIComponent(vendor)}`,
  };
}
