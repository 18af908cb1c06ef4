import { combine } from 'shamir-secret-sharing';

import { type Bytes, copyOf, utf8 } from './bytes.js';
import { type CeremonyRecord } from './ceremony.js';
import { type Content, unpad } from './content.js';
import { type ContentKey, contentKey } from './content-key.js';
import { type Engine, engineHere } from './engine.js';
import { type Envelope, piecesOf } from './envelope.js';
import { SealingRefusal } from './refusals.js';
import { subsets } from './subsets.js';
import { type Answers, answersOf, type OfficerAnswer } from './answers.js';
import type { Release } from './release.js';

/** Why a bid is unreadable (无法开启), by the bidder's own doing: an invalid bid. */
export const UNREADABLE = {
  'shares-broken': {
    zh: '可用份额不足：投标人为开标人员加密的份额损坏',
    en: 'too few shares are whole: the bidder’s wrapping for officers is broken',
  },
  'secret-broken': {
    zh: '投标人为监督人员加密的份额损坏',
    en: 'no supervisor’s secret is whole: the bidder’s wrapping for them is broken',
  },
  'key-differs': {
    zh: '任何份额组合均不能得到投标承诺的密钥',
    en: 'no combination of the shares gives the key that the bid commits to',
  },
  'body-broken': { zh: '密文无法用承诺的密钥解开', en: 'the body does not open with the committed key' },
  'content-invalid': { zh: '内容不符合格式', en: 'the content does not have the form of its part' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type UnreadableReason = keyof typeof UNREADABLE;

/** What anyone needs to repeat the finding: reason, how many combinations were tried, and what each officer gave. */
export interface UnreadableProof {
  readonly bid: string;
  readonly reason: UnreadableReason;
  readonly k: number;
  readonly tried: number;
  readonly officers: readonly OfficerAnswer[];
}

/** An opened bid, or the proof that it cannot be opened. False releases are named in either case. */
export type Opening = (
  | { readonly state: 'plain'; readonly content: Content }
  | { readonly state: 'unreadable'; readonly proof: UnreadableProof }
) & { readonly refused: Answers['refused'] };

export interface OpeningOptions {
  /** The remaining officers were waited for as long as the rules of the round say. */
  readonly waited?: boolean;
  readonly engine?: Engine;
}

/**
 * Opens one bid from the officers' releases (开标). Needs answers of k officers, one of them a supervisor's, and declares a bid
 * unreadable only after every k of the shares were tried and the remaining officers have answered or were waited for.
 */
export async function openBid(
  envelope: Envelope,
  ceremony: CeremonyRecord,
  releases: readonly Release[],
  { waited = false, engine = engineHere() }: OpeningOptions = {},
): Promise<Opening> {
  const { body } = piecesOf(envelope, ceremony);
  const answers = await answersOf(envelope, ceremony, releases, engine);
  const answered = answers.officers.filter(({ answer }) => answer !== 'none').length;
  if (answered < ceremony.k || !answers.supervised)
    throw new SealingRefusal('quorum-short', `${answered} of ${ceremony.k}`);
  const { key, tried, reason } = await findKey(envelope, ceremony.k, answers);
  const opened = key ? await openBody(envelope, body, key, engine) : reason;
  if (typeof opened !== 'string') return { state: 'plain', content: opened, refused: answers.refused };
  // With the committed key in hand nothing an absent officer gives can change the body.
  if (!key && !waited && answered < ceremony.officers.length)
    throw new SealingRefusal('officers-pending', `${ceremony.officers.length - answered}`);
  const proof = { bid: envelope.hash, reason: opened, k: ceremony.k, tried, officers: answers.officers };
  return { state: 'unreadable', proof, refused: answers.refused };
}

async function findKey(
  { header }: Envelope,
  k: number,
  { shares, secret }: Answers,
): Promise<{ key?: ContentKey; tried: number; reason: UnreadableReason }> {
  if (!secret) return { tried: 0, reason: 'secret-broken' };
  if (shares.length < k) return { tried: 0, reason: 'shares-broken' };
  let tried = 0;
  for (const subset of subsets(shares, k)) {
    tried += 1;
    const a = await combined(subset);
    const key = a && contentKey(a, secret);
    if (key?.kc === header.kc) return { key, tried, reason: 'key-differs' };
  }
  return { tried, reason: 'key-differs' };
}

/** A bidder may commit to shares that lie at one point of the polynomial; these do not combine. */
async function combined(shares: readonly Bytes[]): Promise<Bytes | undefined> {
  try {
    return copyOf(await combine([...shares]));
  } catch {
    return undefined;
  }
}

async function openBody(
  { header, headerText }: Envelope,
  body: Bytes,
  key: ContentKey,
  engine: Engine,
): Promise<Content | UnreadableReason> {
  const padded = await engine.decrypt(key.body, body, utf8(headerText));
  if (!padded) return 'body-broken';
  try {
    return unpad(header.part, padded);
  } catch (error) {
    if (error instanceof SealingRefusal) return 'content-invalid';
    throw error;
  }
}
