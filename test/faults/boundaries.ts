import { z } from 'zod';

/** A point in a return's life at which its worker may be killed: right before or right after what an activity does. */
export const boundary = z.object({
  /** The request that the return is of. */
  request: z.string(),
  /** Workflow, activity, and its how-manieth execution since the last orders, `before` or `after` its effect. */
  at: z.string(),
});
export type Boundary = z.infer<typeof boundary>;

/** What a killable worker is told: to take work from now on, and where to stand still. */
export const orders = z.object({
  armed: z.array(boundary),
  /** To which request each number belongs, as far as that is known. */
  numbers: z.array(z.tuple([z.string(), z.string()])),
});
export type Orders = z.infer<typeof orders>;

/** What a killable worker tells. */
export const report = z.discriminatedUnion('kind', [
  /** It is loaded, or has heard its orders. */
  z.object({ kind: z.enum(['loaded', 'heard']) }),
  /** An activity is at a boundary; `stands` where it goes no further. */
  z.object({ kind: z.literal('at'), boundary, isLocal: z.boolean(), stands: z.boolean() }),
  z.object({ kind: z.literal('numbered'), number: z.string(), request: z.string() }),
]);
export type Report = z.infer<typeof report>;
