import { DomainError, type Permission, PERMISSIONS, word } from '#kernel';

import { passwordFaults } from '../domain/password.js';
import type { AccountDirectory, PasswordHasher } from './ports.js';
import { found, refuseFaults, unknown } from './refusals.js';
import type { Secrets, Vault } from './vault.js';
import { say } from '../domain/say.js';

/** The signed-in person and the session they came with. */
export interface Self {
  readonly accountId: string;
  readonly sessionId: string | null;
  /** True when a second factor was used within the last ten minutes. */
  readonly secondFactorFresh: boolean;
}

/** A person changes their own password; their other sessions end (修改口令). */
export class ChangePassword {
  constructor(
    private readonly vault: Vault,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Hashing stands inside the transaction: a repeated request must find the first one before it finds the old password wrong. */
  execute({ accountId, sessionId }: Self, current: string, next: string): Promise<{ changed: true }> {
    return this.vault.run(async (tx) => {
      const { username, passwordHash } = found(await tx.credentialById(accountId), 'account', accountId);
      const right = await this.hasher.verify(current, passwordHash);
      if (!right) throw DomainError.field('current', 'wrong', say('password-current-wrong'));
      if (current === next) throw DomainError.field('next', 'unchanged', say('password-unchanged'));
      const faults = passwordFaults(next, username, await tx.passwordPolicy());
      refuseFaults(faults.map((fault) => ({ ...fault, field: 'next' })));
      await tx.setPassword(accountId, await this.hasher.hash(next), false);
      await tx.endOtherSessions(accountId, sessionId, 'password changed');
      await tx.record({ act: 'password.changed', subject: { kind: 'account', id: accountId } });
      return { changed: true };
    });
  }
}

/** Sets a person's password anew, by an administrator who may manage the account; to be changed at the next sign-in (重置口令). */
export class ResetPassword {
  constructor(
    private readonly vault: Vault,
    private readonly hasher: PasswordHasher,
    private readonly directory: AccountDirectory,
  ) {}

  async execute(accountId: string, password: string): Promise<{ id: string }> {
    await refuseUnseen(this.directory, accountId);
    const hash = await this.hasher.hash(password);
    return this.vault.run(async (tx) => {
      const credential = found(await tx.credentialById(accountId), 'account', accountId);
      refuseFaults(passwordFaults(password, credential.username, await tx.passwordPolicy()));
      await tx.setPassword(accountId, hash, true);
      await tx.endOtherSessions(accountId, null, 'password reset');
      await tx.record({ act: 'password.reset', subject: { kind: 'account', id: accountId } });
      return { id: accountId };
    });
  }
}

/** Begins the set-up of a second factor: a seed for the person's device, not in force until a code confirms it. */
export class EnrolTotp {
  constructor(
    private readonly vault: Vault,
    private readonly secrets: Secrets,
  ) {}

  execute(self: Self): Promise<{ uri: string; secret: string }> {
    return this.vault.reveal(
      async (tx) => {
        const credential = found(await tx.credentialById(self.accountId), 'account', self.accountId);
        if (credential.totpConfirmed && !self.secondFactorFresh)
          throw new DomainError('second-factor-required', say('second-factor-needs-old'));
        const secret = this.secrets.totpSeed();
        await tx.saveTotp(self.accountId, secret);
        await tx.record({ act: 'second-factor.begun', subject: { kind: 'account', id: self.accountId } });
        return { uri: this.secrets.totpUri(secret, credential.username), secret };
      },
      () => say('second-factor-seed-shown'),
    );
  }
}

/** Confirms the set-up with a first code; gives ten recovery codes, shown this once. Other sessions end. */
export class ConfirmTotp {
  constructor(
    private readonly vault: Vault,
    private readonly secrets: Secrets,
  ) {}

  execute(self: Self, code: string): Promise<{ recoveryCodes: readonly string[]; token: string }> {
    return this.vault.reveal(
      async (tx) => {
        const totp = await tx.totp(self.accountId);
        if (!totp || totp.confirmed)
          throw new DomainError('illegal-transition', say('second-factor-not-begun'));
        const step = this.secrets.totpStep(totp.seed, code, await tx.now());
        if (step === undefined) throw new DomainError('second-factor-wrong', say('code-of-other-seed'));
        const recoveryCodes = this.secrets.recoveryCodes();
        const token = this.secrets.token();
        await tx.confirmTotp(self.accountId, step);
        await tx.saveRecoveryCodes(
          self.accountId,
          recoveryCodes.map((text) => this.secrets.digest(text)),
        );
        await tx.endOtherSessions(self.accountId, self.sessionId, 'second factor set up');
        if (self.sessionId !== null) await tx.confirmSession(self.sessionId, this.secrets.digest(token));
        await tx.record({ act: 'second-factor.set-up', subject: { kind: 'account', id: self.accountId } });
        return { recoveryCodes, token };
      },
      () => say('recovery-codes-shown'),
    );
  }
}

/** Takes a person's second factor away after they lost it, by the security administrator (重置第二因素). */
export class ResetTotp {
  constructor(
    private readonly vault: Vault,
    private readonly directory: AccountDirectory,
  ) {}

  async execute(accountId: string): Promise<{ id: string }> {
    await refuseUnseen(this.directory, accountId);
    return this.vault.run(async (tx) => {
      await tx.removeTotp(accountId);
      await tx.endOtherSessions(accountId, null, 'second factor reset');
      await tx.record({ act: 'second-factor.reset', subject: { kind: 'account', id: accountId } });
      return { id: accountId };
    });
  }
}

/** A key as its owner sees it once: the text holds the secret. */
export interface MadeApiKey {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string;
}

/** Makes an interface key that can do a part of what its owner can do, for a limited time (接口密钥). */
export class CreateApiKey {
  constructor(
    private readonly vault: Vault,
    private readonly secrets: Secrets,
  ) {}

  execute(command: {
    accountId: string;
    held: ReadonlySet<Permission>;
    label: string;
    permissions: readonly Permission[];
    days: number;
  }): Promise<MadeApiKey> {
    const { held, ...request } = command;
    const beyond = request.permissions.filter((permission) => !held.has(permission));
    if (beyond.length > 0)
      throw new DomainError(
        'permission-not-held',
        say('key-beyond-owner', { permissions: beyond.map((key) => word(key, PERMISSIONS[key])) }),
      );
    return this.vault.reveal(
      async (tx) => {
        const { id, secret, text } = this.secrets.apiKey();
        const { expiresAt } = await tx.insertApiKey({ ...request, id, secret });
        await tx.record({
          act: 'api-key.created',
          subject: { kind: 'api-key', id },
          after: { label: request.label, permissions: [...request.permissions], expiresAt },
        });
        return { id, key: text, expiresAt };
      },
      ({ id }) => say('key-shown', { id }),
    );
  }
}

/** Ends a key at once; its secret is destroyed (吊销密钥). */
export class RevokeApiKey {
  constructor(private readonly vault: Vault) {}

  execute(id: string, accountId: string): Promise<{ id: string }> {
    return this.vault.run(async (tx) => {
      if (!(await tx.revokeApiKey(id, accountId)))
        throw new DomainError('not-found', say('key-not-in-use', { id }));
      await tx.record({ act: 'api-key.revoked', subject: { kind: 'api-key', id } });
      return { id };
    });
  }
}

/** The vault knows every account; an administrator reaches only those in their own scope. */
async function refuseUnseen(directory: AccountDirectory, accountId: string): Promise<void> {
  if (!(await directory.sees(accountId))) throw unknown('account', accountId);
}
