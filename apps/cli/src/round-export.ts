import { DataSource } from 'typeorm';

import { DomainError, type Language } from '#kernel';
import { Database, dataSourceOptions, runAsSystem } from '#platform';
import { exportRound } from '#rounds';
import { OutputRefused, writePackage } from '#rounds/package';

import { withDatabaseUrl } from './database-address.js';
import { EXIT, type Streams } from './streams.js';

/** What `jicai round export` was asked to do. */
export interface RoundExportOptions {
  /** Id or number of the round. */
  readonly round: string;
  readonly out: string;
  readonly language?: Language;
}

/**
 * `jicai round export <round-id> --out <folder>`: writes a round of the library as a package that evaluates to the same result.
 * A round whose bids are not open yet is refused.
 */
export async function roundExport(
  { round, out, language = 'en' }: RoundExportOptions,
  streams: Streams,
): Promise<number> {
  try {
    const input = await withDatabaseUrl((databaseUrl) =>
      withDatabase(databaseUrl, (database) => exportRound(database, round)),
    );
    writePackage(input, out);
    const { varieties, products, bids, volumes } = input;
    streams.out(
      `${input.round.id}: ${varieties.length} varieties, ${products.length} products, ${bids.length} bids, ${volumes?.length ?? 0} volume rows\n`,
    );
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof OutputRefused)) throw error;
    const reason = error instanceof DomainError ? error.detail.in(language) : error.message;
    streams.err(language === 'zh' ? `未导出：${reason}\n` : `not exported: ${reason}\n`);
    return EXIT.refused;
  }
}

async function withDatabase<T>(databaseUrl: string, work: (database: Database) => Promise<T>): Promise<T> {
  const source = await new DataSource(
    dataSourceOptions({ databaseUrl, pool: 2, name: 'jicai round export' }),
  ).initialize();
  try {
    return await runAsSystem('round-export', () => work(new Database(source)));
  } finally {
    await source.destroy();
  }
}
