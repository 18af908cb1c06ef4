import { DomainError } from './domain-error.js';
import { sayKernel } from './kernel-messages.js';
import type { Message } from './message.js';

/** One record of a text file before its columns are known: texts by position, counted from 1. */
export interface CsvRow {
  readonly row: number;
  readonly values: readonly string[];
}

/** Text files are decoded as a whole; larger lists come as workbooks or as round packages. */
const MAX_BYTES = 100 * 1024 * 1024;
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/**
 * Rows of a CSV file. Encoding: UTF-8 with or without mark, UTF-16 with mark, otherwise GB18030, the form in which Chinese
 * spreadsheets save. Separator: comma, or tab or semicolon where the first line has no comma. Throws `file-unreadable`.
 */
export function* csvRows(bytes: Uint8Array): Generator<CsvRow> {
  const text = decode(bytes);
  const separator = separatorOf(text);
  let row = 0;
  for (const values of records(text, separator)) yield { row: ++row, values: values.map(withoutExcelGuard) };
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw unreadable(sayKernel('text-file-too-large'));
  for (const encoding of isUtf16(bytes) ?? ENCODINGS) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      continue;
    }
  }
  throw unreadable(sayKernel('format-unknown'));
}

function isUtf16([first, second]: Uint8Array): readonly string[] | undefined {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  return first === 0xfe && second === 0xff ? ['utf-16be'] : undefined;
}

function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return [',', '\t', ';'].find((separator) => line.includes(separator)) ?? ',';
}

const unreadable = (detail: Message): DomainError => new DomainError('file-unreadable', detail);

/** RFC 4180: quoted fields may hold separators, line breaks and doubled quotes. */
function* records(text: string, separator: string): Generator<string[]> {
  const plainEnd = new RegExp(`[\\r\\n${separator}]`, 'g');
  let [at, record] = [0, [] as string[]];
  while (at < text.length) {
    const field = text.charAt(at) === '"' ? quoted(text, at) : plain(text, at, plainEnd);
    record.push(field.value);
    const sign = text.charAt(field.end);
    at = field.end + (sign === '\r' && text.charAt(field.end + 1) === '\n' ? 2 : 1);
    if (sign === separator && at < text.length) continue;
    if (sign === separator) record.push('');
    else if (sign !== '' && sign !== '\r' && sign !== '\n') throw textAfterQuote(text, field.end);
    yield record;
    record = [];
  }
}

function plain(text: string, at: number, end: RegExp): { value: string; end: number } {
  end.lastIndex = at;
  const stop = end.exec(text)?.index ?? text.length;
  return { value: text.slice(at, stop), end: stop };
}

function quoted(text: string, at: number): { value: string; end: number } {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 2))
    if (text.charAt(close + 1) !== '"')
      return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
  throw unreadable(sayKernel('quote-unclosed', { line: lineOf(text, at) }));
}

const textAfterQuote = (text: string, at: number): Error =>
  unreadable(sayKernel('text-after-quote', { line: lineOf(text, at) }));

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;

/** Exports write ="00123" to keep leading zeros. */
const withoutExcelGuard = (value: string): string => /^="([^"]*)"$/.exec(value)?.[1] ?? value;
