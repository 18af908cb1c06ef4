import { peopleWithPermission } from '#identity';
import {
  type Approvals,
  currentActor,
  type Database,
  sendMessage,
  TransactionalUnitOfWork,
  type Tx,
} from '#platform';
import { exchangeDraftPackage } from '#tenders';

import type { AllianceTx } from '../application/ports.js';
import { addJoined, addSubmission, newestSubmissions } from './demand-rows.js';
import { addKey, confirmedKeyOf, confirmKey, lockKey, retireKey } from './key-rows.js';
import { readMembers, readProducts, readRound, writeCeilings, writeMembers } from './member-rows.js';

/** The unit of work of alliances over PostgreSQL. */
export const allianceUnitOfWork = (
  database: Database,
  approvals: Approvals,
): TransactionalUnitOfWork<AllianceTx> =>
  new TransactionalUnitOfWork(database, (tx) => allianceTx(tx, approvals));

const allianceTx = (tx: Tx, approvals: Approvals): AllianceTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  account: () => currentActor().accountId,
  lockRound: (id) => readRound(tx, id, true),
  products: async (id) => new Set((await readProducts(tx, id)).keys()),
  members: (id) => readMembers(tx, id),
  setMembers: (id, rule, members) => writeMembers(tx, id, rule, members),
  setCeilings: (id, region, ceilings) => writeCeilings(tx, id, region, ceilings),
  newestSubmissions: (id) => newestSubmissions(tx, id),
  addSubmission: (submission) => addSubmission(tx, submission),
  addJoined: (joined) => addJoined(tx, joined),
  exchangePackage: async ({ tenderId, version, read: { input, files }, demand }) =>
    (await exchangeDraftPackage(tx, approvals, { tenderId, version, input, files, demand })).version,
  addKey: (key) => addKey(tx, key),
  lockKey: (id) => lockKey(tx, id),
  confirmKey: (id) => confirmKey(tx, id),
  retireKey: (id, reason) => retireKey(tx, id, reason),
  confirmedKeyOf: (region) => confirmedKeyOf(tx, region),
  tellReviewers: async (notice) =>
    sendMessage(
      tx,
      { kind: 'tender', ...notice, mustRead: true },
      (await peopleWithPermission(tx, 'tender.announce')).map(({ accountId }) => accountId),
    ),
});
