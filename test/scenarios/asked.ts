import type { RequestSubmission } from '../../client/messages.ts';
import type { Facts } from '../../policies/index.ts';

/** A unit and why it comes back, as its owner says it. */
export interface Asked {
  serial: string;
  model: string;
  /** Where the customer lives; `US` when left out. */
  country?: string;
  kind?: 'end-user' | 'distributor' | 'integrator';
  originalBuyer?: boolean;
  /** Where letters go; an address that begins with `nobody@` takes none. */
  email?: string;
  purchase: NonNullable<Facts['purchase']>;
  unit?: Omit<NonNullable<Facts['unit']>, 'serial' | 'model'>;
  claim: NonNullable<Facts['claim']>;
  shipment?: Facts['shipment'];
  /** Further units of the same request, alike but for what is said here. */
  also?: readonly (Pick<Asked, 'serial'> & Partial<Pick<Asked, 'model' | 'purchase' | 'unit' | 'claim'>>)[];
}

/**
 * The request as it goes in.
 *
 * @param vendor whose policy it is
 * @param asked what is asked for
 */
export function submissionOf(vendor: string, asked: Asked): RequestSubmission {
  const {
    country = 'US',
    kind = 'end-user',
    originalBuyer,
    email = 'ida.holm@example.com',
    also = [],
  } = asked;
  return {
    vendor,
    applicant: {
      name: 'Ida Holm',
      email,
      phone: '+1 555 0100',
      kind,
      ...(originalBuyer !== undefined && { originalBuyer }),
      address: { lines: ['12 Harbour Street'], city: 'Portland', postalCode: '97201', country },
    },
    units: [asked, ...also.map((other) => ({ ...asked, ...other }))].map(
      ({ serial, model, unit, claim, purchase, shipment }) => ({
        unit: { serial, model, ...unit },
        claim,
        purchase,
        ...(shipment && { shipment }),
      }),
    ),
  };
}
