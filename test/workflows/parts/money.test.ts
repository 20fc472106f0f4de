import { describe, expect, it } from 'vitest';
import { difference, isZero, sum } from '../../../workflows/parts/money.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('the sum of an offer', () => {
  it('is exact to the cent, where floating point is not', () => {
    expect(sum([eur('0.10'), eur('0.20')])).toEqual(eur('0.30'));
    expect(sum([eur('129.90'), eur('24.50'), eur('0.05')])).toEqual(eur('154.45'));
  });

  it('has the decimals of its most precise line', () => {
    expect(sum([eur('5'), eur('2.50')])).toEqual(eur('7.50'));
    expect(sum([eur('5'), eur('2')])).toEqual(eur('7'));
  });

  it('is exact in currencies of three decimals and of none', () => {
    const [dinar, yen] = [{ currency: 'KWD' }, { currency: 'JPY' }];
    expect(
      sum([
        { ...dinar, amount: '1.005' },
        { ...dinar, amount: '0.995' },
      ]).amount,
    ).toBe('2.000');
    expect(
      sum([
        { ...yen, amount: '1200' },
        { ...yen, amount: '34' },
      ]).amount,
    ).toBe('1234');
  });

  it('is exact for amounts beyond what a floating point number holds', () => {
    expect(sum([eur('999999999999.99'), eur('999999999999.99')])).toEqual(eur('1999999999999.98'));
  });
});

describe('what is still to be paid', () => {
  it('is the total less what was paid', () => {
    expect(difference(eur('204.50'), eur('200.00'))).toEqual(eur('4.50'));
  });

  it('is nothing where the amounts are equal, however many decimals they are written with', () => {
    expect(isZero(difference(eur('180.00'), eur('180')))).toBe(true);
    expect(isZero(difference(eur('180.00'), eur('179.99')))).toBe(false);
  });

  it('is below nothing where too much was paid', () => {
    expect(difference(eur('10.00'), eur('10.05'))).toEqual(eur('-0.05'));
    expect(difference(eur('10'), eur('12'))).toEqual(eur('-2'));
  });
});
