import { countryCodes } from '../../policies/contract/codes.ts';
import { countryName } from './format.ts';

/** Every country by its code and name, in the order of the names. */
export const countries: readonly (readonly [code: string, name: string])[] = [...countryCodes]
  .map((code) => [code, countryName(code)] as const)
  .toSorted(([, one], [, other]) => one.localeCompare(other, 'en'));
