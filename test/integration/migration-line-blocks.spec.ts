import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { DataSource } from 'typeorm';

import { MIGRATIONS } from '../../migrations/index.js';

const BEFORE = MIGRATIONS.findIndex(({ name }) => name === 'LineBlocks0033');

/** An upgrade with data: what was stored line by line is found again, line by line, after it became blocks. */
describe('the migration to blocks of lines', () => {
  const name = `t_${randomBytes(8).toString('hex')}`;
  const url = new URL(process.env['JICAI_TEST_ADMIN_URL'] ?? '');
  const admin = new pg.Client({ connectionString: url.href });
  url.pathname = `/${name}`;
  const upTo = async (migrations: typeof MIGRATIONS): Promise<void> => {
    const source = await new DataSource({ type: 'postgres', url: url.href, migrations }).initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  };
  const client = new pg.Client({ connectionString: url.href });

  beforeAll(async () => {
    await admin.connect();
    await admin.query(`create database ${name}`);
    await upTo(MIGRATIONS.slice(0, BEFORE));
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });

  it('keeps every reported volume and every supply area', async () => {
    expect(BEFORE).toBeGreaterThan(0);
    await client.query('set session_replication_role = replica');
    await client.query(`insert into rounds.volume
      select r, n, n % 7, case when n % 5 = 0 then -1 else n % 3 end, n % 11, case when n % 2 = 0 then -1 else n end, n * 1000000007::bigint
      from unnest(array[uuidv7(), uuidv7()]) r, generate_series(0, 2500) n`);
    await client.query(`insert into rounds.area
      select e, e, 'V' || v, 'R' || g, 'P' || (g % 3), case when g % 4 = 0 then null else 'P' || (g % 5) end
      from unnest(array[uuidv7(), uuidv7()]) e, generate_series(1, 40) v, generate_series(1, 31) g`);
    await client.query(`set session_replication_role = origin`);
    const VOLUMES =
      'select round_id, n, institution, region, variety, product, quantity from rounds.volume order by 1, 2';
    const AREAS = `select evaluation_id, variety_id, region_id, primary_product_id, backup_product_id from rounds.area
      order by evaluation_id, variety_id, region_id collate "C"`;
    const before = [(await client.query(VOLUMES)).rows, (await client.query(AREAS)).rows];
    expect(before.map((rows) => rows.length)).toEqual([5_002, 2_480]);
    await upTo(MIGRATIONS);
    const after = [(await client.query(VOLUMES)).rows, (await client.query(AREAS)).rows];
    expect(after).toEqual(before);
  });
});
