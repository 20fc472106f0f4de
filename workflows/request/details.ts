import type { RequestView } from '../messages/request-messages.ts';

/** The request as the Temporal UI shows it, in Markdown: where it stands and what it takes; nothing personal. */
export function detailsOf(
  { stage, waitingOn, dueAt, units }: RequestView,
  possible: readonly string[],
): string {
  return [
    `**${stage}**${waitingOn ? `, waits on **${waitingOn}**${dueAt ? ` until ${dueAt}` : ''}` : ''}`,
    ...(possible.length > 0 ? [`Next: ${possible.join(', ')}`] : []),
    ...units.map(
      ({ serial, model, state, rma, decision }) =>
        `- ${model} ${serial}: **${state}**${rma ? ` ${rma}` : ''} (${decision.reasons.map(({ clause }) => clause).join(', ')})`,
    ),
  ]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ');
}
