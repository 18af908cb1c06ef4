import type { Message, RecordTx, UnitOfWork } from '#kernel';

import type { DossierState } from '../domain/lifecycle.js';

/** The round that a dossier is asked for, held against what else is asked for it. */
export interface RoundToKeep {
  readonly state: string;
  readonly announced: boolean;
  /** True once the result is public, so that those outside the office may have what is public of it. */
  readonly published: boolean;
}

export interface NewDossier {
  readonly id: string;
  readonly tenderId: string;
  readonly edition: number;
  readonly readership: string;
}

/** A dossier in the hands of the builder. `attempt` is what its writes name: a later builder's number ends them. */
export interface DossierInHand extends NewDossier {
  readonly attempt: number;
  readonly roundNo: string;
  readonly title: string;
  readonly purpose: string;
  readonly visibility: string;
  readonly libraryRoundId: string | null;
  readonly requestedBy: string;
}

export interface BuiltArchive {
  readonly bytes: number;
  readonly files: number;
  readonly sha256: string;
}

/** Writes of dossiers, all within one transaction. */
export interface DossierTx extends RecordTx {
  round(tenderId: string): Promise<RoundToKeep | undefined>;
  unfinished(tenderId: string): Promise<number | undefined>;
  nextEdition(tenderId: string): Promise<number>;
  addDossier(dossier: NewDossier): Promise<void>;
  /** The next dossier that waits, or whose builder has not been heard of for long; two builders never get one. */
  takeUp(except: readonly string[]): Promise<DossierInHand | undefined>;
  /** Leaves the state only while the attempt is the one in hand. */
  leave(
    dossier: DossierInHand,
    to: DossierState,
    outcome: { readonly archive?: BuiltArchive; readonly failure?: Message },
  ): Promise<void>;
  /** Says to who asked for it that it is there. */
  tellRequester(dossier: DossierInHand): Promise<void>;
}

export abstract class DossierUnitOfWork implements UnitOfWork<DossierTx> {
  abstract run<T>(work: (tx: DossierTx) => Promise<T>): Promise<T>;
}

/** Why a dossier waits: nothing is wrong, it is only too early. */
export class NotYet extends Error {
  constructor(readonly reason: Message) {
    super(reason.in('en'));
  }
}

/** A later builder has the dossier: what this one made is of no use. */
export class TakenOver extends Error {}

/** Puts an archive together and stores it piece by piece. */
export abstract class ArchiveBuilder {
  abstract build(dossier: DossierInHand): Promise<BuiltArchive>;
}
