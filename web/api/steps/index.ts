import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Parts, WebEnv } from '../../parts.ts';
import { accountsSteps } from './accounts.ts';
import { benchSteps } from './bench.ts';
import { customerSteps } from './customer.ts';
import { dispatchSteps } from './dispatch.ts';
import type { Step } from './step.ts';
import { supportSteps } from './support.ts';

/** Every call that carries a return from one stage to the next, and the remarks on it. */
export const steps: readonly Step[] = [
  ...customerSteps,
  ...supportSteps,
  ...benchSteps,
  ...accountsSteps,
  ...dispatchSteps,
];

/** Adds them to the API. */
export function stepCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  for (const step of steps) step.register(api, parts);
}
