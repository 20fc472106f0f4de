import type { ReturnView } from '../../../../client/messages.ts';
import { atVendor } from '../../format.ts';
import { fill } from '../../texts.ts';
import { fileAddress } from '../photos.tsx';
import { desk } from '../words.ts';

const { return: words, common } = desk;

/** The customer's word against a refusal, and what became of it. */
export function Appeal({ view: { appeal }, timeZone }: { view: ReturnView; timeZone: string }) {
  if (!appeal) return null;
  const { text, files = [], at, answer } = appeal;
  const answers = { granted: words.appealGranted, denied: words.appealDenied };
  return (
    <section class="card" aria-labelledby="appealed">
      <h2 id="appealed">
        {words.appeal} <small>{atVendor(at, timeZone)}</small>
      </h2>
      <p class="prose">{text}</p>
      <ul class="links">
        {files.map((id, index) => (
          <li>
            <a href={fileAddress(id)}>{fill(common.file, { n: index + 1 })}</a>
          </li>
        ))}
      </ul>
      <p>{answer ? answers[answer] : words.appealOpen}</p>
    </section>
  );
}
