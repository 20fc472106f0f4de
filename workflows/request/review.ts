import { invalidFailure } from '../parts/failures.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { Decision } from '../../policies/contract/decision.ts';
import { authorize } from './authorization.ts';
import { redecide, settle } from './decisions.ts';
import { askFor } from './information.ts';
import { tellRefused } from './telling.ts';
import type { Request, RequestCall } from './open-request.ts';
import { misnamed, unitOf, type RequestedUnit } from './requested-unit.ts';

type Word = RequestCall<'review'>['message']['units'][number];
type Judged = { unit: RequestedUnit; word: Word; facts: KnownFacts; decision: Decision };

/** Support's word on some or all units of a request; either all of it is carried out or none. */
export async function review(request: Request, call: RequestCall<'review'>): Promise<void> {
  const { units } = call.message;
  const faults = misnamed(request.units, units);
  if (faults.length > 0) {
    call.refuse(invalidFailure('the review does not fit the request', faults));
    return;
  }
  const judged = await Promise.all(units.map((word) => judge(request, word)));
  const impossible = judged.flatMap(({ word, decision }, index) =>
    word.verdict === 'authorize' && decision.outcome !== 'authorize'
      ? [{ path: `units[${index}].verdict`, message: whyNot(word.serial, decision) }]
      : [],
  );
  if (impossible.length > 0) {
    call.refuse(invalidFailure('not every unit can be authorized', impossible));
    return;
  }
  for (const one of judged) carryOut(one);
  tellRefused(
    request,
    judged.map(({ unit }) => unit),
  );
  await authorize(request);
  await askFor(
    request,
    judged.filter(({ word }) => word.verdict === 'ask').map(({ unit }) => unit),
  );
  await request.schedule();
  request.changed();
  call.answer(() => request.view());
}

async function judge(request: Request, word: Word): Promise<Judged> {
  const unit = unitOf(request.units, word.serial);
  if (!unit) throw new Error(`${word.serial} is not among the units of ${request.id}`);
  const { verdict, coverage, qualityIssue } = word;
  const said: KnownFacts = {
    ...unit.facts,
    support: {
      ...unit.facts.support,
      ...(verdict !== 'ask' && { verdict }),
      ...(coverage && { coverage }),
    },
    claim: { ...unit.facts.claim, ...(qualityIssue !== undefined && { qualityIssue }) },
  };
  return { unit, word, ...(await redecide(request.vendor, unit, said)) };
}

function carryOut({ unit, word, facts, decision }: Judged): void {
  settle(unit, facts, decision);
  if (word.note !== undefined) unit.note = word.note;
  if (word.verdict === 'refuse') unit.state = 'refused';
  if (word.verdict === 'ask') unit.state = 'needs-information';
}

function whyNot(serial: string, { outcome, missing, reasons }: Decision): string {
  const because = reasons.map(({ clause, says }) => `${says} (${clause})`).join(' ');
  return outcome === 'incomplete'
    ? `${serial} cannot be authorized yet, for want of ${missing.join(', ')}. ${because}`
    : `${serial} cannot be authorized: the policy says ${outcome}. ${because}`;
}
