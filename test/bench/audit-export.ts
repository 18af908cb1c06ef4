import { generateKeyPairSync } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs';

import { checkpointText, keyIdOf, publicKeyText, signText } from '../../libs/audit/src/domain/checkpoint.js';
import { markLine } from '../../libs/audit/src/domain/export-file.js';
import { Frontier } from '../../libs/audit/src/domain/frontier.js';
import { treeHash, type HashName } from '../../libs/audit/src/domain/hash.js';

const keys = generateKeyPairSync('ed25519');
const publicKey = publicKeyText(keys.privateKey);
const LOG = '0199aa00-0000-7000-8000-000000000008';

/** An export on disk, and what is needed to tamper with it in place. */
export interface ExportOnDisk {
  readonly file: string;
  readonly bytes: number;
  /** Byte where the entries of the last cut begin, and the end mark of an export that stops before it. */
  readonly lastCut: { readonly from: number; readonly endMark: string };
}

/** Writes an export as the platform does; `entries` is a multiple of `perCheckpoint`. */
export function writeExport(
  file: string,
  name: HashName,
  entries: number,
  perCheckpoint: number,
): ExportOnDisk {
  const tree = treeHash(name);
  const frontier = Frontier.empty(tree);
  const handle = openSync(file, 'w');
  const after = { n: 0, size: 0, root: tree.empty.toString('hex'), frontier: '' };
  const header = { version: 1, log: LOG, hash: name, after, madeAt: '2026-01-01T00:00:00Z' } as const;
  const key = { id: keyIdOf(publicKey), publicKey, firstCheckpoint: 1 };
  let bytes = 0;
  const write = (lines: readonly string[]): void => {
    bytes += writeSync(handle, `${lines.join('\n')}\n`);
  };
  write([markLine({ kind: 'export', header }), markLine({ kind: 'key', key })]);
  let head = { n: 0, size: 0, root: after.root };
  let lastCut = { from: bytes, endMark: markLine({ kind: 'end', head }) };
  while (head.size < entries) {
    lastCut = { from: bytes, endMark: `${markLine({ kind: 'end', head })}\n` };
    const bodies = Array.from({ length: perCheckpoint }, (_, i) => bodyOf(head.size + i));
    for (const body of bodies) frontier.append(tree.leaf(Buffer.from(body)));
    head = { n: head.n + 1, size: frontier.size, root: frontier.root().toString('hex') };
    const at = new Date(Date.UTC(2026, 0, 1) + 1000 * head.n).toISOString();
    const signature = signText(checkpointText({ log: LOG, hash: name }, { ...head, at }), keys.privateKey);
    write([
      ...bodies,
      markLine({ kind: 'checkpoint', checkpoint: { ...head, at, keyId: key.id, signature } }),
    ]);
  }
  write([markLine({ kind: 'end', head })]);
  closeSync(handle);
  return { file, bytes, lastCut };
}

/** An entry of ordinary shape and length (about 330 bytes). */
const bodyOf = (i: number): string =>
  `{"v": 1, "at": "2026-01-01T08:00:00.${String(i % 1_000_000).padStart(6, '0')}Z", "act": "order.confirmed", "org": "0199aa00-0000-7000-8000-${String(i % 5_000).padStart(12, '0')}", "actor": {"id": "0199aa00-0000-7000-8000-00000000002a", "name": "配送企业业务员", "scope": "own"}, "subject": {"id": "${i}", "kind": "order"}, "after": {"state": "confirmed"}, "before": {"state": "submitted"}, "reason": null}`;

/** Flips one bit of the file while `look` looks at it. */
export async function withFlippedBit<T>(
  { file }: ExportOnDisk,
  at: number,
  look: () => Promise<T> | T,
): Promise<T> {
  flip(file, at);
  try {
    return await look();
  } finally {
    flip(file, at);
  }
}

function flip(file: string, at: number): void {
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  closeSync(handle);
}

/** Leaves the last checkpoint with its entries out while `look` looks at the file. */
export async function withoutLastCut<T>(
  { file, lastCut }: ExportOnDisk,
  look: () => Promise<T> | T,
): Promise<T> {
  const rest = Buffer.alloc(statSync(file).size - lastCut.from);
  const handle = openSync(file, 'r+');
  readSync(handle, rest, 0, rest.length, lastCut.from);
  const put = (bytes: Buffer): void => {
    truncateSync(file, lastCut.from);
    writeSync(handle, bytes, 0, bytes.length, lastCut.from);
  };
  put(Buffer.from(lastCut.endMark));
  try {
    return await look();
  } finally {
    put(rest);
    closeSync(handle);
  }
}
