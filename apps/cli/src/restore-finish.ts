import { DataSource } from 'typeorm';

import { Database, finishRestore, transaction, type RestoreOutcome } from '#platform';

import { unusable } from './audit-verdict.js';
import { withDatabaseUrl } from './database-address.js';
import { EXIT, type Streams } from './streams.js';

/** `jicai restore finish [--force]`: status 0 finished, now or before; 2 when there is nothing to finish or it cannot be. */
export async function restoreFinish(options: { force?: true }, streams: Streams): Promise<number> {
  try {
    const outcome = await withDatabaseUrl((url) => finish(url, options.force ?? false));
    streams[outcome.state === 'not-restored' ? 'err' : 'out'](`${sentence(outcome)}\n`);
    return outcome.state === 'not-restored' ? EXIT.refused : EXIT.done;
  } catch (error) {
    const reason = unusable(error);
    if (reason === undefined) throw error;
    streams.err(`not finished: ${reason}\n`);
    return EXIT.refused;
  }
}

/** On the owner's own connection: the application's login may not do this. */
async function finish(url: string, force: boolean): Promise<RestoreOutcome> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    poolSize: 1,
    applicationName: 'jicai restore finish',
  }).initialize();
  try {
    return await finishRestore(new Database(source), force, (q, { id, entriesTo, eventsTo }) =>
      transaction(q).record({
        act: 'database.restored',
        subject: { kind: 'restore', id },
        after: { entriesTo, eventsTo, forced: force },
      }),
    );
  } finally {
    await source.destroy();
  }
}

function sentence(outcome: RestoreOutcome): string {
  if (outcome.state === 'not-restored')
    return 'nothing to finish: this database lives on the server it was made on (--force finishes all the same)';
  const { entriesTo, eventsTo, at } = outcome.restore;
  return outcome.state === 'finished'
    ? `finished: audit entries up to ${entriesTo} and events up to ${eventsTo} came with the dump and are taken first; the database may be served`
    : `finished before, at ${at}; nothing was changed`;
}
