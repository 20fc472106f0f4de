/** @jsxImportSource hono/jsx */
import type { ReturnView } from '../../../client/messages.ts';
import { atVendor } from '../format.ts';
import { texts } from '../texts.ts';

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
              {texts.timeline[what] ?? plain(what)} <small>({texts.parties[by]})</small>
              {detail !== undefined && <p>{detail}</p>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function plain(key: string): string {
  const words = key.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
