import type { Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Address, Tables } from '../database/tables.ts';

/** The person or firm that asks for a return. */
export type Applicant = {
  name: string;
  company?: string | undefined;
  email: string;
  phone: string;
  kind: string;
  address: Address;
  originalBuyer?: boolean | undefined;
};

/** Whom a request is from. */
export type Contact = {
  request: string;
  vendor: string;
  applicant: Applicant;
  /** Tells a repeat of the same submission from another one under the same key. */
  bodyHash: string;
  /** When it was saved. */
  at: string;
};

/** What may be put right of a contact. */
export type ContactCorrection = {
  email?: string | undefined;
  phone?: string | undefined;
  address?: Address | undefined;
};

/** The contacts of requests: the one place where names, addresses, e-mails and phone numbers of customers are. */
export function contactsIn(db: Database) {
  const find = async (request: string): Promise<Contact | undefined> => {
    const row = await db.selectFrom('contacts').selectAll().where('request', '=', request).executeTakeFirst();
    return row && contactOf(row);
  };
  return {
    /** The contact of a request. */
    find,

    /**
     * Keeps the contact of a request; the first one stays.
     *
     * @returns the one that is kept: its `bodyHash` tells whether it is this one
     */
    save: async ({ request, vendor, applicant, bodyHash, at }: Contact): Promise<Contact> => {
      const { company = null, originalBuyer = null, address, name, email, phone, kind } = applicant;
      await db
        .insertInto('contacts')
        .values({
          request,
          vendor,
          name,
          company,
          email,
          phone,
          kind,
          originalBuyer,
          bodyHash,
          address: JSON.stringify(address),
          createdAt: at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const kept = await find(request);
      if (!kept) throw new Error(`the contact of ${request} was removed while it was saved: try again`);
      return kept;
    },

    /**
     * Puts right what is given and leaves the rest.
     *
     * @returns whether there is such a contact
     */
    correct: async (request: string, { email, phone, address }: ContactCorrection): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('contacts')
        .set((column) => ({
          email: email ?? column.ref('email'),
          phone: phone ?? column.ref('phone'),
          ...(address && { address: JSON.stringify(address) }),
        }))
        .where('request', '=', request)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}

function contactOf(row: Selectable<Tables['contacts']>): Contact {
  const { request, vendor, company, originalBuyer, bodyHash, createdAt, ...applicant } = row;
  return {
    request,
    vendor,
    applicant: {
      ...applicant,
      ...(company !== null && { company }),
      ...(originalBuyer !== null && { originalBuyer }),
    },
    bodyHash,
    at: createdAt,
  };
}
