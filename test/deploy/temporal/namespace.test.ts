import { Client, Connection } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareNamespace } from '../../../deploy/temporal/namespace.ts';
import { devServer, timeSkippingEnv, type DevServer } from '../../support/servers.ts';

let server: DevServer;
let connection: Connection;

beforeAll(async () => {
  server = await devServer();
  connection = await Connection.connect({ address: server.address });
});

afterAll(async () => {
  await connection.close();
  await server.stop();
});

const stage = defineSearchAttributeKey('RmaStage', 'KEYWORD');

test('after a start every search attribute of a return can be set and asked for', async () => {
  const client = new Client({ connection });
  await client.workflow.start('none', {
    taskQueue: 'nobody',
    workflowId: 'one',
    typedSearchAttributes: [{ key: stage, value: 'issued' }],
  });
  await expect.poll(async () => (await client.workflow.count('RmaStage = "issued"')).count).toBe(1);
});

test('closed returns are kept for ninety days', async () => {
  const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 86_400);
});

test('preparing a namespace again changes nothing', async () => {
  await expect(prepareNamespace(connection, 'default')).resolves.toBeUndefined();
});

test('a search attribute that exists with another type is named with the remedy', async () => {
  await connection.workflowService.registerNamespace({
    namespace: 'other',
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const { INDEXED_VALUE_TYPE_INT } = proto.temporal.api.enums.v1.IndexedValueType;
  await expect
    .poll(
      () =>
        connection.operatorService
          .addSearchAttributes({
            namespace: 'other',
            searchAttributes: { RmaVendor: INDEXED_VALUE_TYPE_INT },
          })
          .then(
            () => 'done',
            (error: Error) => error.message,
          ),
      { timeout: 20_000 },
    )
    .toBe('done');
  await expect(prepareNamespace(connection, 'other')).rejects.toThrow(
    /RmaVendor of the Temporal namespace other has another type than KEYWORD: remove or rename it/,
  );
});

test('a development server killed and started again has its state', async () => {
  await server.kill();
  await server.restart();
  const again = await Connection.connect({ address: server.address });
  const found = await new Client({ connection: again }).workflow.getHandle('one').describe();
  expect(found.status.name).toBe('RUNNING');
  await again.close();
});

test('the time-skipping server knows the search attributes too', async () => {
  const env = await timeSkippingEnv();
  const handle = await env.client.workflow.start('none', {
    taskQueue: 'nobody',
    workflowId: 'one',
    typedSearchAttributes: [{ key: stage, value: 'issued' }],
  });
  expect((await handle.describe()).typedSearchAttributes.get(stage)).toBe('issued');
  await env.teardown();
});
