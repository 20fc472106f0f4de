import type { Role } from '../../../client/homeward.ts';
import type { Arrival } from '../../../client/messages.ts';
import { Desk } from '../desk/shell.tsx';
import { texts } from '../texts.ts';
import { ArrivalCard } from './card.tsx';
import { type NotTaken, Why } from './why.tsx';

const { arrivals: words } = texts;

/** The list of arrivals as it is shown. */
export type Shown = {
  /** Of whoever looks. */
  roles: readonly Role[];
  arrivals: readonly Arrival[];
  /** Where the next page begins. */
  next?: string | undefined;
  done?: string | undefined;
  notTaken?: NotTaken | undefined;
  now: Date;
  /** Name and time zone of a vendor. */
  vendorOf: (vendor: string) => { name: string; timeZone: string };
};

/** The parcels that fit no open return, for support to settle. */
export function ArrivalsPage({ roles, arrivals, next, done, notTaken, now, vendorOf }: Shown) {
  return (
    <Desk roles={roles} done={done}>
      <h1>{words.title}</h1>
      {notTaken && !arrivals.some(({ id }) => id === notTaken.id) && <Why notTaken={notTaken} />}
      {arrivals.length === 0 && <p>{words.none}</p>}
      {arrivals.map((arrival) => (
        <ArrivalCard
          arrival={arrival}
          notTaken={notTaken?.id === arrival.id ? notTaken : undefined}
          now={now}
          vendor={vendorOf(arrival.vendor)}
        />
      ))}
      {next !== undefined && (
        <p>
          <a href={`/arrivals?${new URLSearchParams({ after: next }).toString()}`}>{words.next}</a>
        </p>
      )}
    </Desk>
  );
}
