import { DomainError, type RoleKey, stateWord } from '#kernel';
import type { Database, Queryer, Tx } from '#platform';

import type { Account, AccountStore, MembershipStore, RoleStore } from '../../application/ports.js';
import type { PasswordPolicy } from '../../domain/password.js';
import { roleWord } from '../../domain/role-grant.js';
import { say } from '../../domain/say.js';

/** Accounts in PostgreSQL, without their credentials. */
export const accountStore = (tx: Tx): AccountStore => ({
  lock: (id) =>
    tx.one<Account>(
      `select a.id, a.org_id as "orgId", o.kind as "orgKind", a.username, a.display_name as "displayName", a.state
       from identity.account a join identity.organisation o on o.id = a.org_id where a.id = $1 for no key update of a`,
      [id],
    ),
  insert: async (account) => {
    const inserted = await tx.query(
      `insert into identity.account (id, org_id, username, display_name, phone, mail, state, must_change_password, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [
        account.id,
        account.orgId,
        account.username,
        account.displayName,
        account.phone,
        account.mail,
        account.state,
        account.mustChangePassword,
        account.createdBy,
      ],
    );
    if (inserted.length !== 1)
      throw new DomainError('already-exists', say('username-taken'), [
        { field: 'username', code: 'taken', message: say('username-taken') },
      ]);
    await tx.query('insert into identity.credential (account_id, password_hash) values ($1, $2)', [
      account.id,
      account.passwordHash,
    ]);
  },
  edit: async (id, version, { displayName, phone, mail }) => {
    const row = await tx.changeOne<{ version: number }>(
      `update identity.account set display_name = $3, phone = $4, mail = $5, version = version + 1 where id = $1 and version = $2 returning version`,
      [id, version, displayName, phone, mail],
      () => new DomainError('version-conflict', say('account-changed')),
    );
    return row.version;
  },
  move: async (id, from, to) => {
    await tx.changeOne(
      'update identity.account set state = $3, version = version + 1 where id = $1 and state = $2 returning id',
      [id, from, to],
      () => new DomainError('illegal-transition', say('account-not-in-state', { state: stateWord(from) })),
    );
  },
  unlock: async (username) => {
    await tx.query('delete from identity.sign_in_lock where username = $1', [username]);
  },
  endSessions: async (id, reason) => {
    await tx.query('select identity.end_sessions($1, $2)', [id, reason]);
  },
  linkExternal: async (id, issuer, subject, by) => {
    await tx.query('delete from identity.external_identity where issuer = $1 and account_id = $2', [
      issuer,
      id,
    ]);
    const linked = await tx.query(
      `insert into identity.external_identity (issuer, subject, account_id, linked_by) values ($1, $2, $3, $4) on conflict do nothing returning subject`,
      [issuer, subject, id, by],
    );
    if (linked.length !== 1)
      throw new DomainError('already-exists', say('identity-linked-elsewhere'), [
        { field: 'subject', code: 'linked', message: say('identity-linked-elsewhere') },
      ]);
  },
  passwordPolicy: () => passwordPolicy(tx),
});

/** The password policy in force. */
export async function passwordPolicy(tx: Queryer): Promise<PasswordPolicy> {
  const row = await tx.one<{ policy: PasswordPolicy }>(
    `select platform.rule('identity.password', '000000', platform.now()::date) as policy`,
  );
  if (!row) throw new Error('the password policy is missing from the rule parameters');
  return row.policy;
}

/** The same, for whoever asks outside a unit of work. */
export const passwordPolicyOf = (database: Database): Promise<PasswordPolicy> =>
  database.read(passwordPolicy);

/** Roles of people, as dated grants. */
export const roleStore = (tx: Tx): RoleStore => ({
  held: async (accountId) =>
    (
      await tx.query<{ role: RoleKey }>(
        'select role from identity.account_role where account_id = $1 and tstzrange(valid_from, valid_to) @> platform.now() order by role',
        [accountId],
      )
    ).map((row) => row.role),
  grant: async (accountId, role, reason, by) => {
    await tx.query(
      'insert into identity.account_role (account_id, role, granted_by, reason) values ($1, $2, $3, $4)',
      [accountId, role, by, reason],
    );
  },
  end: async (accountId, role, reason, by) => {
    await tx.changeOne(
      `update identity.account_role set valid_to = platform.now(), ended_by = $3, end_reason = $4
       where account_id = $1 and role = $2 and valid_to is null returning id`,
      [accountId, role, by, reason],
      () => new DomainError('not-found', say('role-not-held', { role: roleWord(role) })),
    );
  },
});

/** Memberships of village clinics in PostgreSQL. */
export const membershipStore = (tx: Tx): MembershipStore => ({
  add: async (id, centreOrgId, memberOrgId, from, to, by) => {
    const overlap = await tx.one(
      `select 1 from identity.membership where member_org_id = $1 and daterange(valid_from, valid_to) && daterange($2::date, $3::date)`,
      [memberOrgId, from, to],
    );
    if (overlap) throw new DomainError('already-exists', say('clinic-has-centre'));
    await tx.query(
      `insert into identity.membership (id, centre_org_id, member_org_id, valid_from, valid_to, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
      [id, centreOrgId, memberOrgId, from, to, by],
    );
  },
  end: async (id, on) => {
    const own = await tx.one(
      'select 1 from identity.membership where id = $1 and centre_org_id = (select jc.org())',
      [id],
    );
    if (!own) throw new DomainError('not-found', say('membership-unknown', { id }));
    return tx.changeOne(
      `update identity.membership set valid_to = $2::date
       where id = $1 and centre_org_id = (select jc.org()) and (valid_to is null or valid_to > $2::date) and valid_from <= $2::date
       returning centre_org_id as "centreOrgId", member_org_id as "memberOrgId"`,
      [id, on],
      () => new DomainError('illegal-transition', say('membership-not-held')),
    );
  },
});
