import { applicantKinds } from '../../../policies/index.ts';
import { Question } from '../asking/question.tsx';
import { countries } from '../countries.ts';
import { Input, Select } from '../fields.tsx';
import { texts } from '../texts.ts';
import { type applicantFields, factsOf } from './fields.ts';
import type { Shown } from './shown.ts';

const { form: said } = texts;

/** What each field about the applicant is called. */
export const applicantLabels: Record<(typeof applicantFields)[number], string> = {
  name: said.name,
  company: said.company,
  email: said.email,
  phone: said.phone,
  kind: said.kind,
  'address.lines[0]': said.address,
  'address.lines[1]': said.addressMore,
  'address.postalCode': said.postalCode,
  'address.city': said.city,
  'address.region': said.region,
  'address.country': said.country,
};

/** Who asks, and from where. */
export function Applicant({ shown }: { shown: Shown }) {
  const field = (name: (typeof applicantFields)[number]) => ({
    form: shown,
    name: `applicant.${name}`,
    label: applicantLabels[name],
  });
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
      {factsOf(shown.policy).applicant.map((path) => (
        <Question asking={{ ...shown, form: shown }} path={path} name={path} />
      ))}
    </fieldset>
  );
}
