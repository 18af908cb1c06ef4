import { DomainError, type UnitOfWork } from '#kernel';

import type { AccountDirectory, IdentityTx, Person } from './ports.js';
import type { OpenedSession, SignInExternally } from './sign-in.js';
import type { Origin, Secrets, Vault } from './vault.js';
import { say } from '../domain/say.js';
import { unknown } from './refusals.js';

/** What the browser is sent away with, and what is kept until it comes back. */
export interface ExternalRequest {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the external service says the person is. */
export interface ExternalProof {
  readonly issuer: string;
  readonly subject: string;
}

/** Port to an identity service of the installation (统一身份认证, OpenID Connect). */
export abstract class ExternalIdentity {
  /** Name of the service, as it names itself; undefined when none is set up. */
  abstract readonly issuer: string | undefined;
  abstract begin(redirectUri: string): Promise<ExternalRequest>;
  /** Refuses an answer that the service did not give to this request. */
  abstract finish(
    callback: URL,
    kept: { state: string; nonce: string; verifier: string },
  ): Promise<ExternalProof>;
}

/** Sends a browser to the identity service. */
export class BeginExternalSignIn {
  constructor(
    private readonly vault: Vault,
    private readonly secrets: Secrets,
    private readonly service: ExternalIdentity,
  ) {}

  /** `browser` is the secret that binds the attempt to the browser that began it. */
  async execute(redirectUri: string): Promise<{ url: string; browser: string }> {
    const request = await this.service.begin(redirectUri);
    const browser = this.secrets.token();
    await this.vault.run((tx) =>
      tx.beginExternal({
        stateHash: this.secrets.digest(request.state),
        browserHash: this.secrets.digest(browser),
        verifier: request.verifier,
        nonce: request.nonce,
      }),
    );
    return { url: request.url, browser };
  }
}

/** Receives the browser that comes back, and signs the linked account in. */
export class FinishExternalSignIn {
  constructor(
    private readonly vault: Vault,
    private readonly secrets: Secrets,
    private readonly service: ExternalIdentity,
    private readonly signIn: SignInExternally,
  ) {}

  async execute(command: { callback: URL; browser: string; origin: Origin }): Promise<OpenedSession> {
    const state = command.callback.searchParams.get('state') ?? '';
    const kept = await this.vault.run((tx) =>
      tx.takeExternal(this.secrets.digest(state), this.secrets.digest(command.browser)),
    );
    if (!kept) throw new DomainError('external-identity-refused', say('sign-in-not-begun-here'));
    const proof = await this.service.finish(command.callback, { ...kept, state });
    return this.signIn.execute({ ...proof, origin: command.origin });
  }
}

/** Ties a person at the identity service to an account, by the administrator who knows both (关联外部身份). */
export class LinkExternalIdentity {
  constructor(
    private readonly unitOfWork: UnitOfWork<IdentityTx>,
    private readonly directory: AccountDirectory,
    private readonly service: ExternalIdentity,
  ) {}

  async execute(
    command: { accountId: string; subject: string },
    by: Person,
  ): Promise<{ accountId: string; subject: string }> {
    const { issuer } = this.service;
    if (issuer === undefined) throw new DomainError('not-found', say('identity-service-missing'));
    if (!(await this.directory.sees(command.accountId))) throw unknown('account', command.accountId);
    return this.unitOfWork.run(async (tx) => {
      await tx.accounts.linkExternal(command.accountId, issuer, command.subject, by.accountId);
      await tx.record({
        act: 'external-identity.linked',
        subject: { kind: 'account', id: command.accountId },
        after: { issuer, subject: command.subject },
      });
      return command;
    });
  }
}
