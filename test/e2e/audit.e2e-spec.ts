import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import request from 'supertest';

import { rootFromInclusion } from '#kernel';
import { Database, runAsSystem } from '#platform';

import { main } from '../../apps/cli/src/main.js';
import { publishDailyHead } from '../../libs/audit/src/adapters/heads.js';
import { seal } from '../../libs/audit/src/adapters/sealer.js';
import { readKeyFile, writeKeyFile } from '../../libs/audit/src/adapters/signing-key.js';
import { treeHash } from '../../libs/audit/src/domain/hash.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { newSigningPair } from '../support/audit-log.js';
import { recordActs } from '../support/open-database.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';
import { bodyOf } from '../support/reply.js';

interface Checkpoint {
  n: number;
  size: number;
  root: string;
}

describe('the audit API', () => {
  let test: TestApp;
  let auditor: Browser;
  let other: Browser;
  let officer: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'jicai-witness-'));
  const pair = newSigningPair();
  const http = () => request(test.app.getHttpServer());
  const sealNow = () => runAsSystem('seal', () => seal(test.app.get(Database), pair));

  beforeAll(async () => {
    test = await startTestApp();
    await addRegions(test.database);
    const supervision = await addOrganisation(test.database, { kind: 'supervision', name: '监督局（示范）' });
    const centre = await addOrganisation(test.database, { kind: 'centre', name: '采购中心（示范）' });
    const people = [
      await addPerson(test, { orgId: supervision, username: 'auditor.one', roles: ['auditor'] }),
      await addPerson(test, { orgId: supervision, username: 'auditor.two', roles: ['auditor'] }),
      await addPerson(test, { orgId: centre, username: 'officer.one', roles: ['procurement-officer'] }),
    ] as const;
    auditor = await signIn(test, people[0]);
    other = await signIn(test, people[1]);
    officer = await signIn(test, people[2]);
    await recordActs(test.app.get(Database), ['1', '2', '3']);
  });
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the heads of the log to anyone, also before the first checkpoint', async () => {
    const body = await bodyOf(http().get('/api/v1/public/audit/heads').expect(200));
    expect(body).toMatchObject({ hash: 'sha256', latest: null, keys: [], items: [] });
  });

  it.each(['entries', 'entries/1', 'checkpoints', 'exports', 'export', 'witnesses'])(
    'shows %s neither to the public nor to a procurement officer',
    async (path) => {
      await http().get(`/api/v1/audit/${path}`).expect(401);
      await officer.get(`/api/v1/audit/${path}`).expect(403);
    },
  );

  it('finds acts by name, person, subject and time', async () => {
    const list = async (query: Record<string, string>) => {
      const body = await bodyOf(auditor.get('/api/v1/audit/entries').query(query).expect(200));
      return body as {
        total: number;
        items: { id: string; act: string; actorName: string; stream: string }[];
      };
    };
    expect(await list({ act: 'job.recovered' })).toMatchObject({ total: 3 });
    expect((await list({ act: 'job.recovered', subject: 'thing:2' })).items).toMatchObject([
      { stream: 'thing:2' },
    ]);
    expect(await list({ act: 'job.recovered', actor: '系统' })).toMatchObject({ total: 3 });
    expect(await list({ act: 'job.recovered', actor: '无此人' })).toMatchObject({ total: 0 });
    expect(await list({ act: 'job.recovered', to: '2020-01-01T00:00:00Z' })).toMatchObject({ total: 0 });
    expect(await list({ act: 'job.recovered', from: '2020-01-01T00:00:00Z', q: '第 3 号' })).toMatchObject({
      total: 1,
    });
    await auditor.get('/api/v1/audit/entries').query({ from: 'yesterday' }).expect(422);
  });

  it('gives an entry with the exact bytes and a proof that leads to the signed root', async () => {
    const find = await auditor.get('/api/v1/audit/entries').query({ subject: 'thing:2' }).expect(200);
    const { items } = find.body as { items: { id: string; sealed: boolean }[] };
    const id = items[0]?.id ?? '';
    expect((await auditor.get(`/api/v1/audit/entries/${id}`).expect(200)).body).toMatchObject({
      sealed: false,
      inclusion: null,
    });
    await sealNow();
    const body = await bodyOf(auditor.get(`/api/v1/audit/entries/${id}`).expect(200));
    const entry = body as {
      body: string;
      inclusion: { index: number; proof: string[]; checkpoint: Checkpoint };
    };
    const tree = treeHash('sha256');
    const { index, proof, checkpoint } = entry.inclusion;
    const path = proof.map((hash) => Buffer.from(hash, 'hex'));
    const lead = (text: string) =>
      rootFromInclusion(tree, tree.leaf(Buffer.from(text)), index, checkpoint.size, path);
    expect(lead(entry.body)?.toString('hex')).toBe(checkpoint.root);
    expect(lead(`${entry.body} `)?.toString('hex')).not.toBe(checkpoint.root);
    await auditor.get('/api/v1/audit/entries/99999999').expect(404);
  });

  it('lets a second party download, verify, counter-sign and hand in, and shows the checkpoint as covered', async () => {
    const download = await auditor.get('/api/v1/audit/export').buffer(true).expect(200);
    expect(download.headers['content-disposition']).toMatch(/jicai-audit-1-\d+\.jsonl/);
    const file = join(folder, 'log.jsonl');
    writeFileSync(file, download.text);
    const key = join(folder, 'key.pem');
    writeKeyFile(key);
    const { publicKey } = readKeyFile(key);
    await auditor.post('/api/v1/audit/witnesses').send({ publicKey: 'nonsense' }).expect(422);
    await auditor.post('/api/v1/audit/witnesses').send({ publicKey }).expect(201);
    await other.post('/api/v1/audit/witnesses').send({ publicKey }).expect(409);

    let signed = '';
    const status = await main(['audit', 'countersign', file, '--key', key], {
      out: (text) => (signed += text),
      err: () => undefined,
    });
    expect(status).toBe(0);
    const signature = JSON.parse(signed) as Checkpoint & { signature: string };
    const send = (browser: Browser, body: object) =>
      browser.post('/api/v1/audit/counter-signatures').send(body);
    expect((await send(other, signature).expect(403)).body).toMatchObject({ code: 'witness-unknown' });
    expect((await send(auditor, { ...signature, size: signature.size + 1 }).expect(422)).body).toMatchObject({
      code: 'counter-signature-invalid',
    });
    expect((await send(auditor, signature).expect(201)).body).toEqual({ n: signature.n, agrees: true });
    await send(auditor, signature).expect(409);
    const body = await bodyOf(auditor.get('/api/v1/audit/checkpoints').expect(200));
    expect((body as { items: object[] }).items[0]).toMatchObject({
      n: signature.n,
      agreeing: 1,
      differing: 0,
      covered: true,
    });
  });

  it('keeps a counter-signature over another root as evidence of two versions', async () => {
    const key = readKeyFile(join(folder, 'key.pem'));
    await recordActs(test.app.get(Database), ['4']);
    const head = await sealNow();
    const [log] = await test.database.query<{ id: string }>('select id from audit.log');
    const { counterSignatureText, signText } = await import('../../libs/audit/src/domain/checkpoint.js');
    const claim = { n: head?.n ?? 0, size: head?.size ?? 0, root: 'ab'.repeat(32) };
    const signature = signText(
      counterSignatureText({ log: log?.id ?? '', hash: 'sha256' }, claim),
      key.privateKey,
    );
    const body = await bodyOf(
      auditor
        .post('/api/v1/audit/counter-signatures')
        .send({ ...claim, publicKey: key.publicKey, signature })
        .expect(201),
    );
    expect(body).toEqual({ n: claim.n, agrees: false });
    const acts = await auditor
      .get('/api/v1/audit/entries')
      .query({ act: 'audit.divergence-reported' })
      .expect(200);
    expect(acts.body).toMatchObject({ total: 1 });
  });

  it('puts every download on record', async () => {
    const body = await bodyOf(auditor.get('/api/v1/audit/exports').expect(200));
    expect(body).toMatchObject({ total: 1, items: [{ act: 'export.made', subjectKind: 'audit-log' }] });
  });

  it('publishes one head a day, which stays', async () => {
    const publish = () => runAsSystem('head', () => publishDailyHead(test.app.get(Database)));
    expect(await publish()).toMatchObject({ key: 'audit.head-published' });
    expect(await publish()).toMatchObject({ key: 'audit.head-not-due' });
    const body = await bodyOf(http().get('/api/v1/public/audit/heads').expect(200));
    expect(body).toMatchObject({ keys: [{ id: pair.id }], items: [{ n: 2 }] });
    await expect(test.database.query('delete from audit.daily_head')).rejects.toThrow(/append-only/);
  });
});
