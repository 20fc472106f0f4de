import type { Sender } from '../../../../client/homeward.ts';
import { countryName } from '../../format.ts';
import { desk } from '../words.ts';

const { return: words } = desk;

/** Whose the unit is, and how he is reached. */
export function Contact({ sender }: { sender: Sender | undefined }) {
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      {sender ? <Address sender={sender} /> : <p>{words.noContact}</p>}
    </section>
  );
}

function Address({ sender: { name, company, email, phone, address } }: { sender: Sender }) {
  const { lines, postalCode, city, region, country } = address;
  const all = [company, name, ...lines, `${postalCode} ${city}`, region, countryName(country), phone];
  return (
    <address>
      {all.map((line) => (line === undefined ? null : <span>{line}</span>))}
      <a href={`mailto:${email}`}>{email}</a>
    </address>
  );
}
