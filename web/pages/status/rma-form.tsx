import type { ReturnView } from '../../../client/messages.ts';
import { freightTermsOf, noticesFor, type Policy } from '../../../policies/index.ts';
import { inWords } from '../format.ts';
import { Notices, Reasons } from '../layout.tsx';
import { texts } from '../texts.ts';
import { statusPath } from './access.ts';
import { Destination } from './destination.tsx';

const { rmaForm: words } = texts;

/** The form that a customer checks, prints and puts into the parcel. */
export function RmaForm({
  view,
  policy,
  token,
}: {
  view: ReturnView;
  policy: Policy | undefined;
  token: string;
}) {
  const { returnTo } = view.decision;
  const freight = policy && freightTermsOf(policy)?.inbound;
  return (
    <article class="rma-form">
      <p class="kicker">{policy?.file.name}</p>
      <p class="kicker">{words.number}</p>
      <h1 class="number">{view.number}</h1>
      <p>{words.check}</p>
      <table>
        <tbody>
          <Row name={words.model} value={view.model} />
          <Row name={words.serial} value={view.serial} />
          <Row name={words.request} value={view.request} />
          {view.validUntil !== null && <Row name={words.until} value={inWords(view.validUntil)} />}
          {freight && <Row name={words.terms} value={freight.term} />}
        </tbody>
      </table>
      {returnTo && <Destination title={words.sendTo} address={returnTo} />}
      {policy && <Notices title={words.notices} notices={noticesFor(policy, 'rma-form')} />}
      {freight && <Reasons reasons={freight.reasons} />}
      <p class="screen-only">
        <a href={statusPath('returns', view.number, token)}>{words.back}</a>
      </p>
    </article>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </tr>
  );
}
