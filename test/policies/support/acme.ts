import type { z } from 'zod';
import { compile } from '../../../policies/engine/model.ts';
import { policyFileSchema } from '../../../policies/format/policy-file.ts';
import { assess, type Decision, parseFacts } from '../../../policies/index.ts';

/** What a test says of a policy; everything else is as plain as can be. */
export type Said = Partial<z.input<typeof policyFileSchema>>;

/** A check and a period as a policy file says them. */
export type SaidCheck = NonNullable<Said['checks']>['request'][number];
export type SaidPeriod = NonNullable<Said['periods']>[string];

const wait = { days: 3 };
const stage = { accepted: true };

const PLAIN: z.input<typeof policyFileSchema> = {
  vendor: 'acme',
  name: 'Acme',
  numberPrefix: 'ACM',
  calendar: {
    timeZone: 'UTC',
    remindAt: '09:00',
    workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  },
  contacts: { support: {}, sales: {} },
  addresses: {},
  periods: {},
  requirements: [],
  checks: { request: [], receipt: [], inspection: [] },
  coverage: [{ coverage: 'warranty' }],
  remedies: [{ grant: ['repair', 'replace'] }],
  unavailable: [],
  barred: [],
  freight: { inbound: [{ pays: 'customer' }], outbound: [{ pays: 'vendor' }] },
  charges: [],
  fees: [],
  returnTo: [],
  number: {},
  waits: {
    review: wait,
    information: wait,
    parcel: wait,
    held: wait,
    inspection: wait,
    verdict: wait,
    quote: wait,
    offer: wait,
    payment: wait,
    fulfilment: wait,
    dispatch: wait,
  },
  cancellation: {
    stages: {
      issued: stage,
      received: stage,
      inspecting: stage,
      quoted: stage,
      fulfilling: stage,
      shipped: stage,
    },
  },
  offer: { lines: ['labour'] },
  documents: [],
  notices: [],
  clauses: {},
};

/**
 * Asks a policy made for the test, on 21 November 2026 where the facts say no other day.
 *
 * @param said what the policy says
 * @param input the facts
 */
export function ask(said: Said, input: object): Decision & { clauses: string[] } {
  const file = policyFileSchema.parse({ ...PLAIN, ...said });
  const { facts, faults } = parseFacts(input, '2026-11-21');
  if (faults) throw new Error(JSON.stringify(faults));
  const decision = assess({ vendor: 'acme', version: 'acme-1', file, model: compile(file) }, facts);
  return { ...decision, clauses: decision.reasons.map(({ clause }) => clause) };
}
