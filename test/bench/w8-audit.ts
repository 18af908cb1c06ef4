import { generateKeyPairSync, hash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readPrefixedLines } from '../../libs/audit/src/adapters/read-lines.js';
import { readWitness, verifyFile } from '../../libs/audit/src/adapters/verify-file.js';
import { checkpointText, keyIdOf, publicKeyText, signText } from '../../libs/audit/src/domain/checkpoint.js';
import { markLine } from '../../libs/audit/src/domain/export-file.js';
import { Frontier } from '../../libs/audit/src/domain/frontier.js';
import { treeHash, type HashName } from '../../libs/audit/src/domain/hash.js';
import { WitnessCopy } from '../../libs/audit/src/domain/witness.js';
import { median, timed, type Measure, type Workload } from './workload.js';

const ENTRIES = { everyday: 100_000, full: 2_000_000 };
/** A busy second: about what a province writes at the end of a day. */
const ENTRIES_PER_CHECKPOINT = 1_000;
const ROUNDS = 5;
const RATIO_MIN = 0.6;

/** How fast an export is verified, beside nothing but its leaf and node hashes. */
export const auditVerification: Workload = {
  id: 'w8',
  title: 'audit verification',
  run: async ({ full, say }) => {
    const folder = mkdtempSync(join(tmpdir(), 'jicai-w8-'));
    try {
      const entries = full ? ENTRIES.full : ENTRIES.everyday;
      const sha256 = await measure(join(folder, 'sha256.jsonl'), 'sha256', entries, say);
      return [sha256, await measure(join(folder, 'sm3.jsonl'), 'sm3', ENTRIES.everyday, say)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  file: string,
  name: HashName,
  entries: number,
  say: (line: string) => void,
): Promise<Measure> {
  writeExport(file, name, entries);
  say(`${name}: ${entries} entries in ${entries / ENTRIES_PER_CHECKPOINT} checkpoints`);
  checkAnswers(file, name, entries);
  const verified: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const run = await timed(() => verifyFile(file, new WitnessCopy()));
    if (run.answer.fault || run.answer.entries !== entries) throw new Error('the export did not verify');
    verified.push(entries / run.seconds);
    bare.push(entries / bareLoop(file, name));
  }
  const value = median(verified);
  const limit = median(bare);
  return {
    workload: 'W8',
    what: `verify ${entries} entries, ${name === 'sm3' ? 'SM3' : 'SHA-256'}, one thread`,
    value,
    unit: 'entries/s',
    limit: { what: 'the same leaf and node hashes on the same bytes', value: limit },
    ratio: value / limit,
    bar: `≥ ${RATIO_MIN} of the bare loop`,
    holds: value / limit >= RATIO_MIN,
  };
}

/** A wrong answer has no speed: one flipped bit and a cut end have to be found where they are. */
function checkAnswers(file: string, name: HashName, entries: number): void {
  const witness = readWitness({ copies: [file], heads: [] });
  const flipped = `${file}.flipped`;
  writeExport(flipped, name, entries, Math.floor(entries / 2));
  const { fault } = verifyFile(flipped, witness);
  rmSync(flipped);
  const expected = Math.floor(entries / 2 / ENTRIES_PER_CHECKPOINT) + 1;
  if (fault?.checkpoint !== expected)
    throw new Error(`a flipped bit was not located: ${JSON.stringify(fault)}`);
  const cut = `${file}.cut`;
  writeExport(cut, name, entries - ENTRIES_PER_CHECKPOINT);
  const end = verifyFile(cut, witness).fault;
  rmSync(cut);
  if (end?.kind !== 'witness-differs' && end?.kind !== 'truncated')
    throw new Error('a cut end was not found');
}

const keys = generateKeyPairSync('ed25519');
const publicKey = publicKeyText(keys.privateKey);
const LOG = '0199aa00-0000-7000-8000-000000000008';

/** Writes an export as the platform does; the entry at `flipped` differs in one bit from what was sealed. */
function writeExport(file: string, name: HashName, entries: number, flipped = -1): void {
  const tree = treeHash(name);
  const frontier = Frontier.empty(tree);
  const handle = openSync(file, 'w');
  const after = { n: 0, size: 0, root: tree.empty.toString('hex'), frontier: '' };
  const header = { version: 1, log: LOG, hash: name, after, madeAt: '2026-01-01T00:00:00Z' } as const;
  const key = { id: keyIdOf(publicKey), publicKey, firstCheckpoint: 1 };
  const lines = [markLine({ kind: 'export', header }), markLine({ kind: 'key', key })];
  let head = { n: 0, size: 0, root: after.root };
  for (let i = 0; i < entries; i++) {
    const body = Buffer.from(bodyOf(i));
    frontier.append(tree.leaf(body));
    if (i === flipped) body[40] = (body[40] ?? 0) ^ 1;
    lines.push(body.toString('utf8'));
    if ((i + 1) % ENTRIES_PER_CHECKPOINT !== 0) continue;
    head = { n: head.n + 1, size: i + 1, root: frontier.root().toString('hex') };
    const at = new Date(Date.UTC(2026, 0, 1) + 1000 * head.n).toISOString();
    const signature = signText(checkpointText({ log: LOG, hash: name }, { ...head, at }), keys.privateKey);
    lines.push(markLine({ kind: 'checkpoint', checkpoint: { ...head, at, keyId: key.id, signature } }));
    writeSync(handle, `${lines.splice(0).join('\n')}\n`);
  }
  writeSync(handle, `${[...lines, markLine({ kind: 'end', head })].join('\n')}\n`);
  closeSync(handle);
}

/** An entry of ordinary shape and length (about 330 bytes). */
const bodyOf = (i: number): string =>
  `{"v": 1, "at": "2026-01-01T08:00:00.${String(i % 1_000_000).padStart(6, '0')}Z", "act": "order.confirmed", "org": "0199aa00-0000-7000-8000-${String(i % 5_000).padStart(12, '0')}", "actor": {"id": "0199aa00-0000-7000-8000-00000000002a", "name": "配送企业业务员", "scope": "own"}, "subject": {"id": "${i}", "kind": "order"}, "after": {"state": "confirmed"}, "before": {"state": "submitted"}, "reason": null}`;

const BATCH = 50_000;

/** Seconds that the leaf and node hashes take by themselves, on bytes that lie ready in memory. */
function bareLoop(file: string, name: HashName): number {
  let seconds = 0;
  let batch: Buffer[] = [];
  const edge: Buffer[] = [];
  let count = 0;
  const node = Buffer.alloc(65, 1);
  const hashBatch = (): void => {
    const begun = performance.now();
    for (const entry of batch) {
      let carried = hash(name, entry, 'buffer');
      for (let rest = count; rest % 2 === 1; rest = (rest - 1) / 2) {
        const left = edge.pop();
        if (!left) break;
        node.set(left, 1);
        node.set(carried, 33);
        carried = hash(name, node, 'buffer');
      }
      edge.push(carried);
      count += 1;
    }
    seconds += (performance.now() - begun) / 1000;
    batch = [];
  };
  readPrefixedLines(file, (prefixed) => {
    if (prefixed[3] !== 0x76) return true;
    batch.push(Buffer.from(prefixed));
    if (batch.length === BATCH) hashBatch();
    return true;
  });
  hashBatch();
  return seconds;
}
