import type { ReturnView } from '../../../client/messages.ts';
import { atVendor } from '../format.ts';
import { fill, texts } from '../texts.ts';

/** What has happened to a return, the newest first. */
export function Timeline({ view, timeZone }: { view: ReturnView; timeZone: string }) {
  if (view.timeline.length === 0) return null;
  return (
    <section>
      <h2>{texts.return.timeline}</h2>
      <ol class="timeline">
        {view.timeline.toReversed().map(({ at, what, by, detail }) => (
          <li>
            <time datetime={at}>{atVendor(at, timeZone)}</time>
            <span>
              {told(what, detail)} <small>({texts.parties[by]})</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/**
 * What happened, in words.
 *
 * @param what as the timeline names it
 * @param detail what it says beside
 */
export function told(what: string, detail: string | undefined): string {
  const text = texts.timeline[what];
  if (text === undefined) return [what.replaceAll('-', ' '), detail].filter(Boolean).join(': ');
  const shown = what === 'remedy-chosen' ? remedyInWords(detail) : detail;
  return fill(text, { detail: shown ?? '–' });
}

/** What was chosen, such as "exchange: NC900". */
function remedyInWords(detail: string | undefined): string | undefined {
  const names: Readonly<Record<string, string>> = texts.remedies;
  return detail?.replace(/^[a-z-]+/, (remedy) => names[remedy] ?? remedy);
}
