import type { Records } from '../../records/index.ts';
import type { ReturnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import { HomewardError } from '../errors.ts';
import { newRequest, type NewRequest, type RequestFile } from '../file-messages.ts';
import type { Homeward } from '../homeward.ts';
import { statedBySupport } from '../unit-messages.ts';

type Parts = {
  records: Pick<Records, 'contacts' | 'keys'>;
  calls: Pick<Homeward, 'upload' | 'fileContent' | 'filesOf'>;
};

/**
 * A return's request once more, as its customer made it: the same applicant, purchase, unit, claim and files. What the
 * vendor has said of it since is left out, and so is what is remembered of a unit that turns out to be another.
 *
 * @param view the return, as it is kept
 * @param serial the unit's serial number
 * @throws {HomewardError} where what was asked for then is not kept any more
 */
export async function requestAnew(
  { records, calls }: Parts,
  view: ReturnView,
  serial: string,
): Promise<NewRequest> {
  const contact = await records.contacts.find(view.request);
  if (!contact || !view.facts) throw keptNoMore(view);
  const { purchase, unit, claim = {}, shipment } = await records.keys.open(view.facts, '');
  const { madeOn: _, qualityIssue: __, cause: ___, ...said } = claim;
  const files = await copied(calls, view);
  return newRequest.parse({
    vendor: view.vendor,
    applicant: contact.applicant,
    ...(purchase && { purchase }),
    units: [
      {
        unit: { ...unitOf(view, unit, serial), serial },
        claim: { ...said, ...(files.length > 0 && { files }) },
        ...(shipment && { shipment }),
      },
    ],
  });
}

function unitOf({ serial: before, model }: ReturnView, unit: object = {}, serial: string): object {
  const known = { model, ...unit };
  if (normalizeSerial(serial) === normalizeSerial(before)) return known;
  const others: ReadonlySet<string> = new Set(statedBySupport);
  return Object.fromEntries(Object.entries(known).filter(([name]) => !others.has(name)));
}

/** A file belongs to one request: what its customer handed in for the unit is handed in once more. */
async function copied(calls: Parts['calls'], view: ReturnView): Promise<Files> {
  const { request, serial, number, receipts } = view;
  const ofDock = new Set(receipts.flatMap(({ photos = [] }) => photos));
  const own = (file: RequestFile) =>
    file.uses.filter((use) => normalizeSerial(use.serial) === normalizeSerial(serial));
  const files: Files = [];
  for (const file of await calls.filesOf(request)) {
    const uses = own(file);
    if (uses.length === 0 || ofDock.has(file.id)) continue;
    const { id } = await calls.upload(await calls.fileContent(file.id), { key: number });
    for (const { evidence } of uses) files.push({ id, evidence });
  }
  return files;
}

type Files = { id: string; evidence: string }[];

/** What a return was asked for with has been erased. */
export function keptNoMore({ number, stage }: ReturnView): HomewardError {
  return new HomewardError(
    'wrong-stage',
    `what ${number} was asked for with is not kept any more; ask for a return anew`,
    { details: { stage, waitingOn: null, possible: [] } },
  );
}
