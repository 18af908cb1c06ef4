import pg from 'pg';

import { fillTables } from '../support/fill.js';
import { plantSecrets } from '../support/secrets.js';
import {
  READERS_OF_OPEN_TABLES,
  ROW_RULES,
  WRITERS_OF_OPEN_TABLES,
  type DatabaseRoleName,
  type RowRule,
} from '../support/row-rules.js';
import { buildWorld, REGION_OF, type Position, type Somebody, type World } from '../support/world.js';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly made: boolean;
}
interface Asker {
  readonly role: DatabaseRoleName;
  readonly who: string;
  readonly org: string;
  readonly account: string;
  readonly region: string;
}

const ROLES: readonly DatabaseRoleName[] = [
  'jc_app',
  'jc_region',
  'jc_centre',
  'jc_public',
  'jc_jobs',
  'jc_seal',
  'jc_audit',
  'jc_auth',
];
const RIGHTS = { s: 'select', i: 'insert', u: 'update', d: 'delete' } as const;
type Right = keyof typeof RIGHTS;
const SAMPLES = 3;

let world: World;
let client: pg.Client;
let cells = 0;

beforeAll(async () => {
  world = await buildWorld();
  client = new pg.Client({ connectionString: world.test.database.url });
  await client.connect();
  await plantSecrets(world);
  await fillTables(world);
}, 180_000);
afterAll(async () => {
  await client.end();
  await world.close();
  process.stderr.write(`row-level security: ${cells} checks of table × role × position × right\n`);
});

const tablesWhere = async (condition: string): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('platform', 'audit', 'outbox', 'identity', 'catalogue', 'rounds', 'tender', 'demand', 'award', 'expert', 'agreement', 'dossier', 'service', 'alliance', 'renewal') and ${condition} order by 1`,
    )
  ).rows.map(({ name }) => name);

const of = (role: DatabaseRoleName, who: string, person: Somebody): Asker => ({
  role,
  who,
  org: person.orgId,
  account: person.id,
  region: REGION_OF[person.position],
});
const nobody = (role: DatabaseRoleName): Asker => ({ role, who: 'nobody', org: '', account: '', region: '' });

/** Everyone who may stand behind a database role. */
function askers(): Asker[] {
  const at = (position: Position) => [
    of('jc_app', `${position} hospital`, world.person('institution-purchaser', position)),
    of('jc_app', `${position} manufacturer`, world.person('company-admin', position)),
    of('jc_app', `${position} expert`, world.person('expert', position)),
    of('jc_region', `${position} bureau`, world.person('bureau-officer', position)),
    of('jc_centre', `${position} centre`, world.person('procurement-officer', position)),
    of('jc_auth', `${position} hospital`, world.person('institution-purchaser', position)),
  ];
  return [...(['own', 'sibling', 'far'] as const).flatMap(at), ...ROLES.map(nobody)];
}

const literal = (value: string, type: string): string =>
  value === '' ? `null::${type}` : `'${value}'::${type}`;
const forAsker = (rows: string, { org, account, region }: Asker): string =>
  rows
    .replaceAll('$org', literal(org, 'uuid'))
    .replaceAll('$account', literal(account, 'uuid'))
    .replaceAll('$region', literal(region, 'text'));

/** Runs statements as somebody and takes everything back. */
async function as<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('jc.org', $1, true), set_config('jc.account', $2, true), set_config('jc.region', $3, true)`,
      [asker.org, asker.account, asker.region],
    );
    await client.query(`set local role ${asker.role}`);
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** Columns of a table that a role has a right on; `made` ones are filled by the database itself. */
const columns = async (table: string, role: DatabaseRoleName, right: 'select' | 'insert' | 'update') =>
  (
    await client.query<Column>(
      `select quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type, a.attidentity = 'a' or a.attgenerated <> '' as made
       from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
         and has_column_privilege($2, a.attrelid, a.attnum, $3) order by a.attnum`,
      [table, role, right],
    )
  ).rows;

const mayDelete = async (table: string, role: DatabaseRoleName): Promise<boolean> =>
  (
    await client.query<{ may: boolean }>(`select has_table_privilege($1, $2::regclass, 'delete') as may`, [
      role,
      table,
    ])
  ).rows[0]?.may ?? false;

/** The rights of a role on a table as letters, as the grants say. */
async function rightsOf(table: string, role: DatabaseRoleName): Promise<string> {
  const held = [];
  for (const right of ['s', 'i', 'u'] as const)
    if ((await columns(table, role, RIGHTS[right])).length > 0) held.push(right);
  if (await mayDelete(table, role)) held.push('d');
  return held.join('');
}

const rowsFor = (rule: RowRule, right: Right): string =>
  right === 's' ? rule.rows : (rule.only?.[right] ?? rule.rows);

/** How many rows a rule gives, counted by the owner. */
async function expectedCount(table: string, rows: string): Promise<number> {
  const { rows: counted } = await client.query<{ n: number }>(
    `select count(*)::int as n from ${table} t where ${rows}`,
  );
  return counted[0]?.n ?? 0;
}

/** The rows somebody sees, against those the rule gives: the same ones, not only as many. */
async function seen(table: string, asker: Asker, rows: string): Promise<string | undefined> {
  const names = (await columns(table, asker.role, 'select')).map(({ name }) => `t.${name}`);
  const digest = `select count(*)::int as n, md5(coalesce(string_agg(r, '|' order by r), '')) as d from (select row(${names.join(', ')})::text as r from ${table} t`;
  const [should, does] = [
    await client.query<{ n: number; d: string }>(`${digest} where ${rows}) x`),
    await as(asker, () => client.query<{ n: number; d: string }>(`${digest}) x`)),
  ];
  const [a, b] = [should.rows[0], does.rows[0]];
  return a?.d === b?.d ? undefined : `sees ${b?.n} rows instead of ${a?.n}`;
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
const isRowRefusal = (error: unknown): boolean =>
  codeOf(error) === '42501' && /row-level security/.test((error as Error).message);

async function changed(
  table: string,
  asker: Asker,
  right: 'u' | 'd',
  rows: string,
): Promise<string | undefined> {
  const statement = right === 'u' ? await updateInPlace(table, asker.role) : `delete from ${table}`;
  const should = await expectedCount(table, rows);
  try {
    const does = await as(asker, async () => (await client.query(statement)).rowCount ?? 0);
    return does === should ? undefined : `${RIGHTS[right]}s ${does} rows instead of ${should}`;
  } catch (error) {
    // Rows that others refer to: the right was there, the reference holds them.
    if (codeOf(error) === '23503' && should > 0) return undefined;
    throw error;
  }
}

/** Sets a column to itself. */
async function updateInPlace(table: string, role: DatabaseRoleName): Promise<string> {
  const readable = new Set((await columns(table, role, 'select')).map(({ name }) => name));
  const column = (await columns(table, role, 'update')).find(({ name }) => readable.has(name));
  if (!column) throw new Error(`${role} cannot read what it may change in ${table}`);
  return `update ${table} set ${column.name} = ${column.name}`;
}

/** Puts copies of rows in: such as the rule gives, and such as it does not. */
async function inserted(table: string, asker: Asker, rows: string): Promise<string[]> {
  const names = (await columns(table, asker.role, 'insert')).filter(({ made }) => !made);
  const list = names.map(({ name }) => name).join(', ');
  const faults: string[] = [];
  for (const allowed of [true, false]) {
    const { rows: samples } = await client.query<{ record: string }>(
      `select to_jsonb(t)::text as record from ${table} t where ${allowed ? '' : 'not '}coalesce((${rows}), false) limit ${SAMPLES}`,
    );
    for (const { record } of samples) {
      const refused = await as(asker, async () => {
        try {
          await client.query(
            `insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, $1::jsonb)`,
            [record],
          );
          return false;
        } catch (error) {
          if (codeOf(error) === '42501' && !isRowRefusal(error)) throw error;
          return isRowRefusal(error);
        }
      });
      if (refused === allowed) faults.push(`${refused ? 'is refused its own' : 'puts in a foreign'} row`);
    }
  }
  return faults;
}

async function faultsOf(table: string, asker: Asker, rule: RowRule): Promise<string[]> {
  const faults: (string | undefined)[] = [];
  for (const right of rule.rights as Iterable<Right>) {
    cells += 1;
    const rows = forAsker(rowsFor(rule, right), asker);
    if (right === 's') faults.push(await seen(table, asker, rows));
    else if (right === 'i') faults.push(...(await inserted(table, asker, rows)));
    else faults.push(await changed(table, asker, right, rows));
  }
  return faults
    .filter((fault) => fault !== undefined)
    .map((fault) => `${asker.role} of ${asker.who} ${fault}`);
}

describe('row-level security', () => {
  it('has a rule for every table that is protected, and for no other', async () => {
    expect(await tablesWhere('c.relrowsecurity')).toEqual(Object.keys(ROW_RULES).sort());
  });

  it('has a line for every table that is nobody’s secret', async () => {
    const open = await tablesWhere(`not c.relrowsecurity and c.oid <> 'platform.rls_exempt'::regclass`);
    expect(open).toEqual(Object.keys(WRITERS_OF_OPEN_TABLES).sort());
  });

  it('finds rows in every protected table, so that no rule holds of nothing', async () => {
    const empty = [];
    for (const table of Object.keys(ROW_RULES))
      if ((await expectedCount(table, 'true')) === 0) empty.push(table);
    expect(empty).toEqual([]);
  });

  it('finds for every rule about some rows somebody who has such a row and somebody who does not', async () => {
    const idle: string[] = [];
    for (const [table, rules] of Object.entries(ROW_RULES))
      for (const [role, rule] of Object.entries(rules)) {
        if (rule.rows === 'true') continue;
        const counts = [];
        for (const asker of askers().filter((one) => one.role === role))
          counts.push(await expectedCount(table, forAsker(rule.rows, asker)));
        const total = await expectedCount(table, 'true');
        if (!counts.some((n) => n > 0) || !counts.some((n) => n < total)) idle.push(`${role} on ${table}`);
      }
    expect(idle).toEqual([]);
  });

  it('gives every role the rights that are written down, on every table', async () => {
    const wrong: string[] = [];
    for (const role of ROLES) {
      for (const [table, rules] of Object.entries(ROW_RULES)) {
        const [should, does] = [rules[role]?.rights ?? '', await rightsOf(table, role)];
        if (should !== does)
          wrong.push(`${role} on ${table}: ${does || 'nothing'} instead of ${should || 'nothing'}`);
      }
      for (const [table, writers] of Object.entries(WRITERS_OF_OPEN_TABLES)) {
        const should = writers[role] ?? (READERS_OF_OPEN_TABLES.includes(role) ? 's' : '');
        const does = await rightsOf(table, role);
        if (should !== does)
          wrong.push(`${role} on ${table}: ${does || 'nothing'} instead of ${should || 'nothing'}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(ROW_RULES))(
    'shows and opens the rows of %s to their owners',
    async (table, rules) => {
      const faults: string[] = [];
      for (const asker of askers()) {
        const rule = rules[asker.role];
        if (rule) faults.push(...(await faultsOf(table, asker, rule)));
      }
      expect(faults).toEqual([]);
    },
  );

  it('opens nothing to the login itself', async () => {
    const readable: string[] = [];
    for (const table of [...Object.keys(ROW_RULES), ...Object.keys(WRITERS_OF_OPEN_TABLES)]) {
      await client.query('begin; set local role jc_login');
      const refused = await client.query(`select 1 from ${table} limit 1`).then(
        () => false,
        (error: unknown) => codeOf(error) === '42501',
      );
      await client.query('rollback');
      if (!refused) readable.push(table);
    }
    expect(readable).toEqual([]);
  });
});
