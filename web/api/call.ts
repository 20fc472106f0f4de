import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Right } from '../access.ts';
import type { Parts } from '../parts.ts';
import { problemSchema } from '../problems.ts';
import { asNumber, gate } from './gate.ts';

/** What every call says of itself. */
type About<P extends string> = {
  path: P;
  group: string;
  summary: string;
  description?: string;
  /** Who may make the call; none: anybody. */
  rights: readonly Right[];
};

/** The path or query of a call that has none. */
export const none = z.object({});

/** The path of a call about a request or an arrival. */
export const byId = z.object({ id: z.string() });

/** The path of a call about a return. */
export const byNumber = z.object({
  number: z
    .string()
    .transform(asNumber)
    .meta({ description: 'the return number', example: 'ALK-26-7K3M9-X' }),
});

const idempotency = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x20-\x7e]{1,200}$/, { error: 'must be 1 to 200 printable ASCII characters' })
    .optional()
    .meta({ description: "The call's own id: the same key again changes nothing and answers the same" }),
});

const problems = {
  400: problem('The body is not JSON'),
  401: problem('No credential that counts here'),
  403: problem('The credential does not carry the right to this'),
  404: problem('Not known'),
  409: problem('Not possible at this stage, or already there'),
  413: problem('The body is too large: 64 kB, a file 10 MB'),
  415: problem('The body is not application/json; a file not multipart/form-data'),
  422: problem('Faults of the input, each with its path'),
  500: problem('An error of ours; it is logged'),
  503: problem('A part of Homeward does not answer; try again later'),
};

/**
 * A call that reads.
 *
 * @param parts what the gate asks
 * @param about what the call says of itself, its path and query and what it answers
 */
export function get<P extends string, T extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  parts: Parts,
  about: About<P> & { params: T; query: Q; answer: A },
) {
  return createRoute({
    ...saidOf('get', about),
    method: 'get',
    path: about.path,
    middleware: gate(parts, about.rights),
    request: { params: about.params, query: about.query },
    responses: { 200: answered(about.answer), ...errors(about, [404, 422]) },
  });
}

/**
 * A call that reads a file, as it is described; its address may end as files do, so it is routed apart.
 *
 * @param about what the call says of itself, its path and the media type it answers with
 */
export function file(about: About<string> & { params: z.ZodObject; type: string }): RouteConfig {
  const content = { [about.type]: { schema: { type: 'string', format: 'binary' } as const } };
  return {
    ...saidOf('get', about),
    method: 'get',
    path: about.path,
    request: { params: about.params },
    responses: { 200: { description: 'Done', content }, ...errors(about, [404, 409]) },
  };
}

/**
 * A call that takes a file as it is described; its body is read apart.
 *
 * @param about what the call says of itself, its path and what it answers
 */
export function upload(about: About<string> & { answer: z.ZodType }): RouteConfig {
  const content = z.object({ file: z.any().meta({ type: 'string', format: 'binary' }) });
  return {
    ...saidOf('post', about),
    method: 'post',
    path: about.path,
    request: {
      headers: idempotency,
      body: { required: true, content: { 'multipart/form-data': { schema: content } } },
    },
    responses: { 201: answered(about.answer), ...errors(about, [400, 413, 415, 422]) },
  };
}

/**
 * A call that changes something; the same Idempotency-Key again changes nothing more.
 *
 * @param parts what the gate asks
 * @param about what the call says of itself, its body and what it answers
 */
export function post<P extends string, T extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  parts: Parts,
  about: About<P> & { params: T; body: B; answer: A },
) {
  return createRoute({
    ...saidOf('post', about),
    method: 'post',
    path: about.path,
    middleware: gate(parts, about.rights),
    request: { params: about.params, headers: idempotency, body: bodyOf(about.body) },
    responses: { 200: answered(about.answer), ...errors(about, [400, 404, 409, 413, 415, 422]) },
  });
}

/**
 * A call that makes something new and answers 201 with its Location.
 *
 * @param parts what the gate asks
 * @param about what the call says of itself, its body and what it answers
 */
export function create<P extends string, B extends z.ZodType, A extends z.ZodType>(
  parts: Parts,
  about: About<P> & { body: B; answer: A },
) {
  return createRoute({
    ...saidOf('post', about),
    method: 'post',
    path: about.path,
    middleware: gate(parts, about.rights),
    request: { headers: idempotency, body: bodyOf(about.body) },
    responses: { 201: answered(about.answer), ...errors(about, [400, 409, 413, 415, 422]) },
  });
}

function saidOf(method: string, { path, group, summary, description, rights }: About<string>) {
  const roles = rights.filter((right) => right !== 'customer' && right !== 'staff');
  const staff = rights.some((right) => right !== 'customer') ? [{ staff: roles }] : [];
  const customer = rights.includes('customer') ? [{ link: [] }, { linkBearer: [] }] : [];
  return {
    operationId: [
      method,
      ...path
        .replace('/api/v1', '')
        .split(/[^a-z]+/i)
        .filter(Boolean),
    ].join('-'),
    tags: [group],
    summary,
    ...(description !== undefined && { description }),
    security: [...staff, ...customer],
  };
}

function bodyOf<B extends z.ZodType>(schema: B) {
  return { required: true, content: { 'application/json': { schema } } };
}

function answered<A extends z.ZodType>(schema: A) {
  return { description: 'Done', content: { 'application/json': { schema } } };
}

function errors({ rights }: About<string>, statuses: (keyof typeof problems)[]) {
  const guarded = rights.length > 0 ? ([401, 403] as const) : [];
  return Object.fromEntries(
    [...statuses, ...guarded, 500 as const, 503 as const].map((status) => [status, problems[status]]),
  );
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
