import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { parties, requestedUnitView, requestStages, returnStages } from '../../client/messages.ts';
import { applicantKinds, coverages, packagings, remedies } from '../../policies/index.ts';
import { simulatorShape } from './simulator/text-shape.ts';
import { record, words } from './text-shapes.ts';

const FILE = new URL('../../policies/catalogue/en/pages.yaml', import.meta.url);

const textsSchema = z.strictObject({
  common: words('brand skip choose reasons clause footer'),
  home: words('title intro vendors vendor register staff dock simulator api'),
  form: words(
    `title titleFor chooseVendor notices you name company email phone kind address addressMore postalCode city region country purchase unit addUnit removeUnit next nextText submit optional faults wanted fault taken unavailable tooMany`,
  ),
  register: words(
    'title titleFor chooseVendor noVendor intro submit done doneOn warranty extended notExtended keep request unavailable',
  ),
  kinds: record(applicantKinds),
  remedies: record(remedies),
  request: words('title sent units serial note number open wanted wantedText send'),
  requestStages: record(requestStages),
  unitStates: record(requestedUnitView.shape.state.options),
  coverages: record(coverages),
  return: words(
    `title unit until dueBy sendTo onParcel inbound inboundText inboundKnown carrier tracking inboundSend offer total offerUntil accept decline declineText paid shipped cancel cancelReason cancelSend blocked timeline request form`,
  ),
  choice: words(
    `title titleModel until text textModel textOr send more same free offered upTo taken fees outboundVendor outboundCustomer inboundVendor inboundCustomer`,
  ),
  choices: record(remedies),
  choiceMeans: record(remedies),
  settlement: words('choose chooseModel models support refund credit title remedy model refunded credited'),
  rmaForm: words('title number check model serial request until sendTo terms notices back'),
  returnStages: record(returnStages),
  parties: record([...parties, 'homeward']),
  timeline: z.record(z.string(), z.string()),
  said: words(
    'accepted declined cancelled not-cancelled announced informed chosen unchosen not-on-offer wrong-stage invalid unavailable',
  ),
  dock: words(
    `title scan number expected serial serialHint marked freightCollect unauthorizedMaterial empty partNumber model packaging notLookedAt photos photosKept photosNotNow another incomplete belongs belongsTodo goOn anyway look receive accepted acceptedTodo held heldTodo refused refusedTodo already alreadyTodo early earlyTodo unreadable unreadableTodo unknown unknownTodo several severalTodo unavailable unavailableTodo faulty recorded recordedTodo arrival vendor arrivalNumber arrivalSerial from record last notices signOut anew`,
  ),
  arrivals: words(
    `title none since today yesterday daysAgo dueBy overdue vendor number serial partNumber model packaging freightCollect unauthorizedMaterial from notKnown refusals refusal candidates noCandidates awaited notAwaited isHere inReview match matchNumber matchTo matchOther matchHint note sendBack carrier tracking sentBack next matched returned invalid unavailable`,
  ),
  packagings: record(packagings),
  simulator: simulatorShape,
  signIn: words('title token hint submit wrong noRole'),
  errors: words('gone goneText nothing nothingText failed failedText home'),
});

/** Every text of the pages; a missing or unknown one is an error at the start. */
export const texts = textsSchema.parse(parse(readFileSync(FILE, 'utf8')));

/** What is said once a form was sent. */
export type Said = keyof typeof texts.said;

/**
 * A text with its {words} filled in.
 *
 * @param text as it stands in the catalogue
 * @param values what stands for each word
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => String(values[word] ?? whole));
}
