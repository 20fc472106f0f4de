import type { ReturnView } from '../messages/return-view.ts';

/**
 * The return as the Temporal UI shows it, in Markdown: stage, next step, deadline, reasons; nothing personal.
 *
 * @param view the return
 */
export function detailsOf(view: ReturnView): string {
  const { decision, blocked, outcome } = view;
  const lines = [
    `**${view.stage}**${outcome ? ` (${outcome})` : ''}, coverage: ${view.coverage}`,
    ...(blocked ? [`**Blocked** since ${blocked.since}: ${blocked.reason}`] : []),
    ...(view.waitingOn ? [`Waits on **${view.waitingOn}**${view.dueAt ? ` until ${view.dueAt}` : ''}`] : []),
    ...(view.possible.length > 0 ? [`Next: ${view.possible.join(', ')}`] : []),
    `Decision (${decision.stage}, policy ${decision.policyVersion}): **${decision.outcome}**`,
    ...decision.reasons.map(({ clause, says }) => `- ${clause}: ${says}`),
  ];
  return lines.join('\n\n').replaceAll('\n\n- ', '\n- ');
}
