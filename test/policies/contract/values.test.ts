import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factsSchema } from '../../../policies/contract/facts.ts';
import { freeText, line, prose } from '../../../policies/contract/values.ts';

const messages = (schema: z.ZodType, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('a text in somebody’s own words', () => {
  it('may have as many characters as it says, and several lines', () => {
    expect(messages(prose(5), 'a\nb\nc')).toEqual([]);
    expect(messages(prose(5), 'abcdef')).toEqual(['must not be longer than 5 characters']);
    expect(messages(prose(5), '  ')).toEqual(['must not be empty; leave an unknown fact out']);
    expect(messages(prose(5), 'a\u0000')).toEqual(['must not hold control characters']);
  });

  it('may be as long as its seal makes it once it is sealed, and no longer', () => {
    expect(messages(prose(5), `sealed:v1:REQ-1:${'x'.repeat(60)}`)).toEqual([]);
    expect(messages(prose(5), `sealed:v1:REQ-1:${'x'.repeat(400)}`)).toEqual([
      'must not be longer than 5 characters',
    ]);
  });

  it('is known as one wherever its schema goes', () => {
    const { description } = factsSchema.shape.claim.unwrap().shape;
    expect(freeText.get(description.unwrap())).toEqual({ max: 4000 });
    expect(freeText.get(prose(7).meta({ description: 'why' }))).toEqual({ max: 7 });
    expect(freeText.get(line(7))).toBeUndefined();
  });

  it('says its length to those who read the schema', () => {
    expect(z.toJSONSchema(prose(5))).toMatchObject({ type: 'string', maxLength: 5 });
  });
});

describe('a text of one line', () => {
  it('is never sealed', () => {
    expect(messages(line(50), 'sealed:v1:REQ-1:xyz')).toEqual(['must not begin with sealed:v1:']);
  });
});
