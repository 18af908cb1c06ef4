import { base64url } from './bytes.js';
import { canonical, parseJson } from './canonical.js';
import { ceremonyHash, checkCeremony, type SignedCeremony, signedCeremony } from './ceremony.js';
import {
  closedPart,
  closingRoot,
  isIncluded,
  proveInclusion,
  type SignedClosing,
  signedClosing,
} from './closing.js';
import { contentOf, type Content } from './content.js';
import { type Envelope, envelopeOf } from './envelope.js';
import { openBid, type UnreadableReason } from './opening.js';
import type { Receipt } from './receipt.js';
import { SealingRefusal } from './refusals.js';
import { type Release, releaseOf } from './release.js';
import { ALGORITHM, decoded } from './shape.js';

/** What was published of one bid: the envelope as it lay, every release, and what came of it. */
export interface PublishedBid {
  readonly envelope: Envelope;
  readonly releases: readonly Release[];
  readonly result:
    | { readonly state: 'plain'; readonly content: Content }
    | { readonly state: 'unreadable'; readonly reason: string };
}

/** Record of an opening (开标记录): with it anyone repeats the opening without the platform. */
export interface OpeningRecord {
  readonly ceremony: SignedCeremony;
  readonly closing: SignedClosing;
  readonly bids: readonly PublishedBid[];
}

/** The record as a file. */
export const writeOpeningRecord = ({ ceremony, closing, bids }: OpeningRecord): string =>
  canonical({
    alg: ALGORITHM,
    type: 'opening-record',
    ceremony,
    closing: { ...closing },
    bids: bids.map(({ envelope, releases, result }) => ({
      header: envelope.headerText,
      sealed: base64url(envelope.sealed),
      releases,
      result,
    })),
  });

/** Reads the form of a record; whether it is true is for `verifyOpening` to tell. */
export function readOpeningRecord(text: string, trusted?: string): OpeningRecord {
  const value = objectOf(parseJson(text, 'record'), 'record');
  if (value['alg'] !== ALGORITHM || value['type'] !== 'opening-record')
    throw new SealingRefusal('field-malformed', 'record.type');
  return {
    ceremony: signedCeremony(value['ceremony'], 'record.ceremony'),
    closing: signedClosing(value['closing'], 'record.closing', trusted),
    bids: arrayOf(value['bids'], 'record.bids').map((bid, i) => publishedBid(bid, `record.bids[${i}]`)),
  };
}

function publishedBid(value: unknown, where: string): PublishedBid {
  const { header, sealed, releases, result } = objectOf(value, where);
  if (typeof header !== 'string' || typeof sealed !== 'string')
    throw new SealingRefusal('field-malformed', where);
  const envelope = envelopeOf(header, bytesOf(sealed, `${where}.sealed`));
  const { state, content, reason } = objectOf(result, `${where}.result`);
  return {
    envelope,
    releases: arrayOf(releases, `${where}.releases`).map((one, i) =>
      releaseOf(one, `${where}.releases[${i}]`),
    ),
    result:
      state === 'plain'
        ? { state, content: contentOf(envelope.header.part, content) }
        : { state: 'unreadable', reason: typeof reason === 'string' ? reason : '' },
  };
}

const objectOf = (value: unknown, where: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SealingRefusal('field-malformed', where);
  return value as Readonly<Record<string, unknown>>;
};

const arrayOf = (value: unknown, where: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new SealingRefusal('field-malformed', where);
  return value;
};

const bytesOf = (text: string, where: string): Uint8Array => {
  try {
    return decoded(text);
  } catch {
    throw new SealingRefusal('field-malformed', where);
  }
};

/** What can be wrong with an opening. */
export const OPENING_FAULTS = {
  'closing-elsewhere': {
    zh: '截标记录属于其他轮次或密钥仪式',
    en: 'the closing is for another round or ceremony',
  },
  'root-differs': {
    zh: '公布的投标与截标根不一致：有投标被增、删或替换',
    en: 'the bids are not those of the closing: one was added, removed or replaced',
  },
  'part-differs': {
    zh: '公布的投标属于其他部分，不在本次截标之列',
    en: 'a bid is of another part than the one that was closed',
  },
  'receipt-elsewhere': {
    zh: '回执属于其他轮次或密钥仪式',
    en: 'the receipt is for another round or ceremony',
  },
  'receipt-missing': {
    zh: '回执所载投标不在截标投标之中（除非已撤回或被新版本替换）',
    en: 'the bid of the receipt is not among those closed (unless you withdrew or replaced it)',
  },
  'bid-not-openable': { zh: '公布的份额不足以开启', en: 'the published shares do not open the bid' },
  'bid-readable': { zh: '公布为无法开启，但可以开启', en: 'published as unreadable, but it opens' },
  'bid-unreadable': { zh: '公布了内容，但无法开启', en: 'published with prices, but it does not open' },
  'content-differs': { zh: '公布的内容与开启结果不同', en: 'the published prices are not those sealed' },
} as const satisfies Record<string, { zh: string; en: string }>;

export interface OpeningFault {
  readonly code: keyof typeof OPENING_FAULTS;
  readonly where: string;
}

/** What a repeated opening found. Nothing is wrong when there are no faults. */
export interface OpeningVerdict {
  readonly bids: number;
  readonly plain: number;
  readonly unreadable: readonly { readonly bid: string; readonly reason: UnreadableReason }[];
  /** Officers whose releases were refused, by bid. */
  readonly refused: readonly { readonly bid: string; readonly officer: string; readonly fault: string }[];
  readonly faults: readonly OpeningFault[];
}

/** Repeats an opening from its record: officers' signatures, closing root, a receipt's inclusion, every bid. */
export async function verifyOpening(record: OpeningRecord, receipt?: Receipt): Promise<OpeningVerdict> {
  const { ceremony, closing, bids } = record;
  await checkCeremony(ceremony);
  const hashes = bids.map(({ envelope }) => envelope.hash);
  const faults: OpeningFault[] = [];
  const { round } = ceremony.record;
  const hash = ceremonyHash(ceremony.record);
  if (closing.record.round !== round || closing.record.ceremony !== hash)
    faults.push({ code: 'closing-elsewhere', where: closing.record.round });
  if (closing.record.size !== bids.length || closing.record.root !== closingRoot(hashes))
    faults.push({ code: 'root-differs', where: closing.record.root });
  for (const { envelope } of bids)
    if (envelope.header.part !== closedPart(closing.record))
      faults.push({ code: 'part-differs', where: envelope.hash });
  if (receipt) {
    const proof = proveInclusion(hashes, receipt.hash);
    if (receipt.round !== round || receipt.ceremony !== hash)
      faults.push({ code: 'receipt-elsewhere', where: receipt.round });
    else if (!proof || !isIncluded(receipt.hash, proof, closing.record))
      faults.push({ code: 'receipt-missing', where: receipt.hash });
  }
  const found = {
    plain: 0,
    unreadable: [] as OpeningVerdict['unreadable'][number][],
    refused: [] as OpeningVerdict['refused'][number][],
  };
  for (const bid of bids) await repeat(bid, ceremony, found, faults);
  return { bids: bids.length, ...found, faults };
}

async function repeat(
  { envelope, releases, result }: PublishedBid,
  { record }: SignedCeremony,
  found: {
    plain: number;
    unreadable: OpeningVerdict['unreadable'][number][];
    refused: OpeningVerdict['refused'][number][];
  },
  faults: OpeningFault[],
): Promise<void> {
  const where = envelope.hash;
  try {
    // The record is published after the waiting is over.
    const opening = await openBid(envelope, record, releases, { waited: true });
    for (const { idx, fault } of opening.refused)
      found.refused.push({ bid: where, officer: record.officers[idx]?.id ?? `${idx}`, fault });
    if (opening.state === 'plain') {
      found.plain += 1;
      if (result.state !== 'plain') faults.push({ code: 'bid-readable', where });
      else if (canonical(result.content) !== canonical(opening.content))
        faults.push({ code: 'content-differs', where });
    } else {
      found.unreadable.push({ bid: where, reason: opening.proof.reason });
      if (result.state === 'plain') faults.push({ code: 'bid-unreadable', where });
    }
  } catch (error) {
    if (!(error instanceof SealingRefusal)) throw error;
    faults.push({ code: 'bid-not-openable', where: `${where} (${error.code})` });
  }
}
