import {
  checkCeremony,
  checkClosedBids,
  type Envelope,
  envelopeOf,
  fromBase64url,
  positionOf,
  readKeyFile,
  readSignedCeremony,
  type Release,
  releaseShare,
  SealingRefusal,
  signedClosing,
  withOfficerKeys,
} from '#sealing';

import { answered, api } from '../../../api/client.js';
import type { BidPart, ShareAnswer } from '../types.js';

/** The stages of giving shares, in their order; all but the second and the last run on this machine. */
export const STAGES = ['unlocked', 'fetched', 'checked', 'released', 'sent'] as const;
export type Stage = (typeof STAGES)[number];

/** How far the stages are: how many bids each has done. */
export type Progress = Readonly<Partial<Record<Stage, number>>>;

export interface GivingFacts {
  readonly tenderId: string;
  readonly part: BidPart;
  readonly keyFile: string;
  /** The signed ceremony record. */
  readonly signed: string;
  /** The platform's key as the notice prints it: closings signed with another one are refused. */
  readonly platformKey: string;
}

/** An answer as the officer reads it: a wrapping that the bidder broke is reported, not given. */
export interface GivenShare extends ShareAnswer {
  readonly broken: boolean;
}

const BATCH = 100;

/**
 * The officer's own part of an opening (提交份额). The code is tried first, and nothing is asked of the server when it is wrong;
 * then every envelope is fetched and held against the signed closing and the own clock; then the own share of each live bid is
 * opened and signed, and sent batch by batch. What was given before is not given again.
 */
export async function giveShares(
  { tenderId, part, keyFile, signed, platformKey }: GivingFacts,
  code: string,
  send: (releases: readonly Release[]) => Promise<{ readonly answers: readonly ShareAnswer[] }>,
  report: (progress: Progress) => void,
): Promise<GivenShare[]> {
  return withOfficerKeys(readKeyFile(keyFile), code, async (keys) => {
    const ceremony = readSignedCeremony(signed);
    await checkCeremony(ceremony);
    positionOf(ceremony.record, keys);
    report({ unlocked: 1 });
    const found = await fetchEnvelopes(tenderId, part, (fetched) => report({ unlocked: 1, fetched }));
    const { record: closing } = signedClosing(JSON.parse(found.signedClosing), 'closing', platformKey);
    const envelopes = found.bids.map(({ envelope }) => envelope);
    checkClosedBids(envelopes, { closing, ceremony: ceremony.record, now: Date.now() });
    const done = { unlocked: 1, fetched: envelopes.length, checked: envelopes.length };
    report(done);
    const due = found.bids.filter(({ given }) => !given);
    const answers: GivenShare[] = [];
    for (let at = 0; at < due.length; at += BATCH) {
      const releases: Release[] = [];
      for (const { envelope } of due.slice(at, at + BATCH)) {
        releases.push(await releaseShare(envelope, ceremony.record, keys));
        report({ ...done, released: at + releases.length, sent: at });
      }
      const batch = await send(releases);
      answers.push(...batch.answers.map((answer) => ({ ...answer, broken: isBroken(releases, answer) })));
      report({ ...done, released: at + releases.length, sent: at + releases.length });
    }
    if (due.length === 0) report({ ...done, released: 0, sent: 0 });
    return answers;
  });
}

const isBroken = (releases: readonly Release[], { bid }: ShareAnswer): boolean =>
  releases.some(({ record }) => record.bid === bid && record.share === null);

interface FoundBids {
  readonly signedClosing: string;
  readonly bids: readonly { readonly envelope: Envelope; readonly given: boolean }[];
}

/** Every envelope of the closing, page by page. Their names are computed here from their bytes. */
async function fetchEnvelopes(
  id: string,
  part: BidPart,
  report: (fetched: number) => void,
): Promise<FoundBids> {
  const bids: FoundBids['bids'][number][] = [];
  for (let cursor: string | undefined; ;) {
    const page = await answered(
      api.GET('/api/v1/tenders/{id}/opening/envelopes', {
        params: { path: { id }, query: { limit: BATCH, part, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    );
    for (const { header, sealed, shareGiven } of page.items) {
      const bytes = fromBase64url(sealed);
      if (!bytes) throw new SealingRefusal('envelope-malformed', 'sealed');
      bids.push({ envelope: envelopeOf(header, bytes), given: shareGiven });
    }
    report(bids.length);
    if (page.nextCursor === null) return { signedClosing: page.signedClosing, bids };
    cursor = page.nextCursor;
  }
}
