import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small OpenID Connect provider: authorization code flow with PKCE, one client, whoever is `subject` signs in at once. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The person at the provider. */
  subject: string;
  /** What the provider signs wrongly, to see it refused. */
  fault: 'nonce' | 'audience' | 'key' | undefined;
  close(): Promise<void>;
}

interface Grant {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startOidcProvider(): Promise<OidcProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OidcProvider = {
    issuer,
    clientId: 'jicai',
    clientSecret: randomBytes(16).toString('hex'),
    subject: 'someone',
    fault: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  function idToken({ nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      sub: provider.subject,
      aud: provider.fault === 'audience' ? 'another' : provider.clientId,
      exp: now + 60,
      iat: now,
      nonce: provider.fault === 'nonce' ? 'another' : nonce,
    };
    const text = `${base64url({ alg: 'RS256', kid: 'k1' })}.${base64url(claims)}`;
    const key = provider.fault === 'key' ? others.privateKey : keys.privateKey;
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    const json = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.pathname === '/.well-known/openid-configuration') {
      json(200, metadata(issuer));
      return;
    }
    if (url.pathname === '/jwks') {
      json(200, {
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
      });
      return;
    }
    if (url.pathname === '/authorize') {
      authorize(url, response);
      return;
    }
    if (url.pathname === '/token') {
      const form = new URLSearchParams(await bodyOf(request));
      const grant = grants.get(form.get('code') ?? '');
      grants.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const known = form.get('client_secret') === provider.clientSecret && grant?.challenge === challenge;
      if (!grant || !known || form.get('redirect_uri') !== grant.redirectUri) {
        json(400, { error: 'invalid_grant' });
        return;
      }
      json(200, {
        access_token: randomBytes(8).toString('hex'),
        token_type: 'Bearer',
        id_token: idToken(grant),
      });
      return;
    }
    json(404, {});
  }

  function authorize({ searchParams }: URL, response: ServerResponse): void {
    const code = randomBytes(16).toString('hex');
    const redirectUri = searchParams.get('redirect_uri') ?? '';
    grants.set(code, {
      challenge: searchParams.get('code_challenge') ?? '',
      nonce: searchParams.get('nonce') ?? '',
      redirectUri,
    });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', searchParams.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  return provider;
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
