import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import { createHash } from 'node:crypto';
import type { KnownFacts } from '../policies/index.ts';
import { newRequestId, type Records, requestIdOf } from '../records/index.ts';
import {
  correctedSignal,
  informationUpdate,
  requestQuery,
  reviewUpdate,
  submittedUpdate,
  type Submitted,
} from '../workflows/messages/definitions.ts';
import {
  requestSubmission,
  type RequestSubmission,
  requestView,
  type RequestView,
} from '../workflows/messages/request-messages.ts';
import { normalizeSerial } from '../workflows/messages/serial.ts';
import type { RequestInput } from '../workflows/request/input.ts';
import { searchAttributes } from '../workflows/search-attributes.ts';
import { taskQueue } from '../workflows/task-queue.ts';
import { answered, ask, askStarting } from './calls.ts';
import { HomewardError } from './errors.ts';
import { evidenceOf, takeFiles, withEvidence } from './evidence.ts';
import type { MoreInformation, NewRequest } from './file-messages.ts';
import type { Homeward, Once } from './homeward.ts';
import { desksOf, readable } from './paging.ts';
import type { Seal } from './sealing/sealing.ts';
import { spokenIn } from './sealing/spoken.ts';

type RequestCalls = Pick<
  Homeward,
  'submitRequest' | 'request' | 'review' | 'giveInformation' | 'correctRequest' | 'requests'
>;

/**
 * Requests: submitting, reviewing, answering.
 *
 * @param seal seals what people say in their own words
 */
export function createRequests(client: Client, records: Records, seal: Seal): RequestCalls {
  const find = async (id: string): Promise<RequestView> => {
    const row = await records.requests.find(id);
    if (!row) throw new HomewardError('not-found', `there is no request ${id}`);
    return requestView.parse(row.view);
  };
  /** A request that has ended takes nothing more; one that nobody knows is not found. */
  const orEnded = async (id: string, call: string, asking: Promise<RequestView>): Promise<RequestView> => {
    try {
      return await asking;
    } catch (error) {
      if (!(error instanceof HomewardError && error.code === 'not-found')) throw error;
      const { stage } = await find(id);
      throw new HomewardError(
        'wrong-stage',
        `${id} does not take ${call} now: it is ${stage}, and has ended`,
        {
          details: { stage, waitingOn: null, possible: [] },
        },
      );
    }
  };

  /** What is added to a claim takes the place of what it said before, so earlier files are told of once more. */
  const withFilesToldOf = async (id: string, { claim, ...unit }: MoreInformation['units'][number]) => {
    if (claim === undefined) return unit;
    const before = claim.files ? await evidenceOf(records.files, id, unit.serial) : [];
    return { ...unit, claim: withEvidence(claim, before) };
  };

  return {
    request: find,

    async requests({ limit = 50, desks, ...filter }) {
      const { rows, next } = await readable(records.requests.list({ ...filter, ...desksOf(desks), limit }));
      const requests = rows.map(({ view }) => requestView.parse(view));
      return { requests, ...(next !== undefined && { next }) };
    },

    async review(id, review, once) {
      const sealed = await seal(spokenIn(reviewUpdate), review, () => id);
      return orEnded(id, 'review', ask(client, id, reviewUpdate, sealed, once));
    },

    async giveInformation(id, information, once) {
      const giveBack = await takeFiles(records.files, id, information.units);
      try {
        const units = await Promise.all(information.units.map((unit) => withFilesToldOf(id, unit)));
        const sealed = await seal(spokenIn(informationUpdate), { units }, () => id);
        return await orEnded(id, 'information', ask(client, id, informationUpdate, sealed, once));
      } catch (error) {
        if (isRefusal(error)) await giveBack();
        throw error;
      }
    },

    async correctRequest(id, correction) {
      const { stage, waitingOn, blocked } = await find(id);
      if (!blocked)
        throw new HomewardError('wrong-stage', `${id} takes no correction now: nothing blocks it`, {
          details: { stage, waitingOn, possible: [] },
        });
      await records.contacts.correct(id, correction);
      const handle = client.workflow.getHandle(id);
      return answered(client, async () => {
        await handle.signal(correctedSignal);
        return handle.query(requestQuery);
      });
    },

    async submitRequest(request, once: Once = {}) {
      const id = once.key === undefined ? newRequestId() : requestIdOf(once.key);
      const bodyHash = hashOf(request);
      const earlier = await records.contacts.find(id);
      if (earlier) refuseOther(earlier.bodyHash, bodyHash);
      else if (await records.keys.isErased(id))
        throw new HomewardError('taken', `${id} was made under this Idempotency-Key and has been erased`);
      const row = earlier && (await records.requests.find(id));
      if (row) return requestView.parse(row.view);
      const submission = submissionOf(request);
      await refuseTaken(records, id, submission);
      const giveBack = await takeFiles(records.files, id, namingUnits(request));
      try {
        await keepContact(records, id, submission, bodyHash);
        const submitted = await start(client, id, await seal(requestSubmission, submission, () => id));
        if (submitted === undefined) return await find(id);
        if ('taken' in submitted) throw takenError(submission, submitted.taken);
        return submitted.request;
      } catch (error) {
        // Without a key nobody can ask for the same request again, and its files with it.
        if (once.key === undefined || isRefusal(error)) await giveBack();
        throw error;
      }
    },
  };
}

/** Starts the request's workflow and waits for what it makes of it; undefined where it has ended already. */
async function start(
  client: Client,
  id: string,
  submission: RequestSubmission,
): Promise<Submitted | undefined> {
  const input: RequestInput = { id, vendor: submission.vendor, units: unitsOf(submission) };
  const operation = new WithStartWorkflowOperation('requestWorkflow', {
    workflowId: id,
    taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    staticSummary:
      `${submission.vendor}: request for ${input.units.map(({ model, serial }) => `${model} ${serial}`).join(', ')}`.slice(
        0,
        200,
      ),
    typedSearchAttributes: [
      { key: searchAttributes.vendor, value: submission.vendor },
      { key: searchAttributes.request, value: id },
    ],
  });
  return askStarting(client, submittedUpdate, { args: [], updateId: 'submitted' }, operation);
}

/** What the workflow may know of each unit: everything but who asks. */
function unitsOf({ applicant, purchase, units }: RequestSubmission): RequestInput['units'] {
  const { kind, originalBuyer, address } = applicant;
  return units.map(({ unit, claim, purchase: own, shipment }) => {
    const facts: KnownFacts = {
      applicant: { kind, country: address.country, ...(originalBuyer !== undefined && { originalBuyer }) },
      purchase: { ...purchase, ...own },
      unit,
      claim,
      ...(shipment && { shipment }),
    };
    return { serial: unit.serial.trim(), model: unit.model ?? '', facts };
  });
}

async function refuseTaken(records: Records, id: string, submission: RequestSubmission): Promise<void> {
  const open = await Promise.all(
    submission.units.map(({ unit }) =>
      records.returns.openBySerial(submission.vendor, normalizeSerial(unit.serial)),
    ),
  );
  const taken = submission.units.filter((_, index) => open[index] && open[index].request !== id);
  if (taken.length > 0)
    throw takenError(
      submission,
      taken.map(({ unit }) => unit.serial),
    );
}

const hashOf = (request: NewRequest): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** Whether the call was turned down, and not merely left without an answer. */
function isRefusal(error: unknown): boolean {
  return error instanceof HomewardError && error.code !== 'unavailable';
}

/** The request as everybody else takes it: its files are told by what they are evidence of. */
function submissionOf({ units, ...request }: NewRequest): RequestSubmission {
  return { ...request, units: units.map((unit) => ({ ...unit, claim: withEvidence(unit.claim) })) };
}

function namingUnits({ units }: NewRequest) {
  return units.map(({ unit, claim }) => ({ serial: unit.serial, claim }));
}

async function keepContact(
  records: Records,
  id: string,
  submission: RequestSubmission,
  bodyHash: string,
): Promise<void> {
  const { vendor, applicant } = submission;
  const kept = await records.contacts.save({
    request: id,
    vendor,
    applicant,
    bodyHash,
    at: new Date().toISOString(),
  });
  refuseOther(kept.bodyHash, bodyHash);
}

function refuseOther(kept: string, given: string): void {
  if (kept !== given)
    throw new HomewardError(
      'taken',
      'this Idempotency-Key was used before for another request; give a new one',
    );
}

function takenError(submission: RequestSubmission, serials: readonly string[]): HomewardError {
  const keys = new Set(serials.map(normalizeSerial));
  const faults = submission.units.flatMap(({ unit }, index) =>
    keys.has(normalizeSerial(unit.serial))
      ? [
          {
            path: `units[${index}].unit.serial`,
            message: `${unit.serial} has an open request or return already; its number was mailed to whoever asked for it`,
          },
        ]
      : [],
  );
  const count = faults.length === 1 ? 'a unit has' : `${faults.length} units have`;
  return new HomewardError(
    'taken',
    `${count} an open request or return already; wait for it to end, or ask support`,
    { faults },
  );
}
