import type { RecordTx, UnitOfWork } from '#kernel';
import type { ImportPublishedAwardsCommand } from '#rounds';

import type { ResultManifest } from '../domain/manifest.js';
import type { PackageEntry } from '../domain/signed-package.js';
import type { RoundOutcome } from '../domain/result.js';
import type { AllianceKey, Member } from './ports.js';

/** An opened round of an alliance with its decisions (端口：联盟轮次结果). */
export interface AwardedRound {
  readonly tenderId: string;
  readonly roundId: string | null;
  readonly roundNo: string;
  readonly title: string;
  readonly kind: string;
  readonly category: 'drug' | 'consumable';
  readonly ruleset: string;
  readonly issuer: string;
  /** Region code of the office that leads it. */
  readonly leader: string;
  readonly agreementEndsOn: string | null;
  /** Confirmed decisions, each with its notice as it was published. */
  readonly notices: readonly { readonly n: number; readonly document: string }[];
}

export interface NewResult {
  readonly id: string;
  readonly tenderId: string;
  readonly roundId: string;
  readonly edition: number;
  readonly awards: number;
  readonly allocations: number;
  readonly agreed: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly member: Member;
  readonly roundNo: string;
  readonly title: string;
  readonly issuedAt: string;
}

export interface NewReceived {
  readonly id: string;
  readonly roundId: string;
  readonly keyId: string;
  readonly roundNo: string;
  readonly regionCode: string;
  readonly edition: number;
  readonly startsOn: string | null;
  readonly awards: number;
  readonly allocations: number;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** What issuing and receiving results may touch. It exists only inside `UnitOfWork.run`. */
export interface ResultsTx extends RecordTx {
  awardedRound(tenderId: string): Promise<AwardedRound | undefined>;
  members(tenderId: string): Promise<readonly Member[]>;
  outcome(tenderId: string, roundId: string): Promise<RoundOutcome>;
  nextEdition(tenderId: string): Promise<number>;
  addResult(result: NewResult): Promise<void>;
  confirmedKeyOf(regionCode: string): Promise<AllianceKey | undefined>;
  /** A published round of the own library. */
  importAwards(command: ImportPublishedAwardsCommand): Promise<{ readonly id: string }>;
  addReceived(received: NewReceived): Promise<void>;
  now(): Promise<string>;
}

export abstract class ResultsUnitOfWork implements UnitOfWork<ResultsTx> {
  abstract run<T>(work: (tx: ResultsTx) => Promise<T>): Promise<T>;
}

/** Signs and packs (端口：签名打包). */
export abstract class Packer {
  abstract pack(head: Omit<ResultManifest, 'files'>, files: Readonly<Record<string, Uint8Array>>): Uint8Array;
  abstract unpack(bytes: Uint8Array): readonly PackageEntry[];
}

/** Where a received round is entered. */
export interface OwnOffice {
  readonly regionCode: string;
  readonly orgId: string | null;
  readonly issuer: string;
}
