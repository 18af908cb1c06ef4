import { Injectable } from '@nestjs/common';

import type { Wording } from '#kernel';

/**
 * Who an edition of a dossier is for (档案版别): `full` holds everything, for the office and those who watch it; `open` leaves out what
 * the round keeps to itself, for everyone else.
 */
export const READERSHIPS = ['full', 'open'] as const;
export type Readership = (typeof READERSHIPS)[number];

/** The live round that a dossier is of. */
export interface DossierRound {
  readonly tenderId: string;
  readonly roundNo: string;
  /** Null where the round was called off before its opening. */
  readonly libraryRoundId: string | null;
  readonly readership: Readership;
  /** False when this edition leaves out the prices that the round does not publish. */
  readonly showsAllPrices: boolean;
}

/** A file of a part. Large ones come in pieces, so that no file need be held whole. */
export interface DossierFile {
  /** Below the folder of the part, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;
}

/** What an edition does not hold, and why: a gap that is not named looks like a loss. */
export interface LeftOut {
  readonly leftOut: Wording;
  readonly because: Wording;
}

/** What one context puts into the dossiers of rounds (档案分卷). It reads as the office does; nothing of the request is in hand. */
export interface DossierPart {
  /** Folder of the part. */
  readonly name: string;
  readonly title: Wording;
  contents(round: DossierRound): AsyncIterable<DossierFile | LeftOut>;
  /** Streams of the audit log that belong to the round. */
  streams?(round: DossierRound): Promise<readonly string[]>;
}

const NAME = /^[a-z][a-z-]{1,30}$/;

/** The parts that dossiers are made of: contexts define theirs while their module is set up. */
@Injectable()
export class DossierParts {
  private readonly parts = new Map<string, DossierPart>();

  define(part: DossierPart): void {
    if (!NAME.test(part.name)) throw new Error(`"${part.name}" is not the name of a part`);
    if (this.parts.has(part.name)) throw new Error(`The part ${part.name} is defined twice.`);
    this.parts.set(part.name, part);
  }

  all = (): DossierPart[] => [...this.parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A document of plain data as a file of a dossier, laid out for people. */
export const jsonFile = (path: string, value: unknown): DossierFile => ({
  path,
  content: `${JSON.stringify(value, null, 2)}\n`,
});
