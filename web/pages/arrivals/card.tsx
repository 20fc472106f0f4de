import type { Arrival } from '../../../client/messages.ts';
import { Photos } from '../desk/photos.tsx';
import { Told } from '../desk/shell.tsx';
import { dayAt, lastDayBefore } from '../format.ts';
import { Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { Candidates, MatchForm, SendBackForm } from './forms.tsx';
import { type NotTaken, Why } from './why.tsx';

const { arrivals: words } = texts;

const DAY_MS = 86_400_000;

/** One parcel: what is known of it, how long it has been lying there, and what can be done with it. */
export function ArrivalCard(props: {
  arrival: Arrival;
  notTaken: NotTaken | undefined;
  now: Date;
  vendor: { name: string; timeZone: string };
}) {
  const { arrival, notTaken, now, vendor } = props;
  const { id, at, dueAt, overdue, reasons, refusals } = arrival;
  const due = dueAt === null ? undefined : lastDayBefore(dueAt, vendor.timeZone);
  return (
    <section class="card" id={id}>
      <h2>
        <span class="number">{id}</span> {overdue && <span class="badge refused">{words.overdue}</span>}
      </h2>
      <p>
        {fill(words.since, { day: dayAt(at, vendor.timeZone) })} ({agoInWords(at, now)}).{' '}
        {due !== undefined && `${fill(words.dueBy, { day: due })}.`}
      </p>
      <Known arrival={arrival} vendor={vendor.name} />
      <Photos ids={arrival.photos} />
      <Reasons reasons={reasons} />
      {refusals.length > 0 && (
        <>
          <h3>{words.refusals}</h3>
          <ul>
            {refusals.map(({ match, why }) => (
              <li>{fill(words.refusal, { number: match, why })}</li>
            ))}
          </ul>
        </>
      )}
      {notTaken && <Why notTaken={notTaken} />}
      <Candidates arrival={arrival} />
      <MatchForm id={id} notTaken={notTaken} />
      <SendBackForm id={id} notTaken={notTaken} />
    </section>
  );
}

function Known({ arrival, vendor }: { arrival: Arrival; vendor: string }) {
  const { number, serial, partNumber, model, packaging, from } = arrival;
  const said = {
    vendor,
    number,
    serial: serial ?? words.notKnown,
    partNumber,
    model,
    packaging: packaging && texts.packagings[packaging],
    from,
  };
  const ticks = (['freightCollect', 'unauthorizedMaterial'] as const).filter((name) => arrival[name]);
  return (
    <>
      <dl class="said-of">
        {(['vendor', 'number', 'serial', 'partNumber', 'model', 'packaging', 'from'] as const).map((name) =>
          said[name] === undefined ? null : <Told name={words[name]}>{said[name]}</Told>,
        )}
      </dl>
      {ticks.map((name) => (
        <p>{words[name]}</p>
      ))}
    </>
  );
}

function agoInWords(instant: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(instant)) / DAY_MS);
  if (days < 1) return words.today;
  return days === 1 ? words.yesterday : fill(words.daysAgo, { n: days });
}
