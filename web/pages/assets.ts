import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { WebEnv } from '../parts.ts';

const assets = { 'homeward.css': 'text/css; charset=utf-8', 'homeward.svg': 'image/svg+xml' };

/** The style and the mark of the pages, served from here so that nothing is loaded from elsewhere. */
export function assetFiles(app: Hono<WebEnv>): void {
  for (const [name, type] of Object.entries(assets)) {
    const content = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
    app.get(`/assets/${name}`, (c) =>
      c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' }),
    );
  }
}
