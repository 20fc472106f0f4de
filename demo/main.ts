import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicies } from '../policies/index.ts';
import { openRehearsalHouse } from '../rehearsal/house.ts';
import { timeSkippingServer } from '../rehearsal/time-skipping.ts';
import { loadSettings } from '../settings/settings.ts';
import { workflowBundle } from '../worker/workflow-bundle.ts';
import { createStage } from './stage.ts';
import { alkeria } from './stories/alkeria.ts';
import { camstro } from './stories/camstro.ts';
import { pixfra } from './stories/pixfra.ts';
import { sensera } from './stories/sensera.ts';
import { smartvue } from './stories/smartvue.ts';
import type { Story } from './story.ts';
import { createTeller } from './teller.ts';

const stories: Story[] = [alkeria, camstro, sensera, smartvue, pixfra];

const began = Date.now();
const { stdout } = process;
const teller = createTeller({
  write: (text) => stdout.write(text),
  colours: stdout.isTTY && stdout.hasColors(),
});
const folder = mkdtempSync(join(tmpdir(), 'homeward-demo-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

teller.line(
  'Homeward, five returns under five policies. Everything is real, a Temporal server, the worker, a database and a mail server; only the days are skipped.',
);
const { cache } = loadSettings();
const house = await openRehearsalHouse({
  testServer: await timeSkippingServer(folder, cache, (line) => teller.line(line)),
  workflowBundle: (await workflowBundle(cache)).codePath,
  linkSecret: 'the link secret of the demo',
});
const first = await house.now();
const policies = loadPolicies();
for (const { vendor, title, play } of stories) {
  const policy = policies.current(vendor);
  if (!policy) throw new Error(`there is no policy of ${vendor}`);
  teller.title(title);
  await play(createStage(house, policy, teller));
}
const days = Math.round((Date.parse(await house.now()) - Date.parse(first)) / 86_400_000);
const letters = house.smtp.mails.length;
await house.stop();
teller.line();
teller.line(
  `${days} days and ${letters} letters in ${Math.round((Date.now() - began) / 1000)} seconds. Now yours: npm start, then http://localhost:3000/request.`,
);
