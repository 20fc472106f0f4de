import type { Child } from 'hono/jsx';

/** One thing a decision says, under its name. */
export function Row({ name, children }: { name: string; children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
