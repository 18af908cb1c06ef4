import { createInflateRaw, crc32 } from 'node:zlib';
import { Readable } from 'node:stream';

import { errorCode, readDirectory, unreadable, type ZipEntry } from '../zip/directory.js';
import { asBuffer, inflate } from '../zip/unzip.js';
import { ZIP_LIMITS } from '../zip/zip-limits.js';
import { MARK_SHEET, parseMark } from '../excel/template.js';
import type { TemplateMark } from '../excel/workbook.js';
import type { RawRow } from './raw-row.js';
import { sharedStringsScanner, sheetScanner, type CellContext } from './sheet-scanner.js';
import {
  dateStyles,
  workbookParts,
  type Entries,
  type SheetPart,
  type WorkbookParts,
} from './workbook-parts.js';
import type { XmlScanner } from './xml.js';
import { say } from '../say.js';

/** Shared texts are held in memory while the rows stream past. */
const MAX_SHARED_BYTES = 128 * 1024 * 1024;

/** A workbook that was opened but of which no row has been read yet. */
export interface OpenWorkbook {
  readonly mark: TemplateMark | undefined;
  rows(sheet: string | undefined): AsyncGenerator<RawRow>;
}

/** Opens an .xlsx workbook within the limits for archives. Throws `file-unreadable`. */
export async function openXlsx(bytes: Uint8Array): Promise<OpenWorkbook> {
  const entries = new Map(readDirectory(asBuffer(bytes), ZIP_LIMITS).map((entry) => [entry.name, entry]));
  const parts = workbookParts(entries);
  const context: CellContext = {
    shared: await sharedStrings(entries, parts.sharedStringsPath),
    dateStyles: dateStyles(entries, parts.stylesPath),
    since1904: parts.since1904,
  };
  return {
    mark: await readMark(entries, parts, context),
    rows: (sheet) => sheetRows(entries, chooseSheet(parts, sheet), context),
  };
}

function chooseSheet({ sheets }: WorkbookParts, wanted: string | undefined): SheetPart {
  const sheet = sheets.find(({ name, visible }) => (wanted === undefined ? visible : name === wanted));
  if (sheet) return sheet;
  throw unreadable(wanted ? say('sheet-named-missing', { sheet: wanted }) : say('sheet-missing'));
}

async function readMark(
  entries: Entries,
  { sheets }: WorkbookParts,
  context: CellContext,
): Promise<TemplateMark | undefined> {
  const sheet = sheets.find(({ name }) => name === MARK_SHEET);
  if (!sheet) return undefined;
  for await (const { values } of sheetRows(entries, sheet, context)) return parseMark(values[0] ?? '');
  return undefined;
}

async function sharedStrings(entries: Entries, path: string): Promise<readonly string[]> {
  const entry = entries.get(path);
  if (!entry) return [];
  if (entry.size > MAX_SHARED_BYTES) throw unreadable(say('workbook-texts-too-large'));
  const strings: string[] = [];
  const scanner = sharedStringsScanner(strings);
  for await (const chunk of chunks(entry)) scanner.write(chunk);
  scanner.end();
  return strings;
}

async function* sheetRows(
  entries: Entries,
  { path }: SheetPart,
  context: CellContext,
): AsyncGenerator<RawRow> {
  const entry = entries.get(path);
  if (!entry) throw unreadable(say('workbook-part-missing', { path }));
  let ready: RawRow[] = [];
  const scanner: XmlScanner = sheetScanner(context, (row) => ready.push(row));
  for await (const chunk of chunks(entry)) {
    scanner.write(chunk);
    yield* ready;
    ready = [];
  }
  scanner.end();
}

/** Unpacks an entry piece by piece; more bytes than it promised, or others, end the reading. */
async function* chunks(entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [size, crc] = [0, 0];
  try {
    for await (const chunk of inflated(entry)) {
      size += chunk.length;
      if (size > entry.size) throw unreadable(say('archive-entry-damaged', { name: entry.name }));
      crc = crc32(chunk, crc);
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    if (isDamage(error)) throw unreadable(say('archive-entry-damaged', { name: entry.name }));
    throw error;
  }
  if (size !== entry.size || crc !== entry.crc)
    throw unreadable(say('archive-entry-damaged', { name: entry.name }));
}

/** Errors of the inflater and of the text decoder carry codes; refusals of the platform carry their own. */
const isDamage = (error: unknown): boolean => /^(Z_|ERR_ENCODING)/.test(errorCode(error));

async function* inflated(entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method === 0) {
    yield inflate(entry);
    return;
  }
  const source = Readable.from([entry.compressed], { objectMode: false });
  for await (const chunk of source.pipe(createInflateRaw({ chunkSize: 256 * 1024 }))) yield chunk as Buffer;
}
