import { DomainError, stateWord } from '#kernel';

import { say } from '../domain/eligibility/say.js';
import type { EligibilityRecord } from './eligibility-ports.js';
import type { TenderRecord, TendersTx } from './ports.js';
import { mustLock } from './refusals.js';

export interface LockedList {
  readonly tender: TenderRecord;
  readonly list: EligibilityRecord;
}

/** An announced round and its list under their locks, the round first, always; or the refusal. */
export async function mustLockList(tx: TendersTx, tenderId: string): Promise<LockedList> {
  const tender = await mustLock(tx, tenderId);
  const list = await tx.lockEligibility(tenderId);
  if (!list) throw new DomainError('illegal-transition', say('no-stage'));
  if (tender.state !== 'announced')
    throw new DomainError('illegal-transition', say('needs-announced', { state: stateWord(tender.state) }));
  return { tender, list };
}

/** The same while the office still decides. */
export async function mustLockOpenList(tx: TendersTx, tenderId: string): Promise<LockedList> {
  const locked = await mustLockList(tx, tenderId);
  if (locked.list.state !== 'open')
    throw new DomainError('illegal-transition', say('not-open', { state: stateWord(locked.list.state) }));
  return locked;
}
