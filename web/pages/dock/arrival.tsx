import type { ReturnView } from '../../../client/messages.ts';
import { type Filled, Input, Select, Tick } from '../fields.tsx';
import { fill, texts } from '../texts.ts';
import { type Past, PastFields } from './past.tsx';
import { packagingOptions, parcelFacts, PhotoField } from './parcel.tsx';

const { dock: words } = texts;

export type ArrivalShown = {
  form: Filled;
  scanId: string;
  photos: readonly string[];
  past: readonly Past[];
  vendors: readonly (readonly [vendor: string, name: string])[];
  /** The return that waits for it, where there is one after all. */
  awaiting?: ReturnView | undefined;
};

/** The form for a parcel without a return. */
export function ArrivalForm(props: ArrivalShown & { isOpen: boolean }) {
  const { form, scanId, photos, past, vendors, awaiting, isOpen } = props;
  return (
    <details open={isOpen}>
      <summary>{words.arrival}</summary>
      <form method="post" action="/dock/arrivals" enctype="multipart/form-data">
        <input type="hidden" name="scanId" value={scanId} />
        {awaiting && <input type="hidden" name="isAnyway" value="yes" />}
        <PastFields past={past} />
        <Select form={form} name="arrival.vendor" label={words.vendor} options={vendors} required />
        <Input form={form} name="arrival.number" label={words.arrivalNumber} autocomplete="off" />
        <Input form={form} name="arrival.serial" label={words.arrivalSerial} autocomplete="off" />
        <Input form={form} name="arrival.partNumber" label={words.partNumber} autocomplete="off" />
        <Input form={form} name="arrival.model" label={words.model} autocomplete="off" />
        <Input form={form} name="arrival.from" label={words.from} autocomplete="off" />
        <Tick form={form} name="arrival.freightCollect" label={words.freightCollect} />
        <Tick form={form} name="arrival.unauthorizedMaterial" label={words.unauthorizedMaterial} />
        <Select
          form={form}
          name="arrival.packaging"
          label={words.packaging}
          empty={words.notLookedAt}
          options={packagingOptions}
        />
        <PhotoField form={form} photos={photos} />
        <button class="plain">{awaiting ? words.anyway : words.record}</button>
      </form>
    </details>
  );
}

/** One click goes on with the return that waits for the parcel. */
export function GoOn({ form, scanId, photos, past, awaiting }: Omit<ArrivalShown, 'vendors'>) {
  if (!awaiting) return null;
  const serial = form.values.get('arrival.serial');
  return (
    <form method="post" action="/dock">
      <input type="hidden" name="scanId" value={scanId} />
      <PastFields past={past} />
      <input type="hidden" name="number" value={awaiting.number} />
      {serial !== undefined && <input type="hidden" name="known.serial" value={serial} />}
      {parcelFacts.map((name) => {
        const value = form.values.get(`arrival.${name}`);
        return value === undefined ? null : <input type="hidden" name={name} value={value} />;
      })}
      {photos.map((id) => (
        <input type="hidden" name="photos" value={id} />
      ))}
      <button autofocus>{fill(words.goOn, { number: awaiting.number })}</button>
    </form>
  );
}
