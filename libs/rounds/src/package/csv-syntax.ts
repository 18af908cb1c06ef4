import { isUtf8 } from 'node:buffer';

import type { ViolationCode } from './violation.js';

/** A field of a record that breaks the CSV or UTF-8 rules; its position counts from 0. */
export interface FieldFault {
  readonly index: number;
  readonly code: Extract<ViolationCode, 'invalid-utf8' | 'bad-quoting' | 'quote-unclosed' | 'bare-cr'>;
}

/** Where a scan stands between two bytes. `quote-seen`: a quote inside a quoted field, its end or half of a pair. */
export type ScanState = 'field-start' | 'plain' | 'quoted' | 'quote-seen';

const [LF, CR, QUOTE, COMMA] = [0x0a, 0x0d, 0x22, 0x2c];

function nextState(state: ScanState, byte: number): ScanState {
  if (state === 'quoted') return byte === QUOTE ? 'quote-seen' : 'quoted';
  if (byte === COMMA) return 'field-start';
  if (byte === QUOTE && state === 'field-start') return 'quoted';
  return byte === QUOTE && state === 'quote-seen' ? 'quoted' : 'plain';
}

/** The line feed that ends the record, or -1 and the state in which the data ran out. */
export function recordEnd(data: Buffer, start: number, from: ScanState): { end: number; after: ScanState } {
  let state = from;
  for (let at = start; at < data.length; at++) {
    const byte = data[at] ?? 0;
    if (byte === LF && state !== 'quoted') return { end: at, after: 'field-start' };
    state = nextState(state, byte);
  }
  return { end: -1, after: state };
}

/** Splits one record, its line end taken off, and finds every field that breaks a rule. */
export function parseFields(record: Buffer): { fields: readonly string[]; faults: readonly FieldFault[] } {
  const fields: string[] = [];
  const faults: FieldFault[] = [];
  let state: ScanState = 'field-start';
  let start = 0;
  for (let at = 0; at <= record.length; at++) {
    const byte = record[at];
    if (byte === undefined || (byte === COMMA && state !== 'quoted')) {
      const { text, fault } = fieldOf(record.subarray(start, at));
      if (fault) faults.push({ index: fields.length, code: fault });
      fields.push(text);
      start = at + 1;
    }
    if (byte !== undefined) state = nextState(state, byte);
  }
  return { fields, faults };
}

function fieldOf(raw: Buffer): { text: string; fault: FieldFault['code'] | null } {
  const text = raw.toString('utf8');
  if (!isUtf8(raw)) return { text, fault: 'invalid-utf8' };
  if (raw[0] !== QUOTE) return { text, fault: plainFault(raw) };
  const inner = text.slice(1, -1);
  if (text.length >= 2 && text.endsWith('"') && onlyPairs(inner))
    return { text: inner.replaceAll('""', '"'), fault: null };
  return { text, fault: onlyPairs(text.slice(1)) ? 'quote-unclosed' : 'bad-quoting' };
}

/** Inside a quoted field every quote is doubled. */
const onlyPairs = (text: string): boolean => !text.replaceAll('""', '').includes('"');

const plainFault = (raw: Buffer): FieldFault['code'] | null =>
  raw.includes(QUOTE) ? 'bad-quoting' : raw.includes(CR) ? 'bare-cr' : null;
