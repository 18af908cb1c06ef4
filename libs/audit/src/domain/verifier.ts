import type { KeyObject } from 'node:crypto';

import { checkpointText, isSignedBy, publicKeyOf, type Checkpoint, type Head } from './checkpoint.js';
import { isEntry, readMark, UnreadableExport, type ExportHeader, type SigningKey } from './export-file.js';
import { Frontier } from './frontier.js';
import { treeHash, type TreeHash } from './hash.js';
import type { CompleteSubtree } from './stretch.js';
import { WitnessCopy } from './witness.js';

/** What is wrong with a log, at its first broken checkpoint (首个异常检查点). */
export interface Fault {
  readonly kind:
    | 'entries-missing'
    | 'entries-added'
    | 'content-differs'
    | 'signature-invalid'
    | 'key-unknown'
    | 'checkpoint-missing'
    | 'order-broken'
    | 'witness-differs'
    | 'truncated';
  readonly checkpoint: number;
  /** Positions of the entries affected: `from` inclusive, `to` exclusive, counted from 0. */
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

/** The outcome of a verification. Without a witness it only says that the log agrees with itself. */
export interface Verdict {
  readonly fault: Fault | undefined;
  readonly log: string;
  readonly entries: number;
  readonly checkpoints: number;
  readonly head: Head;
  /** Heads of the second party that were met and agreed. */
  readonly witnessed: number;
  readonly lastWitnessed: Head | undefined;
  /** Signing keys that the second party's copy does not know. */
  readonly newKeys: readonly string[];
}

/** What an export says before its first entry. */
export interface Beginning {
  readonly header: ExportHeader;
  /** Public keys by their id, those of the second party's copy before those of the file. */
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * Recomputes a whole export line by line in memory of a few kilobytes: every leaf, every root, every signature, and each head
 * against the second party's copy. Stops looking at the first fault: everything after it is without ground.
 */
export class ExportVerifier {
  private header: ExportHeader | undefined;
  private tree: TreeHash = treeHash('sha256');
  private frontier = Frontier.empty(this.tree);
  private last: Head & { at: string } = { n: 0, size: 0, root: '', at: '' };
  private readonly keys = new Map<string, SigningKey>();
  private readonly newKeys = new Set<string>();
  private parsed: { text: string; key: KeyObject | string } | undefined;
  private fault: Fault | undefined;
  private checkpoints = 0;
  private witnessed = 0;
  private lastWitnessed: Head | undefined;
  private ended = false;

  constructor(private readonly witness = new WitnessCopy()) {}

  get broken(): boolean {
    return this.fault !== undefined;
  }

  /** What the marks before the first entry said; undefined until there was a header. */
  get begun(): Beginning | undefined {
    if (!this.header) return undefined;
    const keys = [...this.keys.values()].map(({ id, publicKey }) => [
      id,
      this.witness.pinned(id) ?? publicKey,
    ]);
    return { header: this.header, keys: Object.fromEntries(keys) as Beginning['keys'] };
  }

  /** Takes the next entries as complete subtrees, in place of their lines. */
  subtree({ root, width }: CompleteSubtree): void {
    if (!this.header || this.ended) throw new UnreadableExport('something follows the end mark');
    this.frontier.appendSubtree(root, width);
  }

  /** Takes one line that lies behind a zero byte: an entry is then hashed without being copied. */
  prefixedLine(prefixed: Buffer): void {
    if (this.header && !this.ended && isEntry(prefixed, 1))
      this.frontier.append(this.tree.prefixedLeaf(prefixed));
    else this.line(prefixed.subarray(1));
  }

  /** Takes one line, without its line end. `signedBy`: a public key by which a checkpoint's signature was found valid already. */
  line(line: Buffer, signedBy?: string): void {
    const mark = readMark(line);
    if (!this.header) {
      if (mark?.kind !== 'export')
        throw new UnreadableExport('the first line is not the header of an audit export');
      this.begin(mark.header);
      return;
    }
    if (this.ended) throw new UnreadableExport('something follows the end mark');
    if (!mark) this.frontier.append(this.tree.leaf(line));
    else if (mark.kind === 'key') this.keys.set(mark.key.id, mark.key);
    else if (mark.kind === 'checkpoint') this.seal(this.header, mark.checkpoint, signedBy);
    else if (mark.kind === 'end') this.end(mark.head);
    else throw new UnreadableExport('a second header');
  }

  /** The outcome, after the last line. */
  finish(): Verdict {
    if (!this.header) throw new UnreadableExport('the file is empty');
    if (!this.ended && !this.fault)
      throw new UnreadableExport('the file ends in the middle: download it again');
    this.compareWithNewest();
    return {
      fault: this.fault,
      log: this.header.log,
      entries: this.last.size - this.header.after.size,
      checkpoints: this.checkpoints,
      head: { n: this.last.n, size: this.last.size, root: this.last.root },
      witnessed: this.witnessed,
      lastWitnessed: this.lastWitnessed,
      newKeys: [...this.newKeys],
    };
  }

  private begin(header: ExportHeader): void {
    const { after } = header;
    if (!this.witness.isOf(header.log)) throw new UnreadableExport('the copy belongs to another log');
    this.header = header;
    this.tree = treeHash(header.hash);
    this.frontier = startOf(this.tree, after);
    this.last = { n: after.n, size: after.size, root: after.root, at: '' };
    const fits = this.frontier.root().toString('hex') === after.root;
    this.fault = fits
      ? this.compare(after, 0)
      : fault(
          'content-differs',
          after,
          0,
          'the export goes on from a state that does not match its own root',
        );
  }

  private seal(header: ExportHeader, checkpoint: Checkpoint, signedBy: string | undefined): void {
    if (this.fault) return;
    const from = this.last.size;
    this.fault =
      this.checkContent(checkpoint, from) ??
      this.checkSignature(header, checkpoint, from, signedBy) ??
      this.compare(checkpoint, from);
    if (this.fault) return;
    this.last = checkpoint;
    this.checkpoints += 1;
  }

  /** In this order, so that the first fault named is the nearest to its cause. */
  private checkContent(checkpoint: Checkpoint, from: number): Fault | undefined {
    const { n, size, root, at } = checkpoint;
    const next = this.last.n + 1;
    const known = this.witness.at(n);
    if (n !== next)
      return fault(
        'checkpoint-missing',
        { n: next, size },
        from,
        `checkpoint ${n} follows checkpoint ${this.last.n}`,
      );
    if (known && known.size !== size)
      return fault(
        'witness-differs',
        known,
        from,
        `the second party holds ${known.size} entries, the log ${size}`,
      );
    const surplus = this.frontier.size - size;
    if (surplus < 0)
      return fault('entries-missing', checkpoint, from, `${-surplus} of its entries are missing`);
    if (surplus > 0) return fault('entries-added', checkpoint, from, `${surplus} entries too many`);
    if (this.frontier.root().toString('hex') !== root)
      return fault(
        'content-differs',
        checkpoint,
        from,
        'root differs: an entry was edited, exchanged or moved',
      );
    return at < this.last.at
      ? fault('order-broken', checkpoint, from, `sealed at ${at}, before the one it follows`)
      : undefined;
  }

  private checkSignature(
    header: ExportHeader,
    checkpoint: Checkpoint,
    from: number,
    signedBy: string | undefined,
  ): Fault | undefined {
    const { keyId, signature } = checkpoint;
    const pinned = this.witness.pinned(keyId);
    const text = pinned ?? this.keys.get(keyId)?.publicKey;
    const publicKey = this.keyOf(text);
    if (!publicKey) return fault('key-unknown', checkpoint, from, `signed with the unknown key ${keyId}`);
    if (!pinned && this.witness.pinsKeys) this.newKeys.add(keyId);
    return text === signedBy || isSignedBy(checkpointText(header, checkpoint), signature, publicKey)
      ? undefined
      : fault('signature-invalid', checkpoint, from, `its signature is not by key ${keyId}`);
  }

  /** A log has one key for long stretches: it is read once. A text that is no key stays a text and verifies nothing. */
  private keyOf(text: string | undefined): KeyObject | string | undefined {
    if (text === undefined) return undefined;
    if (this.parsed?.text !== text) this.parsed = { text, key: parsedKey(text) };
    return this.parsed.key;
  }

  private compare(head: Head, from: number): Fault | undefined {
    const known = this.witness.at(head.n);
    if (!known) return undefined;
    if (known.size !== head.size || known.root !== head.root)
      return fault('witness-differs', known, from, "the second party's copy holds another root");
    this.witnessed += 1;
    this.lastWitnessed = known;
    return undefined;
  }

  private end(head: Head): void {
    this.ended = true;
    if (this.fault) return;
    const { n, size } = this.last;
    if (head.n !== n || head.size !== size)
      throw new UnreadableExport('the end mark does not fit: lines are missing');
    if (this.frontier.size !== size)
      this.fault = fault(
        'entries-added',
        { n: n + 1, size: this.frontier.size },
        size,
        'entries after the last checkpoint',
      );
  }

  private compareWithNewest(): void {
    const newest = this.witness.last;
    const { n, size } = this.last;
    if (this.fault || !newest || newest.n <= n) return;
    const first = this.witness.at(n + 1) ?? newest;
    const what = `the log ends at checkpoint ${n}, the second party holds checkpoint ${newest.n}`;
    this.fault = fault('truncated', { n: n + 1, size: first.size }, size, what);
  }
}

const fault = (kind: Fault['kind'], at: { n: number; size: number }, from: number, what: string): Fault => ({
  kind,
  checkpoint: at.n,
  from,
  to: Math.max(at.size, from),
  what,
});

function parsedKey(text: string): KeyObject | string {
  try {
    return publicKeyOf(text);
  } catch {
    return text;
  }
}

function startOf(tree: TreeHash, after: ExportHeader['after']): Frontier {
  try {
    return Frontier.decode(tree, after.size, Buffer.from(after.frontier, 'hex'));
  } catch {
    throw new UnreadableExport('the state that the export goes on from is malformed');
  }
}
