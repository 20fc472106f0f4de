import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { parsePolicy, type PolicyRegistry } from '../../policies/index.ts';
import { readNumber, type Records, requestIdOf } from '../../records/index.ts';
import { renewalUpdate } from '../../workflows/messages/definitions.ts';
import type { RequestView } from '../../workflows/messages/request-messages.ts';
import type { ReturnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import type { RenewalInput } from '../../workflows/renewal/input.ts';
import { ask } from '../calls.ts';
import { HomewardError } from '../errors.ts';
import type { Homeward } from '../homeward.ts';
import { refuseElsewhere, refuseSame, sameAs, takenError } from './refusals.ts';
import { keptNoMore, requestAnew } from './request-anew.ts';
import { startRenewal } from './start.ts';
import type { RenewalWanted } from '../renewal-messages.ts';

/** What took the place of a number: a return under another one, or a request that is reviewed anew. */
export type Renewal = { rma: ReturnView } | { request: RequestView };

/** How a number is replaced by another. */
export type RenewalCalls = {
  /**
   * Another number in the place of one that has expired, or that still waits for its parcel and ends with it: at once
   * where the policy reissues, else as a request with the same data, reviewed anew; once, whoever asks however often.
   */
  renew(number: string, wanted: RenewalWanted, by: 'support' | 'customer'): Promise<Renewal>;
  /** Whether the return's policy gives another number at once. */
  renewsAtOnce(number: string): Promise<boolean>;
  /** What has taken the place of a number; undefined where nothing has. */
  renewalOf(number: string): Promise<Renewal | undefined>;
};

type Parts = {
  client: Client;
  records: Records;
  policies: PolicyRegistry;
  calls: Pick<Homeward, 'return' | 'request' | 'submitRequest' | 'upload' | 'fileContent' | 'filesOf'>;
};

/** How often it is looked whether an ending return has given its serial number back, and how long between. */
const LOOKS = 50;
const BETWEEN_MS = 100;

/** No caller from outside can give this key. */
const keyOf = (number: string): string => `renewal\n${number}`;

/** Renewals, over the calls of requests, returns and files as they are kept. */
export function createRenewals({ client, records, policies, calls }: Parts): RenewalCalls {
  const renewalOf = async (typed: string): Promise<Renewal | undefined> => {
    const number = readNumber(typed) ?? typed;
    const renewed = await records.returns.renewing(number);
    if (renewed?.number) return { rma: await calls.return(renewed.number) };
    const id = requestIdOf(keyOf(number));
    return (await records.requests.find(id)) && { request: await calls.request(id) };
  };

  return {
    renewalOf,
    renewsAtOnce: async (number) => reissues(await calls.return(number)),

    async renew(typed, { serial }, by) {
      const view = await calls.return(typed);
      const { number, vendor } = view;
      const done = await renewalOf(number);
      if (done) return sameAs(done, number, serial);
      refuseElsewhere(view);
      refuseSame(view, serial);
      const wanted = serial === undefined ? view.serial : serial;
      const holder = await records.returns.openBySerial(vendor, normalizeSerial(wanted));
      if (holder && holder.number !== number) throw takenError(wanted, serial !== undefined);
      if (serial === undefined && (await reissues(view))) {
        const input = await inputOf(view);
        await endedFirst(view, by);
        return { rma: await calls.return(await newNumber(input)) };
      }
      const request = await requestAnew({ records, calls }, view, wanted);
      await endedFirst(view, by);
      return { request: await calls.submitRequest(request, { key: keyOf(number) }) };
    },
  };

  /** Under the return's own version of the policy. */
  async function reissues({ vendor, decision }: ReturnView): Promise<boolean> {
    const current = policies.current(vendor);
    if (current?.version === decision.policyVersion) return current.file.number.reissue === 'new-number';
    const kept = await records.policies.find(decision.policyVersion);
    return kept !== undefined && parsePolicy(kept.text, kept.version).file.number.reissue === 'new-number';
  }

  /** A number that still waits for its parcel ends first; its serial number is free once that is written down. */
  async function endedFirst({ number, stage }: ReturnView, by: 'support' | 'customer'): Promise<void> {
    if (stage !== 'expired')
      try {
        await ask(client, number, renewalUpdate, { by });
      } catch (error) {
        if (!(error instanceof HomewardError && error.code === 'not-found')) throw error;
        const now = await calls.return(number);
        refuseElsewhere(now);
      }
    for (let look = 0; look < LOOKS; look += 1) {
      const row = await records.returns.findByNumber(number);
      if (!row?.open) return;
      await setTimeout(BETWEEN_MS);
    }
  }

  async function inputOf(view: ReturnView): Promise<RenewalInput> {
    const { number, request, vendor, serial, model, decision, facts } = view;
    if (!facts || !(await records.contacts.find(request))) throw keptNoMore(view);
    return { renews: number, request, vendor, serial, model, facts, decision };
  }

  async function newNumber(input: RenewalInput): Promise<string> {
    const answer = await startRenewal(client, input);
    if (answer && 'taken' in answer) throw takenError(input.serial, false);
    const renewed = answer?.number ?? (await records.returns.renewing(input.renews))?.number;
    if (renewed) return renewed;
    throw new HomewardError('unavailable', 'the new number is not known yet; try again in a moment');
  }
}
