import { Temporal } from 'temporal-polyfill';
import type { PolicyRegistry } from '../../../policies/index.ts';
import { texts } from '../texts.ts';

const { page: words } = texts.simulator;

/** The vendors whose policies can be tried; the facts of the address go along. */
export function Vendors({ policies, query, but }: { policies: PolicyRegistry; query: string; but?: string }) {
  return (
    <ul class="links inline">
      {policies
        .vendors()
        .filter((vendor) => vendor !== but)
        .map((vendor) => (
          <li>
            <a href={`/simulator/${vendor}${query}`}>{policies.current(vendor)?.file.name}</a>
          </li>
        ))}
    </ul>
  );
}

/** What to do where no facts were given yet, with a few to begin with. */
export function Start({ vendor, today }: { vendor: string; today: string }) {
  const ago = (length: Temporal.DurationLike) => Temporal.PlainDate.from(today).subtract(length).toString();
  const examples = [
    [words.exampleDefective, 'defective', ago({ years: 1 })],
    [words.exampleUnwanted, 'unwanted', ago({ days: 10 })],
    [words.exampleOld, 'defective', ago({ years: 5 })],
  ] as const;
  return (
    <section class="next">
      <h2>{words.start}</h2>
      <p>{words.startText}</p>
      <p>{words.examples}</p>
      <ul class="links">
        {examples.map(([what, reason, bought]) => (
          <li>
            <a
              href={`/simulator/${vendor}?purchase.date=${bought}&unit.category=camera&claim.reason=${reason}`}
            >
              {what}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
