import { pino } from 'pino';
import type { Role } from '../../../client/homeward.ts';
import { loadPolicies } from '../../../policies/index.ts';
import { createApp } from '../../../web/app.ts';
import type { Parts } from '../../../web/parts.ts';
import { inMemoryHomeward } from './in-memory.ts';

export const policies = loadPolicies();

const staff: Record<string, { name: string; roles: Role[] }> = {
  'dock-token': { name: 'Dora', roles: ['dock'] },
  'support-token': { name: 'Sam', roles: ['support'] },
  'bench-token': { name: 'Bo', roles: ['bench'] },
  'accounts-token': { name: 'Ada', roles: ['accounts'] },
  'dispatch-token': { name: 'Dirk', roles: ['dispatch'] },
};

/** The application over returns kept in memory, and those returns. */
export function testApp(changes: Partial<Parts> = {}) {
  const homeward = inMemoryHomeward(policies, staff);
  const app = createApp({
    homeward,
    policies,
    publicUrl: 'https://returns.example.com',
    staffToken: 'first-try-token',
    log: pino({ level: 'silent' }),
    now: () => new Date('2026-11-21T09:00:00Z'),
    ...changes,
  });
  return { app, homeward };
}

/** A call with a JSON body. */
export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** The header that presents a token. */
export const as = (token: string) => ({ Authorization: `Bearer ${token}` });

/** A request for one camera, as a customer would send it. */
export const submission = {
  vendor: 'alkeria',
  applicant: {
    name: 'Anna Rossi',
    email: 'anna@example.com',
    phone: '+39 050 123456',
    kind: 'end-user',
    address: { lines: ['Via Roma 1'], city: 'Pisa', postalCode: '56100', country: 'IT' },
  },
  purchase: { date: '2026-01-10', proof: true },
  units: [
    {
      unit: { model: 'NECTA N2K2-7C', serial: 'AK-4711', category: 'camera' },
      claim: { reason: 'defective', description: 'No image since Monday.' },
    },
  ],
};

/** The JSON of an answer, as a test looks into it. */
export async function bodyOf<T = Record<string, unknown>>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}
