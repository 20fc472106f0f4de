import { CancellationScope, setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Coverage } from '../../policies/contract/decision.ts';
import { searchAttributes } from '../search-attributes.ts';

/** What the Temporal UI shows of a request or a return at a glance. */
export type Glance = {
  stage: string;
  waitingOn: string | null;
  dueAt: string | null;
  blocked: boolean;
  coverage?: Coverage;
};

/** Sets what the Temporal UI shows: the attributes in one batch, and only where something changed. */
export function createGlance() {
  let shown = '';
  return (glance: Glance, details: string): void => {
    setCurrentDetails(details);
    const fresh = JSON.stringify(glance);
    if (fresh === shown) return;
    shown = fresh;
    upsertSearchAttributes([
      { key: searchAttributes.stage, value: glance.stage },
      { key: searchAttributes.waitingOn, value: glance.waitingOn },
      { key: searchAttributes.dueAt, value: glance.dueAt === null ? null : new Date(glance.dueAt) },
      { key: searchAttributes.blocked, value: glance.blocked },
      ...(glance.coverage ? [{ key: searchAttributes.coverage, value: glance.coverage }] : []),
    ]);
  };
}

/**
 * Saves the latest state beside the process, one write at a time; states that come while one is written are written
 * as one. A process that is cancelled still saves how it ended.
 *
 * @param save writes the state as it is now, under the revision given
 * @param from the revision that the run before has come to
 */
export function createSaver(save: (revision: number) => Promise<void>, from = 0) {
  let revision = from;
  let saved = from;
  let last: Promise<void> = Promise.resolve();
  const saveLatest = async () => {
    if (saved >= revision) return;
    const writing = revision;
    await save(writing);
    saved = writing;
  };
  return {
    /** The state has changed. */
    changed(): void {
      revision += 1;
      last = CancellationScope.nonCancellable(() => last.then(saveLatest));
    },
    /** The revision it has come to. */
    revision: (): number => revision,

    /** Resolves when the state is saved as it is now. */
    async saved(): Promise<void> {
      await last;
      if (saved < revision) await this.saved();
    },
  };
}
