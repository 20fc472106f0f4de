import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  correctionInput,
  moreInformation,
  newRequest,
  requestedUnitView,
  requestFile,
  requestsFilter,
  requestView,
  reviewMessage,
} from '../../client/messages.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { informationFaults, parseSubmission } from '../submission.ts';
import { requestSeenBy } from '../views.ts';
import { byId, create, get, none, post } from './call.ts';
import { inputOf, invalid, refuseFaults } from './faults.ts';
import { onceOf } from './gate.ts';

const submitted = z
  .object({
    id: z.string(),
    statusUrl: z.url().meta({ description: "The customer's page; whoever has this address may read it" }),
    stage: requestView.shape.stage,
    units: z.array(requestedUnitView),
  })
  .meta({ id: 'SubmittedRequest' });

const withFiles = requestView
  .extend({ files: z.array(requestFile).meta({ description: 'What was handed in with it' }) })
  .meta({ id: 'RequestWithFiles' });

const page = z
  .object({ requests: z.array(requestView), next: z.string().optional() })
  .meta({ id: 'Requests' });

/** The calls about requests. */
export function requestCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  const { homeward, policies, publicUrl, now } = parts;
  const group = 'Requests';

  api.openapi(
    create(parts, {
      path: '/api/v1/requests',
      group,
      summary: 'Ask for the return of one or several units',
      rights: [],
      body: newRequest,
      answer: submitted,
    }),
    async (c) => {
      const once = onceOf(c);
      const { id, stage, units } = await homeward.submitRequest(c.req.valid('json'), once);
      const statusUrl = `${publicUrl}/requests/${id}?t=${encodeURIComponent(homeward.linkToken(id))}`;
      return c.json({ id, statusUrl, stage, units }, 201, { Location: `${publicUrl}/api/v1/requests/${id}` });
    },
    (result) => {
      if (result.target !== 'json') return refuseFaults(result);
      const { faults } = parseSubmission(policies, inputOf(result), now());
      if (faults) throw invalid(faults);
      return undefined;
    },
  );

  api.openapi(
    get(parts, {
      path: '/api/v1/requests/{id}',
      group,
      summary: 'Where a request stands',
      rights: ['customer', 'support'],
      params: byId,
      query: none,
      answer: withFiles,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const [view, files] = await Promise.all([homeward.request(id), homeward.filesOf(id)]);
      return c.json(requestSeenBy({ ...view, files }, c.get('caller')), 200);
    },
  );

  api.openapi(
    get(parts, {
      path: '/api/v1/requests',
      group,
      summary: 'Find requests',
      rights: ['support'],
      params: none,
      query: requestsFilter,
      answer: page,
    }),
    async (c) => c.json(await homeward.requests(c.req.valid('query')), 200),
  );

  api.openapi(
    post(parts, {
      path: '/api/v1/requests/{id}/review',
      group,
      summary: "Support's word on each unit",
      rights: ['support'],
      params: byId,
      body: reviewMessage,
      answer: requestView,
    }),
    async (c) => {
      const once = onceOf(c);
      return c.json(await homeward.review(c.req.valid('param').id, c.req.valid('json'), once), 200);
    },
  );

  api.openapi(
    post(parts, {
      path: '/api/v1/requests/{id}/information',
      group,
      summary: 'More facts for what was asked',
      rights: ['customer'],
      params: byId,
      body: moreInformation,
      answer: requestView,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const information = c.req.valid('json');
      const { vendor } = await homeward.request(id);
      const faults = informationFaults(policies, vendor, information, now());
      if (faults.length > 0) throw invalid(faults);
      const view = await homeward.giveInformation(id, information, onceOf(c));
      return c.json(requestSeenBy(view, c.get('caller')), 200);
    },
  );

  api.openapi(
    post(parts, {
      path: '/api/v1/requests/{id}/correction',
      group,
      summary: 'Puts right what blocked the request',
      rights: ['support'],
      params: byId,
      body: correctionInput,
      answer: requestView,
    }),
    async (c) => c.json(await homeward.correctRequest(c.req.valid('param').id, c.req.valid('json')), 200),
  );
}
