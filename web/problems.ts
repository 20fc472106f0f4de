import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { type Fault, HomewardError } from '../client/errors.ts';

/** The largest body of a call, in bytes. */
export const LARGEST_BODY = 64 * 1024;

const kinds = {
  malformed: [400, 'Malformed request'],
  unauthorized: [401, 'Credential wanted'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'Method not allowed'],
  'wrong-stage': [409, 'Not possible at this stage'],
  taken: [409, 'Already there'],
  'too-large': [413, 'Body too large'],
  'unsupported-media-type': [415, 'Unsupported content type'],
  invalid: [422, 'Invalid input'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'Temporarily unavailable'],
} as const;

export type ProblemKind = keyof typeof kinds;
export type ProblemStatus = (typeof kinds)[ProblemKind][0];

/** A problem document (RFC 9457); a wrong stage adds `stage` and `possible`. */
export const problemSchema = z
  .looseObject({
    type: z.string().meta({ description: 'what kind of problem it is', example: 'urn:homeward:wrong-stage' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'what is wrong here and what to do' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'every fault of the input' }),
  })
  .meta({ id: 'Problem' });

/** What went wrong with a call, ready to be told to its caller. */
export type Problem = {
  kind: ProblemKind;
  detail: string;
  errors?: readonly Fault[] | undefined;
  extensions?: Record<string, unknown> | undefined;
};

/** A call turned down by the web itself, before or beside what the client says. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;

  /** @param problem what its caller is told */
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/**
 * What the caller is told of an error: its reason where he can act on it, else only that there was one.
 *
 * @param error whatever was thrown
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof HomewardError)
    return {
      kind: error.code,
      detail: error.message,
      errors: error.faults.length > 0 ? error.faults : undefined,
      extensions: error.code === 'wrong-stage' ? error.details : undefined,
    };
  if (error instanceof HTTPException) return problemOfStatus(error);
  return { kind: 'internal', detail: 'Something went wrong on our side; it has been logged.' };
}

/** The status that a kind of problem is answered with. */
export function statusOf(kind: ProblemKind): ProblemStatus {
  return kinds[kind][0];
}

/**
 * The answer that carries a problem document.
 *
 * @param problem what is told
 * @param headers more headers of the answer
 */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  const { kind, detail, errors, extensions } = problem;
  const [status, title] = kinds[kind];
  const document = { ...extensions, type: `urn:homeward:${kind}`, title, status, detail, errors };
  return new Response(JSON.stringify(document), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headersOf(kind), ...headers },
  });
}

function headersOf(kind: ProblemKind): Record<string, string> {
  if (kind === 'unauthorized') return { 'WWW-Authenticate': 'Bearer realm="homeward"' };
  if (kind === 'unavailable') return { 'Retry-After': '5' };
  return {};
}

function problemOfStatus({ status }: HTTPException): Problem {
  if (status === 400)
    return { kind: 'malformed', detail: 'The body is not JSON: check its brackets and quotes.' };
  if (status === 415) return { kind: 'unsupported-media-type', detail: 'Send the body as application/json.' };
  if (status === 403) return { kind: 'forbidden', detail: 'This form was not sent from our own page.' };
  return { kind: 'internal', detail: 'Something went wrong on our side; it has been logged.' };
}

/** Turns down a body that is too large. */
export function refuseSize(): never {
  throw tooLarge('64 kB');
}

/**
 * The refusal of a body that is too large.
 *
 * @param most how large it may be
 */
export function tooLarge(most: string): Refusal {
  return new Refusal({
    kind: 'too-large',
    detail: `The body is larger than ${most}; nothing of it was taken.`,
  });
}
