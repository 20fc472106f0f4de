import type { ReturnView } from '../../../../client/messages.ts';
import { atVendor } from '../../format.ts';
import { valueInWords } from '../../simulator/words.ts';
import { fill, texts } from '../../texts.ts';
import { onDay } from '../marks.tsx';
import { Photos } from '../photos.tsx';
import { Told } from '../shell.tsx';
import { desk } from '../words.ts';

const { return: words } = desk;

/** Where the parcel was: on its way in, at the dock, done at the bench, on its way back. */
export function Way({ view, timeZone }: { view: ReturnView; timeZone: string }) {
  const { inbound, packagingKit, receipts, fulfilment, wayBack, shipment } = view;
  return (
    <dl class="said-of">
      {inbound && <Told name={words.inbound}>{`${inbound.carrier}, ${inbound.tracking}`}</Told>}
      {packagingKit && (
        <Told name={words.packagingKit}>
          {onDay(words.packagingKitOrdered, packagingKit.orderedAt, timeZone)}
        </Told>
      )}
      {receipts.map((receipt) => (
        <Told name={words.receipts}>
          {receiptInWords(receipt, timeZone)}
          <Photos ids={receipt.photos} />
        </Told>
      ))}
      {fulfilment && (
        <Told name={words.fulfilment}>
          <Work fulfilment={fulfilment} />
        </Told>
      )}
      {wayBack && (
        <Told name={words.wayBack}>{[wayBack.carrier, wayBack.reference].filter(Boolean).join(', ')}</Told>
      )}
      {shipment && <Told name={words.shipment}>{`${shipment.carrier}, ${shipment.tracking}`}</Told>}
    </dl>
  );
}

function receiptInWords(receipt: ReturnView['receipts'][number], timeZone: string): string {
  const { at, serial, partNumber, model, packaging, freightCollect, unauthorizedMaterial, empty, matched } =
    receipt;
  return [
    atVendor(at, timeZone),
    model,
    partNumber,
    serial,
    !receipt.marked && words.receiptUnmarked,
    packaging && texts.packagings[packaging],
    freightCollect && texts.dock.freightCollect,
    unauthorizedMaterial && texts.dock.unauthorizedMaterial,
    empty && words.receiptEmpty,
    matched && words.receiptMatched,
  ]
    .filter(Boolean)
    .join(', ');
}

function Work({ fulfilment }: { fulfilment: NonNullable<ReturnView['fulfilment']> }) {
  const { notes, parts = [], replacement, passwordReset } = fulfilment;
  return (
    <>
      {notes !== undefined && <p class="prose">{notes}</p>}
      {replacement && (
        <p>
          {fill(words.replacement, {
            ...replacement,
            condition: valueInWords('unit.condition', replacement.condition),
          })}
        </p>
      )}
      <ul>
        {parts.map((part) => (
          <li>{fill(words.part, part)}</li>
        ))}
      </ul>
      {passwordReset && <p>{words.passwordReset}</p>}
    </>
  );
}
