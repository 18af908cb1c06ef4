const CAPACITY = 256 * 1024;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const ZERO = 0x30;
/** Room for the separators of a record and two numbers of ordinary size. */
const SLACK = 128;

/** Fields of one dictionary, encoded once: all bytes in a row, field i from `starts[i]` to `starts[i + 1]`. */
export interface EncodedFields {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  /** Length of the longest. */
  readonly longest: number;
}

export function encodeFields(fields: readonly string[]): EncodedFields {
  const encoder = new TextEncoder();
  const encoded = fields.map((field) => encoder.encode(field));
  const starts = new Uint32Array(fields.length + 1);
  encoded.forEach(({ length }, i) => (starts[i + 1] = (starts[i] ?? 0) + length));
  const bytes = new Uint8Array(starts[fields.length] ?? 0);
  encoded.forEach((field, i) => {
    bytes.set(field, starts[i]);
  });
  return { bytes, starts, longest: encoded.reduce((most, { length }) => Math.max(most, length), 0) };
}

/**
 * CSV records as bytes, built from encoded fields (CSV 行缓冲). Texts would be joined, flattened and encoded once a row; this
 * copies bytes, which for millions of rows is what the time of a digest goes to.
 */
export class LineBuffer {
  private bytes: Uint8Array;
  private at = 0;

  /** `longest`: bytes of the longest record's fields together. */
  constructor(private readonly longest: number) {
    this.bytes = new Uint8Array(CAPACITY + longest + SLACK);
  }

  /** True when there is room for one more record. */
  hasRoom(): boolean {
    return this.at + this.longest + SLACK <= this.bytes.length;
  }

  /** A field and the comma after it; an index beyond the dictionary is a blank field. */
  field({ bytes, starts }: EncodedFields, index: number): void {
    const into = this.bytes;
    let at = this.at;
    if (index < starts.length - 1) {
      const end = starts[index + 1] ?? 0;
      for (let from = starts[index] ?? 0; from < end; from++) into[at++] = bytes[from] ?? 0;
    }
    into[at++] = COMMA;
    this.at = at;
  }

  /** A whole number; the last field ends the record. */
  quantity(value: number | bigint, isLast: boolean): void {
    const end = typeof value === 'number' && value < 1e9 ? this.small(value) : this.large(String(value));
    this.bytes[end] = isLast ? NEWLINE : COMMA;
    this.at = end + 1;
  }

  /** What was written since the last call; valid until the next write. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.at);
    this.at = 0;
    return taken;
  }

  private small(value: number): number {
    const into = this.bytes;
    let length = 1;
    for (let limit = 10; value >= limit; limit *= 10) length += 1;
    const end = this.at + length;
    let rest = value | 0;
    for (let place = end - 1; place >= this.at; place--) {
      const tenth = (rest / 10) | 0;
      into[place] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    return end;
  }

  /** A number may have a thousand digits: the only thing that can outgrow the room kept for a record. */
  private large(digits: string): number {
    if (this.at + digits.length + SLACK > this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length + digits.length + CAPACITY);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    for (let i = 0; i < digits.length; i++) this.bytes[this.at + i] = digits.charCodeAt(i);
    return this.at + digits.length;
  }
}
