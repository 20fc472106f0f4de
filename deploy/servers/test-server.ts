import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillOnce } from './cache.ts';
import { withProgress, type Say } from './progress.ts';
import { run } from './run.ts';
import { sdkDownload } from './sdk-download.ts';
import { firstThatWorks, type Way } from './ways.ts';

const VERSION = '1.38.0';
const FETCHED = `temporal-test-server-${VERSION}`;
const EXECUTABLE = 'temporal-test-server';

const REMEDY =
  'Install a Java runtime, 17 or later, and Maven (https://maven.apache.org), or give this machine a way to https://temporal.download.';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>homeward</groupId>
  <artifactId>test-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${VERSION}</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
`;

const WRAPPER = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;

/**
 * Finds Temporal's time-skipping test server: in the cache, else as the SDK downloads it, else its Java archives
 * fetched by Maven into the cache.
 *
 * @param cache the cache's folder
 * @throws an error naming each way that was tried with its reason, and what to install
 */
export async function findTestServer(cache: string, say: Say): Promise<string> {
  const ways: Way[] = [
    { name: `the cache ${cache}`, attempt: () => cached(cache) },
    {
      name: "the SDK's own download",
      attempt: async () => ({ path: await sdkDownload(cache, 'test', say) }),
    },
    {
      name: `io.temporal:temporal-test-server:${VERSION} by Maven`,
      attempt: async () => ({ path: await fetchArchives(cache, say) }),
    },
  ];
  return firstThatWorks('Temporal test server', ways, REMEDY, say);
}

async function cached(cache: string) {
  const native = join(cache, `${EXECUTABLE}-of-the-sdk`, EXECUTABLE);
  if (existsSync(native)) return { path: native };
  const wrapper = join(cache, FETCHED, EXECUTABLE);
  if (!existsSync(wrapper)) return { reason: 'not there yet' };
  await run('java', ['-version']);
  return { path: wrapper };
}

async function fetchArchives(cache: string, say: Say): Promise<string> {
  await run('java', ['-version']);
  return fillOnce(cache, FETCHED, EXECUTABLE, (folder) =>
    withProgress(say, 'Fetching the Temporal test server with Maven, once', async (report) => {
      const lib = join(folder, 'lib');
      writeFileSync(join(folder, 'pom.xml'), POM);
      let files = 0;
      await run(
        'mvn',
        ['-B', '-ntp', 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`, '-DincludeScope=runtime'],
        {
          cwd: folder,
          onLine: (line) => {
            if (line.includes('Copying ')) report(`${(files += 1)} archives`);
          },
        },
      );
      if (!existsSync(lib) || readdirSync(lib).length === 0) throw new Error('Maven copied no archive');
      writeFileSync(join(folder, EXECUTABLE), WRAPPER, { mode: 0o755 });
    }),
  );
}
