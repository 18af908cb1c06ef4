import type { Message, RecordTx, UnitOfWork } from '#kernel';
import type { ReadTenderPackage, TenderDemand } from '#tenders';
import type { MemberDemand } from '#rounds/package';

import type { EffectiveCeiling, MemberCeiling } from '../domain/ceilings.js';
import type { KeyState } from '../domain/lifecycle.js';
import type { MemberKey } from '../domain/member-key.js';
import type { CeilingRule, TakesPart } from '../domain/words.js';

/** A round of an alliance as its use cases see it. */
export interface AllianceRound {
  readonly id: string;
  readonly roundNo: string;
  readonly kind: string;
  readonly state: string;
  /** Of the tender. */
  readonly version: number;
  readonly demandEdition: string | null;
  /** Of the alliance: counts what a union depends on; 0 before it was set up. */
  readonly allianceVersion: number;
}

/** A member province (联盟成员) as the office enters it. */
export interface Member {
  readonly regionCode: string;
  readonly name: string;
  readonly takesPart: TakesPart;
  readonly startsOn: string | null;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly ceilings: readonly { readonly product: string; readonly price: string }[];
}

export interface AllianceKey extends MemberKey {
  readonly id: string;
  readonly regionCode: string;
  readonly state: KeyState;
  readonly registeredBy: string;
}

/** Demand that a member handed in (成员报量). */
export interface Submission {
  readonly id: string;
  readonly regionCode: string;
  readonly edition: number;
}

export interface NewSubmission extends Submission {
  readonly tenderId: string;
  readonly keyId: string;
  readonly frozenAt: string;
  readonly lines: number;
  readonly units: string;
  readonly volumesSha256: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** A union of the members' demand (联盟报量汇总). */
export interface NewJoined {
  readonly id: string;
  readonly tenderId: string;
  readonly allianceVersion: number;
  readonly lines: number;
  readonly units: string;
  readonly volumesSha256: string;
  readonly regionsSha256: string;
  readonly parts: readonly JoinedPart[];
  readonly ceilings: readonly EffectiveCeiling[];
}
export interface JoinedPart {
  readonly regionCode: string;
  readonly submissionId: string | null;
  readonly demandEditionId: string | null;
  readonly lines: number;
  readonly units: string;
}

export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  readonly link: string;
}

/** What the use cases of alliances may touch. It exists only inside `UnitOfWork.run`. */
export interface AllianceTx extends RecordTx {
  /** The round under its row lock. */
  lockRound(tenderId: string): Promise<AllianceRound | undefined>;
  products(tenderId: string): Promise<ReadonlySet<string>>;
  members(tenderId: string): Promise<readonly Member[]>;
  /** Puts the members in the place of those before. */
  setMembers(tenderId: string, rule: CeilingRule, members: readonly Member[]): Promise<number>;
  setCeilings(tenderId: string, regionCode: string, ceilings: readonly MemberCeiling[]): Promise<void>;
  newestSubmissions(tenderId: string): Promise<readonly Submission[]>;
  addSubmission(submission: NewSubmission): Promise<void>;
  addJoined(joined: NewJoined): Promise<number>;
  /** Exchanges the package of the draft for one with the members' demand. */
  exchangePackage(command: {
    readonly tenderId: string;
    readonly version: number;
    readonly read: ReadTenderPackage & { readonly ok: true };
    readonly demand: TenderDemand | null;
  }): Promise<number>;
  /** False when the key, or another one of the province that waits, is there already. */
  addKey(
    key: Pick<AllianceKey, 'id' | 'regionCode' | 'publicKey' | 'fingerprint'>,
  ): Promise<'added' | 'known' | 'another-waits'>;
  lockKey(id: string): Promise<AllianceKey | undefined>;
  confirmKey(id: string): Promise<void>;
  retireKey(id: string, reason: string): Promise<void>;
  confirmedKeyOf(regionCode: string): Promise<AllianceKey | undefined>;
  /** People who may compare fingerprints. */
  tellReviewers(notice: Notice): Promise<void>;
  account(): string;
}

export abstract class AllianceUnitOfWork implements UnitOfWork<AllianceTx> {
  abstract run<T>(work: (tx: AllianceTx) => Promise<T>): Promise<T>;
}

/** A package of demand as it was read, before the transaction (端口：成员报量). */
export interface DemandPackage {
  /** SHA-256 of the whole file. */
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly regionCode: string;
  readonly edition: number;
  readonly frozenAt: string;
  readonly units: string;
  readonly lines: number;
  readonly volumesSha256: string;
  /** Key under which it was opened. */
  readonly keyId: string;
  readonly demand: MemberDemand;
}

/** What a union would be, prepared before the transaction; `basis` is what it was made of. */
export interface PreparedUnion {
  readonly basis: { readonly version: number; readonly allianceVersion: number };
  readonly read: ReadTenderPackage;
  readonly demand: TenderDemand | null;
  readonly joined: Omit<NewJoined, 'id' | 'tenderId' | 'allianceVersion'>;
}

/** Prepares a union (端口：联盟报量汇总) by reading alone. */
export abstract class UnionSource {
  abstract prepare(tenderId: string): Promise<PreparedUnion | Refused>;
}
/** What reading before a transaction found wrong: thrown inside of it, so that a repeated request finds its own answer first. */
export interface Refused {
  readonly refusal: Error;
}
