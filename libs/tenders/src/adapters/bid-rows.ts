import { DomainError, stateWord } from '#kernel';
import { currentActor, type Queryer } from '#platform';

import type { SealedEnvelope, StoredBid, SubmittedBid, TenderRecord } from '../application/ports.js';
import { say } from '../domain/say.js';
import type { TenderPart } from '../domain/words.js';
import { refusalByList } from './frozen-entries.js';
import { preciseInstant } from './instants.js';
import { readTender } from './tender-rows.js';

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/**
 * A call of a function that decides by the database clock; its refusals are told with what the round says. They end the
 * transaction, so the round is read before.
 */
async function timed<T>(
  tender: TenderRecord,
  due: number | null,
  call: () => Promise<T | undefined>,
): Promise<T> {
  try {
    const row = await call();
    if (row === undefined) throw new Error('the function answered nothing');
    return row;
  } catch (error) {
    throw refusalByList(error) ?? refusalOf(codeOf(error), tender, due) ?? error;
  }
}

function refusalOf(code: string, tender: TenderRecord, due: number | null): DomainError | undefined {
  const { state, priceOpensAt, priceDeadline } = tender;
  switch (code) {
    case 'JC404':
      return new DomainError('not-found', say('no-entry'));
    case 'JC409':
      return new DomainError('window-closed', say('window-not-open', { from: priceOpensAt ?? '' }));
    case 'JC410':
      return state === 'void'
        ? new DomainError('window-closed', say('not-announced', { state: stateWord(state) }))
        : new DomainError('window-closed', say('deadline-passed', { deadline: priceDeadline ?? '' }));
    case 'JC411':
      return new DomainError('illegal-transition', say('bid-not-live'));
    case 'JC412':
      return new DomainError('bid-version-differs', say('version-due', { due: due ?? '' }));
    default:
      return undefined;
  }
}

async function tenderOf(q: Queryer, id: string): Promise<TenderRecord> {
  const tender = await readTender(q, id);
  if (!tender) throw new DomainError('not-found', say('unknown', { id }));
  return tender;
}

export async function submitBid(
  q: Queryer,
  tenderId: string,
  lot: string,
  part: TenderPart,
  version: number,
  { headerText, sealed }: SealedEnvelope,
): Promise<SubmittedBid> {
  const tender = await tenderOf(q, tenderId);
  const due = await nextVersion(q, tenderId, lot, part);
  const row = await timed(tender, due, () =>
    q.one<Omit<SubmittedBid, 'seq'> & { seq: string }>(
      `select id, hash, ${preciseInstant('at')} as at, seq from tender.submit($1, $2, $3, $4, $5, $6, $7)`,
      [tenderId, lot, part, version, headerText, Buffer.from(sealed), currentActor().displayName],
    ),
  );
  return { ...row, seq: Number(row.seq) };
}

export async function nextVersion(
  q: Queryer,
  tenderId: string,
  lot: string,
  part: TenderPart,
): Promise<number> {
  const row = await q.one<{ next: number }>(
    `select coalesce(max(version), 0) + 1 as next from tender.bid
     where tender_id = $1 and lot = $2 and part = $3 and org_id = (select jc.org())`,
    [tenderId, lot, part],
  );
  return row?.next ?? 1;
}

export async function withdrawBid(q: Queryer, tenderId: string, bidId: string): Promise<string> {
  const tender = await tenderOf(q, tenderId);
  const own = await q.one('select 1 from tender.bid where id = $1 and tender_id = $2', [bidId, tenderId]);
  if (!own) throw new DomainError('not-found', say('bid-unknown', { id: bidId }));
  const row = await timed(tender, null, () =>
    q.one<{ at: string }>(`select ${preciseInstant('at')} as at from tender.withdraw_bid($1) as at`, [bidId]),
  );
  return row.at;
}

/** The bids of a closed round in the order of their hashes, as the closing has them. */
export const closedBids = (q: Queryer, tenderId: string): Promise<StoredBid[]> =>
  q.query<StoredBid>(
    `select id, org_id as "orgId", header, sealed, hash, ${preciseInstant('at')} as at, state from tender.bid
     where tender_id = $1 and part = 'price' and state in ('live', 'opened', 'unreadable') order by hash`,
    [tenderId],
  );
