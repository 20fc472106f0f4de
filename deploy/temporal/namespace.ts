import { isGrpcServiceError, ServiceError, type Connection } from '@temporalio/client';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { searchAttributes } from '../../workflows/search-attributes.ts';

const { IndexedValueType } = proto.temporal.api.enums.v1;
const RETENTION_MS = 90 * 86_400_000;

const GRPC = { alreadyExists: 6, permissionDenied: 7, unimplemented: 12 };

const wanted = Object.values(searchAttributes);
type Key = (typeof wanted)[number];

const indexedType = (key: Key): number => IndexedValueType[`INDEXED_VALUE_TYPE_${key.type}`];

/**
 * Makes a namespace ready for returns: registers the search attributes that are not there yet, and keeps closed
 * workflows for 90 days where the server lets it. Doing it again changes nothing.
 *
 * @param connection to the server
 * @param namespace which one
 * @throws an error naming the search attribute that has another type, or those that are missing and cannot be
 *   registered from here, with the remedy
 */
export async function prepareNamespace(connection: Connection, namespace: string): Promise<void> {
  await registerSearchAttributes(connection, namespace);
  await keepForAWhile(connection, namespace);
}

/** Registers the search attributes that a namespace lacks; see {@link prepareNamespace}. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const existing = await listed(connection, namespace);
  const other = wanted.find((key) => {
    const type = existing[key.name];
    return type !== undefined && type !== indexedType(key);
  });
  if (other) {
    throw new Error(
      `The search attribute ${other.name} of the Temporal namespace ${namespace} has another type than ${other.type}: ` +
        'remove or rename it there (temporal operator search-attribute remove), or use another namespace',
    );
  }
  const lacking = wanted.filter((key) => !(key.name in existing));
  if (lacking.length === 0) return;
  await add(connection, namespace, lacking);
}

async function listed(connection: Connection, namespace: string): Promise<Record<string, number>> {
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    return customAttributes;
  } catch (error) {
    if (hasCode(error, GRPC.unimplemented)) return {};
    throw error;
  }
}

async function add(connection: Connection, namespace: string, keys: readonly Key[]): Promise<void> {
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(keys.map((key) => [key.name, indexedType(key)])),
    });
  } catch (error) {
    if (hasCode(error, GRPC.alreadyExists)) return;
    if (!hasCode(error, GRPC.permissionDenied) && !hasCode(error, GRPC.unimplemented)) throw error;
    const names = keys.map((key) => `${key.name} (${key.type})`).join(', ');
    throw new Error(
      `The Temporal namespace ${namespace} lacks the search attributes ${names}, and this client may not register them: ` +
        'create them in Temporal Cloud or by temporal operator search-attribute create',
      { cause: error },
    );
  }
}

async function keepForAWhile(connection: Connection, namespace: string): Promise<void> {
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    const kept = optionalTsToMs(config?.workflowExecutionRetentionTtl) ?? 0;
    if (kept >= RETENTION_MS) return;
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs(RETENTION_MS) },
    });
  } catch (error) {
    if (!hasCode(error, GRPC.permissionDenied) && !hasCode(error, GRPC.unimplemented)) throw error;
  }
}

function hasCode(error: unknown, code: number): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  if (!isGrpcServiceError(cause)) return false;
  const answered: number = cause.code;
  return answered === code;
}
