import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  assess,
  decisionSchema,
  factsSchema,
  parseFacts,
  parseFactsList,
  type Policy,
  today,
} from '../../policies/index.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { Refusal } from '../problems.ts';
import { get, none, post } from './call.ts';
import { inputOf, invalid, refuseFaults } from './faults.ts';

const vendors = z
  .object({ vendors: z.array(z.object({ vendor: z.string(), name: z.string(), policyVersion: z.string() })) })
  .meta({ id: 'Vendors' });

/** The calls about what the vendors promise. */
export function policyCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  const { policies, now } = parts;
  const group = 'Policies';

  api.openapi(
    get(parts, {
      path: '/api/v1/policies',
      group,
      summary: 'The vendors',
      rights: [],
      params: none,
      query: none,
      answer: vendors,
    }),
    (c) =>
      c.json(
        {
          vendors: policies
            .vendors()
            .flatMap((vendor) => policies.current(vendor) ?? [])
            .map(({ vendor, version, file }) => ({ vendor, name: file.name, policyVersion: version })),
        },
        200,
      ),
  );

  api.openapi(
    post(parts, {
      path: '/api/v1/policies/{vendor}/assess',
      group,
      summary: "What a vendor's policy says of a return, and which clauses say so",
      description: 'A list of facts is answered with the list of decisions in the same order.',
      rights: [],
      params: z.object({ vendor: z.string() }),
      body: z.union([factsSchema, z.array(factsSchema)]),
      answer: z.union([decisionSchema, z.array(decisionSchema)]),
    }),
    (c) => {
      const policy = policyOf(c.req.valid('param').vendor);
      return c.json(decide(policy, c.req.valid('json'), today(policy, now().toISOString())), 200);
    },
    (result, c) => {
      if (result.target !== 'json') return refuseFaults(result);
      const policy = policyOf(c.req.param('vendor') ?? '');
      decide(policy, inputOf(result), today(policy, now().toISOString()));
      return undefined;
    },
  );

  function policyOf(vendor: string): Policy {
    const policy = policies.current(vendor);
    if (policy) return policy;
    const detail = `There is no such vendor here; there is ${policies.vendors().join(', ')}.`;
    throw new Refusal({ kind: 'not-found', detail });
  }
}

function decide(policy: Policy, input: unknown, asOf: string) {
  if (Array.isArray(input)) {
    const { facts, faults } = parseFactsList(input, asOf);
    if (faults) throw invalid(faults);
    return facts.map((one) => assess(policy, one));
  }
  const { facts, faults } = parseFacts(input, asOf);
  if (faults) throw invalid(faults);
  return assess(policy, facts);
}
