import type { Hono } from 'hono';
import type { Parts, WebEnv } from '../parts.ts';
import { desk } from './desk/words.ts';
import { page } from './layout.tsx';
import { fill, texts } from './texts.ts';

const { home: words } = texts;

/** The first page: what this is, and where to go. */
export function homePage(app: Hono<WebEnv>, { policies }: Parts): void {
  app.get('/', (c) =>
    page(
      c,
      { title: words.title },
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <h2>{words.vendors}</h2>
        <ul class="links">
          {policies.vendors().map((vendor) => (
            <li>
              <a href={`/request?vendor=${vendor}`}>
                {fill(words.vendor, { vendor: policies.current(vendor)?.file.name ?? vendor })}
              </a>
            </li>
          ))}
          <li>
            <a href="/register">{words.register}</a>
          </li>
        </ul>
        <h2>{words.staff}</h2>
        <ul class="links">
          <li>
            <a href="/desk">{desk.common.home}</a>
          </li>
          <li>
            <a href="/dock">{words.dock}</a>
          </li>
          <li>
            <a href="/simulator">{words.simulator}</a>
          </li>
          <li>
            <a href="/openapi.json">{words.api}</a>
          </li>
        </ul>
      </>,
    ),
  );
}
