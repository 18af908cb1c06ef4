import type { SigningParts } from '#agreements';
import { DomainError } from '#kernel';

import type { ActAs } from './acting.js';
import { DEMONSTRATION_ACCOUNTS } from './domain/accounts.js';
import { creditCodes } from './domain/organisations.js';
import { deputyOf, type EnteringDoors, unmarked } from './entering.js';
import { say } from './say.js';

/** What parties sign through. */
export interface SigningDoors extends EnteringDoors, SigningParts {
  readonly act: ActAs;
}

export interface PartiesSigned {
  /** Organisations that signed by this call. */
  readonly parties: number;
  /** Signatures that they gave. */
  readonly signatures: number;
}

/** Organisations whose signatory is an account of the visitor's: they sign by hand. */
const BY_HAND: ReadonlySet<string> = new Set(
  DEMONSTRATION_ACCOUNTS.filter(({ roles }) => roles.includes('signatory')).map(({ orgKey }) => orgKey),
);
/** As many as one deed takes. */
const BATCH = 5_000;

/**
 * Signs the purchase agreements that were sent out (其余各方签署), each organisation of the province in the name of a signatory of its
 * own and through the same use case as everyone; the three organisations of the visitor's own signatories are left alone.
 */
export async function signAsParties(doors: SigningDoors): Promise<PartiesSigned> {
  const keyOf = new Map([...creditCodes()].map(([key, code]) => [code, key]));
  const waiting = await doors.waitingParties();
  if (waiting.length === 0) throw new DomainError('nothing-to-agree', say('not-sent-out'));
  const outcome = { parties: 0, signatures: 0 };
  for (const { orgId, name, uscc } of waiting) {
    const key = keyOf.get(uscc ?? '');
    if (key === undefined || BY_HAND.has(key)) continue;
    const { id } = await deputyOf(doors, {
      username: `qianyue.${key}`,
      displayName: `签约人（${unmarked(name)}）`,
      orgId,
      roles: ['signatory'],
    });
    outcome.signatures += await doors.act(id, () => signAll(doors));
    outcome.parties += 1;
  }
  return outcome;
}

/** Everything that waits for the own organisation. */
async function signAll({ sign, ownWaiting, organisation }: SigningDoors): Promise<number> {
  const waiting = await ownWaiting();
  const own = await organisation();
  let signed = 0;
  for (let at = 0; at < waiting.length; at += BATCH) {
    const { items } = await sign.execute({ organisation: own, items: waiting.slice(at, at + BATCH) });
    signed += items.filter(({ outcome }) => outcome === 'signed').length;
  }
  return signed;
}
