import {
  applicantKinds,
  categories,
  noticesFor,
  type Policy,
  reasons,
  remedies,
} from '../../../policies/index.ts';
import { countries } from '../countries.ts';
import { type Filled, Input, Select, TextArea } from '../fields.tsx';
import { Notices } from '../layout.tsx';
import { fill, texts } from '../texts.ts';

const { form: said } = texts;

/** A form as it is shown: for which vendor, with how many units, what was typed and what is wrong. */
export type Shown = Filled & {
  policy: Policy;
  units: number;
  /** The form's own id; sent twice, it asks once. */
  key: string;
  /** What is wrong and belongs to no field. */
  others: readonly string[];
  /** The day it is at the vendor's. */
  today: string;
};

/** The form that asks for returns; its first, unseen button is the one that Enter presses. */
export function RequestForm(shown: Shown) {
  const { policy, units, key, today } = shown;
  const title = fill(said.titleFor, { vendor: policy.file.name });
  return (
    <>
      <h1>{title}</h1>
      <Summary {...shown} />
      <Notices title={said.notices} notices={noticesFor(policy, 'form')} />
      <form method="post" action="/request">
        <button class="skip" name="change" value="send" tabindex={-1} aria-hidden="true">
          {said.submit}
        </button>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="units" value={units} />
        <input type="hidden" name="vendor" value={policy.vendor} />
        <Applicant form={shown} />
        <fieldset>
          <legend>{said.purchase}</legend>
          <Input
            form={shown}
            name="purchase.date"
            type="date"
            max={today}
            label={said.purchaseDate}
            hint={said.purchaseHint}
          />
          <Select
            form={shown}
            name="purchase.proof"
            label={said.proof}
            empty={texts.common.choose}
            options={[
              ['yes', said.yes],
              ['no', said.no],
            ]}
          />
          <Input form={shown} name="purchase.seller" label={said.seller} />
        </fieldset>
        {Array.from({ length: units }, (_, at) => (
          <Unit form={shown} at={at} today={today} isOnly={units === 1} />
        ))}
        <p>
          <button class="plain" name="change" value="add" formnovalidate>
            {said.addUnit}
          </button>
        </p>
        <section class="next">
          <h2>{said.next}</h2>
          <p>{said.nextText}</p>
        </section>
        <p>
          <button name="change" value="send">
            {said.submit}
          </button>
        </p>
      </form>
    </>
  );
}

function Summary({ errors, others }: Shown) {
  if (errors.size === 0 && others.length === 0) return null;
  return (
    <div class="summary" role="alert">
      <p>{errors.size > 0 ? said.faults : others[0]}</p>
      <ul>
        {[...errors].map(([path, message]) => (
          <li>
            <a href={`#${path}`}>{`${labelOf(path)}: ${message}`}</a>
          </li>
        ))}
        {errors.size > 0 && others.map((other) => <li>{other}</li>)}
      </ul>
    </div>
  );
}

function Applicant({ form }: { form: Filled }) {
  const field = (name: string) => ({ form, name: `applicant.${name}`, label: labelOf(`applicant.${name}`) });
  return (
    <fieldset>
      <legend>{said.you}</legend>
      <Input {...field('name')} required autocomplete="name" />
      <Input {...field('company')} autocomplete="organization" />
      <Input {...field('email')} type="email" required autocomplete="email" />
      <Input {...field('phone')} type="tel" required autocomplete="tel" />
      <Select
        {...field('kind')}
        required
        empty={texts.common.choose}
        options={applicantKinds.map((kind) => [kind, texts.kinds[kind]] as const)}
      />
      <Input {...field('address.lines[0]')} required autocomplete="address-line1" />
      <Input {...field('address.lines[1]')} autocomplete="address-line2" />
      <Input {...field('address.postalCode')} required autocomplete="postal-code" />
      <Input {...field('address.city')} required autocomplete="address-level2" />
      <Input {...field('address.region')} autocomplete="address-level1" />
      <Select
        {...field('address.country')}
        required
        autocomplete="country"
        empty={texts.common.choose}
        options={countries}
      />
    </fieldset>
  );
}

function Unit(props: { form: Filled; at: number; today: string; isOnly: boolean }) {
  const { form, at, today, isOnly } = props;
  const field = (path: string) => ({
    form,
    name: `units[${at}].${path}`,
    label: labelOf(`units[${at}].${path}`),
  });
  return (
    <fieldset>
      <legend>{fill(said.unit, { n: at + 1 })}</legend>
      <Input {...field('unit.model')} required />
      <Input {...field('unit.serial')} required />
      <Select
        {...field('unit.category')}
        empty={texts.common.choose}
        options={categories.map((category) => [category, texts.categories[category]] as const)}
      />
      <Select
        {...field('claim.reason')}
        required
        options={reasons.map((reason) => [reason, texts.claimReasons[reason]] as const)}
      />
      <Select
        {...field('claim.wants')}
        empty={said.noWish}
        options={remedies.map((remedy) => [remedy, texts.remedies[remedy]] as const)}
      />
      <TextArea {...field('claim.description')} required hint={said.descriptionHint} />
      <Input {...field('purchase.date')} type="date" max={today} />
      {!isOnly && (
        <button class="plain" name="change" value={`remove-${at}`} formnovalidate>
          {said.removeUnit}
        </button>
      )}
    </fieldset>
  );
}

const labels: Record<string, string> = {
  name: said.name,
  company: said.company,
  email: said.email,
  phone: said.phone,
  kind: said.kind,
  'lines[0]': said.address,
  'lines[1]': said.addressMore,
  postalCode: said.postalCode,
  city: said.city,
  region: said.region,
  country: said.country,
  date: said.purchaseDate,
  proof: said.proof,
  seller: said.seller,
  model: said.model,
  serial: said.serial,
  category: said.category,
  reason: said.reason,
  wants: said.wants,
  description: said.description,
};

function labelOf(path: string): string {
  if (/^units.*purchase\.date$/.test(path)) return said.ownDate;
  return labels[path.slice(path.lastIndexOf('.') + 1)] ?? path;
}
