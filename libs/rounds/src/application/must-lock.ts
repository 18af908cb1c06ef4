import { DomainError } from '#kernel';

import type { RoundRecord, RoundsTx } from './ports.js';
import { say } from '../library/say.js';

/** The round under its row lock, or `not-found`. */
export async function mustLock(tx: RoundsTx, id: string): Promise<RoundRecord> {
  const round = await tx.lockRound(id);
  if (!round) throw new DomainError('not-found', say('unknown', { id }));
  return round;
}
