import type { RequestedUnitView, RequestView } from '../../../../client/messages.ts';
import { factsAskedBy, type Policy } from '../../../../policies/index.ts';
import { terms } from '../../simulator/words.ts';
import { fill } from '../../texts.ts';
import type { Field, Form } from '../forms/field.ts';
import { desk } from '../words.ts';

const { fields: words, calls, request } = desk;

const QUALITY_ISSUE = 'claim.qualityIssue';

/**
 * The form with support's word on each unit. The names of its fields follow from the unit's place in the request, so
 * that they stay the same while others review other units.
 *
 * @param policy the vendor's, where it is known
 * @param isAsked of which units there are fields
 */
export function reviewForm(
  view: RequestView,
  policy: Policy | undefined,
  isAsked: (unit: RequestedUnitView) => boolean,
): Form {
  const asksIssue = policy === undefined || factsAskedBy(policy.file).has(QUALITY_ISSUE);
  const each = view.units.map((unit) => ({
    title: fill(request.unit, { model: unit.model, serial: unit.serial }),
    fields: isAsked(unit) ? fieldsFor(unit, asksIssue) : [],
  }));
  return { call: 'review', ...calls.review, parts: [{ rows: 'units', each }] };
}

/** Whether support's word on a unit is waited for. */
export function isInReview({ state }: RequestedUnitView): boolean {
  return state === 'in-review';
}

function fieldsFor({ serial, decision }: RequestedUnitView, asksIssue: boolean): Field[] {
  const isOpen = decision.coverage === 'ask-support';
  return [
    { path: 'serial', kind: 'hidden', label: '', initial: serial },
    {
      path: 'verdict',
      kind: 'choice',
      label: words.verdict,
      options: [
        ['authorize', words.authorize],
        ['refuse', words.refuse],
        ['ask', words.ask],
      ],
    },
    ...(isOpen
      ? [
          {
            path: 'coverage',
            kind: 'choice' as const,
            label: words.coverage,
            hint: words.coverageHint,
            options: (['warranty', 'none'] as const).map((one) => [one, terms.coverages[one]] as const),
          },
        ]
      : []),
    ...(asksIssue ? [{ path: 'qualityIssue', kind: 'yes-no' as const, label: words.qualityIssue }] : []),
    { path: 'note', kind: 'text', label: request.note },
  ];
}
