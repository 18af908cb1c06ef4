import type { Bytes } from './bytes.js';
import { canonical } from './canonical.js';
import type { CeremonyRecord } from './ceremony.js';
import type { Engine } from './engine.js';
import type { Envelope } from './envelope.js';
import { type Release, releaseFault, type ReleaseFault } from './release.js';
import { decoded } from './shape.js';

/** What came of one officer: their share, a report that the wrapping for them is broken, or nothing that counts. */
export interface OfficerAnswer {
  readonly idx: number;
  readonly id: string;
  readonly answer: 'share' | 'broken' | 'none';
}

/** The releases of one bid, sorted out. */
export interface Answers {
  readonly shares: readonly Bytes[];
  /** The supervisors' secret, when one of them gave it. */
  readonly secret: Bytes | undefined;
  /** A supervisor has answered, be it with a report. */
  readonly supervised: boolean;
  readonly officers: readonly OfficerAnswer[];
  /** Releases that do not count, with the officer who is named in them and the reason. */
  readonly refused: readonly { readonly idx: number; readonly fault: ReleaseFault }[];
}

/** Sorts releases out: one answer for each officer, false ones named. */
export async function answersOf(
  envelope: Envelope,
  ceremony: CeremonyRecord,
  releases: readonly Release[],
  engine: Engine,
): Promise<Answers> {
  const counted = new Map<number, Release>();
  const refused: { idx: number; fault: ReleaseFault }[] = [];
  for (const release of releases) {
    const { idx } = release.record;
    const earlier = counted.get(idx);
    const fault =
      (await releaseFault(release, envelope, ceremony, engine)) ??
      (earlier && canonical(earlier.record) !== canonical(release.record) ? 'contradiction' : undefined);
    if (fault) refused.push({ idx, fault });
    // Shares are checked against the bid, so of two answers that differ the one that carries more is the true one.
    if (!fault || (fault === 'contradiction' && weight(release) > weight(earlier))) counted.set(idx, release);
  }
  const records = [...counted.values()].map(({ record }) => record).sort((a, b) => a.idx - b.idx);
  const given = (texts: readonly (string | null)[]): Bytes[] =>
    texts.flatMap((text) => (text === null ? [] : [decoded(text)]));
  return {
    shares: given(records.map(({ share }) => share)),
    secret: given(records.map(({ b }) => b))[0],
    supervised: records.some(({ idx }) => ceremony.officers[idx]?.kind === 'supervisor'),
    officers: ceremony.officers.map(({ id }, idx) => ({ idx, id, answer: answerOf(counted.get(idx)) })),
    refused,
  };
}

const weight = (release: Release | undefined): number =>
  release ? Number(release.record.share !== null) + Number(release.record.b !== null) : 0;

const answerOf = (release: Release | undefined): OfficerAnswer['answer'] =>
  !release ? 'none' : release.record.share === null ? 'broken' : 'share';
