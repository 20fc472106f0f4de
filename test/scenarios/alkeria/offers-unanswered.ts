import type { Scenario } from '../scenario.ts';
import { broken, eur, received, offer } from './openings.ts';

/** Offers that lapse, or that another takes the place of. */
export const scenarios: Scenario[] = [
  {
    title: 'an offer without an answer is reminded of twice and lapses; the camera goes back unrepaired',
    shows: ['A25'],
    async play(stage) {
      const rma = await received(stage, 800);
      await rma.bench.finds(broken);
      await offer(rma);
      await stage.daysPass(31);
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'returned-unrepaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 support: offered',
        'day 28 homeward: reminded',
        'day 33 homeward: reminded',
        'day 36 homeward: offer-lapsed',
        'day 36 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        '7 days left to answer our offer',
        '2 days left to answer our offer',
        'Our offer has ended',
        'Your unit is on its way back',
      ],
      clauses: ['A11', 'A25', 'A27', 'A21', 'A24', 'A16', 'A26', 'A14', 'A20'],
    },
  },
  {
    title: 'a new offer takes the place of the first, and is accepted',
    shows: ['A25', 'A26'],
    async play(stage) {
      const rma = await received(stage, 800);
      await rma.bench.finds(broken);
      await rma.support.quotes([['labour', 'New sensor board', eur('310.50')]]);
      await stage.daysPass(2);
      await rma.support.quotes([['labour', 'Cleaning of the sensor board', eur('90.00')]], 14);
      await rma.customer.accepts();
      await rma.accounts.isPaid(eur('90.00'));
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 support: offered',
        'day 5 homeward: offer-without-shipping',
        'day 7 support: offer-revised',
        'day 7 homeward: offer-without-shipping',
        'day 7 customer: offer-accepted',
        'day 7 accounts: paid',
        'day 7 bench: repaired',
        'day 7 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Our new offer for your unit',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A25', 'A27', 'A21', 'A24', 'A16', 'A26', 'A14', 'A20'],
    },
  },
];
