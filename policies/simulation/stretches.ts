import { Temporal } from 'temporal-polyfill';

/** Days that all come to the same; without a first or a last day, all before or after. */
export interface Stretch {
  from?: string;
  to?: string;
}

/** How far back days are looked at in any case, counted in days. */
const STEPS_BACK = [0, 10, 20, 40, 75, 120, 200, 270, 400, 600, 900, 1300, 2200, 4000, 8000];

/**
 * Cuts the days up to a last one where what is said of them changes; the latest stretch first. Two
 * changes between the same two of the days looked at are taken for one.
 *
 * @param last the last day
 * @param looked days that are looked at besides
 * @param saidOf what is said of a day
 */
export function stretchesUpTo(
  last: string,
  looked: readonly string[],
  saidOf: (day: string) => string | undefined,
): Stretch[] {
  const end = Temporal.PlainDate.from(last);
  const backs = looked.map((day) => Temporal.PlainDate.from(day).until(end).days).filter((back) => back > 0);
  const steps = [...new Set([...STEPS_BACK, ...backs])].toSorted((one, other) => one - other);
  const dayAt = (back: number) => end.subtract({ days: back }).toString();
  const said = new Map<number, string | undefined>();
  const at = (back: number) => {
    if (!said.has(back)) said.set(back, saidOf(dayAt(back)));
    return said.get(back);
  };
  const stretches: Stretch[] = [];
  let to: string | undefined;
  steps.slice(1).forEach((older, index) => {
    let near = steps[index] ?? 0;
    let far = older;
    if (at(near) === at(far)) return;
    while (far - near > 1) {
      const middle = Math.floor((near + far) / 2);
      if (at(middle) === at(near)) near = middle;
      else far = middle;
    }
    stretches.push({ from: dayAt(near), ...(to !== undefined && { to }) });
    to = dayAt(far);
  });
  return [...stretches, to === undefined ? {} : { to }];
}
