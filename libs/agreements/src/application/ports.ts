import type { Json, Message, Permission, Purpose, RecordTx, UnitOfWork, WorkCalendar } from '#kernel';

import type { AgreementFacts } from '../domain/document.js';
import type { Party } from '../domain/parties.js';

/** A round with a confirmed award, as agreements need it. */
export interface AwardedRound {
  readonly id: string;
  readonly title: string;
  readonly regionCode: string;
  readonly purpose: Purpose;
  readonly hasVolumes: boolean;
  /** End of its agreements as its documents set it, `YYYY-MM-DD`. */
  readonly agreementsEndOn: string | null;
}
/** What a draw-up did (生成结果). */
export interface Drawn {
  readonly drawn: number;
  readonly kept: number;
  readonly voided: number;
  readonly recalled: number;
  readonly waiting: number;
}
/** An agreement that is drawn up, with all its document is made of. */
export interface Draft extends Omit<AgreementFacts, 'dueAt'> {
  readonly id: string;
}
export interface SentOut {
  readonly id: string;
  readonly document: string;
  readonly digest: string;
}
/** A signature on its way under an agreement. */
export interface Signing {
  readonly id: string;
  readonly digest: string;
  readonly signature: Buffer;
}
export const SIGN_OUTCOMES = [
  'signed',
  'signed-before',
  'not-signing',
  'late',
  'differs',
  'unknown',
] as const;
export type SignOutcome = (typeof SIGN_OUTCOMES)[number];
export interface SignedLine {
  readonly id: string;
  readonly outcome: SignOutcome;
  readonly roundId: string | null;
  readonly state: string | null;
  /** When it came into force by the database clock, RFC 3339 UTC. */
  readonly effectiveAt: string | null;
}
export interface Lapsed {
  readonly roundId: string;
  readonly title: string;
  readonly count: number;
}
export interface Unsigned {
  readonly orgId: string;
  readonly roundId: string;
  readonly title: string;
  readonly dueAt: string;
}
export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  readonly link: string;
}

/** What the use cases of agreements may touch. It exists only inside `UnitOfWork.run`. */
export interface AgreementsTx extends RecordTx {
  /** The database clock, RFC 3339. */
  now(): Promise<string>;
  calendar(): Promise<WorkCalendar>;
  /** A rule in force today in a region. */
  rule(key: string, regionCode: string): Promise<Json>;
  /** The round with its row held; undefined when it is unknown, `isAwarded` false before its first award. */
  holdRound(id: string): Promise<(AwardedRound & { readonly isAwarded: boolean }) | undefined>;
  drawUp(roundId: string, startsOn: string, endsOn: string): Promise<Drawn>;
  /** Institutions that have to choose a distributor. */
  toChoose(roundId: string): Promise<readonly string[]>;
  /** Agreements of a round that are drawn up, held, at most so many, in the order of their numbers after one. */
  drafts(
    roundId: string,
    ids: readonly string[] | null,
    after: string,
    limit: number,
  ): Promise<readonly Draft[]>;
  sendOut(sent: readonly SentOut[], dueAt: string): Promise<void>;
  partiesOf(roundId: string, dueAt: string): Promise<readonly string[]>;
  recall(id: string, reason: string): Promise<{ readonly roundId: string }>;
  sign(
    signings: readonly Signing[],
    by: { readonly certificate: string; readonly signer: string; readonly algorithm: string },
  ): Promise<readonly SignedLine[]>;
  decline(
    id: string,
    reason: string,
  ): Promise<{ readonly number: string; readonly roundId: string; readonly party: Party }>;
  /** Distributors among whom the own institution chooses for a manufacturer; none when there is nothing to choose. */
  choicesFor(roundId: string, manufacturerId: string): Promise<readonly string[]>;
  choose(roundId: string, manufacturerId: string, distributorId: string): Promise<void>;
  /** Organisations that have something to sign and were not told at this stage; marked in the same statement. */
  toRemind(hours: readonly number[]): Promise<readonly Unsigned[]>;
  /** The same for the office that asks, once a day. */
  toRemindToday(roundId: string): Promise<{ readonly waiting: number; readonly told: readonly Unsigned[] }>;
  lapse(): Promise<readonly Lapsed[]>;
  end(): Promise<readonly Lapsed[]>;
  tellOrganisations(orgIds: readonly string[], permission: Permission, notice: Notice): Promise<void>;
  tellOffice(notice: Notice): Promise<void>;
}

export abstract class AgreementsUnitOfWork implements UnitOfWork<AgreementsTx> {
  abstract run<T>(work: (tx: AgreementsTx) => Promise<T>): Promise<T>;
}
