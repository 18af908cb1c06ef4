import type { Tx } from '#platform';

import type { ActorFacts, Credential, Session, VaultTx } from '../../application/vault.js';
import type { FieldCipher } from '../security/field-cipher.js';
import { passwordPolicy } from './account-store.js';

const CREDENTIAL = `
  select a.id as "accountId", a.username, a.display_name as "displayName", a.state, c.password_hash as "passwordHash",
    exists (select 1 from identity.totp t where t.account_id = a.id and t.confirmed_at is not null) as "totpConfirmed"
  from identity.account a left join identity.credential c on c.account_id = a.id`;

const LIVE = `ended_at is null and expires_at > platform.now() and last_seen_at + idle_limit > platform.now()`;

const seedOf = (accountId: string): string => `totp:${accountId}`;

/** Credentials, sessions and keys in PostgreSQL, as the sign-in role. */
export const vaultTx = (tx: Tx, cipher: FieldCipher): VaultTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  credentialOf: (username) => tx.one<Credential>(`${CREDENTIAL} where a.username = $1`, [username]),
  credentialById: (accountId) => tx.one<Credential>(`${CREDENTIAL} where a.id = $1`, [accountId]),
  passwordPolicy: () => passwordPolicy(tx),
  setPassword: async (accountId, hash, mustChange) => {
    await tx.query(
      `insert into identity.credential (account_id, password_hash) values ($1, $2)
       on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = platform.now()`,
      [accountId, hash],
    );
    await tx.query('update identity.account set must_change_password = $2 where id = $1', [
      accountId,
      mustChange,
    ]);
  },
  ...failures(tx),
  ...sessions(tx),
  ...secondFactor(tx, cipher),
  actor: async (accountId) =>
    (await tx.one<{ actor: ActorFacts | null }>('select identity.actor_of($1) as actor', [accountId]))
      ?.actor ?? undefined,
  ...apiKeys(tx, cipher),
  ...external(tx, cipher),
});

const failures = (tx: Tx): Pick<VaultTx, 'lockedUntil' | 'countFailure' | 'clearFailures' | 'log'> => ({
  lockedUntil: async (username) => {
    const row = await tx.one<{ until: Date | null }>(
      `select case when locked_until > platform.now() then locked_until end as until from identity.sign_in_lock where username = $1 for update`,
      [username],
    );
    return row?.until?.toISOString() ?? null;
  },
  countFailure: async (username) => {
    // Failures count within one lock period; the limit and the period are rule data.
    await tx.query(
      `with r as (select (v->>'failures')::int as n, make_interval(mins => (v->>'minutes')::int) as period
                  from platform.rule('identity.lock-out', '000000', platform.now()::date) v),
       counted as (
         insert into identity.sign_in_lock as l (username, failures, failed_at) values ($1, 1, platform.now())
         on conflict (username) do update set failed_at = platform.now(),
           failures = case when l.failed_at < platform.now() - (select period from r) or l.locked_until <= platform.now() then 1 else l.failures + 1 end,
           locked_until = case when l.failed_at >= platform.now() - (select period from r) and coalesce(l.locked_until > platform.now(), true)
             and l.failures + 1 >= (select n from r) then platform.now() + (select period from r) end
         returning 1)
       select count(*) from counted`,
      [username],
    );
  },
  clearFailures: async (username) => {
    await tx.query('delete from identity.sign_in_lock where username = $1', [username]);
  },
  log: async ({ username, accountId, origin, method, outcome }) => {
    await tx.query(
      `insert into identity.sign_in_attempt (username, account_id, ip, user_agent, method, outcome) values ($1, $2, $3, $4, $5, $6)`,
      [
        username.slice(0, 100),
        accountId,
        origin.ip,
        origin.userAgent?.slice(0, 300) ?? null,
        method,
        outcome,
      ],
    );
  },
});

type SessionPart = 'openSession' | 'session' | 'confirmSession' | 'endSession' | 'endOtherSessions';

const sessions = (tx: Tx): Pick<VaultTx, SessionPart> => ({
  openSession: async ({ accountId, tokenHash, state, keep, origin }) => {
    await tx.query('update identity.account set last_sign_in_at = platform.now() where id = $1', [accountId]);
    return tx.changeOne<{ id: string; expiresAt: string }>(
      `insert into identity.session (account_id, token_hash, state, ip, user_agent, idle_limit, expires_at)
       select $1, $2, $3, $4, $5,
         case when $6 then make_interval(hours => (v->>'keepHours')::int) else make_interval(mins => (v->>'idleMinutes')::int) end,
         platform.now() + make_interval(hours => (v->>'absoluteHours')::int)
       from platform.rule('identity.session', '000000', platform.now()::date) v returning id, expires_at as "expiresAt"`,
      [accountId, tokenHash, state, origin.ip, origin.userAgent?.slice(0, 300) ?? null, keep],
      () => {
        throw new Error('the session limits are missing from the rule parameters');
      },
    );
  },
  session: (tokenHash) =>
    tx.one<Session>(
      `select s.id, s.account_id as "accountId", a.username, s.state, s.second_factor_at as "secondFactorAt"
       from identity.session s join identity.account a on a.id = s.account_id and a.state = 'active'
       where s.token_hash = $1 and ${LIVE} for update of s`,
      [tokenHash],
    ),
  confirmSession: (id, tokenHash) =>
    tx.changeOne<{ expiresAt: string }>(
      `update identity.session set token_hash = $2, state = 'open', second_factor_at = platform.now(), last_seen_at = platform.now()
       where id = $1 and ended_at is null returning expires_at as "expiresAt"`,
      [id, tokenHash],
      () => {
        throw new Error('the locked session is gone');
      },
    ),
  endSession: async (id, accountId, reason) =>
    (
      await tx.query(
        'update identity.session set ended_at = platform.now(), end_reason = $3 where id = $1 and account_id = $2 and ended_at is null returning id',
        [id, accountId, reason],
      )
    ).length === 1,
  endOtherSessions: async (accountId, keepId, reason) => {
    await tx.query(
      `update identity.session set ended_at = platform.now(), end_reason = $3
       where account_id = $1 and ended_at is null and id is distinct from $2::uuid`,
      [accountId, keepId, reason],
    );
  },
});

type FactorPart =
  'totp' | 'saveTotp' | 'confirmTotp' | 'removeTotp' | 'takeStep' | 'saveRecoveryCodes' | 'takeRecoveryCode';

const secondFactor = (tx: Tx, cipher: FieldCipher): Pick<VaultTx, FactorPart> => ({
  totp: async (accountId) => {
    const row = await tx.one<{ sealed: Buffer; confirmed: boolean }>(
      'select seed_sealed as sealed, confirmed_at is not null as confirmed from identity.totp where account_id = $1 for update',
      [accountId],
    );
    return row && { seed: cipher.open(row.sealed, seedOf(accountId)).toString(), confirmed: row.confirmed };
  },
  saveTotp: async (accountId, seed) => {
    await tx.query(
      `insert into identity.totp (account_id, seed_sealed) values ($1, $2)
       on conflict (account_id) do update set seed_sealed = excluded.seed_sealed, confirmed_at = null, last_step = 0, created_at = platform.now()`,
      [accountId, cipher.seal(Buffer.from(seed), seedOf(accountId))],
    );
  },
  confirmTotp: async (accountId, step) => {
    await tx.query(
      'update identity.totp set confirmed_at = platform.now(), last_step = $2 where account_id = $1',
      [accountId, step],
    );
  },
  removeTotp: async (accountId) => {
    await tx.query('delete from identity.recovery_code where account_id = $1', [accountId]);
    await tx.query('delete from identity.totp where account_id = $1', [accountId]);
  },
  takeStep: async (accountId, step) =>
    (
      await tx.query(
        'update identity.totp set last_step = $2 where account_id = $1 and last_step < $2 returning account_id',
        [accountId, step],
      )
    ).length === 1,
  saveRecoveryCodes: async (accountId, hashes) => {
    await tx.query('delete from identity.recovery_code where account_id = $1', [accountId]);
    await tx.query(
      'insert into identity.recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])',
      [accountId, hashes],
    );
  },
  takeRecoveryCode: async (accountId, hash) =>
    (
      await tx.query(
        'update identity.recovery_code set used_at = platform.now() where account_id = $1 and code_hash = $2 and used_at is null returning account_id',
        [accountId, hash],
      )
    ).length === 1,
});

/** What a sealed key secret belongs to. */
export const apiKeySecretOf = (id: string): string => `api-key:${id}`;

const apiKeys = (tx: Tx, cipher: FieldCipher): Pick<VaultTx, 'insertApiKey' | 'revokeApiKey'> => ({
  insertApiKey: async ({ id, accountId, label, permissions, days, secret }) => {
    const row = await tx.changeOne<{ expiresAt: Date }>(
      `insert into identity.api_key (id, account_id, label, permissions, expires_at)
       values ($1, $2, $3, $4, platform.now() + make_interval(days => $5)) returning expires_at as "expiresAt"`,
      [id, accountId, label, permissions, days],
      () => {
        throw new Error('the key was not written');
      },
    );
    await tx.query('insert into identity.api_key_secret (key_id, secret_sealed) values ($1, $2)', [
      id,
      cipher.seal(secret, apiKeySecretOf(id)),
    ]);
    return { expiresAt: row.expiresAt.toISOString() };
  },
  revokeApiKey: async (id, accountId) => {
    const revoked = await tx.query(
      'update identity.api_key set revoked_at = platform.now() where id = $1 and account_id = $2 and revoked_at is null returning id',
      [id, accountId],
    );
    await tx.query(
      'delete from identity.api_key_secret s using identity.api_key k where k.id = s.key_id and k.id = $1 and k.revoked_at is not null',
      [id],
    );
    return revoked.length === 1;
  },
});

type ExternalPart = 'externalAccount' | 'beginExternal' | 'takeExternal';

const external = (tx: Tx, cipher: FieldCipher): Pick<VaultTx, ExternalPart> => ({
  externalAccount: async (issuer, subject) =>
    (
      await tx.one<{ id: string }>(
        'select account_id as id from identity.external_identity where issuer = $1 and subject = $2',
        [issuer, subject],
      )
    )?.id,
  beginExternal: async ({ stateHash, browserHash, verifier, nonce }) => {
    await tx.query(
      'insert into identity.external_attempt (state_hash, browser_hash, verifier_sealed, nonce) values ($1, $2, $3, $4)',
      [
        stateHash,
        browserHash,
        cipher.seal(Buffer.from(verifier), `external:${stateHash.toString('hex')}`),
        nonce,
      ],
    );
  },
  takeExternal: async (stateHash, browserHash) => {
    const row = await tx.one<{ sealed: Buffer; nonce: string }>(
      `update identity.external_attempt set used_at = platform.now()
       where state_hash = $1 and browser_hash = $2 and used_at is null and created_at > platform.now() - interval '10 minutes'
       returning verifier_sealed as sealed, nonce`,
      [stateHash, browserHash],
    );
    return (
      row && {
        verifier: cipher.open(row.sealed, `external:${stateHash.toString('hex')}`).toString(),
        nonce: row.nonce,
      }
    );
  },
});
