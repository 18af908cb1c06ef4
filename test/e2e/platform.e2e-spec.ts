import request from 'supertest';

import { startTestApp, type TestApp } from '../support/app.js';

describe('the platform over HTTP', () => {
  let test: TestApp;
  const http = () => request(test.app.getHttpServer());
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('is alive and ready', async () => {
    expect((await http().get('/health')).body).toEqual({ status: 'ok' });
    expect((await http().get('/ready')).body).toEqual({ status: 'ready', database: 'ok' });
  });

  it('tells the time of the database, not of the machine', async () => {
    await test.database.setClock('2030-01-02T03:04:05Z');
    const reply = await http().get('/api/v1/public/clock').expect(200);
    expect(reply.body).toEqual({ now: '2030-01-02T03:04:05.000Z' });
    await test.database.releaseClock();
  });

  it('answers what it does not know with a problem that carries the request id', async () => {
    const reply = await http().get('/api/v1/nothing').set('X-Request-Id', 'abcdefgh-1').expect(404);
    expect(reply.headers['content-type']).toMatch(/problem\+json/);
    expect(reply.body).toMatchObject({ type: '/problems/not-found', status: 404, requestId: 'abcdefgh-1' });
    expect(reply.headers['x-request-id']).toBe('abcdefgh-1');
  });

  it('refuses a signed-in operation without sign-in', async () => {
    const reply = await http().get('/api/v1/todos').expect(401);
    expect(reply.body).toMatchObject({ code: 'not-signed-in' });
  });

  it('describes itself as OpenAPI 3.1 with a declared access on every operation', async () => {
    const reply = await http().get('/api/openapi.json').expect(200);
    const document = reply.body as {
      openapi: string;
      paths: Record<string, Record<string, { 'x-permission'?: string }>>;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    const silent = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, operation]) => operation['x-permission'] === undefined)
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('sends the security headers and never caches an answer of the API', async () => {
    const { headers } = await http().get('/api/v1/public/clock');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });
});
