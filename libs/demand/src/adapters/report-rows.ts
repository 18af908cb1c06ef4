import { DomainError, stateWord } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';

import type {
  Asked,
  Correction,
  CourseStep,
  HeldCollection,
  ReportChange,
  ReportRecord,
} from '../application/ports.js';
import type { Flag, ReportLine, YearlyUse } from '../domain/checks.js';
import type { Level } from '../domain/levels.js';
import { say } from '../domain/say.js';
import { instant } from './instants.js';

const RECORD = `id, collection_id as "collectionId", org_id as "orgId", name, region_code as "regionCode", state, levels, passed,
  ${instant('reopened_until')} as "reopenedUntil", version`;

/**
 * Holds the collection in share first, as everyone does who writes into it, and then the report's row alone. Only what the actor
 * may see is found.
 */
export async function lockReport(
  q: Queryer,
  id: string,
): Promise<{ report: ReportRecord; collection: HeldCollection } | undefined> {
  const seen = await q.one<{ collectionId: string }>(
    'select collection_id as "collectionId" from demand.report where id = $1',
    [id],
  );
  const collection = seen && (await holdCollection(q, seen.collectionId));
  const report =
    collection &&
    (await q.one<ReportRecord>(`select ${RECORD} from demand.report where id = $1 for update`, [id]));
  return report && { report, collection };
}

export const holdCollection = (q: Queryer, id: string): Promise<HeldCollection | undefined> =>
  q.one<HeldCollection>(
    `select state, ${instant('opens_at')} as "opensAt", ${instant('due_at')} as "dueAt", base_years as "baseYears",
       region_code as "regionCode" from demand.hold($1)`,
    [id],
  );

/** Institutions, reviewers and the office may each change columns of their own: only those that change are named. */
export async function changeReport(tx: Tx, report: ReportRecord, change: ReportChange): Promise<void> {
  const params: unknown[] = [report.id, report.state, report.version];
  const sets = ['version = version + 1'];
  const set = (column: string, value: unknown): void => {
    params.push(value);
    sets.push(`${column} = $${params.length}`);
  };
  if (change.state !== report.state) set('state', change.state);
  if (change.passed !== undefined) set('passed', change.passed);
  if (change.acceptedNow) sets.push('accepted_at = platform.now()');
  else if (report.state === 'accepted' && change.state !== 'accepted') sets.push('accepted_at = null');
  if (change.flags) set('flags', JSON.stringify(change.flags.map(storedFlag)));
  if (change.rules) set('rules', JSON.stringify(change.rules));
  if (change.leftOutReason !== undefined) set('left_out_reason', change.leftOutReason);
  if (change.reopened) {
    set('reopened_until', change.reopened.until);
    set('reopened_reason', change.reopened.reason);
  }
  await inTime(
    tx.changeOne(
      `update demand.report set ${sets.join(', ')} where id = $1 and state = $2 and version = $3 returning id`,
      params,
      () => new DomainError('illegal-transition', say('state-moved', { state: stateWord(report.state) })),
    ),
  );
}

/** The database reads its clock once more as it writes: what was in time a moment ago may be late now. */
async function inTime(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'JC410') throw error;
    throw new DomainError('window-closed', say('window-over-now'));
  }
}

/** JSON has no whole numbers of any size: units stand as text. */
const storedFlag = ({ reported, used, ...flag }: Flag) => ({
  ...flag,
  reported: String(reported),
  used: String(used),
});

const ofReport = ({ collectionId, orgId }: ReportRecord): [string, string] => [collectionId, orgId];

export async function readLines(q: Queryer, report: ReportRecord): Promise<ReportLine[]> {
  const rows = await q.query<{ varietyId: string; productId: string; quantity: string; explanation: string }>(
    `select variety_id as "varietyId", product_id as "productId", quantity::text, explanation from demand.line
     where collection_id = $1 and org_id = $2`,
    ofReport(report),
  );
  return rows.map((row) => ({ ...row, productId: row.productId || null, quantity: BigInt(row.quantity) }));
}

export async function readHistory(q: Queryer, report: ReportRecord): Promise<YearlyUse[]> {
  const rows = await q.query<{ varietyId: string; productId: string; year: string; quantity: string }>(
    `select variety_id as "varietyId", product_id as "productId", year, quantity::text from demand.history
     where collection_id = $1 and org_id = $2`,
    ofReport(report),
  );
  return rows.map((row) => ({ ...row, productId: row.productId || null, quantity: BigInt(row.quantity) }));
}

/** The lines sent are the lines there are; corrections of an earlier submission end with it, and stay on record. */
export async function replaceLines(
  q: Queryer,
  report: ReportRecord,
  lines: readonly ReportLine[],
): Promise<void> {
  await q.query('delete from demand.line where collection_id = $1 and org_id = $2', ofReport(report));
  await q.query(
    `insert into demand.line (collection_id, org_id, variety_id, product_id, quantity, explanation)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::bigint[], $6::text[])`,
    [
      ...ofReport(report),
      lines.map(({ varietyId }) => varietyId),
      lines.map(({ productId }) => productId ?? ''),
      lines.map(({ quantity }) => String(quantity)),
      lines.map(({ explanation }) => explanation.trim()),
    ],
  );
}

export async function readAsked(q: Queryer, collectionId: string): Promise<Asked> {
  const varieties = await q.query<{ id: string; name: string }>(
    'select variety_id as id, name from demand.variety where collection_id = $1',
    [collectionId],
  );
  const products = await q.query<{ id: string; variety: string }>(
    'select product_id as id, variety_id as variety from demand.product where collection_id = $1',
    [collectionId],
  );
  return {
    varieties: new Map(varieties.map(({ id, name }) => [id, name])),
    products: new Map(products.map(({ id, variety }) => [id, variety])),
  };
}

export async function lockLine(
  q: Queryer,
  report: ReportRecord,
  varietyId: string,
  productId: string | null,
): Promise<bigint | undefined> {
  const row = await q.one<{ quantity: string }>(
    `select coalesce(corrected, quantity)::text as quantity from demand.line
     where collection_id = $1 and org_id = $2 and variety_id = $3 and product_id = $4 for update`,
    [...ofReport(report), varietyId, productId ?? ''],
  );
  return row && BigInt(row.quantity);
}

export async function correctLine(
  tx: Tx,
  report: ReportRecord,
  { varietyId, productId, oldQuantity, newQuantity, reason, level }: Correction,
): Promise<void> {
  const { accountId, displayName, org } = currentActor();
  await tx.changeOne(
    `update demand.line set corrected = $5 where collection_id = $1 and org_id = $2 and variety_id = $3 and product_id = $4
       and coalesce(corrected, quantity) = $6 returning variety_id`,
    [...ofReport(report), varietyId, productId ?? '', String(newQuantity), String(oldQuantity)],
    () => new DomainError('illegal-transition', say('state-moved', { state: stateWord(report.state) })),
  );
  await tx.query(
    `insert into demand.correction (id, collection_id, org_id, variety_id, product_id, old_quantity, new_quantity, reason, level,
       account_id, account_name, org_name, at)
     values (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, platform.now())`,
    [
      ...ofReport(report),
      varietyId,
      productId ?? '',
      String(oldQuantity),
      String(newQuantity),
      reason,
      level,
      accountId,
      displayName,
      org?.name ?? null,
    ],
  );
}

export async function addStep(
  q: Queryer,
  report: ReportRecord,
  { step, level, opinion }: CourseStep,
): Promise<void> {
  const { accountId, displayName, org } = currentActor();
  await q.query(
    `insert into demand.course (collection_id, org_id, step, level, opinion, account_id, account_name, org_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now())`,
    [...ofReport(report), step, level ?? null, opinion ?? null, accountId, displayName, org?.name ?? null],
  );
}

/** The level of the region that the actor's organisation answers for. */
export async function actorLevel(q: Queryer): Promise<Level | undefined> {
  const row = await q.one<{ level: Level }>('select level from platform.region where code = $1', [
    currentActor().org?.regionCode ?? '',
  ]);
  return row?.level;
}
