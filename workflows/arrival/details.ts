import type { ArrivalView } from '../messages/arrival-messages.ts';

/** The arrival as the Temporal UI shows it, in Markdown; nothing personal. */
export function detailsOf({ stage, waitingOn, dueAt, overdue, reasons, refusals }: ArrivalView): string {
  return [
    `**${stage}**${overdue ? ', overdue' : ''}`,
    ...(waitingOn ? [`Waits on **${waitingOn}**${dueAt ? ` until ${dueAt}` : ''}`] : []),
    ...reasons.map(({ clause, says }) => `- ${clause}: ${says}`),
    ...refusals.map(({ match, why, at }) => `- ${at}: not ${match}: ${why}`),
  ]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ');
}
