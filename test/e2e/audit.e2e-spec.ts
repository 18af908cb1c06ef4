import request from 'supertest';

import { startTestApp, type TestApp } from '../support/app.js';

describe('the audit API', () => {
  let test: TestApp;
  const http = () => request(test.app.getHttpServer());
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('shows the heads of the log to anyone, also before the first checkpoint', async () => {
    const { body } = await http().get('/api/v1/public/audit/heads').expect(200);
    expect(body).toMatchObject({ hash: 'sha256', latest: null, keys: [], items: [] });
  });

  it.each(['entries', 'entries/1', 'checkpoints', 'exports', 'export', 'witnesses'])(
    'does not show %s to anyone without sign-in',
    async (path) => {
      await http().get(`/api/v1/audit/${path}`).expect(401);
    },
  );
});
