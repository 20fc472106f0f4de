import { HomewardError } from '../../../client/errors.ts';
import type { Renewal, RenewalCalls } from '../../../client/renewal/renewals.ts';
import type { RequestView, ReturnView } from '../../../client/messages.ts';
import type { PolicyRegistry } from '../../../policies/index.ts';

type Kept = {
  requests: Map<string, RequestView>;
  returns: Map<string, ReturnView>;
  policies: PolicyRegistry;
  calls: { name: string; args: unknown[] }[];
};

/** Renewals of returns that are kept in memory: once a number, at once where the policy reissues. */
export function renewalsInMemory({ requests, returns, policies, calls }: Kept): RenewalCalls {
  const isReissued = (view?: ReturnView) =>
    policies.current(view?.vendor ?? '')?.file.number.reissue === 'new-number';
  const made = new Map<string, Renewal>();
  return {
    renewalOf: async (number) => made.get(number),
    renewsAtOnce: async (number) => isReissued(returns.get(number)),
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
      const renewal =
        serial === undefined && isReissued(view)
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
