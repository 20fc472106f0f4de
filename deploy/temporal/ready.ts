import { Connection } from '@temporalio/client';

/**
 * Connects to a server as soon as it answers for a namespace.
 *
 * @param address host and port
 * @param namespace the namespace that must be there
 * @param patienceMs how long to try
 * @param signal gives up at once
 * @throws the last reason why it does not answer
 */
export async function connectWhenReady(
  address: string,
  namespace: string,
  patienceMs: number,
  signal?: AbortSignal,
): Promise<Connection> {
  const until = Date.now() + patienceMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await connectOnce(address, namespace);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function connectOnce(address: string, namespace: string): Promise<Connection> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
