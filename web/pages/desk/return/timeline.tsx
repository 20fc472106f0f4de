import type { ReturnView } from '../../../../client/messages.ts';
import { atVendor } from '../../format.ts';
import { told } from '../../status/timeline.tsx';
import { desk } from '../words.ts';

const { return: words, parties } = desk;

/** All that has happened to a return, the newest first, with what only staff see. */
export function DeskTimeline({ view, timeZone }: { view: ReturnView; timeZone: string }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{words.timeline}</h2>
      <ol class="timeline">
        {view.timeline.toReversed().map(({ at, what, by, detail, internal }) => (
          <li>
            <time datetime={at}>{atVendor(at, timeZone)}</time>
            <span>
              {told(what, detail)}{' '}
              <small>
                ({parties[by]}
                {internal && `, ${words.internal}`})
              </small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
