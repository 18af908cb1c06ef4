import type { Checkpoint, Head } from './checkpoint.js';
import { headOf, readMark, UnreadableExport } from './export-file.js';

/**
 * What left the operator's hands and can no longer be altered by it (第二方留存): heads from the auditor's earlier downloads,
 * from counter-signatures, from the public page or from opening records.
 */
export class WitnessCopy {
  private readonly known = new Map<number, Head>();
  private readonly keys = new Map<string, string>();
  private logs = new Set<string>();

  /** Adds a head; two copies that contradict each other are themselves proof of a second version of the log. */
  add(head: Head): void {
    const earlier = this.known.get(head.n);
    if (earlier && (earlier.size !== head.size || earlier.root !== head.root))
      throw new UnreadableExport(`the copies contradict each other at checkpoint ${head.n}`);
    this.known.set(head.n, head);
  }

  pin(keyId: string, publicKey: string): void {
    this.keys.set(keyId, publicKey);
  }

  belongsTo(log: string): void {
    this.logs.add(log);
  }

  at = (n: number): Head | undefined => this.known.get(n);
  pinned = (keyId: string): string | undefined => this.keys.get(keyId);
  isOf = (log: string): boolean => this.logs.size === 0 || (this.logs.size === 1 && this.logs.has(log));

  get pinsKeys(): boolean {
    return this.keys.size > 0;
  }

  get count(): number {
    return this.known.size;
  }

  /** The newest head known. */
  get last(): Head | undefined {
    return [...this.known.values()].reduce<Head | undefined>(
      (last, head) => (last && last.n > head.n ? last : head),
      undefined,
    );
  }
}

/** Takes the heads and keys out of one line of an earlier export. */
export function learnLine(copy: WitnessCopy, line: Buffer): Checkpoint | undefined {
  const mark = readMark(line);
  if (mark?.kind === 'export') copy.belongsTo(mark.header.log);
  if (mark?.kind === 'key') copy.pin(mark.key.id, mark.key.publicKey);
  if (mark?.kind !== 'checkpoint') return undefined;
  copy.add({ n: mark.checkpoint.n, size: mark.checkpoint.size, root: mark.checkpoint.root });
  return mark.checkpoint;
}

/** Takes heads out of a list as the public page gives it: `{ items: [{ n, size, root }] }`, or the bare list. */
export function learnHeads(copy: WitnessCopy, json: unknown): void {
  const list = typeof json === 'object' && json !== null && 'items' in json ? json.items : json;
  if (!Array.isArray(list)) throw new UnreadableExport('a list of heads was expected');
  for (const head of list as unknown[]) {
    if (typeof head !== 'object' || head === null) throw new UnreadableExport('a head is not an object');
    copy.add(headOf({ ...head }));
  }
}
