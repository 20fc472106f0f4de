import type { RequestedUnitView } from '../../../client/messages.ts';
import { categories, reasons } from '../../../policies/index.ts';
import { texts } from '../texts.ts';

const { form, request } = texts;

/** A fact that is still wanted of a unit, as a field of its form. */
export type Asked = {
  name: string;
  label: string;
  kind: 'text' | 'prose' | 'day' | 'yes-no';
  options?: readonly (readonly [value: string, label: string])[];
};

const known: Record<string, Omit<Asked, 'name'>> = {
  'purchase.date': { label: form.purchaseDate, kind: 'day' },
  'purchase.proof': {
    label: form.proof,
    kind: 'yes-no',
    options: [
      ['yes', form.yes],
      ['no', form.no],
    ],
  },
  'purchase.seller': { label: form.seller, kind: 'text' },
  'unit.model': { label: form.model, kind: 'text' },
  'unit.category': {
    label: form.category,
    kind: 'text',
    options: categories.map((category) => [category, texts.categories[category]]),
  },
  'claim.reason': {
    label: form.reason,
    kind: 'text',
    options: reasons.map((reason) => [reason, texts.claimReasons[reason]]),
  },
};

/** The fields in which a customer gives what is missing of a unit; there is always one for a description. */
export function askedOf({ serial, decision }: RequestedUnitView): Asked[] {
  const missing = decision.missing.flatMap((path) => {
    const field = known[path];
    return field ? [{ ...field, name: `${serial}:${path}` }] : [];
  });
  return [...missing, { name: `${serial}:claim.description`, label: request.more, kind: 'prose' }];
}

/**
 * The body of the information call that the filled form stands for; units of which nothing was typed are left out.
 *
 * @param units those that wait for information
 * @param given the fields by name
 */
export function informationOf(units: readonly RequestedUnitView[], given: Readonly<Record<string, unknown>>) {
  return {
    units: units.flatMap((unit) => {
      const groups: Record<string, Record<string, unknown>> = {};
      for (const { name, kind } of askedOf(unit)) {
        const value = given[name];
        const [group = '', fact = ''] = name.slice(unit.serial.length + 1).split('.');
        if (typeof value === 'string' && value.trim() !== '')
          groups[group] = { ...groups[group], [fact]: kind === 'yes-no' ? value === 'yes' : value.trim() };
      }
      return Object.keys(groups).length > 0 ? [{ serial: unit.serial, ...groups }] : [];
    }),
  };
}
