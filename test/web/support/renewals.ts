import { HomewardError } from '../../../client/errors.ts';
import type { Homeward } from '../../../client/homeward.ts';
import type { RequestView, ReturnView } from '../../../client/messages.ts';
import type { PolicyRegistry } from '../../../policies/index.ts';

type Kept = {
  requests: Map<string, RequestView>;
  returns: Map<string, ReturnView>;
  policies: PolicyRegistry;
  calls: { name: string; args: unknown[] }[];
};

/** Renewals of returns that are kept in memory: once a number, at once where the policy reissues. */
export function renewalsInMemory({
  requests,
  returns,
  policies,
  calls,
}: Kept): Pick<Homeward, 'renew' | 'renewalOf'> {
  const made = new Map<string, Awaited<ReturnType<Homeward['renew']>>>();
  return {
    renewalOf: async (number) => made.get(number),
    async renew(number, { serial }, by) {
      calls.push({ name: 'renew', args: [number, serial, by] });
      const view = returns.get(number);
      if (!view) throw new HomewardError('not-found', `There is no return ${number}.`);
      const done = made.get(number);
      if (done) return done;
      if (view.stage !== 'expired' && view.stage !== 'issued')
        throw new HomewardError('wrong-stage', `${number} is ${view.stage}; it does not take this now.`, {
          details: { stage: view.stage, possible: view.possible },
        });
      returns.set(number, { ...view, stage: 'expired', outcome: 'expired', waitingOn: null, possible: [] });
      const reissues = policies.current(view.vendor)?.file.number.reissue === 'new-number';
      const renewal =
        serial === undefined && reissues
          ? { rma: { ...view, number: 'ALK-26-7K3M7-X', stage: 'issued' as const } }
          : { request: requestOf(view, serial ?? view.serial) };
      if ('rma' in renewal) returns.set(renewal.rma.number, renewal.rma);
      else requests.set(renewal.request.id, renewal.request);
      made.set(number, renewal);
      return renewal;
    },
  };
}

function requestOf({ vendor, model, issuedAt, decision }: ReturnView, serial: string): RequestView {
  return {
    id: 'REQ-ANEW',
    vendor,
    stage: 'in-review',
    waitingOn: 'support',
    dueAt: null,
    submittedAt: issuedAt,
    units: [{ serial, model, state: 'in-review', decision }],
  };
}
