import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { HomewardError } from '../../client/errors.ts';
import {
  arrival,
  arrivalCandidate,
  arrivalReport,
  arrivalsFilter,
  arrivalSettlement,
  receiptAnswer,
  receiptMessage,
} from '../../client/messages.ts';
import { reasonSchema } from '../../policies/index.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { problemOf, Refusal } from '../problems.ts';
import { unknownVendor } from '../submission.ts';
import { byId, byNumber, get, none, post } from './call.ts';
import { invalid } from './faults.ts';
import { onceOf } from './gate.ts';

const arrivalAnswer = z
  .object({
    accepted: z.literal(false),
    reasons: z.array(reasonSchema),
    arrival,
    belongsTo: arrivalCandidate
      .exactOptional()
      .meta({ description: 'The return that waits for this parcel: scan it against that number' }),
  })
  .meta({ id: 'ArrivalAnswer' });

const arrivalPage = z
  .object({ arrivals: z.array(arrival), next: z.string().optional() })
  .meta({ id: 'Arrivals' });

const filter = arrivalsFilter.extend({
  open: z.enum(['true', 'false']).exactOptional().meta({ description: 'true: only those not settled yet' }),
});

/** The calls of the dock: parcels scanned against a number, and those that fit none. */
export function dockCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  const { homeward, policies } = parts;
  const group = 'Dock';

  api.openapi(
    post(parts, {
      path: '/api/v1/rmas/{number}/receipt',
      group,
      summary: 'A parcel is scanned against its number',
      description: 'The same scanId again changes nothing and answers the same.',
      rights: ['dock'],
      params: byNumber,
      body: receiptMessage,
      answer: receiptAnswer,
    }),
    async (c) => {
      try {
        return c.json(await homeward.receive(c.req.valid('param').number, c.req.valid('json')), 200);
      } catch (error) {
        throw notTaken(error);
      }
    },
  );

  api.openapi(
    post(parts, {
      path: '/api/v1/arrivals',
      group,
      summary: 'A parcel that fits no open return',
      rights: ['dock'],
      params: none,
      body: arrivalReport,
      answer: arrivalAnswer,
    }),
    async (c) => {
      const report = c.req.valid('json');
      if (!policies.current(report.vendor)) throw invalid([unknownVendor(policies)]);
      const recorded = await homeward.recordArrival(report);
      const { reasons, candidates } = recorded;
      const belongsTo = candidates.find(({ awaited }) => awaited);
      return c.json(
        { accepted: false as const, reasons, arrival: recorded, ...(belongsTo && { belongsTo }) },
        200,
      );
    },
  );

  api.openapi(
    post(parts, {
      path: '/api/v1/arrivals/{id}/settlement',
      group,
      summary: 'What becomes of such a parcel',
      rights: ['support'],
      params: byId,
      body: arrivalSettlement,
      answer: arrival,
    }),
    async (c) =>
      c.json(await homeward.settleArrival(c.req.valid('param').id, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(
    get(parts, {
      path: '/api/v1/arrivals',
      group,
      summary: 'Parcels that fit no open return',
      rights: ['support'],
      params: none,
      query: filter,
      answer: arrivalPage,
    }),
    async (c) => {
      const { open, ...rest } = c.req.valid('query');
      const wanted = { ...rest, ...(open !== undefined && { open: open === 'true' }) };
      return c.json(await homeward.arrivals(wanted), 200);
    },
  );

  api.openapi(
    get(parts, {
      path: '/api/v1/arrivals/{id}',
      group,
      summary: 'Where such a parcel stands',
      rights: ['support', 'dock'],
      params: byId,
      query: none,
      answer: arrival,
    }),
    async (c) => c.json(await homeward.arrival(c.req.valid('param').id), 200),
  );
}

function notTaken(error: unknown): unknown {
  if (!(error instanceof HomewardError) || error.code !== 'wrong-stage') return error;
  const told = problemOf(error);
  return new Refusal({
    ...told,
    extensions: { accepted: false, held: false, reasons: [], ...told.extensions },
  });
}
