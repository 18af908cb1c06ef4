import type { Checkpoint, Head } from './checkpoint.js';
import { isHashName, type HashName } from './hash.js';

/**
 * The auditor's download (审计导出): JSON lines. A header, the operator's public keys, then the entries of each cut followed by
 * its checkpoint, and an end mark. An entry line is the stored body itself, byte for byte: its leaf is H(0x00 ‖ line).
 */
export interface ExportHeader {
  readonly version: 1;
  readonly log: string;
  readonly hash: HashName;
  /** The checkpoint this export goes on from; size 0 when it holds everything. */
  readonly after: Head & { readonly frontier: string };
  readonly madeAt: string;
}

/** A signing key of the operator, in force from a checkpoint on. */
export interface SigningKey {
  readonly id: string;
  /** Base64 SPKI. */
  readonly publicKey: string;
  readonly firstCheckpoint: number;
}

export type MarkLine =
  | { readonly kind: 'export'; readonly header: ExportHeader }
  | { readonly kind: 'key'; readonly key: SigningKey }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'end'; readonly head: Head };

/** An audit export that is not one: cut off, or not written by the platform. Not a statement about the log. */
export class UnreadableExport extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableExport';
  }
}

const MARKS = ['export', 'key', 'checkpoint', 'end'] as const;
const PREFIXES = MARKS.map((kind) => ({ kind, bytes: Buffer.from(`{"${kind}":`, 'utf8') }));

const INITIALS = new Set(MARKS.map((kind) => kind.charCodeAt(0)));

/** Writes one mark line. */
export function markLine(mark: MarkLine): string {
  const { kind, ...value } = mark;
  return JSON.stringify({ [kind]: Object.values(value)[0] as object });
}

/** Entries are all but a few of the lines, and the first letter of the first key tells them apart at once. */
export const isEntry = (line: Uint8Array, from: number): boolean => !INITIALS.has(line[from + 2] ?? 0);

/** Reads a mark line; undefined for an entry line. Entry bodies begin with their version, never with a mark's name. */
export function readMark(line: Buffer): MarkLine | undefined {
  if (isEntry(line, 0)) return undefined;
  const prefix = PREFIXES.find(({ bytes }) => line.subarray(0, bytes.length).equals(bytes));
  if (!prefix) return undefined;
  const value = parse(line, prefix.kind);
  switch (prefix.kind) {
    case 'export':
      return { kind: 'export', header: headerOf(value) };
    case 'key':
      return {
        kind: 'key',
        key: { ...texts(value, ['id', 'publicKey']), ...counts(value, ['firstCheckpoint']) },
      };
    case 'checkpoint':
      return {
        kind: 'checkpoint',
        checkpoint: { ...headOf(value), ...texts(value, ['at', 'keyId', 'signature']) },
      };
    case 'end':
      return { kind: 'end', head: headOf(value) };
  }
}

function parse(line: Buffer, kind: string): Record<string, unknown> {
  try {
    const outer = record(JSON.parse(line.toString('utf8')));
    return record(outer[kind]);
  } catch {
    throw new UnreadableExport(`a ${kind} line is not valid JSON`);
  }
}

function headerOf(value: Record<string, unknown>): ExportHeader {
  if (value['version'] !== 1 || !isHashName(value['hash']))
    throw new UnreadableExport('unknown version or digest of an audit export');
  const after = record(value['after']);
  return {
    version: 1,
    hash: value['hash'],
    ...texts(value, ['log', 'madeAt']),
    after: { ...headOf(after), ...texts(after, ['frontier']) },
  };
}

/** A head as it stands in JSON; anything else is refused. */
export const headOf = (value: Record<string, unknown>): Head => ({
  ...counts(value, ['n', 'size']),
  ...texts(value, ['root']),
});

const record = (value: unknown): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) throw new UnreadableExport('an object was expected');
  return { ...value };
};

const texts = <K extends string>(value: Record<string, unknown>, names: readonly K[]): Record<K, string> =>
  pick(value, names, (found): found is string => typeof found === 'string');

const counts = <K extends string>(value: Record<string, unknown>, names: readonly K[]): Record<K, number> =>
  pick(value, names, (found): found is number => Number.isSafeInteger(found) && Number(found) >= 0);

function pick<K extends string, V>(
  value: Record<string, unknown>,
  names: readonly K[],
  fits: (found: unknown) => found is V,
): Record<K, V> {
  const picked: Partial<Record<K, V>> = {};
  for (const name of names) {
    const found = value[name];
    if (!fits(found)) throw new UnreadableExport(`"${name}" is missing or malformed`);
    picked[name] = found;
  }
  return picked as Record<K, V>;
}
