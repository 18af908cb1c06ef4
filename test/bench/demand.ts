import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { DataSource } from 'typeorm';

import { type Actor, Database, dataSourceOptions, runWith, SYSTEM_ACTOR } from '#platform';

import { csvSource } from '../../libs/demand/src/adapters/csv-source.js';
import { demandUnitOfWork } from '../../libs/demand/src/adapters/demand-tx.js';
import { FreezeCollection } from '../../libs/demand/src/application/freeze.js';
import { ImportRows } from '../../libs/demand/src/application/import-rows.js';
import { importFields } from '../../libs/demand/src/domain/import-problems.js';
import { volumePieces } from '../../libs/demand/src/adapters/queries/editions.query.js';
import { median, type Measure, timed, type Workload } from './workload.js';

const PRODUCTS = 200;
const RUNS = 3;

/** Demand of many institutions comes in as one file and is frozen, beside COPY of the same rows. */
export const demand: Workload = {
  id: 'demand',
  title: 'demand: one file of many institutions, and its freeze',
  run: async ({ databaseUrl, full, say }) => {
    const institutions = full ? 5_000 : 500;
    const rows = institutions * PRODUCTS;
    const owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    const source = await new DataSource(
      dataSourceOptions({ databaseUrl, pool: 4, name: 'bench demand' }),
    ).initialize();
    const folder = mkdtempSync(join(tmpdir(), 'jicai-bench-'));
    try {
      const database = new Database(source);
      const file = join(folder, 'lines.csv');
      const units = await writeFile(file, institutions);
      await prepare(owner, institutions);
      const imports: number[] = [];
      const floors: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        await owner.query(`truncate demand.line; update demand.report set state = 'asked'`);
        const { seconds, answer } = await timed(() => importFile(database, file));
        if (answer.rows !== rows || answer.bad !== 0 || answer.units !== String(units))
          throw new Error(
            `the import took ${JSON.stringify(answer)} instead of ${rows} rows, ${units} units`,
          );
        imports.push(seconds);
        floors.push(await copyFloor(owner));
        say(`${rows.toLocaleString('en')} rows imported and counted: run ${run + 1}`);
      }
      const frozen = await freeze(owner, database, units);
      return measures(rows, median(imports), median(floors), frozen, full);
    } finally {
      await source.destroy();
      await owner.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function measures(rows: number, took: number, floor: number, frozen: number, full: boolean): Measure[] {
  const of = `${rows.toLocaleString('en')} lines`;
  const limit = { what: 'COPY of the same rows into a bare table', value: floor };
  return [
    {
      workload: 'demand',
      what: `read, judge and write a file of ${of}`,
      value: took,
      unit: 's',
      limit,
      ratio: took / floor,
      bar: full ? '≤ 60 s' : '',
      holds: full ? took <= 60 : null,
    },
    {
      workload: 'demand',
      what: `freeze ${of}, sums and digest checked`,
      value: frozen,
      unit: 's',
      limit,
      ratio: frozen / floor,
      bar: full ? '≤ 60 s' : '',
      holds: full ? frozen <= 60 : null,
    },
  ];
}

const COLLECTION = '0199aa00-0000-7000-8000-0000000000d1';
const codeOf = (institution: number): string => `H${String(institution).padStart(11, '0')}`;

const OFFICE: Actor = { ...SYSTEM_ACTOR, scope: 'all', displayName: 'benchmark' };
const asOffice = <T>(work: () => Promise<T>): Promise<T> =>
  runWith({ actor: OFFICE, requestId: 'bench-demand', ip: '' }, work);

/** Writes the file of the office; answers how many units are in it. */
async function writeFile(file: string, institutions: number): Promise<bigint> {
  let units = 0n;
  const out = createWriteStream(file);
  out.write('institution_id,variety_id,product_id,quantity,explanation\n');
  for (let i = 0; i < institutions; i++) {
    let text = '';
    for (let p = 0; p < PRODUCTS; p++) {
      const quantity = ((i * 31 + p * 17) % 9_973) + 1;
      units += BigInt(quantity);
      text += `${codeOf(i)},V${Math.floor(p / 4)},P${p},${quantity},\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return units;
}

async function prepare(owner: pg.Client, institutions: number): Promise<void> {
  await owner.query(
    `insert into platform.region (code, name, parent, level, path) values ('990000', '示范省', null, 'province', '{990000}'),
       ('990100', '示范市', '990000', 'city', '{990000,990100}')`,
  );
  await owner.query(
    `insert into demand.collection (id, number, title, kind, purpose, region_code, issuer, base_years, review_levels, opens_at, due_at, state,
       created_by, began_at)
     values ($1, 'bench', 'bench', 'drug', 'rehearsal', '990000', 'bench', '{2025}', '{city}', platform.now() - interval '2 days',
       platform.now() - interval '1 day', 'collecting', $1, platform.now())`,
    [COLLECTION],
  );
  await owner.query(
    `insert into demand.variety (collection_id, variety_id, position, name, unit) select $1, 'V' || n, n, 'V' || n, '片' from generate_series(0, $2) n`,
    [COLLECTION, PRODUCTS / 4 - 1],
  );
  await owner.query(
    `insert into demand.product (collection_id, product_id, position, variety_id, name, maker)
     select $1, 'P' || n, n, 'V' || n / 4, 'P' || n, '药厂' from generate_series(0, $2) n`,
    [COLLECTION, PRODUCTS - 1],
  );
  await owner.query(
    `insert into demand.report (id, collection_id, org_id, code, name, region_code, state, levels)
     select uuidv7(), $1, uuidv7(), 'H' || lpad(n::text, 11, '0'), '医院 ' || n, '990100', 'asked', '{city}' from generate_series(0, $2) n`,
    [COLLECTION, institutions - 1],
  );
}

const importFile = async (database: Database, file: string) => {
  const source = await csvSource(file, importFields('lines', false));
  return asOffice(() =>
    new ImportRows(demandUnitOfWork(database)).ofCollection(COLLECTION, {
      target: 'lines',
      mode: 'all-or-nothing',
      fileName: 'lines.csv',
      fileDigest: 'bench',
      source,
    }),
  );
};

/** Seconds that PostgreSQL needs to take the same lines by COPY into a bare table, without index, policy or trigger. */
async function copyFloor(owner: pg.Client): Promise<number> {
  const chunks: Buffer[] = [];
  const stream = owner.query(copyTo('copy demand.line to stdout (format binary)'));
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'end');
  await owner.query('create table demand.floor (like demand.line)');
  try {
    const { seconds } = await timed(async () => {
      await owner.query('begin');
      await pipeline(
        Readable.from(chunks, { objectMode: false }),
        owner.query(copyFrom('copy demand.floor from stdin (format binary)')),
      );
      await owner.query('commit');
    });
    return seconds;
  } finally {
    await owner.query('drop table demand.floor');
  }
}

/** Every report accepted, then the freeze; the file that leaves must have the digest and the units. */
async function freeze(owner: pg.Client, database: Database, units: bigint): Promise<number> {
  await owner.query('alter table demand.report disable trigger guard_report');
  await owner.query(
    `update demand.report set state = 'accepted', passed = 1, submitted_at = platform.now(), accepted_at = platform.now()`,
  );
  await owner.query('alter table demand.report enable trigger guard_report');
  const { seconds, answer } = await timed(() =>
    asOffice(() => new FreezeCollection(demandUnitOfWork(database)).execute(COLLECTION)),
  );
  if (answer.units !== String(units)) throw new Error(`${answer.units} units are frozen instead of ${units}`);
  const hash = createHash('sha256');
  await asOffice(async () => {
    for await (const piece of volumePieces((work) => database.read(work), answer.id)) hash.update(piece);
  });
  if (hash.digest('hex') !== answer.volumesSha256)
    throw new Error('the file has another digest than its edition');
  return seconds;
}
