import { DomainError, stateWord, word } from '#kernel';

import { LEVELS, type Level } from '../domain/levels.js';
import { say } from '../domain/say.js';
import { endOf, windowAt } from '../domain/window.js';
import type { CollectionRecord, DemandTx, HeldCollection, ReportRecord } from './ports.js';

/** The collection under its row lock, or `not-found`. */
export async function mustLock(tx: DemandTx, id: string): Promise<CollectionRecord> {
  const collection = await tx.lockCollection(id);
  if (!collection) throw new DomainError('not-found', say('unknown', { id }));
  return collection;
}

/** The report under its row lock with its collection held, or `not-found`. */
export async function mustLockReport(
  tx: DemandTx,
  id: string,
): Promise<{ report: ReportRecord; collection: HeldCollection }> {
  const held = await tx.lockReport(id);
  if (!held) throw new DomainError('not-found', say('report-unknown', { id }));
  return held;
}

export function mustSee(stored: number, seen: number): void {
  if (stored !== seen) throw new DomainError('version-conflict', say('version-moved', { stored, seen }));
}

/** Refuses what is for drafts alone. */
export function mustBeDraft({ state }: Pick<CollectionRecord, 'state'>): void {
  if (state !== 'draft')
    throw new DomainError('illegal-transition', say('only-draft', { state: stateWord(state) }));
}

/** Refuses what is done while a collection collects. */
export function mustBeCollecting({ state }: Pick<HeldCollection, 'state'>): void {
  if (state !== 'collecting')
    throw new DomainError('illegal-transition', say('not-collecting', { state: stateWord(state) }));
}

/** Refuses what comes outside the institution's window, by a clock that was read after the locks. */
export function mustBeInTime(collection: HeldCollection, report: ReportRecord, now: string): void {
  const window = { ...collection, reopenedUntil: report.reopenedUntil };
  const at = windowAt(window, now);
  if (at === 'not-open')
    throw new DomainError('window-closed', say('window-not-open', { from: window.opensAt }));
  if (at === 'over') throw new DomainError('window-closed', say('window-over', { until: endOf(window) }));
}

export const levelWord = (level: Level) => word(level, LEVELS[level]);
