import { factInfos, factsAskedBy, type Policy } from '../../../../policies/index.ts';
import type { ReturnView } from '../../../../client/messages.ts';
import { nameOf, valueInWords } from '../../simulator/words.ts';
import { desk } from '../words.ts';
import { type Field, type Form, rowsOf } from './field.ts';

const { fields: words, calls } = desk;

/** What is always asked of the bench, whatever the policy makes of it. */
const ALWAYS = new Set([
  'inspection.faultFound',
  'inspection.cause',
  'inspection.repairable',
  'stock.sameModel',
]);

const PARTS = 3;

const notes: Field = { path: 'notes', kind: 'text', label: words.notes, hint: words.notesHint };
const photos: Field = { path: 'photos', kind: 'photos', label: words.photos, hint: words.photosHint };

/** The forms of the bench, by the call they make. */
export function benchForms(view: ReturnView, policy: Policy | undefined) {
  return {
    assessment: (): Form => ({
      call: 'assessment',
      ...calls.assessment,
      parts: [{ ...notes, required: true }, photos],
    }),
    inspection: (): Form => ({
      call: 'inspection',
      ...calls.inspection,
      parts: [...findings(policy), notes, photos],
    }),
    access: (): Form => ({
      call: 'access',
      ...calls.access,
      parts: [{ path: 'note', kind: 'text', label: words.accessNote, hint: words.accessHint }],
    }),
    fulfilment: (): Form => ({ call: 'fulfilment', ...calls.fulfilment, parts: work(view) }),
  };
}

/** The facts of an inspection that the policy asks for; all of them where the policy is not known. */
function findings(policy: Policy | undefined): Field[] {
  const asked = policy && new Set([...ALWAYS, ...factsAskedBy(policy.file)]);
  return [...factInfos].flatMap(([path, { group, kind, values }]): Field[] => {
    if ((group !== 'inspection' && group !== 'stock') || asked?.has(path) === false) return [];
    const field = { path, label: nameOf(path), required: path === 'inspection.faultFound' };
    const options = values.map((value) => [String(value), valueInWords(path, value)] as const);
    return [kind === 'boolean' ? { ...field, kind: 'yes-no' } : { ...field, kind: 'choice', options }];
  });
}

function work({ remedy, decision }: ReturnView): Form['parts'] {
  const granted = remedy === undefined ? decision.remedies : [remedy];
  const mayReplace = granted.some((one) => one !== 'repair');
  const conditions = factInfos.get('unit.condition')?.values.map(String) ?? [];
  const replacement: Field[] = [
    { path: 'replacement.serial', kind: 'line', label: words.replacementSerial },
    { path: 'replacement.model', kind: 'line', label: words.replacementModel },
    {
      path: 'replacement.condition',
      kind: 'choice',
      label: words.replacementCondition,
      options: conditions.map((condition) => [condition, valueInWords('unit.condition', condition)] as const),
    },
  ];
  const part: readonly Field[] = [
    { path: 'partNumber', kind: 'line', label: words.partNumber },
    { path: 'quantity', kind: 'number', label: words.quantity },
  ];
  return [
    notes,
    ...(mayReplace ? replacement : []),
    rowsOf(
      'parts',
      words.part,
      Array.from({ length: PARTS }, () => part),
    ),
    { path: 'passwordReset', kind: 'tick', label: words.passwordReset },
  ];
}
