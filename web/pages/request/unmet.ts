import { assess, type Fault, parseFacts } from '../../../policies/index.ts';
import { record } from '../../submission.ts';
import { ALWAYS, demandedBy } from '../asking/askable.ts';
import { texts } from '../texts.ts';
import { factsOfUnit } from './fields.ts';
import type { FilledBody } from './reading.ts';
import type { Shown } from './shown.ts';

/**
 * What the policy wants of every request and this one lacks; other missing facts are asked for later. Where the
 * policy declines or passes the return on whatever is added, it wants nothing more.
 *
 * @param form as it was sent
 * @param body what it stands for
 */
export function unmet(form: Shown, { applicant, purchase, units }: FilledBody): Fault[] {
  const { kind, originalBuyer, address } = applicant;
  const asking = { kind, originalBuyer, country: record(address)['country'] };
  return units.flatMap((unit, at) => {
    const given = { ...unit, applicant: asking, purchase: { ...purchase, ...record(unit['purchase']) } };
    const { facts } = parseFacts(given, form.today);
    const missing = new Set(facts ? assess(form.policy, facts).missing : demandedBy(form.policy));
    return [...demandedBy(form.policy)]
      .filter((path) => valueOf(given, path) === undefined && (ALWAYS.has(path) || missing.has(path)))
      .map((path) => ({ path: placeOf(form, path, at), message: texts.form.wanted }));
  });
}

function valueOf(facts: Readonly<Record<string, unknown>>, path: string): unknown {
  const [group = '', name = ''] = path.split('.');
  return record(facts[group])[name];
}

function placeOf(form: Shown, path: string, at: number): string {
  const isOfUnit = path !== 'purchase.date' && factsOfUnit(form).includes(path);
  return isOfUnit ? `units[${at}].${path}` : path;
}
