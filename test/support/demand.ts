import { form } from './operations/cases.js';
import type { Position, Somebody, World } from './world.js';

let number = 0;

export const VARIETIES = 'variety_id,name,unit\nV1,阿卡波糖片,片\nV2,甘精胰岛素,支\n';
export const PRODUCTS =
  'product_id,variety_id,name,maker\nP11,V1,甲牌,甲药厂\nP12,V1,乙牌,乙药厂\nP21,V2,丙牌,丙药厂\n';

export const demandOffice = (world: World): Somebody => world.person('procurement-officer');
export const freezer = (world: World): Somebody => world.person('procurement-reviewer');
export const nurse = (world: World, position: Position = 'own'): Somebody =>
  world.person('institution-purchaser', position);
export const bureau = (world: World, position: Position = 'own'): Somebody =>
  world.person('bureau-officer', position);

const HOUR_MS = 3_600_000;
const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

export interface CollectionSettings {
  readonly regions?: readonly string[];
  readonly kinds?: readonly string[];
  readonly levels?: readonly string[];
  readonly opensAt?: string;
  readonly dueAt?: string;
}

export const collectionBody = ({ levels = ['city'], opensAt, dueAt }: CollectionSettings = {}) => ({
  number: `BL-${++number}`,
  title: '示范省报量',
  kind: 'drug',
  purpose: 'rehearsal',
  regionCode: '990000',
  baseYears: ['2024', '2025'],
  reviewLevels: levels,
  opensAt: opensAt ?? fromNow(-HOUR_MS),
  dueAt: dueAt ?? fromNow(HOUR_MS),
});

export const collectionChange = () => {
  const { title, kind, purpose, baseYears, reviewLevels, opensAt, dueAt } = collectionBody();
  return { title: `${title}（更名）`, kind, purpose, baseYears, reviewLevels, opensAt, dueAt };
};

export const askedForm = (
  mode: 'dry-run' | 'confirm' = 'confirm',
  varieties = VARIETIES,
  products = PRODUCTS,
) =>
  form({
    mode,
    varieties: { name: 'varieties.csv', content: varieties },
    products: { name: 'products.csv', content: products },
  });

export interface Made {
  readonly id: string;
}
export interface MadeCollection extends Made {
  /** Organisation → its report. */
  readonly reports: ReadonlyMap<string, string>;
}
/** A report of the own hospital, in its collection. */
export interface MadeReport extends MadeCollection {
  readonly report: string;
}

const at = (id: string, rest: string): string => `/api/v1/demand/collections/${id}${rest}`;

/** A draft with its products and the institutions of the city of `own`. */
export async function draftCollection(world: World, over: CollectionSettings = {}): Promise<Made> {
  const by = demandOffice(world);
  const url = '/api/v1/demand/collections';
  const { id } = await world.made(by, { method: 'POST', url, body: collectionBody(over) });
  await world.made(by, { method: 'POST', url: at(id, '/products'), form: askedForm()() });
  await world.made(by, {
    method: 'PUT',
    url: at(id, '/institutions'),
    body: { regions: over.regions ?? ['990100'], kinds: over.kinds ?? ['hospital'] },
  });
  return { id };
}

export async function collectionVersion(world: World, id: string): Promise<string> {
  const [row] = await world.test.database.query<{ version: number }>(
    'select version from demand.collection where id = $1',
    [id],
  );
  return `"${row?.version ?? 0}"`;
}

export async function reportVersion(world: World, id: string): Promise<string> {
  const [row] = await world.test.database.query<{ version: number }>(
    'select version from demand.report where id = $1',
    [id],
  );
  return `"${row?.version ?? 0}"`;
}

/** A collection that collects, and the reports that it asks for. */
export async function collecting(world: World, over: CollectionSettings = {}): Promise<MadeCollection> {
  const { id } = await draftCollection(world, over);
  await world.made(demandOffice(world), {
    method: 'POST',
    url: at(id, '/beginning'),
    headers: { 'if-match': await collectionVersion(world, id) },
  });
  const rows = await world.test.database.query<{ org: string; report: string }>(
    'select org_id as org, id as report from demand.report where collection_id = $1',
    [id],
  );
  return { id, reports: new Map(rows.map(({ org, report }) => [org, report])) };
}

export interface Line {
  readonly varietyId: string;
  readonly productId?: string | null;
  readonly quantity: string;
  readonly explanation?: string;
}
export const LINES: readonly Line[] = [
  { varietyId: 'V1', productId: 'P11', quantity: '1000' },
  { varietyId: 'V1', quantity: '200', explanation: '通用名' },
  { varietyId: 'V2', productId: 'P21', quantity: '30' },
];

export async function fillIn(
  world: World,
  by: Somebody,
  report: string,
  lines: readonly Line[] = LINES,
): Promise<void> {
  await world.made(by, {
    method: 'PUT',
    url: `/api/v1/demand/own/${report}/lines`,
    headers: { 'if-match': await reportVersion(world, report) },
    body: { lines },
  });
}

export async function submitReport(world: World, by: Somebody, report: string): Promise<void> {
  await world.made(by, {
    method: 'POST',
    url: `/api/v1/demand/own/${report}/submission`,
    headers: { 'if-match': await reportVersion(world, report) },
  });
}

export async function review(
  world: World,
  by: Somebody,
  report: string,
  decision: 'pass' | 'return' = 'pass',
): Promise<void> {
  await world.made(by, {
    method: 'POST',
    url: `/api/v1/demand/reports/${report}/review`,
    headers: { 'if-match': await reportVersion(world, report) },
    body: { decision, opinion: '核对' },
  });
}

const STAGES = ['asked', 'drafting', 'submitted', 'accepted'] as const;
type Stage = (typeof STAGES)[number];

/** The report of the hospital at a position, brought to a stage of its course. */
export async function bring(
  world: World,
  report: string,
  stage: Stage,
  position: Position = 'own',
): Promise<void> {
  const reached = STAGES.indexOf(stage);
  if (reached >= 1) await fillIn(world, nurse(world, position), report);
  if (reached >= 2) await submitReport(world, nurse(world, position), report);
  if (reached >= 3) await review(world, bureau(world, position), report);
}

/** A collection with the report of the own hospital at a stage. */
export async function reported(
  world: World,
  stage: Stage,
  over: CollectionSettings = {},
): Promise<MadeReport> {
  const made = await collecting(world, over);
  const report = made.reports.get(world.org('hospital'));
  if (report === undefined) throw new Error('the own hospital is not asked');
  await bring(world, report, stage);
  return { ...made, report };
}

/** Past use of an institution, as the office would have imported it. */
export async function addHistory(
  world: World,
  collection: string,
  org: string,
  rows: readonly { variety: string; product?: string; year: string; quantity: number }[],
): Promise<void> {
  for (const { variety, product = '', year, quantity } of rows)
    await world.test.database.query(
      `insert into demand.history (collection_id, org_id, variety_id, product_id, year, quantity) values ($1, $2, $3, $4, $5, $6)`,
      [collection, org, variety, product, year, quantity],
    );
}

/** Lets the due instant of a collection pass, as time would. */
export async function passDue(world: World, id: string): Promise<void> {
  const { database } = world.test;
  await database.query('alter table demand.collection disable trigger guard_collection');
  await database.query(
    `update demand.collection set due_at = platform.now() - interval '1 second' where id = $1`,
    [id],
  );
  await database.query('alter table demand.collection enable trigger guard_collection');
}

/** A collection frozen with the accepted report of the own hospital, and its first edition. */
export async function frozen(
  world: World,
  over: CollectionSettings = {},
): Promise<MadeReport & { readonly edition: string }> {
  const made = await reported(world, 'accepted', over);
  await passDue(world, made.id);
  return { ...made, edition: await freeze(world, made.id) };
}

export async function freeze(world: World, id: string): Promise<string> {
  const edition = await world.made(freezer(world), {
    method: 'POST',
    url: `/api/v1/demand/collections/${id}/editions`,
  });
  return edition.id;
}
