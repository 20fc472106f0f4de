import { z } from 'zod';
import { coverages, decisionSchema } from '../policies/contract/decision.ts';
import { purchaseFacts, unitFacts } from '../policies/contract/facts.ts';
import { day, line } from '../policies/contract/values.ts';
import { outcomes, parties, returnStages } from '../workflows/messages/return-vocabulary.ts';
import { normalizeSerial } from '../workflows/messages/serial.ts';
import { instant, returnNumber, serialNumber } from '../workflows/messages/values.ts';

/** What only support may state of a unit: what happened to it before it was remembered here. */
export const statedBySupport = ['registeredOn', 'extendedReplacements', 'exchanged', 'notForResale'] as const;

/** A product and its purchase, to be registered with its vendor. */
export const unitRegistration = z
  .strictObject({
    vendor: line(50),
    serial: serialNumber,
    model: line(100),
    purchase: purchaseFacts.optional(),
    unit: unitFacts.omit({ part: true }).optional(),
  })
  .superRefine(({ serial, model, unit }, context) => {
    const differs = (path: string) =>
      context.addIssue({ code: 'custom', path: ['unit', path], message: `differs from ${path}` });
    if (normalizeSerial(unit?.serial ?? serial) !== normalizeSerial(serial)) differs('serial');
    if ((unit?.model ?? model).trim() !== model.trim()) differs('model');
  })
  .meta({ id: 'UnitRegistration' });

/** A registration as it stands, and what the policy in force grants the unit with it. */
export const registeredUnit = z
  .object({
    vendor: z.string(),
    serial: z.string(),
    model: z.string(),
    registeredOn: day.meta({ description: 'the first day it was registered, in the vendor’s time zone' }),
    warranty: decisionSchema.shape.warranty,
    deadlines: decisionSchema.shape.deadlines,
    reasons: decisionSchema.shape.reasons.meta({ description: 'of the time that the registration adds' }),
  })
  .meta({ id: 'RegisteredUnit' });

/** By what units are found. */
export const unitsFilter = z.strictObject({ serial: serialNumber, vendor: z.string().exactOptional() });

/** What is remembered of a unit, and every return of it. */
export const unitHistory = z
  .object({
    vendor: z.string(),
    serial: z.string(),
    model: z.string().optional(),
    registeredBy: z.enum(['support', 'customer']).optional(),
    purchase: purchaseFacts,
    unit: unitFacts.meta({ description: 'what is remembered of the unit itself, as facts' }),
    replaces: z.string().optional().meta({ description: 'serial number of the unit it was given for' }),
    replacedBy: z.string().optional().meta({ description: 'serial number of the unit given for it' }),
    given: z
      .array(
        z.object({
          number: returnNumber,
          at: instant,
          outcome: z.enum(['replaced', 'exchanged']),
          extended: z.boolean().meta({ description: 'under the extended warranty' }),
          serial: z.string().optional().meta({ description: 'of the unit given' }),
        }),
      )
      .meta({ description: 'what returns have given for it, oldest first' }),
    returns: z
      .array(
        z.object({
          number: returnNumber,
          request: z.string(),
          issuedAt: instant,
          stage: z.enum(returnStages),
          waitingOn: z.enum(parties).nullable(),
          coverage: z.enum(coverages),
          outcome: z.enum(outcomes).optional(),
        }),
      )
      .meta({ description: 'every return of it, oldest first' }),
  })
  .meta({ id: 'UnitHistory' });

export type UnitRegistration = z.infer<typeof unitRegistration>;
export type RegisteredUnit = z.infer<typeof registeredUnit>;
export type UnitsFilter = z.infer<typeof unitsFilter>;
export type UnitHistory = z.infer<typeof unitHistory>;
