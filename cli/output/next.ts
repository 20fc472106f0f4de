import type { RequestView, ReturnView } from '../../client/messages.ts';
import { nextForRemedy } from './next-for-remedy.ts';
import { word } from './print.ts';

/**
 * The commands with which a return goes on, most likely first.
 *
 * @param view the return
 */
export function nextForReturn(view: ReturnView): string[] {
  const { number, serial, possible, quote, blocked } = view;
  const due = quote ? `${quote.total.amount}:${quote.total.currency}` : '…';
  const commands: Record<string, string[]> = {
    correction: [`correct ${number} --email …`],
    release: [`release ${number}`],
    receipt: [`scan ${number} --serial ${word(serial)}`],
    verdict: [`verdict ${number} --authorize`, `verdict ${number} --refuse`],
    ...nextForRemedy(view),
    inspection: [`inspect ${number} --fault-found --cause manufacturing`, `inspect ${number} --no-fault`],
    'quote-answer': [`accept ${number}`, `decline ${number}`],
    quote: [`quote ${number} --line labour:"Sensor board":120.00:EUR`],
    payment: [`pay ${number} --reference … --amount ${due} --method transfer`],
    'way-back': [`way-back ${number} --carrier …`],
    shipment: [`ship ${number} --carrier … --tracking …`],
  };
  if (view.stage === 'expired') return [`homeward renew ${number}`];
  return Object.entries(commands)
    .filter(([call]) => (call === 'correction' ? blocked !== undefined : possible.includes(call)))
    .flatMap(([, lines]) => lines)
    .map((command) => `homeward ${command}`);
}

/**
 * The command with which a request goes on.
 *
 * @param view the request
 */
export function nextForRequest({ id, units, waitingOn }: RequestView): string[] {
  const open = units.filter(({ state }) => state === 'in-review').map(({ serial }) => word(serial));
  if (waitingOn === 'support' && open.length > 0)
    return [`homeward review ${id} --authorize ${open.join(' ')}`];
  return units.flatMap(({ rma }) => (rma === undefined ? [] : [`homeward show ${rma}`]));
}
