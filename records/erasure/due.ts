import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';

/**
 * The requests whose personal data is no longer needed: nothing of them has changed since an instant and nothing is
 * open, or their erasure was cut off before. Those that never came about are among them.
 *
 * @param before ISO UTC
 */
export async function requestsDue(db: Database, before: string): Promise<string[]> {
  const { rows } = await sql<{ request: string }>`
    with kept as (
      select request, created_at from contacts
      union all
      select owner, created_at from keys where erased_at is null and owner like 'REQ-%'
    )
    select kept.request from kept
      left join requests on requests.id = kept.request
      left join returns on returns.request = kept.request
      left join keys on keys.owner = kept.request
     group by kept.request
    having bool_or(keys.erasure_at is not null)
        or (max(kept.created_at) < ${before}::timestamptz
            and coalesce(max(requests.updated_at) < ${before}::timestamptz, true)
            and coalesce(max(returns.updated_at) < ${before}::timestamptz, true)
            and not coalesce(bool_or(requests.open or requests.blocked), false)
            and not coalesce(bool_or(returns.open or returns.blocked), false))
     order by kept.request`.execute(db);
  return rows.map(({ request }) => request);
}

/**
 * The parcels without a return that were done with before an instant, and of which somebody's words or the sender are
 * still kept; those that were matched to a return go with its request.
 *
 * @param before ISO UTC
 */
export async function arrivalsDue(db: Database, before: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from arrivals
      left join keys on keys.owner = arrivals.id
     where not open and updated_at < ${before}::timestamptz and view #>> '{settlement,match}' is null
       and (origin is not null or keys.key is not null or (keys.erasure_at is not null and keys.erased_at is null))
     order by id`.execute(db);
  return rows.map(({ id }) => id);
}
