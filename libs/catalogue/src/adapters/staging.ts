import { once } from 'node:events';
import { finished } from 'node:stream/promises';

import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { mayTake, type Tx } from '#platform';

import type { ImportCounts, StagedRow } from '../application/ports.js';
import { type CellProblem, type ImportTarget, type ReasonCode } from '../domain/index.js';

/**
 * Staging (导入暂存): rows stream into a temporary table by COPY, are judged there by set-based SQL, and move to the import's
 * own rows. Memory holds one chunk at a time, whatever the size of the file.
 */
export async function stage(
  tx: Tx,
  id: string,
  target: ImportTarget,
  rows: AsyncIterable<StagedRow>,
): Promise<ImportCounts> {
  await mayTake(tx, 'catalogue-import');
  await tx.query(
    `create temporary table staged (row int, code text, key text, cells jsonb, record jsonb, problems jsonb, warnings jsonb) on commit drop`,
  );
  await copyRows(tx, rows);
  await tx.query('analyze staged');
  await refuseDuplicates(tx);
  if (target === 'products') await judgeProducts(tx, id);
  const counts = await count(tx, target);
  await tx.query(
    `insert into catalogue.import_row (import_id, org_id, row, cells, record, problems, warnings)
     select $1, jc.org(), row, cells, record, problems, warnings from staged order by row`,
    [id],
  );
  await tx.query(
    `update catalogue.import set rows_read = $2, rows_good = $3, rows_bad = $4, rows_warned = $5, rows_new = $6,
       rows_changed = $7, rows_unchanged = $8 where id = $1`,
    [id, counts.rows, counts.good, counts.bad, counts.warned, counts.fresh, counts.changed, counts.unchanged],
  );
  await tx.query('drop table staged');
  return counts;
}

const CHUNK_CHARACTERS = 256 * 1024;

async function copyRows(tx: Tx, rows: AsyncIterable<StagedRow>): Promise<void> {
  const client = (await tx.manager.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new Error('staging needs the connection of a transaction');
  const copy = client.query(copyFrom('copy staged from stdin'));
  const done = finished(copy);
  // A failure while rows are still being read surfaces when the copy is awaited.
  done.catch(() => undefined);
  try {
    let chunk = '';
    for await (const row of rows) {
      chunk += lineOf(row);
      if (chunk.length < CHUNK_CHARACTERS) continue;
      if (!copy.write(chunk)) await Promise.race([once(copy, 'drain'), done]);
      chunk = '';
    }
    copy.end(chunk);
  } catch (error) {
    copy.destroy(error instanceof Error ? error : new Error(String(error)));
    await done.catch(() => undefined);
    throw error;
  }
  await done;
}

/** One line of COPY's text form. JSON has no raw control characters, so the backslash alone needs doubling. */
function lineOf({ row, code, record, cells, problems, warnings }: StagedRow): string {
  const key = record && 'key' in record ? record.key : null;
  const fields = [
    String(row),
    code,
    key,
    json(cells),
    record && json(record),
    json(problems.map(flat)),
    json(warnings.map(flat)),
  ];
  return `${fields.map((field) => (field === null ? '\\N' : field.replaceAll('\\', '\\\\').replace(/[\t\n\r]/g, ' '))).join('\t')}\n`;
}

const json = (value: unknown): string => JSON.stringify(value);
const flat = ({ column, value, reason: { code, message } }: CellProblem) => ({
  column,
  value,
  code,
  message,
});

/** SQL for a problem whose sentence may name something that only the database knows: `param` gives its name and its SQL. */
const problemSql = (
  code: ReasonCode,
  column: string,
  param?: readonly [name: string, sql: string],
): string => {
  const params = param ? `jsonb_build_object('${param[0]}', ${param[1]})` : `'{}'::jsonb`;
  const message = `jsonb_build_object('key', 'reason.${code}', 'params', ${params})`;
  return `jsonb_build_array(jsonb_build_object('column', '${column}', 'value', coalesce(s.code, ''), 'code', '${code}', 'message', ${message}))`;
};

const REFUSE = 'record = null, problems = s.problems ||';

async function refuseDuplicates(tx: Tx): Promise<void> {
  await tx.query(
    `update staged s set ${REFUSE} ${problemSql('duplicate-in-file', 'code', ['row', 'd.first'])}
     from (select row, min(row) over (partition by code) as first from staged where code is not null) d
     where d.row = s.row and d.first < s.row`,
  );
}

async function judgeProducts(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `update staged s set ${REFUSE} ${problemSql('contradicts-row', '', ['row', 'd.first'])}
     from (select row, record->'product' as own, first_value(row) over w as first, first_value(record->'product') over w as leader
           from staged where record is not null window w as (partition by key order by row)) d
     where d.row = s.row and d.own <> d.leader`,
  );
  const systems = await tx.query<{ system: string; tabled: boolean }>(
    `select system, exists (select from catalogue.official_code o where o.system = u.system) as tabled
     from (select distinct record->'pack'->>'codeSystem' as system from staged where record is not null
           union select 'consumable' from staged where record->'pack'->>'codeSystem' = 'consumable-model') u`,
  );
  const tabled = systems.filter((entry) => entry.tabled).map((entry) => entry.system);
  const missing = systems.filter((entry) => !entry.tabled).map((entry) => entry.system);
  await refuseUnknownCodes(tx, tabled);
  await tx.query('update catalogue.import set untabled = $2 where id = $1', [id, missing]);
}

/** Where an official table is loaded, a code outside it is refused; an exact model may stand on its family's table. */
async function refuseUnknownCodes(tx: Tx, tabled: readonly string[]): Promise<void> {
  await tx.query(
    `update staged s set ${REFUSE} ${problemSql('not-in-code-table', 'code')}
     where record is not null and record->'pack'->>'codeSystem' = any ($1)
       and not exists (select from catalogue.official_code o where o.system = record->'pack'->>'codeSystem' and o.code = s.code)`,
    [tabled],
  );
  if (!tabled.includes('consumable') || tabled.includes('consumable-model')) return;
  await tx.query(
    `update staged s set ${REFUSE} ${problemSql('parent-code-missing', 'code', ['parent', `record->'pack'->>'parentCode'`])}
     where record is not null and record->'pack'->>'codeSystem' = 'consumable-model'
       and not exists (select from catalogue.official_code o where o.system = 'consumable' and o.code = record->'pack'->>'parentCode')`,
  );
}

const EFFECT_OF = {
  products: `case when k.id is null then 'fresh'
      when catalogue.pack_record(k) = s.record->'pack' and catalogue.product_record(p) = s.record->'product' then 'unchanged'
      else 'changed' end as effect
    from staged s left join catalogue.pack k on s.record is not null and k.code = s.code
      left join catalogue.product p on p.id = k.product_id`,
  'code-table': `case when o.code is null then 'fresh' when o.name is not distinct from s.record->>'name' then 'unchanged' else 'changed' end as effect
    from staged s left join catalogue.official_code o on o.system = s.record->>'system' and o.code = s.code`,
} as const satisfies Record<ImportTarget, string>;

async function count(tx: Tx, target: ImportTarget): Promise<ImportCounts> {
  const [counts] = await tx.query<ImportCounts>(
    `select count(*)::int as rows, (count(*) filter (where good))::int as good, (count(*) filter (where not good))::int as bad,
       (count(*) filter (where good and warned))::int as warned, (count(*) filter (where good and effect = 'fresh'))::int as fresh,
       (count(*) filter (where good and effect = 'changed'))::int as changed,
       (count(*) filter (where good and effect = 'unchanged'))::int as unchanged
     from (select s.record is not null as good, s.warnings <> '[]' as warned, ${EFFECT_OF[target]}) judged`,
  );
  if (!counts) throw new Error('an aggregate gave no row');
  return counts;
}
