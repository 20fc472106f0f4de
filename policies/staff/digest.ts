import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../calendar/index.ts';
import type { Catalogue, RenderedLetter } from '../catalogue/catalogue.ts';
import type { Policy } from '../format/parse.ts';
import { today } from '../lifecycle/term.ts';

/** The desks of a vendor. */
export const desks = ['support', 'dock', 'bench', 'accounts', 'dispatch'] as const;
export type Desk = (typeof desks)[number];

type Unit = { serial: string | null; model: string | null };

/** What a vendor's desks have before them; instants are ISO UTC. */
export type DigestEntries = {
  due: (Unit & { id: string; stage: string; waitingOn: string; dueAt: string })[];
  blocked: (Unit & { id: string; reason: string; since: string })[];
  /** Returns that are on hold, until support releases them. */
  onHold: (Unit & { id: string; since: string })[];
  /** Parcels that fit no open return. */
  held: { id: string; number: string | null; serial: string | null; since: string; dueAt: string | null }[];
  /** Replacements whose faulty unit has not come in. */
  advance: (Unit & {
    number: string;
    stage: string | null;
    replacement: { serial: string; model: string } | null;
    shippedAt: string;
    until: string;
  })[];
};

/** The day of a digest, whether anybody works on it, and by when what is due today is due. */
export interface DigestDay {
  day: string;
  working: boolean;
  /** The first instant after it, ISO UTC. */
  end: string;
}

/**
 * The day it is at the vendor's.
 *
 * @param policy the vendor's policy
 * @param at an instant, ISO UTC
 */
export function digestDay(policy: Policy, at: string): DigestDay {
  const { calendar } = policy.file;
  const day = today(policy, at);
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return {
    day,
    working: isWorkingDay(calendar, day),
    end: next.toZonedDateTime(calendar.timeZone).toInstant().toString(),
  };
}

/**
 * What a desk has before it on a day, written as a mail: overdue, due, blocked, on hold, held at the dock, and what is outstanding.
 *
 * @param desk whose
 * @param entries what there is at the vendor's
 * @param at the instant it is written at, ISO UTC
 * @param publicUrl where the pages are
 * @returns null where the desk has nothing to do
 */
export function digestOf(
  { policy, catalogue }: { policy: Policy; catalogue: Catalogue },
  desk: Desk,
  entries: DigestEntries,
  { at, publicUrl }: { at: string; publicUrl: string },
): RenderedLetter | null {
  const { day } = digestDay(policy, at);
  const since = (instant: string) => today(policy, instant);
  const link = (id: string) => `${publicUrl}/desk/${id.startsWith('REQ-') ? 'requests' : 'returns'}/${id}`;
  const mine = entries.due
    .filter(({ waitingOn }) => waitingOn === desk)
    .map((one) => ({ ...one, link: link(one.id), on: lastDay(policy, one.dueAt) }));
  const forSupport = <T>(list: readonly T[]) => (desk === 'support' ? list : []);
  const owed = desk === 'support' || desk === 'accounts' ? entries.advance : [];
  const parts = {
    overdue: mine.filter(({ on }) => on < day),
    due: mine.filter(({ on }) => on >= day),
    blocked: forSupport(entries.blocked).map((one) => ({
      ...one,
      link: link(one.id),
      since: since(one.since),
    })),
    onHold: forSupport(entries.onHold).map((one) => ({
      ...one,
      link: link(one.id),
      since: since(one.since),
    })),
    held: forSupport(entries.held).map((one) => {
      const on = one.dueAt === null ? null : lastDay(policy, one.dueAt);
      return { ...one, since: since(one.since), on, late: on !== null && on < day };
    }),
    advance: owed
      .filter(({ stage }) => stage === 'issued')
      .map(({ number, ...one }) => ({
        ...one,
        id: number,
        link: link(number),
        since: since(one.shippedAt),
        late: one.until < day,
      })),
  };
  if (Object.values(parts).every((list) => list.length === 0)) return null;
  return catalogue.staffMail('digest', { vendor: { name: policy.file.name }, desk, day, ...parts });
}

/** The last day before an instant at which a wait ends. */
function lastDay(policy: Policy, end: string): string {
  return today(policy, Temporal.Instant.from(end).subtract({ nanoseconds: 1 }).toString());
}
