/** Some of a column's texts, as threads pass them: their UTF-8 bytes in a row, and where each ends. */
export interface TextBlock {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Texts in one block. */
export const TEXTS_PER_BLOCK = 4_096;
/** UTF-8 bytes of one UTF-16 unit, at most. */
const BYTES_PER_UNIT = 3;

/** A growing column of texts, kept in blocks as the bytes in which they are stored and sent (文本列). */
export class TextColumn {
  private readonly encoder = new TextEncoder();
  private readonly full: TextBlock[] = [];
  private bytes = new Uint8Array(0);
  private ends = new Uint32Array(TEXTS_PER_BLOCK);
  private count = 0;

  /** The column that `blocks` gave away. */
  static of(blocks: readonly TextBlock[]): TextColumn {
    const column = new TextColumn();
    column.full.push(...blocks);
    return column;
  }

  add(text: string): void {
    const start = this.ends[this.count - 1] ?? 0;
    const room = start + text.length * BYTES_PER_UNIT;
    if (room > this.bytes.length) this.grow(room);
    this.ends[this.count] = start + this.encoder.encodeInto(text, this.bytes.subarray(start)).written;
    this.count += 1;
    if (this.count === TEXTS_PER_BLOCK) this.finish();
  }

  /** All texts, block by block; adding goes on in a new block. */
  blocks(): readonly TextBlock[] {
    if (this.count > 0) this.finish();
    return this.full;
  }

  private finish(): void {
    const used = this.ends[this.count - 1] ?? 0;
    this.full.push({ bytes: this.bytes.subarray(0, used), ends: this.ends.subarray(0, this.count) });
    // The next block will be about as large.
    this.bytes = new Uint8Array(Math.ceil(used * 1.125));
    this.ends = new Uint32Array(TEXTS_PER_BLOCK);
    this.count = 0;
  }

  private grow(needed: number): void {
    const wider = new Uint8Array(Math.max(needed, this.bytes.length * 2, 64 * 1024));
    wider.set(this.bytes);
    this.bytes = wider;
  }
}

/** The bytes of each text of a block, without a copy. */
export function* textsOf({ bytes, ends }: TextBlock): Generator<Uint8Array> {
  let start = 0;
  for (const end of ends) {
    yield bytes.subarray(start, end);
    start = end;
  }
}
