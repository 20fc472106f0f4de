import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { FileStore } from '../files/folder.ts';
import { readNumber, type Records } from '../records/index.ts';
import { answered } from './calls.ts';
import { HomewardError } from './errors.ts';

/** What can be asked of a person's data. */
export type ErasureCalls = {
  /**
   * Erases what is kept of whoever made a request: contact, files, and what anybody wrote in his own words about it or
   * its returns. What was decided and done stays. Done again, it changes nothing.
   *
   * @param id of the request, or the number of one of its returns
   * @throws {HomewardError} `wrong-stage` while anything of it is open, naming what
   */
  erase(id: string): Promise<{ request: string; erasedAt: string }>;
};

/**
 * The erasure of a person's data.
 *
 * @param files where the content of uploaded files is
 */
export function createErasure(client: Client, records: Records, files: FileStore): ErasureCalls {
  const requestOf = async (id: string): Promise<string> =>
    (await records.returns.findByNumber(readNumber(id) ?? id))?.request ?? id;

  return {
    async erase(id) {
      const request = await requestOf(id);
      const numbers = (await records.returns.ofRequest(request)).flatMap(({ number }) => number ?? []);
      const running = await Promise.all([request, ...numbers].map((one) => isRunning(client, one)));
      const open = [request, ...numbers].filter((_, index) => running[index]);
      if (open.length > 0) throw stillOpen(request, open);
      const erasure = await records.erasure.request(request, new Date().toISOString(), (file) =>
        files.remove(file),
      );
      if (erasure === 'unknown') throw new HomewardError('not-found', `there is no request or return ${id}`);
      if ('open' in erasure) throw stillOpen(request, erasure.open);
      return { request, ...erasure };
    },
  };
}

/** A workflow that has done its work goes on until its letters are delivered. */
async function isRunning(client: Client, id: string): Promise<boolean> {
  try {
    const { status } = await answered(client, () => client.workflow.getHandle(id).describe());
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof HomewardError && error.cause instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

function stillOpen(request: string, open: readonly string[]): HomewardError {
  return new HomewardError(
    'wrong-stage',
    `${request} cannot be erased yet: ${open.join(', ')} ${open.length === 1 ? 'has' : 'have'} not ended; ` +
      'end what is open, and see that nothing of it is blocked',
    { details: { stage: 'open', waitingOn: null, possible: [], open } },
  );
}
