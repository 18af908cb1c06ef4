import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { main } from '../../apps/cli/src/main.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jicai-alliance-'));
  mkdirSync(join(folder, 'demand'));
  writeFileSync(join(folder, 'demand', 'regions.csv'), 'region_id,name\nR1,甲市\n');
  writeVolumes('H1,R1,V1,P11,300\nH2,R1,V1,,40\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const writeVolumes = (rows: string): void =>
  writeFileSync(
    join(folder, 'demand', 'volumes.csv'),
    `institution_id,region_id,variety_id,product_id,quantity\n${rows}`,
  );

async function run(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await main(['alliance', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { status, out: out.join(''), err: err.join('') };
}

const signArgs = (out: string): string[] => [
  ...['sign-demand', join(folder, 'demand'), '--round', 'LM-1', '--member', '880000', '--name', '邻省'],
  ...['--edition', '2', '--key', join(folder, 'key.pem'), '--out', join(folder, out)],
];

describe('jicai alliance', () => {
  it('signs demand and verifies it off-line, under the right key alone', async () => {
    const made = await run('keygen', '--out', join(folder, 'key.pem'));
    const { publicKey, fingerprint } = JSON.parse(made.out) as { publicKey: string; fingerprint: string };
    expect(made.err.replaceAll(' ', '')).toContain(fingerprint);
    expect((await run('keygen', '--out', join(folder, 'key.pem'))).status).toBe(2);
    const signed = await run(...signArgs('demand.zip'));
    expect(signed).toMatchObject({
      status: 0,
      out: 'round LM-1, member 880000, edition 2: 2 lines, 340 units\n',
    });
    const verified = await run('verify', join(folder, 'demand.zip'), '--key', publicKey);
    expect(verified.status).toBe(0);
    expect(verified.out).toContain('jicai-alliance-demand/1: round LM-1, member 880000 邻省, edition 2');
    const other = await run('keygen', '--out', join(folder, 'other.pem'));
    const wrong = await run(
      'verify',
      join(folder, 'demand.zip'),
      '--key',
      (JSON.parse(other.out) as { publicKey: string }).publicKey,
    );
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('the signature is not by the key');
    const bytes = readFileSync(join(folder, 'demand.zip'));
    bytes[bytes.indexOf('R1') + 1] = 0x39;
    writeFileSync(join(folder, 'altered.zip'), bytes);
    expect((await run('verify', join(folder, 'altered.zip'), '--key', publicKey)).status).toBe(2);
  });

  it('names what is wrong with the files, line by line, and signs nothing', async () => {
    writeVolumes('H1,R9,V1,P11,3.5\n');
    const refused = await run(...signArgs('never.zip'));
    expect(refused.status).toBe(2);
    expect(
      refused.err
        .split('\n')
        .slice(0, 2)
        .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['volumes.csv:2:quantity bad-integer', 'volumes.csv:2:region_id unknown-reference']);
  });
});
