import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { fillOnce } from '../../../deploy/servers/cache.ts';
import { run } from '../../../deploy/servers/run.ts';
import { firstThatWorks } from '../../../deploy/servers/ways.ts';
import { loadSettings, type Environment } from '../../../settings/settings.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PARSER = join(ROOT, 'test/support/compose-parser');

const SET = { POSTGRES_PASSWORD: 'secret', HOMEWARD_LINK_SECRET: 'a link secret of some length' };

const condition = z.object({ condition: z.string() });
const serviceSchema = z.object({
  image: z.string(),
  command: z.array(z.string()).nullish(),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.record(z.string(), condition).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  volumes: z.array(z.object({ type: z.string(), source: z.string() })).optional(),
  ports: z.array(z.object({ host_ip: z.string().optional() })).optional(),
});
const projectSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.unknown()),
});

/** Docker Compose's own library with a command around it, built once into the cache. */
let parser: string;

async function parse(env: Environment): Promise<z.infer<typeof projectSchema>> {
  const project = await run(parser, ['docker-compose.yml'], { cwd: ROOT, env });
  return projectSchema.parse(JSON.parse(project));
}

beforeAll(async () => {
  const build = async () => ({
    path: await fillOnce(loadSettings().cache, 'compose-parser-2.16.2', 'parser', async (folder) => {
      await run('go', ['build', '-o', join(folder, 'parser'), '.'], { cwd: PARSER });
    }),
  });
  parser = await firstThatWorks(
    'Compose parser',
    [{ name: `built from ${PARSER}`, attempt: build }],
    'Install Go 1.24 or later (https://go.dev/dl).',
    () => undefined,
  );
});

test('the Compose file holds to the specification, with every variable filled in', async () => {
  const { services } = await parse(SET);
  expect(Object.keys(services).toSorted()).toEqual([
    'mail-catcher',
    'postgres',
    'temporal',
    'temporal-namespace',
    'temporal-schema',
    'temporal-ui',
    'web',
    'worker',
  ]);
  expect(services['web']?.environment?.['DATABASE_URL']).toBe(
    'postgres://homeward:secret@postgres:5432/homeward',
  );
  expect(services['web']?.image).toBe('homeward:local');
});

test.each(['POSTGRES_PASSWORD', 'HOMEWARD_LINK_SECRET'])('without %s it is refused by name', async (name) => {
  await expect(parse({ ...SET, [name]: undefined })).rejects.toThrow(name);
});

test('worker, pages and mail catcher are one image with a command each', async () => {
  const { services } = await parse(SET);
  const own = ['web', 'worker', 'mail-catcher'].map((name) => services[name]);
  expect(new Set(own.map((service) => service?.image)).size).toBe(1);
  expect(own.map((service) => service?.command)).toEqual([['serve'], ['worker'], ['mail-catcher']]);
});

test('nothing is published beyond this machine', async () => {
  const { services } = await parse(SET);
  const ports = Object.values(services).flatMap((service) => service.ports ?? []);
  expect(ports.map((port) => port.host_ip)).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1']);
});

test('a service that others wait for can tell when it is healthy', async () => {
  const { services } = await parse(SET);
  const awaited = Object.values(services).flatMap((service) =>
    Object.entries(service.depends_on ?? {})
      .filter(([, { condition: what }]) => what === 'service_healthy')
      .map(([name]) => name),
  );
  expect([...new Set(awaited)].filter((name) => !services[name]?.healthcheck)).toEqual([]);
});

test('every file of the project that a container reads is there', async () => {
  const { services } = await parse(SET);
  const bound = Object.values(services)
    .flatMap((service) => service.volumes ?? [])
    .filter(({ type }) => type === 'bind');
  expect(bound.length).toBeGreaterThan(0);
  expect(bound.filter(({ source }) => !existsSync(source))).toEqual([]);
  expect(existsSync(join(ROOT, 'deploy/docker/Dockerfile'))).toBe(true);
});
