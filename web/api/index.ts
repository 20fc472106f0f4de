import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import type { Parts, WebEnv } from '../parts.ts';
import { LARGEST_BODY, refuseSize } from '../problems.ts';
import { advanceCalls } from './advance.ts';
import { dockCalls } from './dock.ts';
import { erasureCall } from './erasure.ts';
import { refuseFaults } from './faults.ts';
import { healthCall } from './health.ts';
import { paperCalls } from './papers.ts';
import { policyCalls } from './policies.ts';
import { renewalCall } from './renewal.ts';
import { requestCalls } from './requests.ts';
import { returnCalls } from './returns.ts';
import { stepCalls } from './steps/index.ts';
import { unitCalls } from './units.ts';
import { uploadCalls, UPLOADS } from './uploads.ts';

/**
 * The HTTP API with its own description at `/openapi.json`.
 *
 * @param parts what it is made of
 */
export function createApi(parts: Parts): OpenAPIHono<WebEnv> {
  const api = new OpenAPIHono<WebEnv>({ defaultHook: refuseFaults });
  api.use('/api/*', except(UPLOADS, bodyLimit({ maxSize: LARGEST_BODY, onError: refuseSize })));
  requestCalls(api, parts);
  erasureCall(api, parts);
  returnCalls(api, parts);
  stepCalls(api, parts);
  renewalCall(api, parts);
  dockCalls(api, parts);
  unitCalls(api, parts);
  advanceCalls(api, parts);
  paperCalls(api, parts);
  uploadCalls(api, parts);
  policyCalls(api, parts);
  healthCall(api, parts);
  describe(api, parts);
  return api;
}

function describe(api: OpenAPIHono<WebEnv>, { publicUrl }: Parts): void {
  const schemes = {
    staff: {
      type: 'http',
      scheme: 'bearer',
      description: 'A staff or device token; the call names the roles of which it must have one, none: any.',
    },
    link: { type: 'apiKey', in: 'query', name: 't', description: "The token of the customer's own link." },
    linkBearer: { type: 'http', scheme: 'bearer', description: 'The same token as the bearer.' },
  } as const;
  for (const [name, scheme] of Object.entries(schemes))
    api.openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Homeward',
      version: '1',
      description: "A hardware vendor's returns, from the customer's request to the unit shipped back.",
    },
    servers: [{ url: publicUrl }],
  });
}
