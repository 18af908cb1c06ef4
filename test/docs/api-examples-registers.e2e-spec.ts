import { readdirSync, readFileSync } from 'node:fs';

import { Database, openApiDocument, runAsSystem } from '#platform';

import { seal } from '../../libs/audit/src/adapters/sealer.js';
import { newSigningPair } from '../support/audit-log.js';
import { signature } from '../support/machine.js';
import { databaseNow, PASSWORD, uscc } from '../support/people.js';
import { Journey } from './recorder.js';
import { compare, enterReviewer, startStage, type Stage } from './stage.js';

describe('the recorded examples of the catalogue, organisations and the audit record', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage();
    await enterReviewer(stage);
  });
  afterAll(() => stage.test.close());

  it('import catalogue rows with a dry run', async () => {
    const journey = new Journey(
      'import-catalogue.http',
      'Import into the catalogue',
      'Every import is a dry run first. Bad rows are named by row and column; the importer chooses whether the good ones go in alone.',
    );
    const text = TWO_DRUGS;
    const report = await journey.step<{ id: string }>(
      stage.officer,
      'A file with one good and one bad row',
      'POST /api/v1/catalogue/imports?target=products',
      201,
      { parts: [{ name: 'file', file: 'drugs.csv', text }] },
    );
    const confirmation = `POST /api/v1/catalogue/imports/${report.id}/confirmation` as const;
    await journey.step(stage.officer, 'All or nothing: nothing', confirmation, 409, {
      body: { mode: 'all-or-nothing' },
    });
    await journey.step(stage.officer, 'The good rows', confirmation, 200, { body: { mode: 'valid-rows' } });
    await journey.step(
      stage.officer,
      'Found by pinyin initials',
      'GET /api/v1/catalogue/products?q=akbt',
      200,
    );
    compare(journey);
  });

  it('register an organisation and review the application', async () => {
    const journey = new Journey(
      'register-organisation.http',
      'Register an organisation, and review it',
      'An application is followed with its number and code. The reviewer takes it up, then approves, returns or rejects.',
    );
    journey.hide(PASSWORD, 'password');
    const organisation = {
      kind: 'distributor',
      name: '示范配送公司（示范）',
      uscc: uscc(99_001),
      regionCode: '990100',
      contactName: '赵敏',
      licences: [{ kind: '药品经营许可证', number: '示BA9900001', validTo: '2031-12-31' }],
    };
    const administrator = { username: 'example.applicant', displayName: '赵敏', password: PASSWORD };
    await journey.step(
      stage.anyone,
      'A credit code with a wrong check digit',
      'POST /api/v1/registrations',
      422,
      {
        body: { organisation: { ...organisation, uscc: `${uscc(99_001).slice(0, 17)}0` }, administrator },
      },
    );
    const slip = await journey.step<{ number: string; code: string }>(
      stage.anyone,
      'The application',
      'POST /api/v1/registrations',
      201,
      { body: { organisation, administrator } },
    );
    journey.hide(slip.number, 'registration-number');
    journey.hide(slip.code, 'registration-code');
    const list = await journey.step<{ items: { id: string }[] }>(
      stage.reviewer,
      'Applications that wait',
      'GET /api/v1/registrations?state=registered',
      200,
    );
    const registration = `/api/v1/registrations/${list.items[0]?.id ?? ''}` as const;
    await journey.step(stage.reviewer, 'Take it up', `POST ${registration}/acceptance`, 200);
    await journey.step(stage.reviewer, 'A return says why', `POST ${registration}/decision`, 422, {
      body: { decision: 'return' },
    });
    await journey.step(stage.reviewer, 'Approve', `POST ${registration}/decision`, 200, {
      body: { decision: 'approve' },
    });
    await journey.step(stage.anyone, 'How it went', 'POST /api/v1/registrations/status', 200, { body: slip });
    compare(journey);
  });

  it('read and export the audit record', async () => {
    const journey = new Journey(
      'audit-export.http',
      'Read and export the audit record',
      'Every act above left an entry; entries are sealed into signed checkpoints. The export is what `jicai audit verify` checks\n' +
        'against an earlier copy, without the platform.',
    );
    const pair = newSigningPair();
    journey.hide(pair.id, 'key-id');
    journey.hide(pair.publicKey, 'public-key');
    await runAsSystem('seal', () => seal(stage.test.app.get(Database), pair));
    await journey.step(
      stage.auditor,
      'Who admitted whom',
      'GET /api/v1/audit/entries?act=registration.approved',
      200,
    );
    await journey.step(
      stage.auditor,
      'The export since the beginning',
      'GET /api/v1/audit/export?after=0',
      200,
      {
        excerpt: (text) => excerptOf(text, journey),
      },
    );
    await journey.step(stage.anyone, 'The head that anyone may keep', 'GET /api/v1/public/audit/heads', 200);
    compare(journey);
  });

  it('sign a request with an interface key', async () => {
    const journey = new Journey(
      'signed-request.http',
      'Sign a request with an interface key',
      'A system acts for the person who owns the key, within the permissions that the key was given. The key is shown once: jck_<id>_<secret>.\n' +
        'What is signed: HMAC over METHOD, path, query, digest of the body, timestamp, nonce and key id, one a line.',
    );
    const { test, hospital, anyone } = stage;
    const made = await journey.step<{ id: string; secret: string }>(
      hospital,
      'A key that may read rounds, for ninety days',
      'POST /api/v1/api-keys',
      201,
      { body: { name: '医院信息系统', permissions: ['round.view'], days: 90 } },
    );
    const timestamp = Math.floor((await databaseNow(test.database)).getTime() / 1_000);
    const request = { key: made.secret, method: 'GET', path: '/api/v1/rounds', timestamp } as const;
    const nonce = journey.hide('nonce-of-16-to-64-characters', 'nonce');
    const authorization = signature({ ...request, nonce, query: 'limit=1' });
    journey.hide(/signature=(\w+)/.exec(authorization)?.[1] ?? '', 'hmac');
    journey.hide(made.secret, 'key');
    journey.hide(made.id, 'key-id');
    const headers = { Authorization: authorization };
    await journey.step(anyone, 'A signed request', 'GET /api/v1/rounds?limit=1', 200, { headers });
    await journey.step(anyone, 'The same once more: a nonce counts once', 'GET /api/v1/rounds?limit=1', 401, {
      headers,
    });
    const other = signature({ ...request, nonce: 'another-nonce-of-its-own', path: '/api/v1/organisations' });
    journey.hide('another-nonce-of-its-own', 'nonce-2');
    journey.hide(/signature=(\w+)/.exec(other)?.[1] ?? '', 'hmac-2');
    await journey.step(anyone, 'Beyond what the key may do', 'GET /api/v1/organisations', 403, {
      headers: { Authorization: other },
    });
    compare(journey);
  });

  it('leave no file over that no test writes or runs', () => {
    const tests = ['api-examples', 'api-examples-registers', 'seal-and-submit'].map((name) =>
      readFileSync(`test/docs/${name}.e2e-spec.ts`, 'utf8'),
    );
    const named = tests.flatMap((text) =>
      [...text.matchAll(/'(?:docs\/api\/examples\/)?([a-z-]+\.(?:http|mjs))'/g)].map((match) => match[1]),
    );
    expect(readdirSync('docs/api/examples').sort()).toEqual(named.sort());
  });

  it('stand beside the description of the API as the program gives it', () => {
    const kept: unknown = JSON.parse(readFileSync('docs/api/openapi.json', 'utf8'));
    expect(JSON.parse(JSON.stringify(openApiDocument(stage.test.app)))).toEqual(kept);
  });
});

const TWO_DRUGS = [
  '类别,医保编码,通用名,剂型,规格,计价单位,包装单位,包装数量,上市许可持有人,批准文号,批准日期,有效期至',
  '西药,XA10BFA065A001010100098,阿卡波糖,片剂,50mg,片,盒,30,示范制药有限公司（示范）,国药准字H20219001,2021-06-01,2031-05-31',
  '西药,XA10BFA065A00101010009,阿卡波糖,片剂,100mg,片,盒,0,示范制药有限公司（示范）,国药准字H20219002,2021-06-01,2031-05-31',
].join('\n');

/** The first entry and the marks around it; signatures and the log's bytes differ from run to run. */
function excerptOf(text: string, journey: Journey): string {
  const lines = text.trimEnd().split('\n');
  for (const [, signature] of text.matchAll(/"signature":"([^"]+)"/g))
    journey.hide(signature ?? '', 'signature');
  const entries = lines.filter((line) => !/^\{"(export|key|checkpoint|end)":/.test(line));
  const [first] = entries;
  return lines
    .flatMap((line) => (entries.includes(line) ? (line === first ? [line, '…'] : []) : [line]))
    .join('\n');
}
