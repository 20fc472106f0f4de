/**
 * An amount as it is typed, to be parsed with the rest of its message.
 *
 * @param typed amount:currency, as in 120.00:EUR
 */
export function typedMoney(typed: string) {
  const [amount, currency] = typed.split(':');
  return { amount, currency };
}
