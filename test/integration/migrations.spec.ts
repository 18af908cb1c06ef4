import { DataSource } from 'typeorm';

import { readMessage, type StoredMessage } from '#kernel';

import { MessageKeys0050 } from '../../migrations/0050-message-keys.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('the migration to message keys', () => {
  let test: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    test = await createTestDatabase();
    source = await new DataSource({ type: 'postgres', url: test.url }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await test.drop();
  });

  const migrated = async (direction: 'up' | 'down'): Promise<void> => {
    const runner = source.createQueryRunner();
    await new MessageKeys0050()[direction](runner);
    await runner.release();
  };

  it('keeps what was said, in both languages, and gives it back', async () => {
    await migrated('down');
    await test.query(
      `insert into platform.job_run (name, outcome, detail) values ('old', 'failed', 'no space left'), ('new', null, null)`,
    );
    await test.query(`insert into catalogue.import (id, target, source, file_name, file_digest, created_by, created_by_name)
      values ('00000000-0000-7000-8000-000000000001', 'products', 'import', 'a.xlsx', repeat('0', 64), '00000000-0000-7000-8000-000000000002', 'X')`);
    const remark = { column: 'code', value: '?', code: 'required', zh: '必填', en: 'required' };
    await test.query(
      `insert into catalogue.import_row (import_id, row, cells, problems) values ('00000000-0000-7000-8000-000000000001', 2, '{}', $1)`,
      [JSON.stringify([remark, { ...remark, column: 'kind' }])],
    );

    await migrated('up');
    const runs = await test.query<{ detail: StoredMessage | null }>(
      'select detail from platform.job_run order by id',
    );
    expect(runs.map(({ detail }) => detail && readMessage(detail).in('zh'))).toEqual(['no space left', null]);
    const [row] = await test.query<{
      problems: { column: string; message: StoredMessage }[];
      warnings: unknown;
    }>('select problems, warnings from catalogue.import_row');
    expect(row?.warnings).toEqual([]);
    expect(row?.problems.map(({ column }) => column)).toEqual(['code', 'kind']);
    const [said] = row?.problems ?? [];
    expect(said && readMessage(said.message).in('zh')).toBe('必填');
    expect(said && readMessage(said.message).in('en')).toBe('required');

    await migrated('down');
    expect(await test.query('select detail from platform.job_run order by id')).toEqual([
      { detail: 'no space left' },
      { detail: null },
    ]);
    expect(await test.query(`select problems->0 as problem from catalogue.import_row`)).toEqual([
      { problem: remark },
    ]);
  });
});
