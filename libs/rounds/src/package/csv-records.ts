import { isAscii, isUtf8 } from 'node:buffer';

import { type FieldFault, parseFields, recordEnd, type ScanState } from './csv-syntax.js';
import type { Bytes } from './source.js';

/** Longest record that is read; a longer one is a violation and is passed over without being held in memory. */
export const RECORD_BYTES_MAX = 1024 * 1024;

/** Receives the records of a CSV file one by one. `line` is where the record starts. */
export interface RecordSink {
  record(fields: readonly string[], line: number, faults: readonly FieldFault[]): void;
  /** A record that is not kept. */
  tooLong(line: number): void;
}

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];
const NO_FAULTS: readonly FieldFault[] = [];

/** Cuts a CSV file into records (RFC 4180, LF or CRLF, byte-order mark at the start only) with bounded memory. */
export async function readRecords(bytes: Bytes, sink: RecordSink): Promise<void> {
  const cutter = new RecordCutter(sink);
  for await (const chunk of bytes) cutter.push(chunk);
  cutter.end();
}

class RecordCutter {
  private line = 1;
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  /** Where we are in a record that is too long and being passed over. */
  private skipping: ScanState | null = null;

  constructor(private readonly sink: RecordSink) {}

  push(chunk: Uint8Array): void {
    const fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const data = this.rest.length > 0 ? Buffer.concat([this.rest, fresh]) : fresh;
    if (!this.started && data.length < 3) {
      this.rest = data;
      return;
    }
    this.cut(this.withoutMark(data), false);
  }

  end(): void {
    this.cut(this.withoutMark(this.rest), true);
  }

  private withoutMark(data: Buffer): Buffer {
    if (this.started) return data;
    this.started = true;
    return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.subarray(3) : data;
  }

  private cut(data: Buffer, last: boolean): void {
    const ascii = isAscii(data);
    let start = this.skipping ? this.skip(data, this.skipping) : 0;
    let [quote, cr] = [data.indexOf(QUOTE, start), data.indexOf(CR, start)];
    while (start < data.length) {
      if (quote >= 0 && quote < start) quote = data.indexOf(QUOTE, start);
      if (cr >= 0 && cr < start) cr = data.indexOf(CR, start);
      let end = data.indexOf(LF, start);
      const plain = quote < 0 || (end >= 0 && end < quote);
      if (!plain) end = recordEnd(data, start, 'field-start').end;
      if (end < 0) break;
      const simple = plain && (cr < 0 || cr >= end - 1);
      this.take(data.subarray(start, end), simple, ascii, true);
      start = end + 1;
    }
    this.keep(data.subarray(start), last, ascii);
  }

  /** Passes over the rest of a record that is too long; gives where the next one starts. */
  private skip(data: Buffer, state: ScanState): number {
    const { end, after } = recordEnd(data, 0, state);
    this.countLines(data, 0, end < 0 ? data.length : end + 1);
    this.skipping = end < 0 ? after : null;
    return end < 0 ? data.length : end + 1;
  }

  private keep(rest: Buffer, last: boolean, ascii: boolean): void {
    this.rest = Buffer.alloc(0);
    if (rest.length === 0) return;
    if (last) this.take(rest, false, ascii, false);
    else if (rest.length <= RECORD_BYTES_MAX) this.rest = Buffer.from(rest);
    else {
      this.sink.tooLong(this.line);
      this.countLines(rest, 0, rest.length);
      this.skipping = recordEnd(rest, 0, 'field-start').after;
    }
  }

  private take(record: Buffer, simple: boolean, ascii: boolean, terminated: boolean): void {
    const line = this.line;
    if (terminated) this.line += 1;
    const content = terminated && record[record.length - 1] === CR ? record.subarray(0, -1) : record;
    if (content.length === 0) return;
    if (content.length > RECORD_BYTES_MAX) {
      this.countLines(record, 0, record.length);
      this.sink.tooLong(line);
    } else if (simple && (ascii || isUtf8(content))) {
      const text = content.toString(ascii ? 'latin1' : 'utf8');
      this.sink.record(text.split(','), line, NO_FAULTS);
    } else {
      this.countLines(record, 0, record.length);
      const { fields, faults } = parseFields(content);
      this.sink.record(fields, line, faults);
    }
  }

  private countLines(data: Buffer, from: number, to: number): void {
    for (let at = data.indexOf(LF, from); at >= 0 && at < to; at = data.indexOf(LF, at + 1)) this.line += 1;
  }
}
