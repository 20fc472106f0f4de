import { BadInput } from './bad-input.ts';
import { typedMoney } from './typed-money.ts';

/**
 * A model on offer as it is typed, to be parsed with the rest of its message.
 *
 * @param typed model|note|amount:currency, as in "NC900|smaller|12.00:EUR"; note and amount may be left out
 * @throws {BadInput} where it has more parts
 */
export function typedOption(typed: string) {
  const [model = '', note = '', difference = '', ...more] = typed.split('|').map((part) => part.trim());
  if (more.length > 0)
    throw new BadInput([
      `--option ${typed}: write model|note|amount:currency, as in "NC900|smaller|12.00:EUR"`,
    ]);
  return {
    model,
    ...(note !== '' && { note }),
    ...(difference !== '' && { priceDifference: typedMoney(difference) }),
  };
}
