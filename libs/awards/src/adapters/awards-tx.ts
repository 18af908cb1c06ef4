import type { Json, Permission } from '#kernel';
import { peopleWithPermission } from '#identity';
import {
  type Approvals,
  type Database,
  sendMessage,
  TransactionalUnitOfWork,
  type Tx,
  workCalendar,
} from '#platform';

import type { ApprovalRequest, AwardsTx, Notice } from '../application/ports.js';
import { roundPage } from '../application/refusals.js';
import {
  addAdjustment,
  closeAdjustment,
  endorseAdjustment,
  heldVolume,
  institutionRegions,
  institutionTotal,
  isOwnInstitution,
  moveVolume,
  orgsOfInstitutions,
  readAdjustment,
  standingProducts,
  withdrawAdjustment,
} from './adjustment-rows.js';
import {
  addSelection,
  areaLists,
  fileAreas,
  moveSelection,
  openSelection,
  readChoosers,
  regionsOf,
  sharesByGrade,
  supplyChosen,
} from './area-rows.js';
import {
  addDecision,
  awardFromEvaluation,
  awardedProducts,
  confirmDecision,
  lockDecision,
  orgsOf,
  returnDecision,
  varietiesToSettle,
} from './award-rows.js';
import {
  changeObjection,
  fileObjection,
  objectionsOf,
  readObjection,
  withdrawObjection,
} from './objection-rows.js';
import { addPublicity, holdRound, lockPublicity, readPublicity } from './publicity-rows.js';
import { dueReminders } from './reminder-rows.js';
import {
  addWithdrawal,
  closeWithdrawal,
  lockWithdrawal,
  replaceSupply,
  standingOf,
} from './withdrawal-rows.js';

/** The unit of work of awards over PostgreSQL. */
export const awardsUnitOfWork = (
  database: Database,
  approvals: Approvals,
): TransactionalUnitOfWork<AwardsTx> =>
  new TransactionalUnitOfWork(database, (tx) => awardsTx(tx, approvals));

const awardsTx = (tx: Tx, approvals: Approvals): AwardsTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  ...ofPublicity(tx),
  ...ofObjections(tx),
  ...ofAwards(tx),
  ...ofAdjustments(tx),
  ...ofAreas(tx),
  ...ofApprovals(tx, approvals),
  ...ofPeople(tx),
});

const ofPublicity = (tx: Tx) =>
  ({
    holdRound: (id) => holdRound(tx, id),
    roundSeen: (id) =>
      tx.one<{ regionCode: string }>(
        `select region_code as "regionCode" from rounds.round where id = $1 and state = 'published'`,
        [id],
      ),
    calendar: () => workCalendar(tx),
    rule: (key, regionCode) => readRule(tx, key, regionCode),
    addPublicity: (publicity) => addPublicity(tx, publicity),
    publicity: (roundId) => readPublicity(tx, roundId),
    lockPublicity: (roundId) => lockPublicity(tx, roundId),
  }) satisfies Partial<AwardsTx>;

const ofObjections = (tx: Tx) =>
  ({
    hasVariety: (roundId, varietyId) =>
      found(tx, 'select from award.subjects($1) s where s.variety_id = $2', [roundId, varietyId]),
    hasProduct: (roundId, varietyId, productId) =>
      found(tx, 'select where award.has_product($1, $2, $3)', [roundId, varietyId, productId]),
    fileObjection: (objection, endsAt) => fileObjection(tx, objection, endsAt),
    withdrawObjection: (id) => withdrawObjection(tx, id),
    objection: (id) => readObjection(tx, id),
    lockObjection: (id) => readObjection(tx, id, true),
    changeObjection: (id, from, change) => changeObjection(tx, id, from, change),
    objections: (roundId) => objectionsOf(tx, roundId),
  }) satisfies Partial<AwardsTx>;

const ofAwards = (tx: Tx) =>
  ({
    varieties: (roundId) => varietiesToSettle(tx, roundId),
    addDecision: (id, roundId, settlements, approvalId) =>
      addDecision(tx, id, roundId, settlements, approvalId),
    lockDecision: (roundId) => lockDecision(tx, roundId),
    award: (decision, publicity) => awardFromEvaluation(tx, decision, publicity),
    awarded: (decisionId) => awardedProducts(tx, decisionId),
    confirmDecision: (id, document) => confirmDecision(tx, id, document),
    returnDecision: (id) => returnDecision(tx, id),
    standing: (roundId, productId) => standingOf(tx, roundId, productId),
    addWithdrawal: (withdrawal, approvalId) => addWithdrawal(tx, withdrawal, approvalId),
    lockWithdrawal: (id) => lockWithdrawal(tx, id),
    closeWithdrawal: (id, state) => closeWithdrawal(tx, id, state),
    replace: (withdrawal, replacement) => replaceSupply(tx, withdrawal, replacement),
    orgsOf: (roundId, productIds) => orgsOf(tx, roundId, productIds),
  }) satisfies Partial<AwardsTx>;

const ofAdjustments = (tx: Tx) =>
  ({
    isOwnInstitution: (roundId, institution) => isOwnInstitution(tx, roundId, institution),
    standingProducts: (roundId, varietyId) => standingProducts(tx, roundId, varietyId),
    institutionRegions: (roundId, institution, varietyId) =>
      institutionRegions(tx, roundId, institution, varietyId),
    heldVolume: (roundId, varietyId, place) => heldVolume(tx, roundId, varietyId, place),
    institutionTotal: (roundId, varietyId, institution) =>
      institutionTotal(tx, roundId, varietyId, institution),
    addAdjustment: async (id, asked, terms, endorsement) => {
      await addAdjustment(tx, id, asked, terms);
      if (endorsement) await endorseAdjustment(tx, id, endorsement);
    },
    adjustment: (id) => readAdjustment(tx, id),
    lockAdjustment: (id) => readAdjustment(tx, id, true),
    endorseAdjustment: (id, endorsement) => endorseAdjustment(tx, id, endorsement),
    withdrawAdjustment: (id) => withdrawAdjustment(tx, id),
    closeAdjustment: (id, from, to, opinion) => closeAdjustment(tx, id, from, to, opinion),
    moveVolume: (adjustment, moves) => moveVolume(tx, adjustment, moves),
    orgsOfInstitutions: (roundId, institutions) => orgsOfInstitutions(tx, roundId, institutions),
  }) satisfies Partial<AwardsTx>;

const ofAreas = (tx: Tx) =>
  ({
    choosers: (roundId) => readChoosers(tx, roundId),
    regionsOf: (roundId) => regionsOf(tx, roundId),
    sharesByGrade: (roundId) => sharesByGrade(tx, roundId),
    openSelection: (roundId, locked) => openSelection(tx, roundId, locked),
    addSelection: (id, roundId, dueAt) => addSelection(tx, id, roundId, dueAt),
    fileAreas: (selection, productId, regionIds) => fileAreas(tx, selection, productId, regionIds),
    areaLists: (selectionId) => areaLists(tx, selectionId),
    moveSelection: (selection, change) => moveSelection(tx, selection, change),
    supplyChosen: (selection, areas) => supplyChosen(tx, selection, areas),
  }) satisfies Partial<AwardsTx>;

const ofApprovals = (tx: Tx, approvals: Approvals) =>
  ({
    openApproval: ({ chain, id, title, roundId, regionCode }: ApprovalRequest) =>
      approvals.open(tx, {
        chain,
        subject: { kind: chain, id },
        title,
        link: roundPage(roundId),
        steps: [{ name: 'review', permission: 'award.confirm' }],
        regionCode,
      }),
    resubmitApproval: async (approvalId) => {
      await approvals.resubmit(tx, approvalId);
    },
    decideApproval: async (approvalId, decision, opinion) => {
      await approvals.decide(tx, approvalId, decision, opinion);
    },
  }) satisfies Partial<AwardsTx>;

const ofPeople = (tx: Tx) => {
  const tell = (accountIds: readonly string[], notice: Notice): Promise<void> =>
    sendMessage(tx, { kind: 'award', mustRead: true, ...notice }, accountIds);
  const tellHolders = async (
    permission: Permission,
    orgIds: readonly string[],
    notice: Notice,
  ): Promise<void> => {
    if (orgIds.length === 0) return;
    const people = await peopleWithPermission(tx, permission);
    await tell(
      people.flatMap(({ accountId, orgId }) => (orgIds.includes(orgId) ? [accountId] : [])),
      notice,
    );
  };
  return {
    tellPerson: (accountId, notice) => tell([accountId], notice),
    tellOffice: async (permission, notice) =>
      tell(
        (await peopleWithPermission(tx, permission)).map(({ accountId }) => accountId),
        notice,
      ),
    tellOrganisations: (orgIds, notice) => tellHolders('award.object', orgIds, notice),
    tellHolders,
    dueReminders: (hours) => dueReminders(tx, hours),
  } satisfies Partial<AwardsTx>;
};

const found = async (tx: Tx, sql: string, params: readonly unknown[]): Promise<boolean> =>
  (await tx.one(`select 1 where exists (${sql})`, params)) !== undefined;

async function readRule(tx: Tx, key: string, regionCode: string): Promise<Json> {
  const row = await tx.one<{ value: Json }>(
    `select platform.rule($1, $2, (platform.now() at time zone 'Asia/Shanghai')::date) as value`,
    [key, regionCode],
  );
  if (row?.value == null) throw new Error(`the rule ${key} has no value in force`);
  return row.value;
}
