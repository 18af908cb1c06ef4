import { type ActCode, DomainError, uuidv7, type RoleKey, type UnitOfWork, stateWord } from '#kernel';

import { passwordFaults } from '../domain/password.js';
import { checkGrant, isOwnStaffRole, roleWord } from '../domain/role-grant.js';
import type { Account, IdentityTx, PasswordHasher, Person } from './ports.js';
import { found, refuseFaults } from './refusals.js';
import { say } from '../domain/say.js';

/** A person's account as an administrator enters it (新建账号). */
export interface AccountForm {
  readonly orgId: string;
  readonly username: string;
  readonly displayName: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly initialPassword: string;
}

/** Makes an account with a first password, to be changed at the first sign-in. */
export class CreateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork<IdentityTx>,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(
    { initialPassword, ...form }: AccountForm,
    by: Person,
  ): Promise<{ id: string; username: string }> {
    const passwordHash = await this.hasher.hash(initialPassword);
    return this.unitOfWork.run(async (tx) => {
      if (by.scope !== 'all' && by.orgId !== form.orgId)
        throw new DomainError('wrong-actor', say('accounts-of-other-organisation'));
      const organisation = found(await tx.organisations.lock(form.orgId), 'organisation', form.orgId);
      if (organisation.state !== 'active')
        throw new DomainError(
          'illegal-transition',
          say('organisation-state', { state: stateWord(organisation.state) }),
        );
      refuseFaults(passwordFaults(initialPassword, form.username, await tx.accounts.passwordPolicy()));
      const id = uuidv7();
      await tx.accounts.insert({
        ...form,
        id,
        state: 'active',
        mustChangePassword: true,
        passwordHash,
        createdBy: by.accountId,
      });
      const { username, displayName } = form;
      await tx.record({
        act: 'account.created',
        subject: { kind: 'account', id },
        org: form.orgId,
        after: { username, displayName },
      });
      return { id, username };
    });
  }
}

/** Changes a person's name and contacts (维护账号). */
export class EditAccount {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: {
    id: string;
    version: number;
    displayName: string;
    phone: string | null;
    mail: string | null;
  }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const account = found(await tx.accounts.lock(command.id), 'account', command.id);
      const version = await tx.accounts.edit(account.id, command.version, command);
      await tx.record({
        act: 'account.edited',
        subject: { kind: 'account', id: account.id },
        org: account.orgId,
        before: { displayName: account.displayName },
        after: { displayName: command.displayName },
      });
      return { id: account.id, version };
    });
  }
}

/** Takes an account out of use: its sessions end and it loses every role, with the reason kept (停用账号). */
export class DisableAccount {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: { id: string; reason: string }, by: Person): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      const account = found(await tx.accounts.lock(command.id), 'account', command.id);
      if (account.id === by.accountId) throw new DomainError('self-grant', say('own-account-disabled'));
      await tx.accounts.move(account.id, 'active', 'disabled');
      const held = await tx.roles.held(account.id);
      for (const role of held) await tx.roles.end(account.id, role, command.reason, by.accountId);
      await tx.accounts.endSessions(account.id, 'account disabled');
      await tx.record({
        act: 'account.disabled',
        subject: { kind: 'account', id: account.id },
        org: account.orgId,
        before: { roles: held },
        reason: command.reason,
      });
      return { id: account.id, state: 'disabled' };
    });
  }
}

/** Puts a disabled account back into use, without roles (启用账号). */
export class EnableAccount {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(id: string): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      const account = found(await tx.accounts.lock(id), 'account', id);
      await tx.accounts.move(id, 'disabled', 'active');
      await tx.record({ act: 'account.enabled', subject: { kind: 'account', id }, org: account.orgId });
      return { id, state: 'active' };
    });
  }
}

/** Lifts the lock that failed sign-ins put on an account (解锁账号). */
export class UnlockAccount {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(id: string): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const account = found(await tx.accounts.lock(id), 'account', id);
      await tx.accounts.unlock(account.username);
      await tx.record({ act: 'account.unlocked', subject: { kind: 'account', id }, org: account.orgId });
      return { id };
    });
  }
}

/** A role given or taken. */
export interface RoleDeed {
  readonly accountId: string;
  readonly role: RoleKey;
  readonly reason: string | null;
}

/** Gives a person a role from now on (授权). The platform's own offices are served by the security administrator only. */
export class GrantRole {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(deed: RoleDeed, by: Person): Promise<{ accountId: string; role: RoleKey }> {
    return this.unitOfWork.run(async (tx) => {
      const account = await staff(tx, deed, by);
      if (account.state !== 'active')
        throw new DomainError(
          'account-not-active',
          say('account-named-state', { username: account.username, state: stateWord(account.state) }),
        );
      const held = await tx.roles.held(account.id);
      checkGrant({
        role: deed.role,
        accountId: account.id,
        orgKind: account.orgKind,
        held,
        grantedBy: by.accountId,
      });
      await tx.roles.grant(account.id, deed.role, deed.reason, by.accountId);
      await recordRole(tx, 'role.granted', account, deed);
      return { accountId: account.id, role: deed.role };
    });
  }
}

/** Ends a person's role from now on; that they held it stays on record (收回授权). */
export class RevokeRole {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    deed: RoleDeed & { readonly reason: string },
    by: Person,
  ): Promise<{ accountId: string; role: RoleKey }> {
    return this.unitOfWork.run(async (tx) => {
      const account = await staff(tx, deed, by);
      if (account.id === by.accountId) throw new DomainError('self-grant', say('own-role-taken'));
      await tx.roles.end(account.id, deed.role, deed.reason, by.accountId);
      await recordRole(tx, 'role.revoked', account, deed);
      return { accountId: account.id, role: deed.role };
    });
  }
}

async function staff(tx: IdentityTx, { accountId, role }: RoleDeed, by: Person): Promise<Account> {
  const account = found(await tx.accounts.lock(accountId), 'account', accountId);
  if (by.scope !== 'all' && !(account.orgId === by.orgId && isOwnStaffRole(role)))
    throw new DomainError('wrong-actor', say('role-of-security-admin', { role: roleWord(role) }));
  return account;
}

const recordRole = (
  tx: IdentityTx,
  act: ActCode,
  account: Account,
  { role, reason }: RoleDeed,
): Promise<void> =>
  tx.record({
    act,
    subject: { kind: 'account', id: account.id },
    org: account.orgId,
    after: { role, username: account.username },
    ...(reason === null ? {} : { reason }),
  });
