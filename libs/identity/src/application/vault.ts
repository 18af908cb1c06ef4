import type { Message, Permission, RecordTx, RoleKey } from '#kernel';

import type { PasswordPolicy } from '../domain/password.js';

/** Where a sign-in came from. */
export interface Origin {
  readonly ip: string;
  readonly userAgent: string | null;
}

/** An account as the sign-in role sees it. */
export interface Credential {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly state: 'pending' | 'active' | 'disabled';
  readonly passwordHash: string | undefined;
  readonly totpConfirmed: boolean;
}

/** A session as stored: the token itself is never in the database. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly username: string;
  readonly state: 'second-factor-pending' | 'open';
  readonly secondFactorAt: string | null;
}

export interface NewSession {
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly state: Session['state'];
  readonly keep: boolean;
  readonly origin: Origin;
}

/** One line of the sign-in log (登录日志). */
export interface Attempt {
  readonly username: string;
  readonly accountId: string | null;
  readonly origin: Origin;
  readonly method: 'password' | 'second-factor' | 'external';
  readonly outcome: 'succeeded' | 'refused' | 'locked';
}

/** A second factor as stored; `seed` is the base32 text that the person's device holds. */
export interface Totp {
  readonly seed: string;
  readonly confirmed: boolean;
}

export interface NewApiKey {
  readonly id: string;
  readonly accountId: string;
  readonly label: string;
  readonly permissions: readonly Permission[];
  readonly days: number;
  readonly secret: Buffer;
}

/** Who acts, as the database puts it together from grants in force. */
export interface ActorFacts {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly org: {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly regionCode: string;
  };
  readonly roles: readonly RoleKey[];
  readonly permissions: readonly Permission[];
  readonly scope: 'own' | 'region' | 'all';
  readonly totpEnrolled: boolean;
  readonly mustChangePassword: boolean;
  readonly rolesAwaitingSecondFactor: readonly RoleKey[];
}

/** What the sign-in use cases may touch: credentials, sessions, keys; nothing of the business. Runs as its own database role. */
export interface VaultTx extends RecordTx {
  now(): Promise<string>;
  credentialOf(username: string): Promise<Credential | undefined>;
  credentialById(accountId: string): Promise<Credential | undefined>;
  passwordPolicy(): Promise<PasswordPolicy>;
  setPassword(accountId: string, hash: string, mustChange: boolean): Promise<void>;
  /** Until when a user name is locked, or null; holds the row so that attempts count one after another. */
  lockedUntil(username: string): Promise<string | null>;
  countFailure(username: string): Promise<void>;
  clearFailures(username: string): Promise<void>;
  log(attempt: Attempt): Promise<void>;
  openSession(session: NewSession): Promise<{ id: string; expiresAt: string }>;
  /** The live session behind a token, locked. */
  session(tokenHash: Buffer): Promise<Session | undefined>;
  /** Gives the session a new token after a second factor. */
  confirmSession(id: string, tokenHash: Buffer): Promise<{ expiresAt: string }>;
  endSession(id: string, accountId: string, reason: string): Promise<boolean>;
  endOtherSessions(accountId: string, keepId: string | null, reason: string): Promise<void>;
  totp(accountId: string): Promise<Totp | undefined>;
  saveTotp(accountId: string, seed: string): Promise<void>;
  confirmTotp(accountId: string, step: number): Promise<void>;
  removeTotp(accountId: string): Promise<void>;
  /** Takes a time step once; false when it or a later one was used. */
  takeStep(accountId: string, step: number): Promise<boolean>;
  saveRecoveryCodes(accountId: string, hashes: readonly Buffer[]): Promise<void>;
  takeRecoveryCode(accountId: string, hash: Buffer): Promise<boolean>;
  actor(accountId: string): Promise<ActorFacts | undefined>;
  insertApiKey(key: NewApiKey): Promise<{ expiresAt: string }>;
  revokeApiKey(id: string, accountId: string): Promise<boolean>;
  externalAccount(issuer: string, subject: string): Promise<string | undefined>;
  beginExternal(attempt: {
    stateHash: Buffer;
    browserHash: Buffer;
    verifier: string;
    nonce: string;
  }): Promise<void>;
  /** Takes a sign-in under way once, by the browser that began it, within ten minutes. */
  takeExternal(
    stateHash: Buffer,
    browserHash: Buffer,
  ): Promise<{ verifier: string; nonce: string } | undefined>;
}

/** Door to the credentials. */
export abstract class Vault {
  /** Work whose result holds no secret: it is kept, and answers repeated requests. */
  abstract run<T>(work: (tx: VaultTx) => Promise<T>): Promise<T>;
  /** Work whose result holds a secret: it is kept nowhere, and a repeated request is told what was `made`. */
  abstract reveal<T>(work: (tx: VaultTx) => Promise<T>, made: (result: T) => Message): Promise<T>;
}

/** Random tokens, their digests, and one-time passwords: the only place that makes secrets (密钥与令牌). */
export interface Secrets {
  /** 256 random bits as text. */
  token(): string;
  digest(text: string): Buffer;
  apiKey(): { id: string; secret: Buffer; text: string };
  totpSeed(): string;
  totpUri(seed: string, username: string): string;
  /** The thirty-second step, within one of `now`, whose code this is. */
  totpStep(seed: string, code: string, now: string): number | undefined;
  recoveryCodes(): readonly string[];
}
