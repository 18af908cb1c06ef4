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
  type SignedClosing,
  signedClosing,
  writeOpeningRecord,
} from '#sealing';

import type { Remark } from '../domain/opened-bids.js';
import { say } from '../domain/say.js';
import { stageOf } from '../domain/timetable.js';
import type { NewOpening, OpeningFacts, StoredBid } from './opening-ports.js';

/** One envelope of a part, with what came of it (开启结果). */
export interface BidResult {
  readonly stored: StoredBid;
  readonly envelope: Envelope;
  readonly opening: Opening;
  readonly published: PublishedBid;
}

/** Every envelope of a closed part, opened or proven unreadable, and the record with which anyone repeats it. */
export interface OpenedEnvelopes {
  readonly closing: SignedClosing;
  readonly results: readonly BidResult[];
  readonly record: string;
}

/**
 * Opens the envelopes of one part (开启一个部分的密封文件), all of them or none. It rests on what can no longer change: after the
 * closing no bid does, and shares are only added.
 */
export async function openEnvelopes(facts: OpeningFacts): Promise<OpenedEnvelopes> {
  refuseEarly(facts);
  const ceremony = readSignedCeremony(facts.ceremony);
  const closing = signedClosing(JSON.parse(facts.closing));
  if (closingRoot(facts.bids.map(({ hash }) => hash)) !== closing.record.root)
    throw new DomainError('opening-not-ready', say('closing-differs'));
  const results = await openAll(facts, ceremony.record);
  const bids = results.map(({ published }) => published);
  return { closing, results, record: writeOpeningRecord({ ceremony, closing, bids }) };
}

/** What is kept of the opening of a part, with the minutes that it adds to those of the seals. */
export const openingOf = (
  { part, auditHead }: OpeningFacts,
  { results, record }: OpenedEnvelopes,
  remarks: readonly Remark[],
): NewOpening => ({
  part,
  record,
  digest: createHash('sha256').update(record).digest('hex'),
  minutes: [...results.flatMap(remarksOf), ...remarks],
  states: results.map(({ stored, opening }) => ({
    bidId: stored.id,
    state: opening.state === 'plain' ? 'opened' : 'unreadable',
  })),
  auditHead,
});

/** How many envelopes became plain, and how many nobody can open. */
export function countOf({ states }: NewOpening): { readonly opened: number; readonly unreadable: number } {
  const unreadable = states.filter(({ state }) => state === 'unreadable').length;
  return { opened: states.length - unreadable, unreadable };
}

function refuseEarly({ part, tender, now }: OpeningFacts): void {
  const { openingFrom } = stageOf(tender, part);
  const { state } = tender;
  if (state === 'void')
    throw new DomainError('illegal-transition', say('shares-need-closing', { state: stateWord(state) }));
  if (openingFrom !== null && Date.parse(now) < Date.parse(openingFrom))
    throw new DomainError('opening-not-ready', say('opening-early', { from: openingFrom }));
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
function waiting({ part, tender, waitMinutes, now }: OpeningFacts): { until: string; waited: boolean } {
  const until = Date.parse(stageOf(tender, part).openingFrom ?? now) + waitMinutes * 60_000;
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
