/** Says a line to whoever started the command. */
export type Say = (line: string) => void;

const PATIENCE_MS = 2_000;
const EVERY_MS = 10_000;

/**
 * Does something and, when it takes longer than two seconds, says so in one line, then how far it is every ten seconds.
 *
 * @param what what is being done, as the line says it
 * @param work the work; it is given a function that takes how far it is
 */
export async function withProgress<T>(
  say: Say,
  what: string,
  work: (report: (how: string) => void) => Promise<T>,
): Promise<T> {
  const started = Date.now();
  let how = '';
  let every: NodeJS.Timeout | undefined;
  const speak = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`${what} … ${seconds} s${how === '' ? '' : `, ${how}`}`);
  };
  const first = setTimeout(() => {
    speak();
    every = setInterval(speak, EVERY_MS);
  }, PATIENCE_MS);
  try {
    return await work((now) => {
      how = now;
    });
  } finally {
    clearTimeout(first);
    clearInterval(every);
  }
}
