import { describe, expect, it } from 'vitest';
import { arrivalSettlement, requestSubmission, reviewMessage } from '../../../client/messages.ts';
import { pathOf, withWords, wordsIn } from '../../../client/sealing/free-text.ts';
import { spokenIn } from '../../../client/sealing/spoken.ts';
import * as arrivals from '../../../workflows/messages/arrival-definitions.ts';
import * as definitions from '../../../workflows/messages/definitions.ts';
import { optionsMessage } from '../../../workflows/messages/return-messages.ts';
import { alkeriaRequest } from '../../support/house.ts';

const review = {
  units: [
    { serial: '1', verdict: 'refuse' as const, note: 'first' },
    { serial: '2', verdict: 'ask' as const },
    { serial: '3', verdict: 'ask' as const, note: 'third' },
  ],
};

describe('what a message says in somebody’s own words', () => {
  it('is found by its schema, wherever it stands, and named as faults name it', () => {
    expect(wordsIn(reviewMessage, review).map((one) => [pathOf(one), one.text])).toEqual([
      ['units[0].note', 'first'],
      ['units[2].note', 'third'],
    ]);
    const options = { options: [{ model: 'A', note: 'smaller' }, { model: 'B' }] };
    expect(wordsIn(optionsMessage, options).map(pathOf)).toEqual(['options[0].note']);
    expect(wordsIn(arrivalSettlement, { match: 'ALK-26-7K3M9-X', note: 'his' }).map(pathOf)).toEqual([
      'note',
    ]);
  });

  it('is the description of a fault, of all that a customer hands in', () => {
    const request = alkeriaRequest(['1', '2'], { description: 'No image.' });
    expect(wordsIn(requestSubmission, request).map(pathOf)).toEqual([
      'units[0].claim.description',
      'units[1].claim.description',
    ]);
  });

  it('is replaced in a copy', () => {
    const sealed = withWords(review, wordsIn(reviewMessage, review), ['1st', '3rd']);
    expect(sealed.units.map(({ note }) => note)).toEqual(['1st', undefined, '3rd']);
    expect(review.units[0]?.note).toBe('first');
  });

  it('is known of every update there is, so that none goes to Temporal in the clear', () => {
    const updates = Object.values({ ...definitions, ...arrivals }).filter(({ type }) => type === 'update');
    const withoutMessage = new Set(['submitted', 'recorded']);
    for (const update of updates)
      if (!withoutMessage.has(update.name)) expect(() => spokenIn(update), update.name).not.toThrow();
    expect(() => spokenIn({ name: 'whisper' })).toThrow('what is said in whisper');
  });
});
