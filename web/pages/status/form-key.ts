import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** The id that a form carries, so that a second click on it counts once. */
export const formKey = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .catch(() => randomUUID());
