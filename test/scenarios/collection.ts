import { readdirSync, readFileSync } from 'node:fs';
import type { ShownScenario } from '../../policies/report/sources.ts';
import type { Scenario } from './scenario.ts';

const FOLDER = new URL('./', import.meta.url);

/** The scenarios of one file. */
export interface Topic {
  vendor: string;
  /** What the file is called, in words. */
  topic: string;
  /** Where it lies in the repository. */
  file: string;
  scenarios: readonly Scenario[];
  /** On which line each scenario begins, by its title. */
  lines: ReadonlyMap<string, number>;
}

/** The vendors that have scenarios. */
export const vendors = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** What every scenario shows, and where it stands. */
export async function shownScenarios(): Promise<ShownScenario[]> {
  const topics = (await Promise.all(vendors().map(topicsOf))).flat();
  return topics.flatMap(({ vendor, file, scenarios, lines }) =>
    scenarios.map(({ title, shows }) => ({ vendor, title, shows, file, line: lines.get(title) ?? 1 })),
  );
}

/**
 * A vendor's scenarios, by topic; no server is needed to read them.
 *
 * @param vendor whose they are
 * @throws {Error} where a title does not stand on one line of its file
 */
export async function topicsOf(vendor: string): Promise<Topic[]> {
  const files = readdirSync(new URL(`${vendor}/`, FOLDER)).filter((name) => name !== 'openings.ts');
  return Promise.all(
    files.toSorted().map(async (name) => {
      const at = new URL(`${vendor}/${name}`, FOLDER);
      const { scenarios } = (await import(at.href)) as { scenarios: readonly Scenario[] };
      return {
        vendor,
        topic: name.replace('.ts', '').replaceAll('-', ' '),
        file: `test/scenarios/${vendor}/${name}`,
        scenarios,
        lines: linesOf(scenarios, readFileSync(at, 'utf8').split('\n')),
      };
    }),
  );
}

function linesOf(scenarios: readonly Scenario[], text: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    scenarios.map(({ title }) => {
      const line = text.findIndex((one) => one.includes(`'${title}'`));
      if (line < 0) throw new Error(`the title of a scenario stands on one line, in quotes: ${title}`);
      return [title, line + 1];
    }),
  );
}
