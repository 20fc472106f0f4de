import type { Address, Decision, Stage } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { evaluate, type Finding, isEnd } from './evaluate.ts';
import { openQuestions } from './missing.ts';
import type { Model } from './model.ts';
import { type Because, filled, type Quotes, quotesOf, reasonsOf } from './reasons.ts';
import { shownPeriods } from './shown-periods.ts';
import { noTerms, termsOf } from './terms-of-remedies.ts';
import { allHits, firstHit, worldOf } from './world.ts';

/** What the engine needs of a policy. */
export interface AssessablePolicy {
  vendor: string;
  version: string;
  file: PolicyFile;
  model: Model;
}

/**
 * What a vendor's policy says of a return, and which clauses say so. Pure: the same policy and
 * facts always give the same decision.
 *
 * @param policy the vendor's policy
 * @param facts what is known; what is absent is unknown
 * @example assess(policy, { asOf: '2026-11-21', claim: { reason: 'defective' } }).outcome
 */
export function assess(policy: AssessablePolicy, facts: Facts): Decision {
  const { model, file } = policy;
  const stage = stageOf(facts);
  const world = worldOf(model, facts, stage);
  const finding = evaluate(world);
  const isOver = isEnd(finding.outcome);
  const open = openQuestions(world, finding);
  const terms = isOver ? noTerms : termsOf(world, finding.remedies);
  const periods = shownPeriods(world, facts.asOf);
  const returnTo = firstHit(model.returnTo, world);
  const quotes = quotesOf(world, (path) => textAt(facts, path));
  const { remedies } = finding;
  return {
    vendor: policy.vendor,
    policyVersion: policy.version,
    asOf: facts.asOf,
    stage,
    outcome: open.outcome,
    coverage: open.coverage,
    warranty: periods.warranty,
    remedies,
    choice: (remedies.length > 1 && finding.remedyRow?.choice) || null,
    chargeable: terms.said.chargeable,
    payment: terms.said.payment,
    advance: terms.said.advance,
    payout: terms.said.payout,
    freight: open.freight,
    fees: terms.said.fees,
    missing: open.missing,
    numberValidDays: file.number.validDays ?? null,
    returnTo: addressOf(file, returnTo?.address),
    deadlines: periods.deadlines,
    redirectTo: open.outcome === 'redirect' ? redirectOf(finding, quotes) : null,
    reasons: reasonsOf(
      [
        ...allHits(model.barred, world).map(({ because }) => because),
        ...outcomeReasons(finding, open.outcome === 'incomplete'),
        finding.coverageRow?.because,
        ...periods.because,
        terms.charge?.because,
        ...(isOver ? [] : [finding.remedyRow, ...finding.withdrawn]).map((row) => row?.because),
        open.freight.inbound ? finding.inbound?.because : undefined,
        open.freight.outbound ? finding.outbound?.because : undefined,
        ...[...terms.fees, ...terms.payouts].map(({ because }) => because),
        terms.advance?.because,
        ...finding.checked.cleared.map((row) => row.authorized ?? row.because),
        ...finding.checked.passed.map((row) => row.passed),
        file.number.because,
        returnTo?.because,
      ],
      quotes,
    ),
  };
}

function outcomeReasons(
  { outcome, checked, coverageRow }: Finding,
  isIncomplete: boolean,
): (Because | undefined)[] {
  if (isEnd(outcome))
    return [
      ...checked.refusing.map(({ because }) => because),
      ...checked.declined.map((row) => row.refused ?? row.because),
    ];
  return [
    ...checked.unmet.map(({ because }) => because),
    isIncomplete ? coverageRow?.because : undefined,
    ...checked.held.map(({ because }) => because),
  ];
}

function redirectOf({ checked: { ending } }: Finding, quotes: Quotes): Decision['redirectTo'] {
  const names = (ending?.redirectTo ?? []).map((name) => filled(name, quotes));
  const [why = ''] = Object.values(ending?.because ?? {});
  return { name: names.find((name) => name !== undefined) ?? '', why: filled(why, quotes) ?? why };
}

function stageOf(facts: Facts): Stage {
  if (hasFact(facts.inspection)) return 'inspection';
  return hasFact(facts.receipt) ? 'receipt' : 'request';
}

function hasFact(group: object | undefined): boolean {
  return Object.values(group ?? {}).some((value) => value !== undefined);
}

function textAt(facts: Facts, path: string): string | undefined {
  if (path === 'purchase.seller') return facts.purchase?.seller;
  return path === 'purchase.platform' ? facts.purchase?.platform : undefined;
}

function addressOf(file: PolicyFile, name: string | undefined): Address | null {
  return (name !== undefined && file.addresses[name]) || null;
}
