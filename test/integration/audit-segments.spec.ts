import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { readWitness, verifyFile } from '../../libs/audit/src/adapters/verify-file.js';
import type { Verdict } from '../../libs/audit/src/domain/verifier.js';
import { WitnessCopy } from '../../libs/audit/src/domain/witness.js';
import { withFlippedBit, withoutLastCut, writeExport } from '../bench/audit-export.js';
import { verifyDivided } from '../support/audit-log.js';

const RUNS = process.env['JICAI_FULL'] ? 5_000 : 250;

const folder = mkdtempSync(join(tmpdir(), 'jicai-segments-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string): string => join(folder, name);

/** The verdict, or why there is none. */
async function outcomeOf(verify: () => Verdict | Promise<Verdict>): Promise<unknown> {
  try {
    return await verify();
  } catch (error) {
    return String(error);
  }
}

const JUNK = [
  '',
  'x',
  '{"checkpoint":',
  '{"checkpoint":{}}',
  '{"export":{}}',
  '{"key":1}',
  '{"end":{"n":0}}',
  '{"v": 1}',
];
/** Anywhere, and often in the header, the key or about the first checkpoint. */
const place = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 1_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 6, 7) },
);

/** Something done to the lines of an export; places count round its end. */
const tampering = fc.oneof(
  fc.record({ what: fc.constant('remove' as const), at: place }),
  fc.record({ what: fc.constant('repeat' as const), at: place }),
  fc.record({ what: fc.constant('exchange' as const), at: place, with: place }),
  fc.record({ what: fc.constant('edit' as const), at: place, byte: place }),
  fc.record({ what: fc.constant('put' as const), at: place, junk: fc.constantFrom(...JUNK) }),
  fc.record({ what: fc.constant('cut' as const), at: place }),
);
type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

function tampered(lines: readonly string[], done: Tampering): string[] {
  const at = done.at % (lines.length + 1);
  const line = lines[at] ?? '';
  switch (done.what) {
    case 'remove':
      return lines.toSpliced(at, 1);
    case 'repeat':
      return lines.toSpliced(at, 0, line);
    case 'exchange': {
      const other = done.with % lines.length;
      return lines.toSpliced(at, 1, lines[other] ?? '').toSpliced(other, 1, line);
    }
    case 'edit': {
      const byte = done.byte % (line.length + 1);
      return lines.toSpliced(at, 1, `${line.slice(0, byte)}7${line.slice(byte + 1)}`);
    }
    case 'put':
      return lines.toSpliced(at, 0, done.junk);
    case 'cut':
      return lines.slice(0, at);
  }
}

describe('an export that is verified by segments', () => {
  it.each(['sha256', 'sm3'] as const)(
    'has the verdict of one that is verified line by line (%s)',
    async (name) => {
      const honest = file(`honest-${name}.jsonl`);
      writeExport(honest, name, 60, 4);
      const lines = readFileSync(honest, 'utf8').trimEnd().split('\n');
      const copy = file(`tampered-${name}.jsonl`);
      const kinds = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.array(tampering, { maxLength: 3 }),
          fc.integer({ min: 1, max: 8_000 }),
          fc.integer({ min: 1, max: 5 }),
          fc.constantFrom('\n', ''),
          fc.boolean(),
          async (done, segmentBytes, inHand, lineEnd, witnessed) => {
            writeFileSync(copy, done.reduce(tampered, lines).join('\n') + lineEnd);
            const witness = witnessed ? readWitness({ copies: [honest], heads: [] }) : new WitnessCopy();
            const expected = await outcomeOf(() => verifyFile(copy, witness));
            kinds.add(
              typeof expected === 'string' ? expected : ((expected as Verdict).fault?.kind ?? 'whole'),
            );
            expect(await outcomeOf(() => verifyDivided(copy, witness, { segmentBytes, inHand }))).toEqual(
              expected,
            );
          },
        ),
        { numRuns: RUNS, seed: 8 },
      );
      for (const kind of [
        'whole',
        'content-differs',
        'entries-missing',
        'entries-added',
        'signature-invalid',
        'key-unknown',
        'checkpoint-missing',
      ])
        expect(kinds).toContain(kind);
    },
  );

  it('has that verdict in threads', async () => {
    const written = writeExport(file('large.jsonl'), 'sha256', 40_000, 500);
    writeFileSync(file('copy.jsonl'), readFileSync(written.file));
    const verdicts = (): unknown[] =>
      ['1', '2', '3'].map((threads) => jicaiVerify(written.file, file('copy.jsonl'), threads));
    const [one, two, three] = verdicts();
    expect(one).toMatchObject({ fault: null, entries: 40_000, checkpoints: 80, witnessed: 80 });
    expect([two, three]).toEqual([one, one]);
    const flipped = await withFlippedBit(written, written.bytes - 2_000_000, verdicts);
    expect(flipped[0]).toMatchObject({ fault: { kind: 'content-differs' } });
    expect(flipped.slice(1)).toEqual([flipped[0], flipped[0]]);
    const cut = await withoutLastCut(written, verdicts);
    expect(cut[0]).toMatchObject({ fault: { kind: 'truncated', checkpoint: 80 } });
    expect(cut.slice(1)).toEqual([cut[0], cut[0]]);
  });
});

/** The command as it is installed: its threads are files of the build. */
function jicaiVerify(exported: string, copy: string, threads: string): unknown {
  const args = ['audit', 'verify', exported, '--witness', copy, '--json', '--threads', threads];
  try {
    return JSON.parse(
      execFileSync(process.execPath, ['dist/apps/cli/src/bin.js', ...args], { encoding: 'utf8' }),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}
