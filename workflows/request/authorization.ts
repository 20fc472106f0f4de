import { issue, type Issued, startReturn } from '../issuing/issue.ts';
import type { Request } from './open-request.ts';
import type { RequestedUnit } from './requested-unit.ts';

/** Issues a number for each authorized unit that has none, tells the customer in one letter, and starts their returns. */
export async function authorize(request: Request): Promise<void> {
  const fresh = request.units.filter(({ state, rma }) => state === 'authorized' && rma === undefined);
  if (fresh.length === 0) return;
  const issued = await Promise.all(fresh.map((unit) => issueFor(request, unit)));
  request.post.send('authorized', {
    units: issued.map(({ serial, model, number, terms, facts, decision }) => ({
      serial,
      model,
      number,
      validUntil: decision.numberValidDays === null ? null : terms.parcel.on,
      decision,
      inAdvance: facts.claim?.wants === 'advance-replacement' && decision.advance !== null,
    })),
  });
  await Promise.all(issued.map((one) => startReturn(one, request.post.thread())));
  if (request.view().blocked) request.tellBlocked();
}

async function issueFor(request: Request, unit: RequestedUnit): Promise<Issued> {
  const { id, vendor } = request;
  const { serial, serialKey, model, facts, decision } = unit;
  const issued = await request.attempt(() =>
    issue({ request: id, vendor, serial, serialKey, model, facts, decision }),
  );
  unit.rma = issued.number;
  return issued;
}
