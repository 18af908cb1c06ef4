import { createHash } from 'node:crypto';

import { DomainError, stateWord } from '#kernel';
import {
  type CeremonyRecord,
  closingRoot,
  type Envelope,
  envelopeOf,
  openBid,
  type Opening,
  type PublishedBid,
  readSignedCeremony,
  type Release,
  SealingRefusal,
  signedClosing,
  writeOpeningRecord,
} from '#sealing';

import { moveTender } from '../domain/lifecycle.js';
import { type OpenedBid, pricesOfEntries, type Remark } from '../domain/opened-bids.js';
import { say } from '../domain/say.js';
import { officerOf } from './ceremony.js';
import type {
  EntryRight,
  EvaluatedOpening,
  NewOpening,
  OpeningFacts,
  OpeningFactsReader,
  RoundsLibrary,
  StoredBid,
  TendersUnitOfWork,
} from './ports.js';
import { mustLock } from './refusals.js';

export interface OpenTenderCommand {
  readonly tenderId: string;
  readonly accountId: string;
}

export interface OpenedTender {
  readonly id: string;
  readonly state: string;
  readonly libraryRoundId: string;
  readonly opened: number;
  readonly unreadable: number;
  readonly digest: string;
}

/**
 * Opens a round (开标): every live bid becomes plain or is proven unreadable, the prices go to the rounds library with their
 * evaluation, and the record from which anyone repeats it is kept, all in one transaction or nothing. Decrypting and evaluating
 * come before it, because what they rest on can no longer change: after the closing no bid does, and shares are only added.
 */
export class OpenTender {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly facts: OpeningFactsReader,
    private readonly rights: EntryRight,
    private readonly library: RoundsLibrary,
  ) {}

  async execute({ tenderId, accountId }: OpenTenderCommand): Promise<OpenedTender> {
    const facts = await this.facts.load(tenderId);
    if (!facts) throw new DomainError('opening-not-ready', say('closing-unknown'));
    officerOf(facts.officers, accountId);
    const prepared = await this.prepare(facts);
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const state = moveTender(tender.state, 'open', 'opening-officer');
      const libraryRoundId = await tx.storeInLibrary(prepared.round);
      await tx.addOpening(tenderId, prepared.opening);
      await tx.changeTender(tender, { state, libraryRoundId, openedNow: true });
      const { digest, states, minutes } = prepared.opening;
      const unreadable = states.filter((bid) => bid.state === 'unreadable').length;
      const opened = states.length - unreadable;
      await tx.record({
        act: 'tender.opened',
        subject: { kind: 'tender', id: tenderId },
        after: { opened, unreadable, digest, libraryRoundId, remarks: minutes.length },
      });
      await tx.emit({
        type: 'tender.opened',
        aggregate: 'tender',
        id: tenderId,
        payload: { roundNo: tender.roundNo, libraryRoundId, digest },
      });
      return { id: tenderId, state, libraryRoundId, opened, unreadable, digest };
    });
  }

  private async prepare(
    facts: OpeningFacts,
  ): Promise<{ opening: NewOpening; round: EvaluatedOpening['round'] }> {
    refuseEarly(facts);
    const ceremony = readSignedCeremony(facts.ceremony);
    const closing = signedClosing(JSON.parse(facts.closing));
    if (closingRoot(facts.bids.map(({ hash }) => hash)) !== closing.record.root)
      throw new DomainError('opening-not-ready', say('closing-differs'));
    const results = await openAll(facts, ceremony.record);
    const eligible = await this.withoutIneligible(facts, results.flatMap(openedBid));
    const { prices, remarks } = pricesOfEntries(eligible.bids, facts.entries, refusedOf(facts));
    const library = await this.library.evaluated(
      facts.tender,
      facts.files,
      prices,
      closing.record.at,
      facts.frozen,
    );
    const record = writeOpeningRecord({ ceremony, closing, bids: results.map(({ published }) => published) });
    return {
      round: library.round,
      opening: {
        part: 'price',
        record,
        digest: createHash('sha256').update(record).digest('hex'),
        minutes: [...results.flatMap(remarksOf), ...eligible.remarks, ...remarks, ...library.remarks],
        prices,
        states: results.map(({ stored, opening }) => ({
          bidId: stored.id,
          state: opening.state === 'plain' ? 'opened' : 'unreadable',
        })),
        auditHead: facts.auditHead,
      },
    };
  }

  /** Who is not eligible on the day of the opening is opened like everyone and does not count. */
  private async withoutIneligible(
    { tender }: OpeningFacts,
    bids: readonly OpenedBid[],
  ): Promise<{ bids: OpenedBid[]; remarks: Remark[] }> {
    const counted: OpenedBid[] = [];
    const remarks: Remark[] = [];
    for (const bid of bids) {
      const reasons = await this.rights.reasonsAgainst(bid.orgId, tender.regionCode);
      if (reasons.length === 0) counted.push(bid);
      else
        remarks.push({
          code: 'not-eligible',
          bidder: bid.bidderId,
          detail: reasons.map(({ zh }) => zh).join('；'),
        });
    }
    return { bids: counted, remarks };
  }
}

/** Products that the frozen list refuses; none where the round has no list. */
const refusedOf = ({ frozen }: OpeningFacts): ReadonlySet<string> =>
  new Set(
    [...(frozen ?? [])].flatMap(([product, { decision }]) => (decision === 'refused' ? [product] : [])),
  );

function refuseEarly({ tender, now }: OpeningFacts): void {
  const { openingFrom, state } = tender;
  if (state === 'void')
    throw new DomainError('illegal-transition', say('shares-need-closing', { state: stateWord(state) }));
  if (openingFrom !== null && Date.parse(now) < Date.parse(openingFrom))
    throw new DomainError('opening-not-ready', say('opening-early', { from: openingFrom }));
}

interface BidResult {
  readonly stored: StoredBid;
  readonly envelope: Envelope;
  readonly opening: Opening;
  readonly published: PublishedBid;
}

async function openAll(facts: OpeningFacts, ceremony: CeremonyRecord): Promise<BidResult[]> {
  const releases = byBid(facts.releases);
  const { until, waited } = waiting(facts);
  const results: BidResult[] = [];
  for (const stored of facts.bids) {
    const envelope = envelopeOf(stored.header, stored.sealed);
    const given = releases.get(envelope.hash) ?? [];
    const opening = await openOne(envelope, ceremony, given, waited, until);
    const result =
      opening.state === 'plain'
        ? ({ state: 'plain', content: opening.content } as const)
        : ({ state: 'unreadable', reason: opening.proof.reason } as const);
    results.push({ stored, envelope, opening, published: { envelope, releases: given, result } });
  }
  return results;
}

function byBid(releases: readonly Release[]): ReadonlyMap<string, readonly Release[]> {
  const groups = new Map<string, Release[]>();
  for (const release of releases) {
    const group = groups.get(release.record.bid);
    if (group) group.push(release);
    else groups.set(release.record.bid, [release]);
  }
  return groups;
}

/** Until when officers who have not answered are waited for before a bid may be declared unreadable. */
function waiting({ tender, waitMinutes, now }: OpeningFacts): { until: string; waited: boolean } {
  const until = Date.parse(tender.openingFrom ?? now) + waitMinutes * 60_000;
  return { until: new Date(until).toISOString(), waited: Date.parse(now) >= until };
}

async function openOne(
  envelope: Envelope,
  ceremony: CeremonyRecord,
  releases: readonly Release[],
  waited: boolean,
  until: string,
): Promise<Opening> {
  try {
    return await openBid(envelope, ceremony, releases, { waited });
  } catch (error) {
    if (!(error instanceof SealingRefusal)) throw error;
    const bid = envelope.hash.slice(0, 12);
    if (error.code === 'quorum-short')
      throw new DomainError('opening-not-ready', say('quorum-short', { bid, quorum: ceremony.k }));
    if (error.code === 'officers-pending')
      throw new DomainError('opening-not-ready', say('officers-pending', { bid, until }));
    throw error;
  }
}

function openedBid({ stored, envelope, opening }: BidResult): OpenedBid[] {
  if (opening.state !== 'plain' || opening.content.part !== 'price') return [];
  const { id: bidId, orgId, at } = stored;
  return [{ bidId, orgId, at, bidderId: envelope.header.bidder, items: opening.content.items }];
}

function remarksOf({ envelope, opening }: BidResult): Remark[] {
  const { bidder } = envelope.header;
  const refused = opening.refused.map(({ idx, fault }): Remark => ({
    code: 'release-refused',
    bidder,
    detail: `${idx + 1}: ${fault}`,
  }));
  return opening.state === 'plain'
    ? refused
    : [...refused, { code: 'unreadable', bidder, detail: opening.proof.reason }];
}
