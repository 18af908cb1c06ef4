import pg from 'pg';
import { DataSource } from 'typeorm';

import { checkGuards, readWitness, verifyDatabase, verifyExport, type Verdict } from '#audit';
import { Database, dataSourceOptions, runAsSystem } from '#platform';

import { sayVerdict, unusable } from './audit-verdict.js';
import { withDatabaseUrl } from './database-address.js';
import { EXIT, type Streams } from './streams.js';

export interface AuditVerifyOptions {
  readonly witness: string[];
  readonly heads: string[];
  readonly database?: true;
  readonly json?: true;
  readonly threads?: number;
}

interface Outcome {
  readonly verdict: Verdict;
  /** Guards of the database that no longer stand. */
  readonly findings: readonly string[];
}

/** `jicai audit verify [export] [--witness …] [--heads …] [--database]`: status 0 nothing wrong, 1 broken, 2 not verifiable. */
export async function auditVerify(
  file: string | undefined,
  options: AuditVerifyOptions,
  streams: Streams,
): Promise<number> {
  if ((file === undefined) === (options.database === undefined)) {
    streams.err('name an export file, or --database, and not both\n');
    return EXIT.refused;
  }
  try {
    const outcome =
      file === undefined ? await inDatabase(options) : { verdict: await inFile(file, options), findings: [] };
    report(outcome, options, streams);
    return outcome.verdict.fault || outcome.findings.length > 0 ? EXIT.failed : EXIT.done;
  } catch (error) {
    const reason = unusable(error);
    if (reason === undefined) throw error;
    streams.err(`could not be verified: ${reason}\n`);
    return EXIT.refused;
  }
}

const witnessOf = ({ witness, heads }: AuditVerifyOptions) => readWitness({ copies: witness, heads });

const inFile = (file: string, options: AuditVerifyOptions): Promise<Verdict> =>
  verifyExport(file, witnessOf(options), options.threads);

const inDatabase = (options: AuditVerifyOptions): Promise<Outcome> =>
  withDatabaseUrl(async (databaseUrl) => {
    const witness = witnessOf(options);
    const source = new DataSource(dataSourceOptions({ databaseUrl, pool: 2, name: 'jicai audit verify' }));
    const database = new Database(await source.initialize());
    try {
      return await runAsSystem('audit-verify', async () => ({
        findings: await guardsOf(databaseUrl),
        verdict: await verifyDatabase(database, witness),
      }));
    } finally {
      await source.destroy();
    }
  });

async function guardsOf(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await checkGuards(
      async <R>(sql: string, params: readonly unknown[] = []) =>
        (await client.query(sql, [...params])).rows as R[],
    );
  } finally {
    await client.end();
  }
}

function report({ verdict, findings }: Outcome, options: AuditVerifyOptions, streams: Streams): void {
  if (options.json) {
    streams.out(`${JSON.stringify({ ...verdict, fault: verdict.fault ?? null, findings })}\n`);
    return;
  }
  for (const finding of findings) streams.out(`BROKEN guard: ${finding}\n`);
  if (options.database && findings.length === 0)
    streams.out(
      'guards: the clock, the leaf hash, the append-only triggers and the rights on the record stand as installed\n',
    );
  sayVerdict(verdict, streams.out);
}
