import { z } from 'zod';
import { addressSchema } from '../contract/decision.ts';
import { holidayCalendars, weekDays } from '../calendar/vocabulary.ts';
import { decisionTables } from './decision-tables.ts';
import { cited, clauseId, notes } from './entries.ts';
import { lifecycleTerms } from './lifecycle-terms.ts';

const timeZone = z.string().refine(
  (zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  },
  { error: 'must be an IANA time zone, such as Europe/Rome' },
);

const contactSchema = z.strictObject({
  email: z.email().optional(),
  phone: z.string().optional(),
  page: z.string().optional().meta({ description: 'where on the vendor’s site' }),
  clauses: cited.optional(),
  ...notes,
});

/** The whole of a vendor's policy file. */
export const policyFileSchema = z
  .strictObject({
    vendor: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, {
      error: 'must be a short name in small letters, such as alkeria',
    }),
    name: z.string().min(1).max(100),
    numberPrefix: z.string().regex(/^[A-Z]{3}$/, { error: 'must be three capitals, such as ALK' }),
    calendar: z.strictObject({
      timeZone,
      remindAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time, such as 09:00' }),
      workingDays: z.array(z.enum(weekDays)).min(1),
      publicHolidays: z
        .enum(holidayCalendars)
        .optional()
        .meta({ description: 'whose public holidays count; left out: none' }),
      ...notes,
    }),
    contacts: z.strictObject({ support: contactSchema, sales: contactSchema }),
    addresses: z.record(z.string(), addressSchema),
    ...decisionTables,
    ...lifecycleTerms,
    clauses: z
      .record(
        clauseId,
        z.strictObject({
          kind: z.array(z.enum(['decide', 'require', 'do', 'tell'])).min(1),
          says: z.string().min(1).max(600),
        }),
      )
      .meta({ description: 'every clause of the document once, restated' }),
  })
  .meta({ title: 'A vendor’s return policy' });

/** A policy file as it was parsed. */
export type PolicyFile = z.infer<typeof policyFileSchema>;
export type Contact = z.infer<typeof contactSchema>;
