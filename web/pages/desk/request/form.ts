import type { RequestedUnitView, RequestView } from '../../../../client/messages.ts';
import { terms } from '../../simulator/words.ts';
import { fill } from '../../texts.ts';
import type { Field, Form } from '../forms/field.ts';
import { desk } from '../words.ts';

const { fields: words, calls, request } = desk;

/**
 * The form with support's word on each unit. The names of its fields follow from the unit's place in the request, so
 * that they stay the same while others review other units.
 *
 * @param isAsked of which units there are fields
 */
export function reviewForm(view: RequestView, isAsked: (unit: RequestedUnitView) => boolean): Form {
  const each = view.units.map((unit) => ({
    title: fill(request.unit, { model: unit.model, serial: unit.serial }),
    fields: isAsked(unit) ? fieldsFor(unit) : [],
  }));
  return { call: 'review', ...calls.review, parts: [{ rows: 'units', each }] };
}

/** Whether support's word on a unit is waited for. */
export function isInReview({ state }: RequestedUnitView): boolean {
  return state === 'in-review';
}

function fieldsFor({ serial, decision, facts }: RequestedUnitView): Field[] {
  const isOpen = decision.coverage === 'ask-support';
  const mayHaveIssue = facts?.claim?.qualityIssue === undefined;
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
    ...(mayHaveIssue ? [{ path: 'qualityIssue', kind: 'yes-no' as const, label: words.qualityIssue }] : []),
    { path: 'note', kind: 'text', label: request.note },
  ];
}
