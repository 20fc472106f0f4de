import { invalidFailure } from '../parts/failures.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import { authorize } from './authorization.ts';
import { redecide, settle } from './decisions.ts';
import { tellRefused } from './telling.ts';
import type { Request, RequestCall } from './open-request.ts';
import { misnamed, unitOf, type RequestedUnit } from './requested-unit.ts';

/** Asks the customer for what is missing of these units. */
export async function askFor(
  request: Request,
  units: readonly RequestedUnit[],
  daysLeft?: number,
): Promise<void> {
  if (units.length === 0) return;
  await request.schedule();
  request.post.send('information-wanted', {
    units: units.map(({ serial, model, note, decision }) => ({
      serial,
      model,
      missing: decision.missing,
      ...(note !== undefined && { note }),
    })),
    answerBy: request.answerBy(),
    ...(daysLeft !== undefined && { daysLeft }),
  });
}

/** Takes up what the customer adds; each unit is decided anew. */
export async function takeInformation(request: Request, call: RequestCall<'information'>): Promise<void> {
  const { units } = call.message;
  const faults = misnamed(request.units, units);
  if (faults.length > 0) {
    call.refuse(invalidFailure('the information does not fit the request', faults));
    return;
  }
  const decided = await Promise.all(
    units.map(async (more) => {
      const unit = unitOf(request.units, more.serial);
      if (!unit) throw new Error(`${more.serial} is not among the units of ${request.id}`);
      return { unit, ...(await redecide(request.vendor, unit, merged(unit.facts, more))) };
    }),
  );
  for (const { unit, facts, decision } of decided) settle(unit, facts, decision);
  const heard = decided.map(({ unit }) => unit);
  const still = heard.filter(({ state }) => state === 'needs-information');
  tellRefused(request, heard);
  await authorize(request);
  await askFor(request, still);
  await request.schedule();
  request.changed();
  call.answer(() => request.view());
}

/** The customer has not answered in time. */
export function withdraw(request: Request): void {
  const units = request.units.filter(({ state }) => state === 'needs-information');
  for (const unit of units) unit.state = 'withdrawn';
  request.post.send('request-withdrawn', { units: units.map(({ serial, model }) => ({ serial, model })) });
}

function merged(facts: KnownFacts, more: RequestCall<'information'>['message']['units'][number]): KnownFacts {
  return {
    ...facts,
    unit: { ...facts.unit, ...more.unit },
    claim: { ...facts.claim, ...more.claim, ...evidenceOf(facts.claim, more.claim) },
    purchase: { ...facts.purchase, ...more.purchase },
    shipment: { ...facts.shipment, ...more.shipment },
  };
}

/** What was handed in stays handed in. */
function evidenceOf(
  ...claims: (KnownFacts['claim'] | undefined)[]
): Pick<NonNullable<KnownFacts['claim']>, 'evidence'> {
  const evidence = [...new Set(claims.flatMap((claim) => claim?.evidence ?? []))];
  return evidence.length > 0 ? { evidence } : {};
}
