import type { QuoteRequest, ReturnView } from '../../client/messages.ts';
import { offerLinesOf, type Policy } from '../../policies/index.ts';

/**
 * What support may have overlooked in an offer: lines the policy does not speak of (A16 and its like), and a way back
 * that the customer pays and that is not in it (A24).
 *
 * @param policy the vendor's policy
 * @param quote the offer
 * @param view the return it was made for
 */
export function offerHints(policy: Policy, quote: QuoteRequest, view: ReturnView): string[] {
  const known: readonly string[] = offerLinesOf(policy);
  const other = quote.lines.filter(({ kind }) => !known.includes(kind)).map(({ kind }) => kind);
  const wantsShipping = view.decision.fees.some(({ kind }) => kind === 'shipping');
  return [
    ...(other.length > 0
      ? [`the policy's offers have lines for ${known.join(', ')}, not for ${other.join(', ')}`]
      : []),
    ...(wantsShipping && !quote.lines.some(({ kind }) => kind === 'shipping')
      ? ['the way back belongs into this offer: quote again with a line of kind shipping']
      : []),
  ];
}
