import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder, readJson, runFilePath, runFileSchema, writeJson } from '../../settings/run-file.ts';
import { keepSecrets } from '../../settings/secrets.ts';
import { readOwnSettings, type Settings } from '../../settings/settings.ts';
import { findDevServer } from '../servers/dev-server.ts';
import { withProgress, type Say } from '../servers/progress.ts';
import { prepareForReturns } from '../temporal/prepare.ts';
import { banner } from './banner.ts';
import { isFree } from './free-port.ts';
import { untilHealthy } from './health.ts';
import { lockDataFolder } from './lock.ts';
import { keepRunning, type Part, type PartSpec } from './part.ts';
import { planStart, type Listening, type Plan } from './plan.ts';
import { endLeftOver } from './processes.ts';
import { stopOnSignals } from './stop.ts';

const GRACE_MS = 15_000;

const say: Say = (line) => process.stdout.write(`${line}\n`);

/**
 * Starts everything on this machine and keeps it running until it is told to stop.
 *
 * @throws an error with one line and its remedy where something is missing, taken or does not start
 */
export async function startEverything(): Promise<void> {
  const began = Date.now();
  const settings = readOwnSettings();
  makeDataFolder(settings.data);
  const unlock = lockDataFolder(settings.data);
  process.on('exit', unlock);
  process.stdout.on('error', () => undefined);

  const stages: Part[][] = [];
  const stopping = stopOnSignals(stages, say, () => rmSync(runFilePath(settings.data), { force: true }));
  try {
    const { plan, staffToken } = await bringUp(settings, stages);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(banner(settings, plan, staffToken, seconds));
  } catch (error) {
    await stopping.stop();
    if (!stopping.asked()) throw error;
  }
}

async function bringUp(settings: Settings, stages: Part[][]): Promise<{ plan: Plan; staffToken: string }> {
  const { data } = settings;
  const { address } = settings.temporal;
  if (address !== undefined) {
    await withProgress(say, `Connecting to Temporal at ${address}`, () => prepareForReturns(settings));
  }
  const executable = address === undefined ? await findDevServer(settings.cache, say) : undefined;
  const left = readJson(runFilePath(data), runFileSchema)?.parts ?? [];
  const ended = await withProgress(say, 'Ending what an earlier start left running', () =>
    endLeftOver(left, GRACE_MS),
  );
  if (ended > 0) say(`Ended ${ended} process${ended === 1 ? '' : 'es'} that an earlier start left running`);

  const kept = keepSecrets(data);
  const secrets = {
    linkSecret: settings.linkSecret ?? kept.linkSecret,
    staffToken: settings.staffToken ?? kept.staffToken,
  };
  const plan = planStart(settings, secrets, executable);
  await refuseTakenPorts(plan.listening, settings.http.host);
  mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o700 });

  const pids = new Map<PartSpec, number>();
  const note = () => writeRunFile(settings, plan, pids);
  const keep = (spec: PartSpec) =>
    keepRunning(spec, say, (pid) => {
      pids.set(spec, pid);
      note();
    });
  const below = [plan.temporal, plan.database, plan.mailCatcher]
    .filter((spec) => spec !== undefined)
    .map((spec) => keep(spec));
  stages.push(...below.map((part) => [part]));
  await begin(below);
  const above = [keep(plan.worker), keep(plan.web)];
  stages.push(above);
  await begin(above);
  await withProgress(say, 'Waiting for everything to answer', () => untilHealthy(settings.http.port));
  return { plan, staffToken: secrets.staffToken };
}

async function begin(parts: readonly Part[]): Promise<void> {
  await Promise.all(parts.map((part) => part.start()));
}

async function refuseTakenPorts(listening: readonly Listening[], host: string): Promise<void> {
  for (const { what, port, variable } of listening) {
    if (await isFree(port, host)) continue;
    throw new Error(
      `Port ${port} (${what}) is taken by another program: stop it, or set ${variable} to a free port`,
    );
  }
}

function writeRunFile(settings: Settings, plan: Plan, pids: ReadonlyMap<PartSpec, number>): void {
  writeJson(runFilePath(settings.data), {
    pid: process.pid,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    url: settings.url,
    temporalAddress: plan.temporalAddress,
    databaseUrl: plan.databaseUrl,
    smtpUrl: settings.smtpUrl,
    parts: [...pids].map(([{ name, mark }, pid]) => ({ name, pid, mark })),
  });
}
