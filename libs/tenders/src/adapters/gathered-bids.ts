import { DomainError } from '#kernel';
import { eligibilityOf, type StoredFacts } from '#identity';
import {
  type Actor,
  auditBody,
  type Database,
  Gatherer,
  type Idempotency,
  keyReused,
  type Outcome,
  PUBLIC_ACTOR,
  type Queryer,
  requestContext,
  runWith,
  takeKey,
} from '#platform';
import { type CeremonyRecord, readSignedCeremony } from '#sealing';

import { BidDesk, type BiddingFacts, type HandedIn, type TakenBid } from '../application/bid-desk.js';
import type { SubmittedBid } from '../application/ports.js';
import { say } from '../domain/say.js';
import { type BidWindow, refusalOf } from './bid-rows.js';
import { barringReasons } from './entry-right.js';
import { refusalByList } from './frozen-entries.js';
import { instant } from './instants.js';

/** A bid that waits for its set, with everything of its request that the set no longer has. */
interface Waiting {
  readonly bid: HandedIn;
  readonly judge: (facts: BiddingFacts) => Promise<void>;
  readonly actor: Actor;
  readonly key: Idempotency | undefined;
  /** What the audit record says of it, but for what the database adds. */
  readonly act: object;
}

interface RoundFacts extends BidWindow {
  readonly roundNo: string;
  /** Those that amendments and outages moved. */
  readonly formerDeadlines: readonly string[];
}

interface FactsRow {
  readonly ordinal: number;
  /** Null for a round that the company does not see. */
  readonly round: RoundFacts | null;
  readonly bidder: string | null;
  /** SHA-256 of the ceremony record. */
  readonly ceremony: string | null;
  readonly standing: StoredFacts;
  readonly sameRequest: boolean | null;
  readonly answered: SubmittedBid | null;
}

/** A deadline that an outage moved (系统故障顺延前的截止时间), with that of prices, which moves with every part before it. */
interface MovedDeadline {
  readonly tenderId: string;
  readonly part: string;
  readonly deadline: string;
  readonly priceDeadline: string;
}

function withFormer(
  row: FactsRow,
  waiting: Waiting | undefined,
  outages: readonly MovedDeadline[],
): FactsRow {
  if (row.round === null || !waiting) return row;
  const { tenderId, part } = waiting.bid;
  const former = outages
    .filter((one) => one.tenderId === tenderId && (part === 'price' || one.part === part))
    .map((one) => (part === 'price' ? one.priceDeadline : one.deadline));
  return { ...row, round: { ...row.round, formerDeadlines: [...row.round.formerDeadlines, ...former] } };
}

/** A company's own part in an announced round. */
interface Entry {
  readonly round: RoundFacts;
  readonly bidder: string;
  readonly ceremony: string;
}

const entryOf = ({ round, bidder, ceremony }: FactsRow): Entry | undefined =>
  round === null || bidder === null || ceremony === null ? undefined : { round, bidder, ceremony };

interface SubmissionRow {
  readonly ordinal: number;
  readonly outcome: string;
  readonly due: number | null;
  readonly bid: SubmittedBid | null;
}

/** More would outgrow what PostgreSQL keeps of a transaction's subtransactions in shared memory: 64, two for each bid. */
const SETS = { sets: 2, setSize: 30, waiting: 5_000 } as const;
const CEREMONIES_KEPT = 50;

/**
 * Bids of many companies taken in sets (成组接收). Each bid stands alone inside its set: own scope, own idempotency key, own
 * subtransaction, own act on the record; what is shared are the trips and the commit.
 */
export class GatheredBids extends BidDesk {
  private readonly gatherer = new Gatherer<Waiting, TakenBid>((set) => this.serve(set), SETS);
  /** Ceremonies never change: read and checked once, by the hash of the record. */
  private readonly ceremonies = new Map<string, CeremonyRecord>();

  constructor(private readonly database: Database) {
    super();
  }

  async take(bid: HandedIn, judge: (facts: BiddingFacts) => Promise<void>): Promise<TakenBid> {
    const act = auditBody({ act: 'tender.bid-submitted', subject: { kind: 'tender', id: bid.tenderId } });
    return this.gatherer.ask({ bid, judge, actor: requestContext().actor, key: takeKey(), act });
  }

  private serve(set: readonly Waiting[]): Promise<Outcome<TakenBid>[]> {
    return runWith({ actor: PUBLIC_ACTOR, requestId: 'bids', ip: '' }, () =>
      this.database.transaction(async (q) => {
        const facts = await this.facts(q, set);
        const judged = await Promise.all(set.map((waiting, i) => this.judged(waiting, facts[i])));
        const good = set.flatMap((waiting, i) => {
          const entry = facts[i] && entryOf(facts[i]);
          return entry && judged[i] === undefined ? [{ waiting, entry, i }] : [];
        });
        const outcomes: Outcome<TakenBid>[] = judged.map((outcome) => outcome ?? { error: undefined });
        const rows = await submitEach(q, good);
        for (const { outcome, due, bid, ordinal } of rows) {
          const one = good[ordinal - 1];
          if (one) outcomes[one.i] = outcomeOf(one.waiting, one.entry, outcome, due, bid);
        }
        return outcomes;
      }, 'jc_app'),
    );
  }

  /** An answer or refusal that stands before anything is written; undefined for a bid that may be submitted. */
  private async judged(waiting: Waiting, row: FactsRow | undefined): Promise<Outcome<TakenBid> | undefined> {
    const { bid, judge, key } = waiting;
    if (key && row?.sameRequest === false) return { error: keyReused(key.key) };
    const entry = row && entryOf(row);
    if (!entry) return { error: new DomainError('not-found', say('no-entry')) };
    if (row.answered) return outcomeOf(waiting, entry, 'replayed', null, row.answered);
    const { round, bidder } = entry;
    const ceremony = this.ceremonies.get(entry.ceremony);
    if (!ceremony) return { error: new Error(`the announced tender ${bid.tenderId} has no ceremony`) };
    const { roundNo, deadline, formerDeadlines } = round;
    const reasons = barringReasons(eligibilityOf(row.standing, null));
    try {
      await judge({ roundNo, bidder, deadline, formerDeadlines, ceremony, reasons });
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  private async facts(q: Queryer, set: readonly Waiting[]): Promise<(FactsRow | undefined)[]> {
    const rows = await q.query<FactsRow>(
      `select ordinal, round, bidder, ceremony, standing, same_request as "sameRequest", answered
       from tender.bidding_facts($1, $2, $3, $4, $5, $6, $7)`,
      [...scopes(set), ...keys(set), set.map(({ bid }) => bid.tenderId), set.map(({ bid }) => bid.part)],
    );
    const outages = await this.movedByOutages(q, set);
    const byOrdinal = new Map(
      rows.map((row) => [row.ordinal, withFormer(row, set[row.ordinal - 1], outages)]),
    );
    await this.readCeremonies(
      q,
      new Set(rows.flatMap(({ ceremony }) => (ceremony === null ? [] : [ceremony]))),
    );
    return set.map((_, i) => byOrdinal.get(i + 1));
  }

  /** Read after the facts: an extension that the facts know of, this statement sees too. */
  private movedByOutages(q: Queryer, set: readonly Waiting[]): Promise<MovedDeadline[]> {
    return q.query<MovedDeadline>(
      `select tender_id as "tenderId", part, ${instant('former_deadline')} as deadline, ${instant('former_price_deadline')} as "priceDeadline"
       from tender.outage_decision where tender_id = any ($1::uuid[]) and deadline is not null`,
      [[...new Set(set.map(({ bid }) => bid.tenderId))]],
    );
  }

  private async readCeremonies(q: Queryer, hashes: ReadonlySet<string>): Promise<void> {
    const unknown = [...hashes].filter((hash) => !this.ceremonies.has(hash));
    if (unknown.length === 0) return;
    const rows = await q.query<{ hash: string; signed: string }>(
      'select hash, signed from tender.ceremony where hash = any ($1) and signed is not null',
      [unknown],
    );
    if (this.ceremonies.size + rows.length > CEREMONIES_KEPT) this.ceremonies.clear();
    for (const { hash, signed } of rows) this.ceremonies.set(hash, readSignedCeremony(signed).record);
  }
}

const scopes = (set: readonly Waiting[]) => [
  set.map(({ actor }) => actor.org?.id ?? null),
  set.map(({ actor }) => actor.accountId),
  set.map(({ actor }) => actor.org?.regionCode ?? ''),
];
const keys = (set: readonly Waiting[]) => [
  set.map(({ key }) => key?.key ?? null),
  set.map(({ key }) => key?.requestHash ?? null),
];

interface Judged {
  readonly waiting: Waiting;
  readonly entry: Entry;
  readonly i: number;
}

async function submitEach(q: Queryer, good: readonly Judged[]): Promise<SubmissionRow[]> {
  if (good.length === 0) return [];
  const set = good.map(({ waiting }) => waiting);
  const bids = set.map(({ bid }) => bid);
  const [orgs, accounts, regions] = scopes(set);
  const sizes = bids.map(({ sealed }) => sealed.length);
  return q.query<SubmissionRow>(
    `select ordinal, outcome, due, bid from tender.submit_each($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      orgs,
      accounts,
      set.map(({ actor }) => actor.displayName),
      regions,
      ...keys(set),
      bids.map(({ tenderId }) => tenderId),
      bids.map(({ lot }) => lot),
      bids.map(({ part }) => part),
      bids.map(({ version }) => version),
      bids.map(({ header }) => header),
      startsOf(sizes),
      sizes,
      // In a row: as an array of bytes they would travel as hex.
      Buffer.concat(bids.map(({ sealed }) => sealed)),
      set.map(({ act }) => JSON.stringify(act)),
    ],
  );
}

/** Where each piece of a row of bytes begins; SQL counts from 1. */
function startsOf(sizes: readonly number[]): number[] {
  let next = 1;
  return sizes.map((size) => {
    const start = next;
    next += size;
    return start;
  });
}

function outcomeOf(
  { bid: { part }, key }: Waiting,
  { round, bidder, ceremony }: Entry,
  outcome: string,
  due: number | null,
  bid: SubmittedBid | null,
): Outcome<TakenBid> {
  if (outcome === 'replayed' && key) key.replayed = true;
  const refusal = refusalByList(outcome, bid);
  if (refusal) return { error: refusal };
  if (bid) return { value: { ...bid, roundNo: round.roundNo, bidder, ceremony } };
  if (outcome === 'key-reused' && key) return { error: keyReused(key.key) };
  return { error: refusalOf(outcome, round, part, due) ?? new Error(`a bid was answered ${outcome}`) };
}
