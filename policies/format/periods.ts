import { z } from 'zod';
import { deadlineKinds } from '../contract/decision.ts';
import { factInfos } from '../contract/paths.ts';
import { factConditionSchema, ownName } from './conditions.ts';
import { because, notes } from './entries.ts';

const days = z.enum([...factInfos].filter(([, { kind }]) => kind === 'day').map(([path]) => path));

const length = {
  years: z.int().min(1).max(50).optional(),
  months: z.int().min(1).max(600).optional(),
  days: z.int().min(1).max(3650).optional(),
};

const periodRowSchema = z
  .strictObject({
    when: factConditionSchema.optional().meta({ description: 'left out: always' }),
    none: z.literal(true).optional().meta({ description: 'the unit has no such period' }),
    from: z
      .union([days, z.array(days).min(1)])
      .optional()
      .meta({ description: 'the fact it starts on; of several the first that is known' }),
    after: ownName.optional().meta({ description: 'the period on whose last day it starts' }),
    ...length,
    endsOn: z.literal('working-day').optional().meta({
      description: 'a last day on a public holiday moves to the first working day after it',
    }),
    because: because.optional(),
    shifted: because.optional().meta({ description: 'said when the last day was moved' }),
    ...notes,
  })
  .check(({ value, issues }) => {
    const said = [value.none, value.from, value.after].filter((one) => one !== undefined).length;
    const lengths = Object.keys(length).filter((unit) => unit in value).length;
    const wrong = (message: string) =>
      issues.push({ code: 'custom', path: [], message, input: value, continue: true });
    if (said !== 1) wrong('must have exactly one of "from", "after" and "none"');
    if (lengths !== (value.none ? 0 : 1))
      wrong(value.none ? 'has no length' : 'must have exactly one of "years", "months" and "days"');
    if (value.shifted && !value.endsOn) wrong('"shifted" is said only where "endsOn" can move the last day');
  });

/** How long a right lasts, from which day, and for whom; the first row that holds is the answer. */
export const periodSchema = z.strictObject({
  shows: z
    .enum(deadlineKinds)
    .optional()
    .meta({ description: 'the deadline its last day is shown as; left out: it is not shown' }),
  rows: z.array(periodRowSchema).min(1).max(100),
});

export type PeriodRow = z.infer<typeof periodRowSchema>;
