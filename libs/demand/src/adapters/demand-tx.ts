import type { Json } from '#kernel';
import { type Database, type Queryer, sendMessage, TransactionalUnitOfWork, type Tx } from '#platform';

import type { DemandTx, Notice } from '../application/ports.js';
import { REPORTING_KINDS } from '../domain/words.js';
import {
  addCollection,
  askInstitutions,
  askOne,
  changeCollection,
  countsOf,
  editCollection,
  isRegion,
  isWithin,
  lockCollection,
  setProducts,
  settleLevels,
} from './collection-rows.js';
import { freeze, pendingReports, takeOver } from './edition-rows.js';
import { applyRows, keepImport, stageRows } from './import-rows.js';
import { instant } from './instants.js';
import { remindInstitutions, remindReviewers } from './reminder-rows.js';
import {
  actorLevel,
  addStep,
  changeReport,
  correctLine,
  holdCollection,
  lockLine,
  lockReport,
  readAsked,
  readHistory,
  readLines,
  replaceLines,
} from './report-rows.js';

/** The unit of work of demand reporting over PostgreSQL. */
export const demandUnitOfWork = (database: Database): TransactionalUnitOfWork<DemandTx> =>
  new TransactionalUnitOfWork(database, demandTx);

const demandTx = (tx: Tx): DemandTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  instant: async () => {
    const row = await tx.one<{ now: string }>(`select ${instant('platform.now()')} as now`);
    if (!row) throw new Error('no clock');
    return row.now;
  },
  rule: (key, region) => readRule(tx, key, region),
  tellInstitutions: async (collectionId, orgIds, notice) =>
    tell(tx, await reporters(tx, collectionId, orgIds), notice),
  tellPerson: (accountId, notice) => tell(tx, [accountId], notice),
  ...ofCollection(tx),
  ...ofReport(tx),
  ...ofImports(tx),
  ...ofReminders(tx),
});

const tell = (tx: Tx, accountIds: readonly string[], notice: Notice): Promise<void> =>
  sendMessage(tx, { kind: 'demand', mustRead: true, ...notice }, accountIds);

const ofReminders = (tx: Tx) =>
  ({
    remindInstitutions: (hours) => remindInstitutions(tx, hours),
    remindReviewers: () => remindReviewers(tx),
  }) satisfies Partial<DemandTx>;

const ofCollection = (tx: Tx) =>
  ({
    addCollection: (collection) => addCollection(tx, collection),
    lockCollection: (id) => lockCollection(tx, id),
    titleOf: async (id) =>
      (await tx.one<{ title: string }>('select title from demand.collection where id = $1', [id]))?.title ??
      '',
    editCollection: (collection, draft) => editCollection(tx, collection, draft),
    changeCollection: (collection, change) => changeCollection(tx, collection, change),
    setProducts: (id, varieties, products) => setProducts(tx, id, varieties, products),
    isRegion: (code) => isRegion(tx, code),
    isWithin: (code, region) => isWithin(tx, code, region),
    askInstitutions: (id, regions, kinds) => askInstitutions(tx, id, regions, kinds),
    askOne: (collection, orgId) => askOne(tx, collection, REPORTING_KINDS, orgId),
    settleLevels: (collection) => settleLevels(tx, collection),
    counts: (id) => countsOf(tx, id),
    pending: (id) => pendingReports(tx, id),
    takeOver: (id) => takeOver(tx, id),
    freeze: (id) => freeze(tx, id),
  }) satisfies Partial<DemandTx>;

const ofReport = (tx: Tx) =>
  ({
    lockReport: (id) => lockReport(tx, id),
    changeReport: (report, change) => changeReport(tx, report, change),
    lines: (report) => readLines(tx, report),
    history: (report) => readHistory(tx, report),
    replaceLines: (report, lines) => replaceLines(tx, report, lines),
    asked: (collectionId) => readAsked(tx, collectionId),
    lockLine: (report, varietyId, productId) => lockLine(tx, report, varietyId, productId),
    correctLine: (report, correction) => correctLine(tx, report, correction),
    addStep: (report, step) => addStep(tx, report, step),
    actorLevel: () => actorLevel(tx),
  }) satisfies Partial<DemandTx>;

const ofImports = (tx: Tx) =>
  ({
    hold: (collectionId) => holdCollection(tx, collectionId),
    stageRows: (order, source) => stageRows(tx, order, source),
    applyRows: (order) => applyRows(tx, order),
    keepImport: (order, check) => keepImport(tx, order, check),
  }) satisfies Partial<DemandTx>;

export async function readRule(q: Queryer, key: string, regionCode: string): Promise<Json> {
  const row = await q.one<{ value: Json }>(
    `select platform.rule($1, $2, (platform.now() at time zone 'Asia/Shanghai')::date) as value`,
    [key, regionCode],
  );
  if (row?.value == null) throw new Error(`the rule ${key} has no value in force`);
  return row.value;
}

/**
 * People who report for the institutions of a collection, or for some of them: its own, and those of the centre that acts for it.
 * Who they are crosses organisations, so a definer function finds them.
 */
async function reporters(
  q: Queryer,
  collectionId: string,
  orgIds: readonly string[] | null,
): Promise<string[]> {
  const rows = await q.query<{ id: string }>('select id from demand.reporters($1, $2) as id', [
    collectionId,
    orgIds,
  ]);
  return rows.map(({ id }) => id);
}
