import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type DossierVerdict, verifyDossier } from '#dossier';
import { type ZippedFile, Database, runAsSystem, unzip, zipFolder } from '#platform';

import { main } from '../../apps/cli/src/main.js';
import { dossierUnitOfWork } from '../../libs/dossier/src/adapters/dossier-tx.js';
import { ChunkWriter } from '../../libs/dossier/src/adapters/chunks.js';
import { awarded, decide, objectTo, publishedTender } from '../support/awards.js';
import {
  buildNow,
  builtDossiers,
  dossierUrl,
  listDossiers,
  requestDossier,
  sealNow,
  signedAnew,
} from '../support/dossier.js';
import { announced, office, opened } from '../support/tenders.js';
import { type Answer, buildWorld, type Somebody, type World } from '../support/world.js';

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'jicai-dossier-'));
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const download = (by: Somebody | undefined, tender: string, id: string): Promise<Answer> =>
  world.send(by, { method: 'GET', url: dossierUrl(tender, id) });
const textOf = (files: readonly ZippedFile[], name: string): string =>
  Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString();
const without = (files: readonly ZippedFile[], name: string): ZippedFile[] =>
  files.filter((file) => file.name !== name);

async function jicai(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await main(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { status, ...said };
}

/** A round with everything: bids, an objection that was decided, an award; and its dossier. */
interface Whole {
  readonly tender: string;
  readonly full: Buffer;
  readonly open: Buffer;
}
let whole: Promise<Whole> | undefined;
const wholeDossier = (): Promise<Whole> => (whole ??= makeWhole());
async function makeWhole(): Promise<Whole> {
  let tender = '';
  await awarded(world, async () => {
    const made = await publishedTender(world, { bids: 3 });
    tender = made.tender;
    await world.made(office(world), {
      method: 'POST',
      url: `/api/v1/rounds/${made.id}/publicity`,
      body: { resultHash: made.resultHash },
    });
    const { id } = await objectTo(world, made.id, { contactPhone: '010-65432100' });
    await decide(world, made.id, id, 'reject');
    return made;
  });
  await requestDossier(world, tender);
  await sealNow(world);
  await buildNow(world);
  const items = await listDossiers(world, tender);
  const bytesOf = async (readership: string): Promise<Buffer> => {
    const { id = '' } = items.find((item) => item.readership === readership) ?? {};
    return (await download(office(world), tender, id)).bytes;
  };
  return { tender, full: await bytesOf('full'), open: await bytesOf('open') };
}

const KEY = async (): Promise<string> =>
  (await verifyDossier((await wholeDossier()).full)).dossier?.key ?? '';

describe('the dossier of a round', () => {
  it('holds everything of the round, and the command says so part by part', async () => {
    const { full } = await wholeDossier();
    const file = join(folder, 'full.zip');
    writeFileSync(file, full);
    const said = await jicai('dossier', 'verify', file, '--platform-key', await KEY());
    expect(said.status).toBe(0);
    for (const line of [
      'holds: audit',
      'holds: award',
      'holds: round',
      'holds: tender',
      'ceremony record signed by all 5 officers',
      '3 receipts lead to the root of the closing',
      'opening repeated: 3 bids, 3 opened, 0 unreadable',
      'evaluation 1 repeated by rule set national-drug-11: 5 files, byte for byte',
      'left out: contacts of objectors',
      'the dossier holds',
    ])
      expect(said.out).toContain(line);
    const names = unzip(full).map(({ name }) => name);
    for (const name of [
      'tender/notice.pdf',
      'tender/opening.pdf',
      'round/notice-1.pdf',
      'award/notice-1.pdf',
      'award/course.json',
      'round/evaluation-1/result/explanations.json',
      'manifest.json',
    ])
      expect(names).toContain(name);
  });

  it('says nothing of the contacts of objectors, and tells the objection and its answer', async () => {
    const files = unzip((await wholeDossier()).full);
    expect(textOf(files, 'award/course.json')).toContain('"state": "rejected"');
    for (const { bytes } of files) expect(Buffer.from(bytes).includes('010-65432100')).toBe(false);
  });

  it('is refused when any file is changed, removed, added or swapped, and the file is named', async () => {
    const files = unzip((await wholeDossier()).full);
    const listed = files.filter(({ name }) => !name.startsWith('manifest.'));
    const faultsOf = async (tampered: readonly ZippedFile[]): Promise<DossierVerdict['faults']> =>
      (await verifyDossier(zipFolder(tampered))).faults;
    for (const { name, bytes } of listed) {
      const bent = Buffer.from(bytes);
      if (bent.length > 0) bent[bent.length >> 1] = (bent[bent.length >> 1] ?? 0) ^ 1;
      const changed = files.map((file) =>
        file.name === name ? { name, bytes: bent.length > 0 ? bent : Buffer.from('x') } : file,
      );
      expect(await faultsOf(changed)).toEqual([{ path: name, what: 'its bytes are not those signed' }]);
    }
    const [first, second] = listed;
    if (!first || !second) throw new Error('no files');
    expect(await faultsOf(without(files, first.name))).toEqual([{ path: first.name, what: 'it is missing' }]);
    expect((await faultsOf([...files, { name: 'tender/x.json', bytes: Buffer.from('{}') }]))[0]).toEqual({
      path: 'tender/x.json',
      what: 'it was added: the manifest does not list it',
    });
    const swapped = files.map((file) =>
      file.name === first.name
        ? { ...file, bytes: second.bytes }
        : file.name === second.name
          ? { ...file, bytes: first.bytes }
          : file,
    );
    expect((await faultsOf(swapped)).map(({ path }) => path)).toEqual([first.name, second.name]);
    const moved = [second, first, ...files.filter((file) => file !== first && file !== second)];
    expect(await faultsOf(moved)).toEqual([
      { path: second.name, what: 'it lies in another place of the archive' },
    ]);
  });

  it('is refused by its head: another manifest, another signature, another key, none', async () => {
    const { full, open } = await wholeDossier();
    const files = unzip(full);
    const other = unzip(open);
    const withFile = (name: string, text: string | Uint8Array): Buffer =>
      zipFolder(files.map((file) => (file.name === name ? { name, bytes: Buffer.from(text) } : file)));
    const first = async (archive: Buffer, key?: string): Promise<string | undefined> => {
      const { dossier, faults } = await verifyDossier(archive, key);
      expect(dossier).toBeNull();
      return faults[0]?.path;
    };
    const manifest = textOf(files, 'manifest.json');
    expect(await first(withFile('manifest.json', manifest.replace('"edition": 1', '"edition": 2')))).toBe(
      'manifest.json',
    );
    const signature = textOf(other, 'manifest.signature.json');
    expect(await first(withFile('manifest.signature.json', signature))).toBe('manifest.json');
    expect(await first(zipFolder(without(files, 'manifest.json')))).toBe('manifest.json');
    expect(await first(zipFolder(without(files, 'manifest.signature.json')))).toBe('manifest.signature.json');
    expect(await first(full, 'A'.repeat(43))).toBe('manifest.signature.json');
    writeFileSync(join(folder, 'cut.zip'), full.subarray(0, full.length - 30));
    expect(await jicai('dossier', 'verify', join(folder, 'cut.zip'))).toMatchObject({ status: 2 });
  });

  it('is found out when the operator signs anew what the material does not prove', async () => {
    const { full } = await wholeDossier();
    const forge = async (
      name: string,
      from: string | RegExp,
      to: string,
    ): Promise<DossierVerdict['faults']> =>
      (await verifyDossier(signedAnew(world, full, name, (text) => text.replace(from, to)))).faults;
    const paths = async (...forged: Parameters<typeof forge>): Promise<(string | undefined)[]> =>
      (await forge(...forged)).map(({ path }) => path);
    expect(await paths('round/evaluation-1/result/awards.csv', ',1,', ',2,')).toEqual([
      'round/evaluation-1/result/awards.csv',
    ]);
    expect(await paths('round/evaluation-1/package/bids.csv', /1\.10/, '1.09')).toContain(
      'round/evaluation-1/package/bids.csv',
    );
    expect(await paths('tender/receipts.jsonl', /^.*\n/, '')).toEqual(['tender/receipts.jsonl']);
    expect(await paths('tender/closing-price.json', /"size":3/, '"size":2')).toContain(
      'tender/closing-price.json',
    );
    expect(
      await paths('tender/opening-price.json', '"acceptsRevival":false', '"acceptsRevival":true'),
    ).toContain('tender/opening-price.json');
    expect(await paths('audit/entries.jsonl', 'tender.opened', 'tender.closed')).toEqual([
      'audit/entries.jsonl',
    ]);
    // Reversed, not set: a digit that is set might be the one that was there.
    const [, root = ''] = /"root": "(\w+)"/.exec(textOf(unzip(full), 'audit/checkpoints.json')) ?? [];
    const turned = Buffer.from(root).reverse().toString();
    expect(turned).not.toBe(root);
    expect(await paths('audit/checkpoints.json', root, turned)).toContain('audit/checkpoints.json');
  });

  it('leaves restricted prices out of the edition for others, and says so', async () => {
    const { tender, full, open } = await builtDossiers(world, { visibility: 'winning', bids: 2 });
    const trader = world.person('company-trader');
    expect((await listDossiers(world, tender, trader)).map(({ id }) => id)).toEqual([open]);
    expect((await listDossiers(world, tender, trader))[0]?.withoutPrices).toBe(true);
    expect((await download(trader, tender, full)).status).toBe(404);
    const { bytes } = await download(trader, tender, open);
    const files = unzip(bytes);
    const names = files.map(({ name }) => name);
    for (const left of ['tender/opening-price.json', 'tender/package/products.csv', 'round/evaluations.json'])
      expect(names).not.toContain(left);
    // The second bidder does not win, and the price it sealed is nowhere.
    for (const { name, bytes: content } of files)
      if (/\.(json|csv|jsonl)$/.test(name))
        expect(Buffer.from(content).toString()).not.toMatch(/packPrice|pack_price/);
    const verdict = await verifyDossier(bytes);
    expect(verdict.faults).toEqual([]);
    const gaps = verdict.parts.flatMap(({ leftOut }) => leftOut.map(({ leftOut: what }) => what.en));
    for (const gap of [
      'the package of the tender',
      'the record of the opening',
      'packages, results and explanations of the evaluations',
      'what the audit entries say',
    ])
      expect(gaps).toContain(gap);
    expect(textOf(files, 'audit/entries.jsonl')).not.toContain('actor');
    const inFull = await verifyDossier((await download(office(world), tender, full)).bytes);
    expect(inFull.faults).toEqual([]);
    expect(inFull.dossier?.showsAllPrices).toBe(true);
  });

  it('goes to office, auditor and supervisor; each download is on record', async () => {
    const { tender } = await wholeDossier();
    const { id = '' } =
      (await listDossiers(world, tender)).find(({ readership }) => readership === 'full') ?? {};
    for (const role of ['procurement-officer', 'procurement-reviewer', 'auditor', 'supervisor'] as const)
      expect((await download(world.person(role), tender, id)).status).toBe(200);
    for (const role of ['opening-officer', 'institution-admin', 'system-admin'] as const)
      expect((await download(world.person(role), tender, id)).status).toBe(403);
    expect((await download(undefined, tender, id)).status).toBe(401);
    const [row] = await world.test.database.query<{ count: number }>(
      `select count(*)::int as count from audit.entry where stream = $1 and body like '%export.made%'`,
      [`dossier:${id}`],
    );
    expect(row?.count).toBeGreaterThanOrEqual(4);
  });
});

describe('asking for a dossier', () => {
  const ask = (tender: string, by = office(world)): Promise<Answer> =>
    world.send(by, { method: 'POST', url: dossierUrl(tender) });

  it('is refused before the opening, without the permission, for no round, and while one is being built', async () => {
    const { id } = await announced(world);
    expect(await ask(id)).toMatchObject({ status: 409, body: { code: 'illegal-transition' } });
    expect((await ask(id, world.person('auditor'))).status).toBe(403);
    expect((await ask('01890000-0000-7000-8000-000000000000')).status).toBe(404);
    const { id: ready } = await opened(world);
    expect((await ask(ready)).status).toBe(201);
    expect(await ask(ready)).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    const [waiting] = await listDossiers(world, ready);
    expect(await download(office(world), ready, waiting?.id ?? '')).toMatchObject({ status: 409 });
  });

  it('waits for the seal of the log, is built once by doubled runs, and taken up again when a builder is lost', async () => {
    const { id } = await opened(world);
    await requestDossier(world, id);
    await buildNow(world);
    expect((await listDossiers(world, id))[0]?.state).toBe('requested');
    await sealNow(world);
    const database = world.test.app.get(Database);
    // A builder takes it up, writes a piece, and is never heard of again.
    const others = await world.test.database.query<{ id: string }>(
      'select id from dossier.dossier where tender_id <> $1',
      [id],
    );
    const lost = await runAsSystem('lost', () =>
      dossierUnitOfWork(database).run((tx) => tx.takeUp(others.map((other) => other.id))),
    );
    if (!lost) throw new Error('nothing to take up');
    const writer = new ChunkWriter(database, lost);
    await runAsSystem('lost', () => writer.write(Buffer.alloc(1 << 20)));
    await buildNow(world);
    expect((await listDossiers(world, id))[0]?.state).toBe('building');
    await world.test.database.query(
      `update dossier.dossier set heard_at = platform.now() - interval '1 hour' where id = $1`,
      [lost.id],
    );
    await Promise.all([buildNow(world), buildNow(world)]);
    const [built] = await listDossiers(world, id);
    expect(built).toMatchObject({ state: 'built', edition: 1, readership: 'full' });
    // The lost one comes back: its number is gone, and nothing it writes counts.
    await expect(runAsSystem('lost', () => writer.write(Buffer.alloc(1 << 20)))).rejects.toThrow();
    const { bytes } = await download(office(world), id, built?.id ?? '');
    expect((await verifyDossier(bytes)).faults).toEqual([]);
    await expect(
      world.test.database.query('delete from dossier.chunk where dossier_id = $1', [built?.id ?? '']),
    ).rejects.toThrow('stay as they are');
    await requestDossier(world, id);
    expect((await listDossiers(world, id))[0]).toMatchObject({ edition: 2, state: 'requested' });
  });
});
