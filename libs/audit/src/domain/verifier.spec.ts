import { generateKeyPairSync, type KeyObject } from 'node:crypto';

import { checkpointText, keyIdOf, publicKeyText, signText, type Checkpoint } from './checkpoint.js';
import { markLine, UnreadableExport } from './export-file.js';
import { Frontier } from './frontier.js';
import { treeHash, type HashName } from './hash.js';
import { ExportVerifier, type Verdict } from './verifier.js';
import { learnHeads, learnLine, WitnessCopy } from './witness.js';

const LOG = '0199aa00-0000-7000-8000-000000000001';
const key = generateKeyPairSync('ed25519').privateKey;
const entry = (i: number): string =>
  `{"v": 1, "at": "2026-01-01T00:00:00Z", "act": "thing.done", "subject": "${i}"}`;
const batch = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => entry(from + i));

/** Seals batches of entries as the platform does, and writes them as an export. */
function exportOf(
  batches: readonly string[][],
  signer: KeyObject = key,
  hash: HashName = 'sha256',
  skip = 0,
): string[] {
  const tree = treeHash(hash);
  const frontier = Frontier.empty(tree);
  const publicKey = publicKeyText(signer);
  const lines: string[] = [];
  let after = { n: 0, size: 0, root: tree.empty.toString('hex'), frontier: '' };
  let last = { n: 0, size: 0, root: after.root };
  batches.forEach((entries, i) => {
    for (const body of entries) frontier.append(tree.leaf(Buffer.from(body)));
    const head = { n: i + 1, size: frontier.size, root: frontier.root().toString('hex') };
    const at = `2026-01-01T00:00:0${i}Z`;
    const signature = signText(checkpointText({ log: LOG, hash }, { ...head, at }), signer);
    const checkpoint: Checkpoint = { ...head, at, keyId: keyIdOf(publicKey), signature };
    if (i < skip) after = { ...head, frontier: frontier.encode().toString('hex') };
    else lines.push(...entries, markLine({ kind: 'checkpoint', checkpoint }));
    last = head;
  });
  const header = { version: 1 as const, log: LOG, hash, after, madeAt: '2026-01-02T00:00:00Z' };
  return [
    markLine({ kind: 'export', header }),
    markLine({ kind: 'key', key: { id: keyIdOf(publicKey), publicKey, firstCheckpoint: 1 } }),
    ...lines,
    markLine({ kind: 'end', head: last }),
  ];
}

function verify(lines: readonly string[], witness?: WitnessCopy): Verdict {
  const verifier = new ExportVerifier(witness);
  for (const line of lines) verifier.line(Buffer.from(line));
  return verifier.finish();
}

function copyOf(lines: readonly string[]): WitnessCopy {
  const copy = new WitnessCopy();
  for (const line of lines) learnLine(copy, Buffer.from(line));
  return copy;
}

const honest = [batch(0, 5), batch(5, 6), batch(6, 20), batch(20, 33)];

describe('verifying an audit export', () => {
  it.each(['sha256', 'sm3'] as const)('finds nothing wrong with an honest log (%s)', (hash) => {
    const verdict = verify(exportOf(honest, key, hash));
    expect(verdict).toMatchObject({
      fault: undefined,
      entries: 33,
      checkpoints: 4,
      head: { n: 4, size: 33 },
      witnessed: 0,
    });
  });

  it('says how far the second party has met the log', () => {
    const verdict = verify(exportOf(honest), copyOf(exportOf(honest.slice(0, 3))));
    expect(verdict).toMatchObject({ fault: undefined, witnessed: 3, lastWitnessed: { n: 3 }, newKeys: [] });
  });

  it.each([
    ['edited', (l: string[]) => l.with(9, entry(99)), 'content-differs'],
    ['deleted', (l: string[]) => l.toSpliced(9, 1), 'entries-missing'],
    ['inserted', (l: string[]) => l.toSpliced(9, 0, entry(99)), 'entries-added'],
    ['exchanged', (l: string[]) => l.with(9, l[10] ?? '').with(10, l[9] ?? ''), 'content-differs'],
  ] as const)('locates an entry that was %s to its checkpoint and range', (_, tamper, kind) => {
    const lines = exportOf([batch(0, 5), batch(5, 20), batch(20, 33)]);
    expect(verify(tamper(lines)).fault).toMatchObject({ kind, checkpoint: 2, from: 5, to: 20 });
  });

  it('finds a log that was sealed anew with the stolen key only against the second party', () => {
    const forged = exportOf(honest.with(2, [entry(6), 'x', ...batch(8, 20)]));
    expect(verify(forged).fault).toBeUndefined();
    const fault = verify(forged, copyOf(exportOf(honest))).fault;
    expect(fault).toMatchObject({ kind: 'witness-differs', checkpoint: 3, from: 6, to: 20 });
  });

  it('finds a log whose newest checkpoints were dropped only against the second party', () => {
    const cut = exportOf(honest.slice(0, 2));
    expect(verify(cut).fault).toBeUndefined();
    expect(verify(cut, copyOf(exportOf(honest))).fault).toMatchObject({
      kind: 'truncated',
      checkpoint: 3,
      from: 6,
      to: 20,
    });
  });

  it('finds checkpoints that were merged into one', () => {
    const merged = exportOf([batch(0, 5), batch(5, 20), batch(20, 33)]);
    expect(verify(merged, copyOf(exportOf(honest))).fault).toMatchObject({
      kind: 'witness-differs',
      checkpoint: 2,
      from: 5,
    });
  });

  it('refuses a signature by another key under the same name', () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    const mine = exportOf(honest);
    const lines = exportOf(honest, other).map((line) =>
      line.replaceAll(keyIdOf(publicKeyText(other)), keyIdOf(publicKeyText(key))),
    );
    expect(verify(lines, copyOf(mine)).fault).toMatchObject({ kind: 'signature-invalid', checkpoint: 1 });
    expect(verify(exportOf(honest, other), copyOf(mine)).newKeys).toEqual([keyIdOf(publicKeyText(other))]);
  });

  it('goes on from an earlier download when the second party holds its head', () => {
    const rest = exportOf(honest, key, 'sha256', 2);
    expect(verify(rest, copyOf(exportOf(honest.slice(0, 2))))).toMatchObject({
      fault: undefined,
      entries: 27,
      witnessed: 1,
    });
    const rewritten = exportOf(honest.with(0, batch(100, 105)), key, 'sha256', 2);
    expect(verify(rewritten, copyOf(exportOf(honest))).fault).toMatchObject({
      kind: 'witness-differs',
      checkpoint: 2,
    });
  });

  it('takes heads from the public page as a copy', () => {
    const copy = new WitnessCopy();
    learnHeads(copy, { items: [{ n: 2, size: 6, root: '00'.repeat(32), at: 'ignored' }] });
    expect(verify(exportOf(honest), copy).fault).toMatchObject({ kind: 'witness-differs', checkpoint: 2 });
    expect(() => learnHeads(copy, [{ n: 2, size: 7, root: '11' }])).toThrow(/contradict/);
  });

  it('tells a broken file from a broken log', () => {
    const lines = exportOf(honest);
    expect(() => verify(lines.slice(0, -1))).toThrow(UnreadableExport);
    expect(() => verify(lines.slice(1))).toThrow(UnreadableExport);
    expect(() => verify([])).toThrow(UnreadableExport);
    expect(() => verify(lines.with(0, '{"export":{"version":2}}'))).toThrow(UnreadableExport);
  });
});
