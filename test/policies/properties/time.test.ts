import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { assess, type Decision, type Facts } from '../../../policies/index.ts';
import { builtInSources } from '../../../policies/report/sources.ts';
import { type Case, cases, changed } from './facts.ts';

const asked = cases(builtInSources());
const RUNS = { numRuns: 600 };

/** What a claim comes to, made in time and made later, all else equal. */
interface Both {
  sooner: Decision;
  later: Decision;
}

/** The remedies that end the sale; a repair or a replacement may take their place with time. */
const ENDING: ReadonlySet<string> = new Set(['refund', 'credit', 'exchange', 'advance-replacement']);

describe('a claim made later', () => {
  it('is neither taken nor put to a person where one made sooner was refused or redirected', () => {
    comparing(({ sooner, later }) => {
      if (isRefused(sooner)) expect(['authorize', 'review']).not.toContain(later.outcome);
    });
  });

  it('is never authorized where one made sooner waited for a person', () => {
    comparing(({ sooner, later }) => {
      if (sooner.outcome === 'review') expect(later.outcome).not.toBe('authorize');
    });
  });

  it('never gains a refund, a credit, an exchange or an advance replacement', () => {
    comparing(({ sooner, later }) => {
      if (sooner.outcome !== later.outcome) return;
      const gained = later.remedies.filter((remedy) => !sooner.remedies.includes(remedy));
      expect(gained.filter((remedy) => ENDING.has(remedy))).toEqual([]);
    });
  });

  it('never becomes free of charge', () => {
    comparing(({ sooner, later }) => {
      if (sooner.chargeable && !isRefused(later) && later.coverage !== 'ask-support')
        expect(later.chargeable).toBe(true);
    });
  });

  it('is judged by the same warranty', () => {
    comparing(({ sooner, later }) => {
      if (sooner.warranty && later.warranty) expect(later.warranty).toEqual(sooner.warranty);
    });
  });
});

describe('a return that waits', () => {
  it('keeps what the day of its claim gave it, however long it waits', () => {
    const days = fc.integer({ min: 1, max: 1500 });
    fc.assert(
      fc.property(asked, days, ({ policy, facts }, wait) => {
        const claimed = changed(facts, 'claim.madeOn', facts.claim?.madeOn ?? facts.asOf);
        const { asOf: _now, deadlines: still, reasons: _said, ...now } = assess(policy, claimed);
        const waited = assess(policy, { ...claimed, asOf: daysAfter(facts.asOf, wait) });
        expect(waited).toMatchObject(now);
        expect(still).toEqual(expect.arrayContaining(waited.deadlines));
      }),
      RUNS,
    );
  });
});

/** Checks what holds of two claims where the days are known on which the policy's periods start. */
function comparing(holds: (both: Both) => void): void {
  const days = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1500 }));
  fc.assert(
    fc.property(asked, days, (question, wait) => holds(soonerAndLater(question, wait))),
    RUNS,
  );
}

/** The same question on a later day, with the claim made on the day of the facts, and made later. */
function soonerAndLater({ policy, facts }: Case, wait: number): Both {
  const madeOn = facts.asOf;
  const later: Facts = { ...facts, asOf: daysAfter(madeOn, wait) };
  return {
    sooner: assess(policy, changed(later, 'claim.madeOn', madeOn)),
    later: assess(policy, changed(later, 'claim.madeOn', later.asOf)),
  };
}

function isRefused({ outcome }: Decision): boolean {
  return outcome === 'refuse' || outcome === 'redirect';
}

function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
