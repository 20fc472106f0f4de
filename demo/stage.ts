import type { RequestView } from '../client/messages.ts';
import { daysInWords, type Decision, type Policy } from '../policies/index.ts';
import type { RehearsalHouse } from '../rehearsal/house.ts';
import type { Asked } from './story.ts';
import type { Teller } from './teller.ts';

/** What a story plays on. */
export type Stage = ReturnType<typeof createStage>;

const LOCALE = 'en-GB';
const A_MINUTE = 1 / 1440;
const REASONS = 3;

/**
 * Plays returns of one vendor, and tells what everybody does, what is decided, and what is mailed.
 *
 * @param house where they are played
 * @param policy the vendor's
 * @param teller tells it
 */
export function createStage(house: RehearsalHouse, policy: Policy, teller: Teller) {
  const { homeward, smtp } = house;
  const words = new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: policy.file.calendar.timeZone,
  });
  const isoDays = new Intl.DateTimeFormat('en-CA', { timeZone: policy.file.calendar.timeZone });
  let told = smtp.mails.length;
  const reasonsTold = new Set<string>();

  const today = async () => words.format(new Date(await house.now()));
  const letters = () => {
    for (const { mail, to } of smtp.mails.slice(told))
      teller.letter(
        words.format(new Date(mail.date ?? '')),
        mail.to?.[0]?.name || (to[0] ?? ''),
        mail.subject ?? '',
      );
    told = smtp.mails.length;
  };

  const stage = {
    homeward,

    /** The day so many days ago, in the vendor's time zone. */
    daysAgo: async (days: number): Promise<string> =>
      isoDays.format(new Date(Date.parse(await house.now()) - days * 86_400_000)),

    /** Somebody does something; the letters that it brings about follow. */
    act: async <T>(who: string, what: string, does: () => Promise<T>): Promise<T> => {
      teller.happens(await today(), who, what);
      const answer = await does();
      await house.daysPass(A_MINUTE);
      letters();
      return answer;
    },

    /** What the policy says, and the clauses that say so. */
    decided: async ({ outcome, coverage, reasons }: Pick<Decision, 'outcome' | 'coverage' | 'reasons'>) => {
      teller.happens(await today(), 'policy', `${outcome}; coverage: ${coverage}`);
      stage.because(reasons);
    },

    /** The clause that decides, and those after it that are new in this story. */
    because: (reasons: Decision['reasons']): void => {
      const shown = reasons.filter(({ clause }, index) => index === 0 || !reasonsTold.has(clause));
      for (const { clause, says } of shown.slice(0, REASONS)) {
        reasonsTold.add(clause);
        teller.reason(clause, daysInWords(says, LOCALE));
      }
    },

    /** Somebody is told no, and why. */
    refused: async (who: string, what: string, does: () => Promise<unknown>): Promise<void> => {
      const day = await today();
      teller.happens(day, who, what);
      try {
        await does();
      } catch (error) {
        teller.happens(day, 'homeward', error instanceof Error ? error.message : String(error));
        return;
      }
      throw new Error(`${who} should have been told no: ${what}`);
    },

    /** Somebody asks for the return of a unit. */
    asks: async (asked: Asked): Promise<RequestView> => {
      const { applicant, unit, claim, purchase } = asked;
      const bought = purchase?.date === undefined ? '' : `, bought on ${daysInWords(purchase.date, LOCALE)}`;
      const said = claim.description === undefined ? '' : `: “${claim.description}”`;
      const request = await stage.act(
        'customer',
        `${applicant.name} asks for the return of ${unit.model} ${unit.serial}${bought}${said}`,
        () =>
          homeward.submitRequest({
            vendor: policy.vendor,
            applicant,
            purchase,
            units: [{ unit, claim }],
          }),
      );
      const decision = request.units[0]?.decision;
      if (decision) await stage.decided(decision);
      return request;
    },

    /** Days pass; what falls due in them happens, and is told. */
    days: async (count: number): Promise<void> => {
      await house.daysPass(count);
      letters();
    },

    /** A return or request is at its end. */
    ends: async (id: string): Promise<void> => {
      await house.daysPass(A_MINUTE);
      await house.ended(id);
      letters();
      const day = await today();
      if (id.startsWith('REQ-')) {
        const { stage: at } = await homeward.request(id);
        teller.ends(day, `request ${id}: ${at}`);
        return;
      }
      const { outcome, advance, endReasons } = await homeward.return(id);
      teller.ends(day, `${id}: ${outcome}`);
      stage.because(advance?.reasons ?? endReasons ?? []);
    },

    /** A remark of whoever tells the story. */
    remark: async (text: string): Promise<void> => {
      teller.happens(await today(), '', text);
    },
  };
  return stage;
}
