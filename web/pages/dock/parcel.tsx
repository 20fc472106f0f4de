import type { ReturnView } from '../../../client/messages.ts';
import { packagings } from '../../../policies/index.ts';
import { FileInput, type Filled, Input, Select, Tick } from '../fields.tsx';
import { fill, texts } from '../texts.ts';

const { dock: words } = texts;

/** How a parcel is packed; the answers are those of the policies. */
export const packagingOptions = packagings.map(
  (packaging) => [packaging, texts.packagings[packaging]] as const,
);

/** What all units of one parcel have in common, so that it is asked once. */
export const parcelFacts = ['packaging', 'freightCollect'] as const;

/** What the dock sees of the parcel of a return. */
export function ParcelFields({
  view: { number, model, serial },
  form,
  photos,
}: {
  view: ReturnView;
  form: Filled;
  photos: readonly string[];
}) {
  return (
    <>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="isParcel" value="yes" />
      <p class="number">{number}</p>
      <p>{fill(words.expected, { model, serial })}</p>
      <Input
        form={form}
        name="serial"
        label={words.serial}
        hint={words.serialHint}
        autocomplete="off"
        autofocus
      />
      <Input form={form} name="partNumber" label={words.partNumber} autocomplete="off" />
      <Input form={form} name="model" label={words.model} autocomplete="off" />
      <Tick form={form} name="marked" label={words.marked} />
      <Tick form={form} name="freightCollect" label={words.freightCollect} />
      <Tick form={form} name="unauthorizedMaterial" label={words.unauthorizedMaterial} />
      <Tick form={form} name="empty" label={words.empty} />
      <Select form={form} name="packaging" label={words.packaging} required options={packagingOptions} />
      <PhotoField form={form} photos={photos} />
      <button>{words.receive}</button>
    </>
  );
}

/** Photos of the parcel, as it came and as it was opened. */
export function PhotoField({ form, photos }: { form: Filled; photos: readonly string[] }) {
  return (
    <FileInput
      form={form}
      name="photos"
      label={words.photos}
      accept="image/*"
      kept={photos}
      keptText={fill(words.photosKept, { n: photos.length })}
    />
  );
}

/** Another unit of the parcel that was scanned last: what holds of the parcel is carried on. */
export function SameParcel({ facts }: { facts: ReadonlyMap<string, string> }) {
  return (
    <>
      <input type="hidden" name="isSameParcel" value="yes" />
      {parcelFacts.map((name) => {
        const value = facts.get(name);
        return value === undefined ? null : <input type="hidden" name={name} value={value} />;
      })}
    </>
  );
}
