// A consumer of the outbox as a process of its own, so that a test can kill it. Each event it handles becomes a row of test_seen.
import 'reflect-metadata';

import { DataSource } from 'typeorm';

const [url, name] = process.argv.slice(2);
const platform = new URL('../../dist/libs/platform/src/', import.meta.url);
const { Database } = await import(new URL('database/database.js', platform).href);
const { dataSourceOptions } = await import(new URL('database/migrate.js', platform).href);
const { runAsSystem } = await import(new URL('context.js', platform).href);
const { turn } = await import(new URL('outbox/consumer.js', platform).href);

const source = await new DataSource(
  dataSourceOptions({ databaseUrl: url, pool: 2, name: 'test consumer' }),
).initialize();
const database = new Database(source);
const consumer = {
  name,
  batchMax: 20,
  handle: async (tx, events) => {
    for (const event of events)
      await tx.query(
        'insert into public.test_seen (consumer, event_id, aggregate_id, version) values ($1, $2, $3, $4)',
        [name, event.id, event.aggregateId, event.payload.version],
      );
  },
};
process.stdout.write('ready\n');
for (;;) {
  const outcome = await runAsSystem('consumer', () => turn(database, consumer)).catch(() => 'failed');
  if (outcome !== 'more') await new Promise((resolve) => setTimeout(resolve, 5));
}
