import { DomainError, uuidv7 } from '#kernel';

import { moveKey } from '../domain/lifecycle.js';
import { isSameFingerprint, readMemberKey } from '../domain/member-key.js';
import { say } from '../domain/say.js';
import type { AllianceKey, AllianceTx, AllianceUnitOfWork } from './ports.js';

export interface KeyMoved {
  readonly id: string;
  readonly state: string;
  readonly fingerprint: string;
}

/** The office registers the public key of a province (登记成员公钥); nothing is taken under it before a second person has compared it. */
export class RegisterKey {
  constructor(private readonly unitOfWork: AllianceUnitOfWork) {}

  execute({
    regionCode,
    publicKey: given,
    link,
  }: {
    regionCode: string;
    publicKey: string;
    link: string;
  }): Promise<KeyMoved> {
    return this.unitOfWork.run(async (tx) => {
      const key = readMemberKey(given);
      if (!key) throw DomainError.field('publicKey', 'not-ed25519', say('key-not-ed25519'));
      const id = uuidv7();
      const added = await tx.addKey({ id, regionCode, ...key });
      if (added !== 'added')
        throw new DomainError('already-exists', say(added === 'known' ? 'key-known' : 'key-waits'));
      await tx.record({
        act: 'alliance.key-registered',
        subject: { kind: 'alliance-key', id },
        after: { regionCode, fingerprint: key.fingerprint },
      });
      await tx.tellReviewers({
        subject: say('key-to-confirm', { region: regionCode }),
        body: say('key-what-to-do'),
        link,
      });
      return { id, state: 'registered', fingerprint: key.fingerprint };
    });
  }
}

/**
 * A second person enters the fingerprint that the member gave by another way (核对指纹): only then does the key count, and the one before
 * it is retired.
 */
export class ConfirmKey {
  constructor(private readonly unitOfWork: AllianceUnitOfWork) {}

  execute({ id, fingerprint }: { id: string; fingerprint: string }): Promise<KeyMoved> {
    return this.unitOfWork.run(async (tx) => {
      const key = await mustLockKey(tx, id);
      const state = moveKey(key.state, 'confirm', 'second-person');
      if (key.registeredBy === tx.account()) throw new DomainError('self-review', say('key-own'));
      if (!isSameFingerprint(fingerprint, key.fingerprint))
        throw DomainError.field('fingerprint', 'differs', say('fingerprint-differs'));
      const before = await tx.confirmedKeyOf(key.regionCode);
      if (before) await tx.retireKey(before.id, say('key-replaced').in('zh'));
      await tx.confirmKey(id);
      await tx.record({
        act: 'alliance.key-confirmed',
        subject: { kind: 'alliance-key', id },
        before: { fingerprint: before?.fingerprint ?? null },
        after: { regionCode: key.regionCode, fingerprint: key.fingerprint },
      });
      return { id, state, fingerprint: key.fingerprint };
    });
  }
}

/** The office retires a key that must count no longer (停用公钥); what was taken under it stays. */
export class RetireKey {
  constructor(private readonly unitOfWork: AllianceUnitOfWork) {}

  execute({ id, reason }: { id: string; reason: string }): Promise<KeyMoved> {
    return this.unitOfWork.run(async (tx) => {
      const key = await mustLockKey(tx, id);
      const state = moveKey(key.state, 'retire', 'office');
      await tx.retireKey(id, reason);
      await tx.record({
        act: 'alliance.key-retired',
        subject: { kind: 'alliance-key', id },
        after: { regionCode: key.regionCode, fingerprint: key.fingerprint },
        reason,
      });
      return { id, state, fingerprint: key.fingerprint };
    });
  }
}

async function mustLockKey(tx: AllianceTx, id: string): Promise<AllianceKey> {
  const key = await tx.lockKey(id);
  if (!key) throw new DomainError('not-found', say('key-unknown', { id }));
  return key;
}
