import type { Address, Decision, Stage } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { evaluate, type Finding } from './evaluate.ts';
import { openQuestions } from './missing.ts';
import type { Model } from './model.ts';
import { type Because, reasonsOf } from './reasons.ts';
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
  const world = worldOf(model, facts);
  const finding = evaluate(model, world, stage);
  const open = openQuestions(model, facts, stage, finding, world);
  const isRefused = finding.outcome === 'refuse';
  const charge = isRefused ? undefined : firstHit(model.charges, world);
  const fees = isRefused ? [] : allHits(model.fees, world);
  const returnTo = firstHit(model.returnTo, world);
  const outcome = open.customerDecidesCoverage ? 'incomplete' : finding.outcome;
  const period = world.period('warranty');
  return {
    vendor: policy.vendor,
    policyVersion: policy.version,
    asOf: facts.asOf,
    stage,
    outcome,
    coverage: finding.coverage,
    warranty: period ?? null,
    remedies: finding.remedies,
    choice: null,
    chargeable: charge?.chargeable ?? false,
    payment: charge?.payment ?? null,
    advance: null,
    payout: null,
    freight: open.freight,
    fees: fees.map(({ kind }) => ({ kind })),
    missing: open.missing,
    numberValidDays: file.number.validDays,
    returnTo: addressOf(file, returnTo?.address),
    deadlines: period && period.endsOn >= facts.asOf ? [{ kind: 'warranty', on: period.endsOn }] : [],
    redirectTo: null,
    reasons: reasonsOf(
      [
        ...allHits(model.barred, world).map(({ because }) => because),
        ...outcomeReasons(finding, outcome === 'incomplete' ? world.coverageRow()?.because : undefined),
        world.coverageRow()?.because,
        charge?.because,
        ...(isRefused ? [] : [finding.remedyRow, ...finding.withdrawn]).map((row) => row?.because),
        open.freight.inbound ? finding.inbound?.because : undefined,
        open.freight.outbound ? finding.outbound?.because : undefined,
        ...fees.map(({ because }) => because),
        ...finding.checked.cleared.map((row) => row.authorized ?? row.because),
        ...finding.checked.passed.map((row) => row.passed),
        file.number.because,
        returnTo?.because,
      ],
      world,
    ),
  };
}

function outcomeReasons(
  { outcome, checked }: Finding,
  openCoverage: Because | undefined,
): (Because | undefined)[] {
  if (outcome === 'refuse')
    return [
      ...checked.refusing.map(({ because }) => because),
      ...checked.declined.map((row) => row.refused ?? row.because),
    ];
  return [
    ...checked.unmet.map(({ because }) => because),
    openCoverage,
    ...checked.held.map(({ because }) => because),
  ];
}

function stageOf(facts: Facts): Stage {
  if (hasFact(facts.inspection)) return 'inspection';
  return hasFact(facts.receipt) ? 'receipt' : 'request';
}

function hasFact(group: object | undefined): boolean {
  return Object.values(group ?? {}).some((value) => value !== undefined);
}

function addressOf(file: PolicyFile, name: string | undefined): Address | null {
  return (name !== undefined && file.addresses[name]) || null;
}
