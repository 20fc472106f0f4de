import { z } from 'zod';
import { texts } from '../texts.ts';
import type { Result } from './results.ts';

/** One scan as the list of the last ones shows it. */
export type Past = { tone: Result['tone']; line: string };

const KEPT = 8;

const pastEntry = z
  .string()
  .max(200)
  .regex(/^(accepted|held|refused) \S/)
  .transform((text): Past => {
    const [tone = '', ...line] = text.split(' ');
    return { tone: tone as Past['tone'], line: line.join(' ') };
  });

/** The last scans, as the form carries them. */
export function pastOf(given: unknown): Past[] {
  return [given ?? []]
    .flat()
    .flatMap((text) => pastEntry.safeParse(text).data ?? [])
    .slice(0, KEPT);
}

/** The last scans with one more. */
export function added(past: readonly Past[], { tone, title }: Result, parcel: string): Past[] {
  return [{ tone, line: `${parcel}: ${title}`.slice(0, 150) }, ...past].slice(0, KEPT);
}

/** The last scans, as the next form carries them on. */
export function PastFields({ past }: { past: readonly Past[] }) {
  return (
    <>
      {past.map(({ tone, line }) => (
        <input type="hidden" name="past" value={`${tone} ${line}`} />
      ))}
    </>
  );
}

/** The last scans, as they are read. */
export function Last({ past }: { past: readonly Past[] }) {
  if (past.length === 0) return null;
  return (
    <section>
      <h2>{texts.dock.last}</h2>
      <ul class="past">
        {past.map(({ tone, line }) => (
          <li class={tone}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
