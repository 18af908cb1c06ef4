import { DomainError, stateWord, beijingMinute } from '#kernel';

import type { PasswordHasher } from './ports.js';
import type { Credential, Origin, Secrets, Vault, VaultTx } from './vault.js';
import { say } from '../domain/say.js';

/** A session that was opened; the token goes into the cookie and nowhere else. */
export interface OpenedSession {
  readonly state: 'signed-in' | 'second-factor-required';
  readonly token: string;
  readonly keep: boolean;
}

/** Either the result of an attempt or its refusal: both are committed, because a refusal is counted and logged. */
type Outcome<T> = { readonly result: T } | { readonly refusal: DomainError };

/** Signs a person in with user name and password (登录). */
export class SignIn {
  constructor(
    private readonly vault: Vault,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
  ) {}

  async execute(command: {
    username: string;
    password: string;
    keep: boolean;
    origin: Origin;
  }): Promise<OpenedSession> {
    const { username, origin } = command;
    const before = await this.vault.run(async (tx) => ({
      lockedUntil: await tx.lockedUntil(username),
      credential: await tx.credentialOf(username),
    }));
    // A locked name costs no hashing, so that a storm of guesses stays cheap.
    const right =
      before.lockedUntil === null &&
      (await this.hasher.verify(command.password, before.credential?.passwordHash));
    const outcome = await this.vault.run(async (tx): Promise<Outcome<OpenedSession>> => {
      const accountId = before.credential?.accountId ?? null;
      const attempt = { username, accountId, origin, method: 'password' } as const;
      const lockedUntil = await tx.lockedUntil(username);
      if (lockedUntil !== null) return refuse(tx, attempt, 'locked', locked(lockedUntil));
      const credential = right ? await tx.credentialOf(username) : undefined;
      if (!credential) {
        await tx.countFailure(username);
        return refuse(
          tx,
          attempt,
          'refused',
          new DomainError('sign-in-refused', say('name-or-password-wrong')),
        );
      }
      const refusal = notActive(credential);
      if (refusal) return refuse(tx, attempt, 'refused', refusal);
      return { result: await openFor(tx, this.secrets, credential, command.keep, attempt) };
    });
    return unwrap(outcome);
  }
}

/** Signs a person in whom the external identity service has confirmed (统一身份认证登录). */
export class SignInExternally {
  constructor(
    private readonly vault: Vault,
    private readonly secrets: Secrets,
  ) {}

  async execute(command: { issuer: string; subject: string; origin: Origin }): Promise<OpenedSession> {
    const outcome = await this.vault.run(async (tx): Promise<Outcome<OpenedSession>> => {
      const accountId = await tx.externalAccount(command.issuer, command.subject);
      const credential = accountId === undefined ? undefined : await tx.credentialById(accountId);
      const attempt = {
        username: credential?.username ?? '',
        accountId: accountId ?? null,
        origin: command.origin,
        method: 'external',
      } as const;
      if (!credential)
        return refuse(
          tx,
          attempt,
          'refused',
          new DomainError('external-identity-unlinked', say('identity-unlinked')),
        );
      const refusal = notActive(credential);
      if (refusal) return refuse(tx, attempt, 'refused', refusal);
      return { result: await openFor(tx, this.secrets, credential, false, attempt) };
    });
    return unwrap(outcome);
  }
}

/** Second factor at sign-in or later, before an act that needs it; the session gets a new token (第二因素). */
export class ConfirmSecondFactor {
  constructor(
    private readonly vault: Vault,
    private readonly secrets: Secrets,
  ) {}

  async execute(command: { token: string; code: string; origin: Origin }): Promise<OpenedSession> {
    const outcome = await this.vault.run(async (tx): Promise<Outcome<OpenedSession>> => {
      const session = await tx.session(this.secrets.digest(command.token));
      if (!session) throw new DomainError('not-signed-in', say('sign-in-first'));
      const { username, accountId } = session;
      const attempt = { username, accountId, origin: command.origin, method: 'second-factor' } as const;
      const lockedUntil = await tx.lockedUntil(username);
      if (lockedUntil !== null) return refuse(tx, attempt, 'locked', locked(lockedUntil));
      const check = await checkCode(tx, this.secrets, accountId, command.code);
      if (check !== 'accepted') {
        // A code that was used already is a double click, not a guess.
        if (check === 'wrong') await tx.countFailure(username);
        return refuse(
          tx,
          attempt,
          'refused',
          new DomainError('second-factor-wrong', say(check === 'used' ? 'code-used' : 'code-wrong')),
        );
      }
      const token = this.secrets.token();
      await tx.confirmSession(session.id, this.secrets.digest(token));
      await tx.clearFailures(username);
      await tx.log({ ...attempt, outcome: 'succeeded' });
      await tx.record({
        act: 'second-factor.confirmed',
        subject: { kind: 'account', id: accountId },
        claimed: username,
      });
      return { result: { state: 'signed-in', token, keep: false } };
    });
    return unwrap(outcome);
  }
}

/** Ends a session: one's own at sign-out, or another of one's own from the list (退出、下线). */
export class EndSession {
  constructor(private readonly vault: Vault) {}

  execute(command: { sessionId: string; accountId: string; reason: string }): Promise<{ id: string }> {
    return this.vault.run(async (tx) => {
      const ended = await tx.endSession(command.sessionId, command.accountId, command.reason);
      if (!ended) throw new DomainError('not-found', say('session-unknown', { id: command.sessionId }));
      await tx.record({
        act: 'session.ended',
        subject: { kind: 'account', id: command.accountId },
        reason: command.reason,
      });
      return { id: command.sessionId };
    });
  }
}

type LogLine = Parameters<VaultTx['log']>[0];

async function openFor(
  tx: VaultTx,
  secrets: Secrets,
  { accountId, username, totpConfirmed }: Credential,
  keep: boolean,
  attempt: Omit<LogLine, 'outcome'>,
): Promise<OpenedSession> {
  const token = secrets.token();
  const state = totpConfirmed ? 'second-factor-pending' : 'open';
  await tx.openSession({ accountId, tokenHash: secrets.digest(token), state, keep, origin: attempt.origin });
  // Failures of the second factor stay counted until it is right: the password alone clears nothing then.
  if (!totpConfirmed) await tx.clearFailures(username);
  await tx.log({ ...attempt, outcome: 'succeeded' });
  await tx.record({
    act: 'session.opened',
    subject: { kind: 'account', id: accountId },
    after: { state, method: attempt.method },
    claimed: username,
  });
  return { state: totpConfirmed ? 'second-factor-required' : 'signed-in', token, keep };
}

async function checkCode(
  tx: VaultTx,
  secrets: Secrets,
  accountId: string,
  code: string,
): Promise<'accepted' | 'used' | 'wrong'> {
  const totp = await tx.totp(accountId);
  if (!totp?.confirmed) throw new DomainError('second-factor-wrong', say('second-factor-not-set-up'));
  if (!/^\d{6}$/.test(code))
    return (await tx.takeRecoveryCode(accountId, secrets.digest(code.trim().toUpperCase())))
      ? 'accepted'
      : 'wrong';
  const step = secrets.totpStep(totp.seed, code, await tx.now());
  if (step === undefined) return 'wrong';
  return (await tx.takeStep(accountId, step)) ? 'accepted' : 'used';
}

async function refuse(
  tx: VaultTx,
  attempt: Omit<LogLine, 'outcome'>,
  outcome: LogLine['outcome'],
  refusal: DomainError,
): Promise<{ refusal: DomainError }> {
  await tx.log({ ...attempt, outcome });
  await tx.record({
    act: 'sign-in.refused',
    subject: {
      kind: attempt.accountId === null ? 'username' : 'account',
      id: attempt.accountId ?? attempt.username,
    },
    reason: refusal.code,
    ...(attempt.username === '' ? {} : { claimed: attempt.username }),
  });
  return { refusal };
}

const locked = (until: string): DomainError =>
  new DomainError('account-locked', say('locked-until', { until: beijingMinute(until) }));

const notActive = ({ state }: Credential): DomainError | undefined =>
  state === 'active'
    ? undefined
    : new DomainError('account-not-active', say('account-state', { state: stateWord(state) }));

function unwrap<T>(outcome: Outcome<T>): T {
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.result;
}
