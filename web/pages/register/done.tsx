import type { RegisteredUnit } from '../../../client/messages.ts';
import { inWords } from '../format.ts';
import { Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';

const { register: said } = texts;

/** A product that is registered, and what that earns it. */
export function Registered({ unit }: { unit: RegisteredUnit }) {
  const { model, serial, registeredOn, warranty, reasons } = unit;
  return (
    <>
      <p class="kicker">{fill(texts.return.unit, { model, serial })}</p>
      <h1>{said.done}</h1>
      <p class="stage">{fill(said.doneOn, { day: inWords(registeredOn) })}</p>
      <section class="card">
        {warranty && <p>{fill(said.warranty, { day: inWords(warranty.endsOn) })}</p>}
        {warranty?.extendedEndsOn !== undefined && (
          <p>
            <strong>{fill(said.extended, { day: inWords(warranty.extendedEndsOn) })}</strong>
          </p>
        )}
        {warranty?.extendedEndsOn === undefined && <p>{said.notExtended}</p>}
        <Reasons reasons={reasons} />
      </section>
      <p class="hint">{said.keep}</p>
      <p>
        <a href={`/request?vendor=${unit.vendor}`}>{said.request}</a>
      </p>
    </>
  );
}
