import type { Child } from 'hono/jsx';
import type { Role } from '../../../client/homeward.ts';
import { desk } from './words.ts';

const { common: words } = desk;

/** What stands on every page of the desk: where else to go, and what has just been done. */
export function Desk({
  roles,
  done,
  children,
}: {
  roles: readonly Role[];
  done?: string | undefined;
  children?: Child;
}) {
  return (
    <div class="desk">
      <form class="corner" method="post" action="/sign-out">
        <button class="plain">{words.signOut}</button>
      </form>
      <nav class="links inline">
        <a href="/desk">{words.worklist}</a>
        {roles.includes('dock') && <a href="/dock">{words.dock}</a>}
        {roles.includes('support') && <a href="/arrivals">{words.arrivals}</a>}
      </nav>
      {done !== undefined && (
        <p class="said" role="status">
          {done}
        </p>
      )}
      {children}
    </div>
  );
}

/** One thing that is known, under its name. */
export function Told({ name, children }: { name: string; children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
