import { peopleWithPermission } from '#identity';
import {
  type Approvals,
  currentActor,
  type Database,
  sendMessage,
  TransactionalUnitOfWork,
  type Tx,
} from '#platform';

import type { ExpertsTx, Notice, ReviewApproval } from '../application/ports.js';
import { reviewPage } from '../application/refusals.js';
import {
  addExperts,
  changeExpert,
  findAccounts,
  listedExperts,
  lockExpert,
  moveExpert,
} from './person-rows.js';
import {
  addReview,
  beaconOf,
  commitDraw,
  freezeReview,
  keepRecord,
  lockReview,
  lockReviewById,
  markPrepared,
  moveReviewTo,
  noteComplete,
  noteShort,
  proposeFreeze,
  readCriteria,
  readDraw,
  readRules,
  readTender,
  replacePlan,
  reviewsUnderWay,
  roundBidders,
  voidReview,
} from './review-rows.js';
import {
  inviteExpert,
  lapseSeats,
  lockOwnSeat,
  moveSeatTo,
  readScores,
  readSeats,
  readSheets,
  reviewedProducts,
  signOff,
  writeScores,
} from './seat-rows.js';

/** The unit of work of expert reviews over PostgreSQL. */
export const expertsUnitOfWork = (
  database: Database,
  approvals: Approvals,
): TransactionalUnitOfWork<ExpertsTx> =>
  new TransactionalUnitOfWork(database, (tx) => expertsTx(tx, approvals));

const expertsTx = (tx: Tx, approvals: Approvals): ExpertsTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  ...ofLibrary(tx),
  ...ofReviews(tx),
  ...ofDraws(tx),
  ...ofSeats(tx),
  ...ofApprovals(tx, approvals),
  ...ofPeople(tx),
});

const ofLibrary = (tx: Tx) =>
  ({
    accounts: (usernames) => findAccounts(tx, usernames),
    addExperts: (experts) => addExperts(tx, experts),
    lockExpert: (id) => lockExpert(tx, id),
    changeExpert: (id, version, form) => changeExpert(tx, id, version, form),
    moveExpert: (id, from, to, reason) => moveExpert(tx, id, from, to, reason),
    listed: () => listedExperts(tx),
  }) satisfies Partial<ExpertsTx>;

const ofReviews = (tx: Tx) =>
  ({
    holdTender: (id) => readTender(tx, id, true),
    seenTender: (id) => readTender(tx, id),
    lockReview: (tenderId) => lockReview(tx, tenderId),
    lockReviewById: (id) => lockReviewById(tx, id),
    addReview: (id, tenderId, plan) => addReview(tx, id, tenderId, plan),
    replacePlan: (id, plan) => replacePlan(tx, id, plan),
    criteria: (reviewId) => readCriteria(tx, reviewId),
    rules: (tender) => readRules(tx, tender),
    bidders: (tenderId) => roundBidders(tx, tenderId),
    prepared: (id, rules, approvalId) => markPrepared(tx, id, rules, approvalId),
    moveReviewTo: (review, state) => moveReviewTo(tx, review, state),
    voidReview: (review, reason) => voidReview(tx, review, reason),
    propose: (review, digest, approvalId) => proposeFreeze(tx, review, digest, approvalId),
    freeze: (review, document, rows) => freezeReview(tx, review, document, rows),
    reviewsUnderWay: () => reviewsUnderWay(tx),
    noteShort: (id) => noteShort(tx, id),
    noteComplete: () => noteComplete(tx),
  }) satisfies Partial<ExpertsTx>;

const ofDraws = (tx: Tx) =>
  ({
    commit: (reviewId, commitment) => commitDraw(tx, reviewId, commitment),
    draw: (reviewId) => readDraw(tx, reviewId),
    beacon: (reviewId) => beaconOf(tx, reviewId),
    keepRecord: (reviewId, record) => keepRecord(tx, reviewId, record),
  }) satisfies Partial<ExpertsTx>;

const ofSeats = (tx: Tx) =>
  ({
    seats: (reviewId) => readSeats(tx, reviewId),
    invite: (review, seat) => inviteExpert(tx, review, seat),
    moveSeatTo: (seat, state, reason) => moveSeatTo(tx, seat, state, reason),
    lapse: (reviewId) => lapseSeats(tx, reviewId),
    sheets: (reviewId) => readSheets(tx, reviewId),
    products: (reviewId) => reviewedProducts(tx, reviewId),
    lockOwnSeat: (id) => lockOwnSeat(tx, id),
    ownScores: (seatId) => readScores(tx, seatId),
    writeScores: (seatId, scores) => writeScores(tx, seatId, scores),
    signOff: (seatId, digest) => signOff(tx, seatId, digest),
  }) satisfies Partial<ExpertsTx>;

const ofApprovals = (tx: Tx, approvals: Approvals) =>
  ({
    openApproval: ({ chain, reviewId, tender, title }: ReviewApproval) =>
      approvals.open(tx, {
        chain,
        subject: { kind: chain, id: reviewId },
        title,
        link: reviewPage(tender.id),
        steps: [{ name: 'review', permission: 'review.confirm' }],
        regionCode: tender.regionCode,
      }),
    resubmitApproval: async (approvalId) => {
      await approvals.resubmit(tx, approvalId);
    },
    decideApproval: async (approvalId, decision, opinion) => {
      await approvals.decide(tx, approvalId, decision, opinion);
    },
  }) satisfies Partial<ExpertsTx>;

const ofPeople = (tx: Tx) => {
  const tell = (accountIds: readonly string[], notice: Notice): Promise<void> =>
    sendMessage(tx, { kind: 'expert-review', mustRead: true, ...notice }, accountIds);
  return {
    actorName: () => currentActor().displayName,
    tellPerson: (accountId, notice) => tell([accountId], notice),
    tellOffice: async (notice) =>
      tell(
        (await peopleWithPermission(tx, 'review.manage')).map(({ accountId }) => accountId),
        notice,
      ),
  } satisfies Partial<ExpertsTx>;
};
