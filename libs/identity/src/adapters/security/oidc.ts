import * as oidc from 'openid-client';

import { DomainError } from '#kernel';
import type { Config } from '#platform';

import {
  ExternalIdentity,
  type ExternalProof,
  type ExternalRequest,
} from '../../application/external-sign-in.js';
import { say } from '../../domain/say.js';

const SECONDS_MAX = 10;

/** An OpenID Connect service, found by its discovery document; authorization code flow with PKCE, state and nonce. */
export class OidcIdentity extends ExternalIdentity {
  private configuration: Promise<oidc.Configuration> | undefined;

  constructor(private readonly settings: Config['oidc']) {
    super();
  }

  get issuer(): string | undefined {
    return this.settings?.issuer;
  }

  async begin(redirectUri: string): Promise<ExternalRequest> {
    const configuration = await this.discover();
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, state, nonce, verifier };
  }

  async finish(
    callback: URL,
    kept: { state: string; nonce: string; verifier: string },
  ): Promise<ExternalProof> {
    const configuration = await this.discover();
    const claims = await this.exchange(configuration, callback, kept);
    if (!claims) throw new DomainError('external-identity-refused', say('identity-missing'));
    return { issuer: this.issuer ?? '', subject: claims.sub };
  }

  private async exchange(
    configuration: oidc.Configuration,
    callback: URL,
    { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
  ): Promise<oidc.IDToken | undefined> {
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return tokens.claims();
    } catch (error) {
      throw new DomainError(
        'external-identity-refused',
        say('identity-refused', { reason: error instanceof Error ? error.message : String(error) }),
      );
    }
  }

  /** The service's own description, asked for once; a failure is asked again at the next sign-in. */
  private discover(): Promise<oidc.Configuration> {
    const { settings } = this;
    if (!settings) throw new DomainError('not-found', say('identity-service-missing'));
    const issuer = new URL(settings.issuer);
    // Plain http is for a service on this machine; anything else must be https.
    const execute = [
      oidc.enableNonRepudiationChecks,
      ...(isLoopback(issuer) ? [oidc.allowInsecureRequests] : []),
    ];
    this.configuration ??= oidc
      .discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
        execute,
        timeout: SECONDS_MAX,
      })
      .catch((error: unknown) => {
        this.configuration = undefined;
        throw new DomainError(
          'external-identity-refused',
          say('identity-service-silent', { reason: String(error) }),
        );
      });
    return this.configuration;
  }
}

const isLoopback = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
