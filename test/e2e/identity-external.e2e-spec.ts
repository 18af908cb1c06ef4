import request from 'supertest';

import { startTestApp, type TestApp } from '../support/app.js';
import { bodyOf } from '../support/body.js';
import { startOidcProvider, type OidcProvider } from '../support/oidc-provider.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';

let test: TestApp;
let provider: OidcProvider;
let security: Browser;
let linkedId: string;

beforeAll(async () => {
  provider = await startOidcProvider();
  test = await startTestApp({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  await addRegions(test.database);
  const centre = await addOrganisation(test.database, { kind: 'centre' });
  security = await signIn(
    test,
    await addPerson(test, { orgId: centre, username: 'security', roles: ['security-admin'] }),
    true,
  );
  linkedId = (await addPerson(test, { orgId: centre, username: 'linked', roles: ['procurement-officer'] }))
    .id;
  await security
    .put(`/api/v1/accounts/${linkedId}/external-identity`)
    .send({ subject: 'linked-subject' })
    .expect(200);
});
afterAll(async () => {
  await test.close();
  await provider.close();
});

/** Walks a browser to the provider and back, as its redirects say; answers where it ends. */
async function walk(browser: Browser, change: (callback: URL) => URL = (url) => url): Promise<string> {
  const start = await browser.get('/api/v1/session/external').expect(302);
  const atProvider = await fetch(start.headers['location'] ?? '', { redirect: 'manual' });
  const callback = change(new URL(atProvider.headers.get('location') ?? ''));
  const end = await browser.get(`${callback.pathname}${callback.search}`).expect(303);
  return end.headers['location'] ?? '';
}
const newBrowser = (): Browser => request.agent(test.app.getHttpServer());

describe('sign-in by an external identity service', () => {
  beforeEach(() => {
    provider.subject = 'linked-subject';
    provider.fault = undefined;
  });

  it('signs the linked account in', async () => {
    const browser = newBrowser();
    expect(await walk(browser)).toBe('/');
    const body = bodyOf(await browser.get('/api/v1/session').expect(200));
    expect(body).toMatchObject({ actor: { username: 'linked' } });
  });

  it('refuses a person who is not linked', async () => {
    provider.subject = 'stranger';
    const browser = newBrowser();
    expect(await walk(browser)).toBe('/sign-in?problem=external-identity-unlinked');
    await browser.get('/api/v1/session').expect(401);
  });

  it.each(['nonce', 'audience', 'key'] as const)('refuses an identity with the wrong %s', async (fault) => {
    provider.fault = fault;
    expect(await walk(newBrowser())).toBe('/sign-in?problem=external-identity-refused');
  });

  it('refuses an answer to another browser, a changed state, and an answer that comes twice', async () => {
    const refused = '/sign-in?problem=external-identity-refused';
    const changed = (url: URL): URL => {
      url.searchParams.set('state', 'another');
      return url;
    };
    expect(await walk(newBrowser(), changed)).toBe(refused);
    let callback: URL | undefined;
    const browser = newBrowser();
    await walk(browser, (url) => {
      callback = url;
      return url;
    });
    const again = `${callback?.pathname ?? ''}${callback?.search ?? ''}`;
    expect((await browser.get(again).expect(303)).headers['location']).toBe(refused);
    expect((await newBrowser().get(again).expect(303)).headers['location']).toBe(refused);
  });

  it('asks for the second factor of an account that has one', async () => {
    await signIn(test, { id: linkedId, orgId: '', username: 'linked' }, true);
    const browser = newBrowser();
    expect(await walk(browser)).toBe('/sign-in?step=second-factor');
    await browser.get('/api/v1/session').expect(401);
  });

  it('ties a subject to one account only', async () => {
    const { id } = await addPerson(test, {
      orgId: await addOrganisation(test.database, { kind: 'centre' }),
      username: 'second',
      roles: [],
    });
    const refused = await security
      .put(`/api/v1/accounts/${id}/external-identity`)
      .send({ subject: 'linked-subject' })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'already-exists' });
  });
});
