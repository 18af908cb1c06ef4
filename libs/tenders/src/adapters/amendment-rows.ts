import { DomainError } from '#kernel';
import { peopleWithPermission } from '#identity';
import { type Approvals, currentActor, type Tx } from '#platform';

import type { AmendmentDraft, AmendmentRecord, AmendmentsTx } from '../application/amendment-ports.js';
import type { TenderRecord } from '../application/ports.js';
import { extendedTimetable } from '../domain/amendment.js';
import { say } from '../domain/say.js';
import { codeOf } from './bid-rows.js';
import { instant } from './instants.js';

const RECORD = `id, tender_id as "tenderId", number, title, body, ${instant('price_deadline')} as "priceDeadline",
  ${instant('opening_from')} as "openingFrom", state, approval_id as "approvalId", version`;

const moved = (): DomainError => new DomainError('illegal-transition', say('amendment-moved'));

/** Amendments of a round (补充文件) in the database. */
export const amendmentsTx = (tx: Tx, approvals: Approvals): AmendmentsTx => ({
  lockAmendment: (tenderId, id) =>
    tx.one<AmendmentRecord>(
      `select ${RECORD} from tender.amendment where tender_id = $1 and id = $2 for update`,
      [tenderId, id],
    ),
  addAmendment: (id, tenderId, draft) => addAmendment(tx, id, tenderId, draft),
  editAmendment: async ({ id, version }, draft) => {
    await tx.changeOne(
      `update tender.amendment set title = $3, body = $4, price_deadline = $5, opening_from = $6, version = version + 1
       where id = $1 and version = $2 and state = 'draft' returning id`,
      [id, version, draft.title, draft.body, draft.priceDeadline, draft.openingFrom],
      moved,
    );
  },
  moveAmendment: async ({ id, state: from }, state, approvalId) => {
    await tx.changeOne(
      `update tender.amendment set state = $3, approval_id = coalesce($4, approval_id), version = version + 1
       where id = $1 and state = $2 returning id`,
      [id, from, state, approvalId ?? null],
      moved,
    );
  },
  dropDocumentsOf: async (amendmentId) => {
    await tx.query(
      'update tender.document_version set dropped_at = platform.now() where amendment_id = $1 and dropped_at is null',
      [amendmentId],
    );
  },
  announceAmendment: (amendment, tender) => announceAmendment(tx, amendment, tender),
  openAmendmentApproval: (tender, amendment) => openApproval(tx, approvals, tender, amendment),
  withdrawApproval: async (approvalId) => {
    await approvals.withdraw(tx, approvalId);
  },
  participants: (tenderId) => participants(tx, tenderId),
  formerDeadlines: async (tenderId) => {
    const rows = await tx.query<{ deadline: string }>(
      `select ${instant('former_deadline')} as deadline from tender.amendment
         where tender_id = $1 and state = 'announced' and price_deadline is not null
       union select ${instant('former_price_deadline')} from tender.outage_decision where tender_id = $1 and deadline is not null`,
      [tenderId],
    );
    return rows.map(({ deadline }) => deadline);
  },
});

async function addAmendment(tx: Tx, id: string, tenderId: string, draft: AmendmentDraft): Promise<void> {
  const { title, body, priceDeadline, openingFrom } = draft;
  try {
    await tx.query(
      `insert into tender.amendment (id, tender_id, title, body, price_deadline, opening_from, state, created_by)
       values ($1, $2, $3, $4, $5, $6, 'draft', $7)`,
      [id, tenderId, title, body, priceDeadline, openingFrom, currentActor().accountId],
    );
  } catch (error) {
    if (codeOf(error) === '23505') throw new DomainError('already-exists', say('amendment-open'));
    throw error;
  }
}

/**
 * Guards of the tables read the clock after the statement did: a deadline that passes in between is refused by them, and by nothing else
 * here, since the rows are locked and were looked at.
 */
async function announceAmendment(tx: Tx, amendment: AmendmentRecord, tender: TenderRecord): Promise<number> {
  try {
    return await moveTimetable(tx, amendment, tender);
  } catch (error) {
    if (codeOf(error) !== 'JC403') throw error;
    throw new DomainError('window-closed', say('deadline-passed', { deadline: tender.priceDeadline ?? '' }));
  }
}

/** The amendment first, then the timetable: the guard of the round lets it move only to what an announced amendment says. */
async function moveTimetable(tx: Tx, amendment: AmendmentRecord, tender: TenderRecord): Promise<number> {
  const row = await tx.changeOne<{ number: number }>(
    `update tender.amendment a set state = 'announced', announced_at = platform.now(), version = a.version + 1,
       former_deadline = t.price_deadline, former_opening = t.opening_from,
       number = (select count(*)::int + 1 from tender.amendment n where n.tender_id = t.id and n.state = 'announced')
     from tender.tender t where a.id = $1 and a.state = 'proposed' and t.id = a.tender_id and t.state = 'announced'
       and platform.now() < t.price_deadline returning a.number`,
    [amendment.id],
    moved,
  );
  const { priceDeadline, openingFrom } = extendedTimetable(tender, amendment);
  if (priceDeadline !== tender.priceDeadline || openingFrom !== tender.openingFrom)
    await tx.changeOne(
      `update tender.tender set price_deadline = $3, opening_from = $4, version = version + 1
       where id = $1 and version = $2 and state = 'announced' and platform.now() < price_deadline returning id`,
      [tender.id, tender.version, priceDeadline, openingFrom],
      moved,
    );
  return row.number;
}

/** An amendment that was returned or taken back goes on in its own chain. */
async function openApproval(
  tx: Tx,
  approvals: Approvals,
  { id, title, regionCode }: TenderRecord,
  amendment: AmendmentRecord,
): Promise<string> {
  if (amendment.approvalId !== null) {
    await approvals.resubmit(tx, amendment.approvalId);
    return amendment.approvalId;
  }
  return approvals.open(tx, {
    chain: 'tender-amendment',
    subject: { kind: 'tender-amendment', id: amendment.id },
    title: say('amendment-of', { title, amendment: amendment.title }),
    link: `/tenders/${id}?step=changes`,
    steps: [{ name: 'issue', permission: 'tender.announce' }],
    regionCode,
  });
}

async function participants(tx: Tx, tenderId: string): Promise<string[]> {
  const rows = await tx.query<{ org: string }>(
    `select org_id as org from tender.entry where tender_id = $1
     union select org_id from tender.question where tender_id = $1`,
    [tenderId],
  );
  const taking = new Set(rows.map(({ org }) => org));
  const people = await peopleWithPermission(tx, 'tender.bid');
  return people.flatMap(({ accountId, orgId }) => (taking.has(orgId) ? [accountId] : []));
}
