import { z } from 'zod';
import { choosers, deadlineKinds, factInfos, outcomes, stages } from '../../../policies/index.ts';
import { record, words } from '../text-shapes.ts';

const groups = [...new Set([...factInfos.values()].map(({ group }) => group))];
const values = [...factInfos.values()].flatMap((info) => info.values.map(String));
const outcomeTexts = record(outcomes);

/** The days of the timeline that are no last days. */
export const marks = [
  'purchase.date',
  'purchase.manufacturerDeliveredOn',
  'purchase.deliveredOn',
  'unit.registeredOn',
  'claim.madeOn',
  'asOf',
] as const;

/** The texts of the simulator page; each of the words that facts and decisions use has its text. */
export const simulatorShape = z.strictObject({
  page: words(
    `title intro chooseVendor titleFor others start startText examples exampleDefective exampleUnwanted exampleOld form formHint submit clear toForm unasked unknown unknownMeans todayHint madeOnHint registeredHint amount currency unknownKey twice wholeNumber decidedBy stageIs keep coverage warranty warrantyDays extendedUntil remedies noRemedies choice work free offer payInAdvance payAfter advance advanceText refund credit upTo inbound outbound paidBy freightOpen fees feeFor missing number valid validAlways returnTo redirectTo redirectWhy deadlines reasons timeline changes noChanges byTime byMissing byGiven byOpen completed earlier later factIs anyOther less fromDay toDay betweenDays anyDay moreValues noEvidence allEvidence json jsonText`,
  ),
  now: words('lost gained noRemedies free offer inbound outbound inboundOpen outboundOpen added dropped'),
  outcomes: record(outcomes),
  outcomeTexts: z.strictObject({ request: outcomeTexts, receipt: outcomeTexts, inspection: outcomeTexts }),
  stages: record(stages),
  groups: record(groups),
  who: record(choosers),
  advances: record(['credit-card', 'purchase-order', 'card-refund', 'account-credit']),
  marks: record([...marks, 'starts']),
  deadlineKinds: record(deadlineKinds),
  values: record([...new Set(values)]),
  factNames: record(['asOf', ...factInfos.keys()]),
});
