import type { UnitHistory } from '../../client/messages.ts';
import { aligned, dayInWords, instantInWords, section } from './print.ts';

/** Units in lines for people: what is remembered of each, its returns, and what they have given. */
export function unitLines({ units }: { units: readonly UnitHistory[] }): string[] {
  return units.flatMap((unit, index) => [...(index > 0 ? ['', ''] : []), ...oneUnit(unit)]);
}

function oneUnit({ vendor, serial, model, registeredBy, purchase, unit, ...history }: UnitHistory): string[] {
  const { replaces, replacedBy, given, returns } = history;
  const { registeredOn, extendedReplacements, exchanged } = unit;
  return [
    `${serial}  ${model ?? 'model not known'} (${vendor})`,
    '',
    ...aligned([
      ['bought', purchase.date && dayInWords(purchase.date)],
      [
        'registered',
        registeredOn && `${dayInWords(registeredOn)}${registeredBy ? `, by ${registeredBy}` : ''}`,
      ],
      ['not for resale', unit.notForResale ? 'yes' : undefined],
      [
        'replaced',
        extendedReplacements === undefined
          ? undefined
          : `${extendedReplacements} × under the extended warranty`,
      ],
      ['from an exchange', exchanged ? 'yes' : undefined],
      ['given for', replaces],
      ['given in its place', replacedBy],
    ]),
    ...section(
      'returns',
      aligned(
        returns.map(({ number, issuedAt, stage, outcome, coverage }) => [
          number,
          `${instantInWords(issuedAt)}: ${outcome ?? stage}, ${coverage}`,
        ]),
      ),
    ),
    ...section(
      'what was given',
      aligned(
        given.map(({ number, at, outcome, serial: other }) => [
          number,
          `${instantInWords(at)}: ${outcome}${other === undefined ? '' : ` with ${other}`}`,
        ]),
      ),
    ),
  ];
}
