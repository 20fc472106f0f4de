import { pause } from './processes.ts';

const PATIENCE_MS = 60_000;

/**
 * Waits until the pages say that all of Homeward is up.
 *
 * @param port where they listen on this machine
 * @throws an error with what they last said
 */
export async function untilHealthy(port: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const said = await ask(`http://127.0.0.1:${port}/healthz`);
    if (said === undefined) return;
    if (Date.now() > until) throw new Error(`Not everything answers: ${said}`);
    await pause(100);
  }
}

async function ask(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    const body = await answer.text();
    return answer.ok ? undefined : `${answer.status} ${body.slice(0, 300)}`;
  } catch {
    return `no answer from ${url}`;
  }
}
