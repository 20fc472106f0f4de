import type { PGlite } from '@electric-sql/pglite';

const IN_A_BATCH = new Set('PBDECH');

/**
 * The embedded database as several connections may share it. PGlite has one session, and its socket server hands it
 * the messages of all connections in turn, keeping to one connection only inside a transaction: between the Parse and
 * the Sync of one prepared query it would let another connection put its own in the place (answers to the wrong
 * question were seen). Here a batch of messages up to its Sync counts as a transaction too.
 *
 * @param db the database
 * @param onBroken called when the database itself fails and can answer no more
 */
export function oneBatchAtATime(db: PGlite, onBroken: (error: unknown) => void): PGlite {
  let inBatch = false;
  const isInTransaction = () => inBatch || db.isInTransaction();
  const execProtocolRawStream: PGlite['execProtocolRawStream'] = async (message, options) => {
    inBatch = IN_A_BATCH.has(String.fromCharCode(message[0] ?? 0));
    try {
      await db.execProtocolRawStream(message, options);
    } catch (error) {
      onBroken(error);
      throw error;
    }
  };
  const replaced: Partial<PGlite> = { isInTransaction, execProtocolRawStream };
  return new Proxy(db, {
    get: (target, property) => {
      const value: unknown = Reflect.get(property in replaced ? replaced : target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
