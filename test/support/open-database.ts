import { DataSource } from 'typeorm';

import { Database, dataSourceOptions, runAsSystem, TransactionalUnitOfWork } from '#platform';

/** The platform's door to a test database, as jobs use it. */
export async function openDatabase(
  databaseUrl: string,
  pool = 4,
): Promise<Database & { close(): Promise<void> }> {
  const source = await new DataSource(
    dataSourceOptions({ databaseUrl, pool, name: 'jicai test' }),
  ).initialize();
  const database = new Database(source);
  return Object.assign(database, { close: () => database.onApplicationShutdown() });
}

/** Writes acts through the real unit of work, one transaction each. */
export async function recordActs(database: Database, acts: readonly string[], kind = 'thing'): Promise<void> {
  const unitOfWork = new TransactionalUnitOfWork(database, (tx) => tx);
  for (const id of acts)
    await runAsSystem('test-acts', () =>
      unitOfWork.run((tx) =>
        tx.record({ act: 'job.recovered', subject: { kind, id }, after: { name: `第 ${id} 号` } }),
      ),
    );
}
