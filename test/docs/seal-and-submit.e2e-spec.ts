import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readReceipt } from '#sealing';

import { announced } from '../support/tenders.js';
import { buildWorld, type World } from '../support/world.js';

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'jicai-submit-'));
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the example of sealing and submitting by the API', () => {
  it('submits a bid with an interface key and the command, and verifies its receipt', async () => {
    const { id } = await announced(world);
    const by = world.person('company-admin');
    const { secret } = await world.made<{ secret: string }>(by, {
      method: 'POST',
      url: '/api/v1/api-keys',
      body: { name: '投标系统', permissions: ['tender.bid'] },
    });
    const notice = await world.made<{ ceremonyHash: string; platformKey: string }>(undefined, {
      method: 'GET',
      url: `/api/v1/public/tenders/${id}`,
    });
    writeFileSync(join(folder, 'prices.csv'), '产品编码,报价,接受复活\nP1,1.00,否\n');
    const { port } = world.test.app.getHttpServer().address() as AddressInfo;
    const options = {
      url: `http://127.0.0.1:${port}`,
      tender: id,
      prices: join(folder, 'prices.csv'),
      ceremony: notice.ceremonyHash,
      'platform-key': notice.platformKey,
      out: folder,
    };
    const child = spawn(
      process.execPath,
      [
        'docs/api/examples/seal-and-submit.mjs',
        ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
      ],
      { env: { ...process.env, JICAI_API_KEY: secret, JICAI: `${process.execPath} scripts/jicai.mjs` } },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const [status] = (await once(child, 'close')) as [number];
    expect([status, status === 0 ? '' : err]).toEqual([0, '']);
    const { record } = readReceipt(readFileSync(join(folder, 'receipt.json'), 'utf8'), notice.platformKey);
    expect(JSON.parse(out)).toMatchObject({ version: 1, hash: record.hash, at: record.at });
    expect(
      await world.test.database.query('select hash, state from tender.bid where tender_id = $1', [id]),
    ).toEqual([{ hash: record.hash, state: 'live' }]);
  }, 60_000);
});
