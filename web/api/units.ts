import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { registeredUnit, unitHistory, unitRegistration, unitsFilter } from '../../client/messages.ts';
import { mayDo, staffOf } from '../access.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { Refusal } from '../problems.ts';
import { parseRegistration } from '../registration.ts';
import { create, get, none } from './call.ts';
import { inputOf, invalid, refuseFaults } from './faults.ts';
import { bearerOf } from './gate.ts';

/** The calls about units: products registered, and what is remembered of each. */
export function unitCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  const { homeward, policies, now } = parts;
  const group = 'Units';

  /** Who registers a product: support by its token, else a customer. */
  const registrant = async (authorization: string | undefined): Promise<'support' | 'customer'> => {
    const bearer = bearerOf(authorization);
    if (bearer === undefined) return 'customer';
    const staff = await staffOf(parts, bearer);
    if (!staff)
      throw new Refusal({
        kind: 'unauthorized',
        detail:
          'Send the staff token of support as Authorization: Bearer, or none to register as a customer.',
      });
    if (mayDo(staff, ['support'])) return 'support';
    throw new Refusal({ kind: 'forbidden', detail: 'Among staff this call is for support.' });
  };

  api.openapi(
    create(parts, {
      path: '/api/v1/units',
      group,
      summary: 'Register a product',
      description:
        'Anybody may; with a token of support it also states what happened before, and corrects what a customer ' +
        'said. A product that is registered already keeps its first day.',
      rights: [],
      body: unitRegistration,
      answer: registeredUnit,
    }),
    async (c) => {
      const by = await registrant(c.req.header('authorization'));
      return c.json(await homeward.registerUnit(c.req.valid('json'), by), 201);
    },
    (result, c) => {
      if (result.target !== 'json') return refuseFaults(result);
      const by = bearerOf(c.req.header('authorization')) === undefined ? 'customer' : 'support';
      const { faults } = parseRegistration(policies, inputOf(result), by, now());
      if (faults) throw invalid(faults);
      return undefined;
    },
  );

  api.openapi(
    get(parts, {
      path: '/api/v1/units',
      group,
      summary: 'What is remembered of a unit, and every return of it',
      rights: ['staff'],
      params: none,
      query: unitsFilter,
      answer: z.object({ units: z.array(unitHistory) }).meta({ id: 'Units' }),
    }),
    async (c) => c.json({ units: await homeward.units(c.req.valid('query')) }, 200),
  );
}
