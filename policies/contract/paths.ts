import { z } from 'zod';
import type { Stage } from './decision.ts';
import { factsSchema } from './facts.ts';
import { type Money, moneySchema } from './money.ts';
import { country } from './values.ts';

export type Scalar = string | number | boolean;
export type FactValue = Scalar | Money | readonly string[];

export type FactKind = 'boolean' | 'choice' | 'text' | 'country' | 'day' | 'money' | 'count' | 'list';

/** What is known of a fact before anybody has given it: its values, its stage, who can give it. */
export interface FactInfo {
  group: string;
  name: string;
  kind: FactKind;
  /** Every value it can take, where they can be listed. */
  values: readonly Scalar[];
  /** The value meant when it is left out. */
  otherwise: Scalar | undefined;
  /** Whether leaving it out says something of itself: that it is not so. */
  absenceIsKnown: boolean;
  stage: Stage;
  /** Whether the customer is the one to ask for it. */
  fromCustomer: boolean;
}

/** The fact that carries support's word on a review of each stage. */
export const verdictPaths: Readonly<Record<Stage, string>> = {
  request: 'support.verdict',
  receipt: 'support.receiptVerdict',
  inspection: 'support.inspectionVerdict',
};

const FROM_VENDOR = new Set(['applicant.authorized', 'claim.qualityIssue']);
const KNOWN_WHEN_ABSENT = new Set(['unit.registeredOn']);

/** Every fact path of the contract with what is known of it. */
export const factInfos: ReadonlyMap<string, FactInfo> = new Map(
  Object.entries(factsSchema.shape).flatMap(([group, schema]) =>
    group === 'asOf'
      ? []
      : Object.entries(shapeOf(schema)).map(([name, fact]): [string, FactInfo] => [
          `${group}.${name}`,
          infoOf(group, name, fact),
        ]),
  ),
);

/** Facts that are never asked for, though they may matter when given. */
export const neverMissing: ReadonlySet<string> = new Set([
  'unit.registeredOn',
  'claim.madeOn',
  'claim.cause',
  'claim.outOfBox',
  ...[...factInfos].filter(([, info]) => info.otherwise !== undefined).map(([path]) => path),
]);

function infoOf(group: string, name: string, fact: unknown): FactInfo {
  const path = `${group}.${name}`;
  return {
    group,
    name,
    ...kindOf(unwrap(fact)),
    otherwise: defaultOf(fact),
    absenceIsKnown: KNOWN_WHEN_ABSENT.has(path),
    stage: stageOf(group, path),
    fromCustomer:
      ['applicant', 'purchase', 'unit', 'claim', 'shipment'].includes(group) && !FROM_VENDOR.has(path),
  };
}

function kindOf(schema: unknown): Pick<FactInfo, 'kind' | 'values'> {
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean', values: [true, false] };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options };
  return { kind: plainKindOf(schema), values: [] };
}

function plainKindOf(schema: unknown): FactKind {
  if (schema === country) return 'country';
  if (schema === moneySchema) return 'money';
  if (schema instanceof z.ZodISODate) return 'day';
  if (schema instanceof z.ZodNumber) return 'count';
  return schema instanceof z.ZodArray ? 'list' : 'text';
}

function stageOf(group: string, path: string): Stage {
  if (group === 'receipt' || path === verdictPaths.receipt) return 'receipt';
  if (group === 'inspection' || group === 'stock' || path === verdictPaths.inspection) return 'inspection';
  return 'request';
}

function defaultOf(schema: unknown): Scalar | undefined {
  const found = schema instanceof z.ZodType ? schema.meta()?.['default'] : undefined;
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? found
    : undefined;
}

function shapeOf(schema: unknown): object {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? inner.shape : {};
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}
