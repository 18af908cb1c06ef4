import { DomainError, type Message, stateWord } from '#kernel';
import type { Queryer } from '#platform';

import type { StoredBid } from '../application/opening-ports.js';
import type { TenderRecord } from '../application/ports.js';
import { notTaken } from '../application/submit-bid.js';
import { sayIncident } from '../domain/incidents/say.js';
import { say } from '../domain/say.js';
import { sayQuotes } from '../domain/say-quotes.js';
import { sayStage } from '../domain/say-stage.js';
import { stageOf } from '../domain/timetable.js';
import type { TenderPart } from '../domain/words.js';
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
  part: TenderPart,
  call: () => Promise<T | undefined>,
): Promise<T> {
  try {
    const row = await call();
    if (row === undefined) throw new Error('the function answered nothing');
    return row;
  } catch (error) {
    const { state, priceOpensAt } = tender;
    const window = { state, priceOpensAt, deadline: stageOf(tender, part).deadline };
    throw refusalOf(codeOf(error), window, part, null) ?? error;
  }
}

/** What a refusal tells of the window of a part. */
export interface BidWindow extends Pick<TenderRecord, 'state' | 'priceOpensAt'> {
  readonly deadline: string | null;
}

/** The refusal that a code of the functions of bids stands for. */
export function refusalOf(
  code: string,
  { state, priceOpensAt, deadline }: BidWindow,
  part: TenderPart,
  due: number | null,
): DomainError | undefined {
  switch (code) {
    case 'JC404':
      return new DomainError('not-found', say('no-entry'));
    case 'JC409':
      return new DomainError('window-closed', say('window-not-open', { from: priceOpensAt ?? '' }));
    case 'JC410':
      return state === 'void'
        ? new DomainError('window-closed', say('not-announced', { state: stateWord(state) }))
        : new DomainError('window-closed', deadlinePassed(deadline ?? '', part, state));
    case 'JC411':
      return new DomainError('illegal-transition', say('bid-not-live'));
    case 'JC412':
      return new DomainError('bid-version-differs', say('version-due', { due: due ?? '' }));
    case 'JC413':
      return DomainError.field('part', 'unknown', notTaken(part));
    case 'JC417':
      return new DomainError('not-eligible', sayQuotes('not-offered'));
    default:
      return undefined;
  }
}

/** Until the round is closed an outage may still extend it: who comes then is told where to look. */
function deadlinePassed(deadline: string, part: TenderPart, state: TenderRecord['state']): Message {
  switch (part) {
    case 'price':
      return state === 'announced'
        ? sayIncident('deadline-passed-open', { deadline })
        : say('deadline-passed', { deadline });
    case 'qualification':
      return sayStage('qualification-deadline-passed', { deadline });
    case 'second-quote':
      return sayQuotes('deadline-passed', { deadline });
  }
}

async function tenderOf(q: Queryer, id: string): Promise<TenderRecord> {
  const tender = await readTender(q, id);
  if (!tender) throw new DomainError('not-found', say('unknown', { id }));
  return tender;
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
  const own = await q.one<{ part: TenderPart }>(
    'select part from tender.bid where id = $1 and tender_id = $2',
    [bidId, tenderId],
  );
  if (!own) throw new DomainError('not-found', say('bid-unknown', { id: bidId }));
  const row = await timed(tender, own.part, () =>
    q.one<{ at: string }>(`select ${preciseInstant('at')} as at from tender.withdraw_bid($1) as at`, [bidId]),
  );
  return row.at;
}

/** The bids of a closed part in the order of their hashes, as the closing has them. */
export const closedBids = (q: Queryer, tenderId: string, part: TenderPart): Promise<StoredBid[]> =>
  q.query<StoredBid>(
    `select id, org_id as "orgId", header, sealed, hash, ${preciseInstant('at')} as at, state from tender.bid
     where tender_id = $1 and part = $2 and state in ('live', 'opened', 'unreadable') order by hash`,
    [tenderId, part],
  );
