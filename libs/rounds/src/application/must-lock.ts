import { DomainError } from '#kernel';

import type { RoundRecord, RoundsTx } from './ports.js';

/** The round under its row lock, or `not-found`. */
export async function mustLock(tx: RoundsTx, id: string): Promise<RoundRecord> {
  const round = await tx.lockRound(id);
  if (!round) throw new DomainError('not-found', `no round ${id}`);
  return round;
}
