import { arrivalsIn } from './arrivals/arrivals.ts';
import { contactsIn } from './contacts/contacts.ts';
import { connect, ping } from './database/connect.ts';
import { cannotOpen } from './database/failure.ts';
import { erasureIn } from './erasure/erasure.ts';
import { exportIn } from './export/export.ts';
import { filesIn } from './files/files.ts';
import { keysIn } from './keys/keys.ts';
import { migrate } from './migrations/migrate.ts';
import { outboxIn } from './outbox/outbox.ts';
import { policiesIn } from './policies/policies.ts';
import { reindexIn } from './reindex/reindex.ts';
import { requestsIn } from './requests/requests.ts';
import { returnsIn } from './returns/returns.ts';
import { staffIn } from './staff/staff.ts';
import { unitsIn } from './units/units.ts';
import { worklistIn } from './worklist/worklist.ts';

export type { ArrivalEntry, ArrivalFilter, ArrivalRow, ArrivalStep } from './arrivals/arrivals.ts';
export type { Applicant, Contact, ContactCorrection } from './contacts/contacts.ts';
export { UnreadableCursor, type Page } from './database/page.ts';
export { roles, type Address, type FileUse, type Role } from './database/tables.ts';
export type { Erasure, RemoveFile } from './erasure/erasure.ts';
export { withoutDetails } from './erasure/rows.ts';
export type { FileEntry, FileRow } from './files/files.ts';
export { Erased } from './keys/keys.ts';
export { arrivalIdOf, newRequestId, requestIdOf } from './numbers/ids.ts';
export { linkTokenOf } from './numbers/link-token.ts';
export { isReturnNumber, newNumber, readNumber } from './numbers/return-number.ts';
export type { OutboxEntry, OutboxRow } from './outbox/outbox.ts';
export type { PolicyRow } from './policies/policies.ts';
export type { Rebuilt, Seen } from './reindex/rebuild.ts';
export type { RebuiltArrival, RebuiltRequest, RebuiltReturn, Ran } from './reindex/reindex.ts';
export type { RequestFilter, RequestRow, RequestStep } from './requests/requests.ts';
export type { AdvanceRow } from './returns/advance.ts';
export type { NumberWanted } from './returns/assign-number.ts';
export type { Claim, ClaimedUnit } from './returns/claim.ts';
export type { NumberedReturn, ReturnFilter, ReturnRow, ReturnStep } from './returns/rows.ts';
export type { StaffMember } from './staff/staff.ts';
export type { Giving } from './units/give.ts';
export type { UnitChange, UnitKey } from './units/rows.ts';
export type { GivenRow, UnitRow } from './units/units.ts';
export type { Worklist } from './worklist/worklist.ts';

/** What outlives a workflow, and what people search. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

/**
 * Opens the records and brings their tables up to date; processes may do so at the same time.
 *
 * @param databaseUrl the address of a PostgreSQL, embedded or not
 * @throws one line with the place, the reason and the remedy, where they cannot be opened
 */
export async function openRecords(databaseUrl: string) {
  const db = connect(databaseUrl);
  try {
    await ping(db);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw cannotOpen(databaseUrl, error);
  }
  return {
    contacts: contactsIn(db),
    returns: returnsIn(db),
    requests: requestsIn(db),
    outbox: outboxIn(db),
    policies: policiesIn(db),
    staff: staffIn(db),
    arrivals: arrivalsIn(db),
    units: unitsIn(db),
    files: filesIn(db),
    keys: keysIn(db),
    erasure: erasureIn(db),
    reindex: reindexIn(db),
    worklist: worklistIn(db),
    export: exportIn(db),
    /** Rejects where the database does not answer. */
    ping: () => ping(db),
    close: () => db.destroy(),
  };
}
