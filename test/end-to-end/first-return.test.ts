import { Connection, WorkflowClient } from '@temporalio/client';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { requestView, returnView } from '../../client/messages.ts';
import { childEnvironment } from '../../settings/settings.ts';
import { alkeriaRequest } from '../support/house.ts';
import { installation, type Installation } from '../support/installation.ts';
import type { RunningPart } from '../support/part.ts';
import { read } from '../web/papers/reading.ts';

const BIN = fileURLToPath(new URL('../../bin/homeward.js', import.meta.url));
const run = promisify(execFile);
const staffToken = 'every-role-of-the-test';
const serial = '18001234';

let here: Installation;
let homeward: RunningPart;
beforeAll(async () => {
  here = await installation();
  homeward = here.start({ HOMEWARD_STAFF_TOKEN: staffToken });
  await homeward.says('Ctrl-C');
});
afterAll(async () => {
  homeward.process.kill('SIGINT');
  await homeward.ended;
  here.remove();
});

const url = (path: string) => `http://127.0.0.1:${here.ports.http}${path}`;

async function call<T>(schema: z.ZodType<T>, path: string, body?: unknown, token = staffToken): Promise<T> {
  const response = await fetch(url(path), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return schema.parse(answer);
}

async function cli(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [BIN, ...args], { env: childEnvironment(here.env) });
  return stdout;
}

const submittedSchema = z.object({
  id: z.string(),
  statusUrl: z.url(),
  units: z.array(z.object({ serial: z.string() })),
});

/** A history with its payloads as the Temporal UI shows them. */
function readable(history: object): string {
  return JSON.stringify(history).replaceAll(/"data":"([^"]+)"/g, (_, data: string) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
}

it('a stranger’s camera goes from the form to its way home: by HTTP, by command, by mail, in Temporal', async () => {
  const submitted = await call(submittedSchema, '/api/v1/requests', alkeriaRequest([serial]), 'nobody');
  const linkToken = new URL(submitted.statusUrl).searchParams.get('t') ?? '';
  expect((await fetch(url(`/api/v1/requests/${submitted.id}`))).status).toBe(401);

  const reviewed = await call(requestView, `/api/v1/requests/${submitted.id}/review`, {
    units: [{ serial, verdict: 'authorize' }],
  });
  const number = reviewed.units[0]?.rma ?? '';
  const rma = `/api/v1/rmas/${number}`;
  expect(await call(returnView.partial(), rma, undefined, linkToken)).toMatchObject({ stage: 'issued' });
  const paper = await fetch(url(`${rma}/documents/rma-form.pdf?t=${linkToken}`));
  const { text } = await read(new Uint8Array(await paper.arrayBuffer()));
  for (const printed of [number, serial, 'Anna Weiß']) expect(text).toContain(printed);

  await cli('scan', number, '--serial', serial);
  await call(z.object({ stage: z.string() }), `${rma}/inspection`, {
    inspection: { faultFound: true, cause: 'manufacturing' },
  });
  await call(returnView, `${rma}/fulfilment`, {});
  await cli('ship', number, '--carrier', 'DHL', '--tracking', 'JD0001');

  const connection = await Connection.connect({ address: `127.0.0.1:${here.ports.temporal}` });
  const client = new WorkflowClient({ connection });
  await client.getHandle(number).result();
  expect(JSON.parse(await cli('show', number, '--json'))).toMatchObject({
    stage: 'closed',
    outcome: 'repaired',
  });

  const history = await client.getHandle(number).fetchHistory();
  expect(history.events?.length).toBeLessThan(100);
  const shown = readable(history);
  expect(shown.includes('NECTA'), 'the history can be read').toBe(true);
  for (const personal of [
    'Lines missing at the right edge',
    'anna@customer.example',
    'Anna Wei',
    'Lindenstra',
    '1234567',
  ])
    expect(shown.includes(personal), `${personal} stands in the history`).toBe(false);
  const described = await client.getHandle(number).describe();
  expect(described.searchAttributes).toMatchObject({
    RmaVendor: ['alkeria'],
    RmaStage: ['closed'],
    RmaSerial: [serial],
  });
  expect(await described.staticSummary()).toContain(serial);
  await connection.close();

  const response = await fetch(`http://127.0.0.1:${here.ports.mail}/api/messages`);
  const mails: unknown = await response.json();
  const subjects = JSON.stringify(mails);
  expect(subjects).toContain(submitted.id);
  expect(subjects).toContain(number);
});
