import type { Address } from '../../../policies/index.ts';
import { countryName } from '../format.ts';

/** Where a parcel goes, as it is written on it. */
export function Destination({ title, address }: { title: string; address: Address }) {
  return (
    <>
      <h2>{title}</h2>
      <address>
        {[address.name, ...address.lines, countryName(address.country)]
          .filter((line) => line !== undefined)
          .map((line) => (
            <span>{line}</span>
          ))}
      </address>
    </>
  );
}
