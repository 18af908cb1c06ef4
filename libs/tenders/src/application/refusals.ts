import { DomainError, stateWord, word } from '#kernel';
import { SEALING_REFUSALS, SealingRefusal } from '#sealing';

import { say } from '../domain/say.js';
import type { AmendmentRecord } from './amendment-ports.js';
import type { TenderRecord, TendersTx } from './ports.js';

/** The round under its row lock, or `not-found`. */
export async function mustLock(tx: TendersTx, id: string): Promise<TenderRecord> {
  const tender = await tx.lockTender(id);
  if (!tender) throw new DomainError('not-found', say('unknown', { id }));
  return tender;
}

/** Refuses what is for drafts alone. */
export function mustBeDraft({ state }: TenderRecord): void {
  if (state !== 'draft')
    throw new DomainError('illegal-transition', say('only-draft', { state: stateWord(state) }));
}

/** The amendment under its row lock, or `not-found`. The round is locked before it, always. */
export async function mustLockAmendment(
  tx: TendersTx,
  tenderId: string,
  id: string,
): Promise<AmendmentRecord> {
  const amendment = await tx.lockAmendment(tenderId, id);
  if (!amendment) throw new DomainError('not-found', say('amendment-unknown', { id }));
  return amendment;
}

/** Refuses what is for drafts of amendments alone. */
export function mustBeAmendmentDraft({ state }: AmendmentRecord): void {
  if (state !== 'draft')
    throw new DomainError('illegal-transition', say('amendment-only-draft', { state: stateWord(state) }));
}

/** Refuses to write over what somebody else has changed meanwhile. */
export function mustBeVersion({ version: stored }: TenderRecord, seen: number): void {
  if (stored !== seen) throw new DomainError('version-conflict', say('version-moved', { stored, seen }));
}

/** Runs work of the sealing library on what came from outside; its refusal names the field of the request. */
export async function sealedBy<T>(field: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SealingRefusal)) throw error;
    const where = error.where === '' ? field : error.where;
    const message = say('sealing-refused', { where, reason: word(error.code, SEALING_REFUSALS[error.code]) });
    throw new DomainError('sealing-refused', message, [{ field, code: error.code, message }]);
  }
}
