import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

import { DomainError } from '#kernel';

import { requestContext, type Actor } from '../context.js';
import { limitTransaction, TRANSACTION_SECONDS } from './limits.js';
import { say } from '../say.js';

/** Runs SQL inside a transaction whose database role and row scope are those of the actor. */
export interface Queryer {
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  one<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R | undefined>;
  readonly manager: EntityManager;
}

/** Database roles that stand behind row-level security (migration 0001). */
export type DatabaseRole =
  'jc_app' | 'jc_region' | 'jc_centre' | 'jc_public' | 'jc_jobs' | 'jc_seal' | 'jc_audit' | 'jc_auth';

const ROLE_OF_SCOPE = {
  own: 'jc_app',
  region: 'jc_region',
  all: 'jc_centre',
  public: 'jc_public',
  system: 'jc_jobs',
} as const satisfies Record<Actor['scope'], DatabaseRole>;

const ATTEMPTS_MAX = 6;

/** The door to PostgreSQL: every statement runs in a transaction with the actor's role and scope. */
export class Database implements OnApplicationShutdown {
  constructor(
    readonly source: DataSource,
    private readonly transactionSeconds = TRANSACTION_SECONDS,
  ) {}

  /** A writing transaction, retried a bounded number of times when PostgreSQL asks for it (40001, 40P01). */
  async transaction<T>(work: (q: Queryer) => Promise<T>, role?: DatabaseRole): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.run('begin', role, work);
      } catch (error) {
        if (!isRetryable(error)) throw error;
        if (attempt === ATTEMPTS_MAX) throw new DomainError('busy-try-again', say('database-busy'));
        await pause(2 ** attempt * 5 * (0.5 + Math.random()));
      }
    }
  }

  /** A read-only transaction in the actor's scope. */
  read<T>(work: (q: Queryer) => Promise<T>, role?: DatabaseRole): Promise<T> {
    return this.run('begin read only', role, work);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async run<T>(
    begin: string,
    role: DatabaseRole | undefined,
    work: (q: Queryer) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      // One trip: the transaction, the role, the scope and the time limit begin together.
      await runner.query(`${begin}; ${scopeStatement(role)}, ${limitTransaction(this.transactionSeconds)}`);
      // TypeORM's own save() must join this transaction instead of opening one.
      Object.assign(runner, { isTransactionActive: true });
      const result = await work(queryer(runner));
      await runner.query('commit');
      return result;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

function scopeStatement(role: DatabaseRole | undefined): string {
  const { actor } = requestContext();
  const settings = {
    role: role ?? ROLE_OF_SCOPE[actor.scope],
    'jc.org': actor.org?.id ?? '',
    'jc.account': actor.accountId,
    'jc.region': actor.org?.regionCode ?? '',
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${literal(value)}, true)`,
  );
  return `select ${calls.join(', ')}`;
}

/** Values come from our own tables, and are quoted all the same. */
const literal = (text: string): string => {
  if (text.includes('\\') || text.includes('\0'))
    throw new Error('unexpected character in a session setting');
  return `'${text.replaceAll("'", "''")}'`;
};

function queryer(runner: QueryRunner): Queryer {
  const query = async <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> => {
    const { records } = await runner.query(sql, [...params], true);
    return records as R[];
  };
  return {
    query,
    one: async <R>(sql: string, params: readonly unknown[] = []) => (await query<R>(sql, params))[0],
    manager: runner.manager,
  };
}

const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error) ?? '');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
