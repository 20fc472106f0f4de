import type { ReturnView } from '../../../../client/messages.ts';
import { actPath, Renewed } from '../../acting/page.tsx';
import type { Renewal as Made } from '../../acting/standing.ts';
import { customer } from '../words.ts';

const { renewal: words } = customer;

/** What took the place of a number; or the way to another, where it has expired. */
export function Renewal(props: {
  view: ReturnView;
  renewal: Made | undefined;
  token: string;
  tokenOf: (id: string) => string;
}) {
  const { view, renewal, token, tokenOf } = props;
  if (renewal)
    return (
      <section class="card">
        <Renewed renewal={renewal} tokenOf={tokenOf} />
      </section>
    );
  const { number, stage } = view;
  if (stage === 'expired')
    return (
      <section class="card">
        <h2>{words.expired}</h2>
        <p>
          <a href={actPath('new-number', number, token)}>{words.new}</a>
        </p>
        <p>
          <a href={actPath('wrong-serial', number, token)}>{words.serial}</a>
        </p>
      </section>
    );
  return null;
}

/** The way to another number, where this one was given for a wrong serial number. */
export function WrongSerial({ view: { number, possible }, token }: { view: ReturnView; token: string }) {
  if (!possible.includes('renewal')) return null;
  return (
    <p>
      <a href={actPath('wrong-serial', number, token)}>{words.serial}</a>
    </p>
  );
}
