import type { RequestFile, ReturnView } from '../../../../client/messages.ts';
import type { ReturnDocument } from '../../../../policies/index.ts';
import { extensionOf } from '../../../files.ts';
import { evidenceName, terms } from '../../simulator/words.ts';
import { fileAddress } from '../photos.tsx';
import { desk } from '../words.ts';

const { return: words } = desk;

/** The papers that go with a return, to print. */
export function Papers({ view, papers }: { view: ReturnView; papers: readonly ReturnDocument[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <ul class="links">
        {papers.map(({ kind }) => (
          <li>
            <a href={`/desk/returns/${view.number}/papers/${kind}.pdf`}>{terms.papers[kind]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the customer has handed in for a unit. */
export function RequestFiles({ serial, files }: { serial: string; files: readonly RequestFile[] }) {
  const own = files.flatMap((file) =>
    file.uses.flatMap((use) => (use.serial === serial ? [{ file, evidence: use.evidence }] : [])),
  );
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{words.files}</h2>
      <ul class="links">
        {own.map(({ file, evidence }) => (
          <li>
            <a href={fileAddress(file.id)}>
              {evidenceName(evidence)} ({extensionOf(file.type)})
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
