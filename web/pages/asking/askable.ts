import { evidences, factInfos, factsAskedBy, type Policy, remedies } from '../../../policies/index.ts';

type Evidence = (typeof evidences)[number];

/** Facts of a request that a customer is not asked for: the vendor remembers or decides them. */
const OF_VENDOR = new Set([
  'unit.notForResale',
  'unit.registeredOn',
  'unit.extendedReplacements',
  'unit.exchanged',
  'claim.madeOn',
  'claim.cause',
]);

/** Facts that are told by who asks and from where, or by the files that are handed in. */
const TOLD_OTHERWISE = new Set(['applicant.kind', 'applicant.country', 'claim.evidence']);

/** What nobody can handle a return without, whatever the policy says. */
export const ALWAYS: ReadonlySet<string> = new Set([
  'unit.model',
  'unit.serial',
  'claim.reason',
  'claim.description',
]);

/** Every fact that a customer may be asked for, in the order they are asked. */
export const askable: readonly string[] = [...factInfos]
  .filter(([path, { stage, fromCustomer }]) => stage === 'request' && fromCustomer && !OF_VENDOR.has(path))
  .map(([path]) => path)
  .filter((path) => !TOLD_OTHERWISE.has(path));

/** The facts that a policy asks of a customer who wants to return something, in the order they are asked. */
export function askedBy({ file }: Policy): readonly string[] {
  const asked = new Set([...ALWAYS, ...factsAskedBy(file)]);
  return askable.filter((path) => asked.has(path));
}

/** Those of the facts without which the policy lets no request through. */
export function demandedBy({ file }: Policy): ReadonlySet<string> {
  const demanded = file.requirements.flatMap(({ fact, when, enforced }) =>
    fact === undefined || when !== undefined || enforced === false ? [] : [fact],
  );
  return new Set([...ALWAYS, ...demanded]);
}

/** The remedies that the policy ever grants. */
export function grantedBy({ file }: Policy): readonly string[] {
  const granted = new Set([
    ...file.remedies.flatMap(({ grant }) => grant),
    ...file.unavailable.flatMap(({ instead = [] }) => instead),
  ]);
  return remedies.filter((remedy) => granted.has(remedy));
}

/** The evidence that the policy may want to see; a photo says something to every vendor. */
export function evidenceWantedBy({ file }: Policy): readonly Evidence[] {
  const wanted = new Set(file.requirements.flatMap(({ evidence }) => evidence ?? []));
  return wanted.size === 0 ? ['photo'] : evidences.filter((evidence) => wanted.has(evidence));
}
