import { normalizeSerial } from '../messages/serial.ts';
import { rememberUnit } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import type { Return } from './open-return.ts';

/** The customer holds another unit from now on: its clocks go on where the first one's were (C31 and its like). */
export async function remember(ret: Return, outcome: 'replaced' | 'exchanged'): Promise<void> {
  const { view, unit } = ret;
  const { number, vendor, coverage } = view;
  const replacement = view.fulfilment?.replacement;
  const given = {
    number,
    vendor,
    unit: { ...unit, serialKey: normalizeSerial(unit.serial) },
    facts: ret.facts(),
    outcome,
    coverage,
    ...(replacement && {
      replacement: {
        serial: replacement.serial,
        serialKey: normalizeSerial(replacement.serial),
        model: replacement.model,
      },
    }),
    at: now(),
  };
  await ret.attempt(() => rememberUnit(given));
}
