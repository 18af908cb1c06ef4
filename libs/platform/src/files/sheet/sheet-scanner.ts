import { unreadable } from '../zip/directory.js';
import { dateText, numberText, unescapeText } from './cell-text.js';
import type { RawRow } from './raw-row.js';
import { attribute, xmlScanner, type XmlScanner } from './xml.js';
import { say } from '../say.js';

/** What cells refer to. */
export interface CellContext {
  readonly shared: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly since1904: boolean;
}

const MAX_COLUMNS = 16_384;
/** Three times what a spreadsheet allows in one cell. */
const MAX_CELL_TEXT = 100_000;

/** Collects the shared texts of a workbook; formatting is dropped, readings above the characters too. */
export function sharedStringsScanner(strings: string[]): XmlScanner {
  const text = textCollector();
  return xmlScanner({
    open(name) {
      if (name === 'si') text.start();
      else text.open(name);
    },
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(unescapeText(text.take()));
    },
  });
}

/** Calls back with every row of a sheet as it is complete. */
export function sheetScanner(context: CellContext, onRow: (row: RawRow) => void): XmlScanner {
  const text = textCollector();
  let row = 0;
  let column = -1;
  let values: (string | undefined)[] = [];
  let [type, style] = ['', ''];
  return xmlScanner({
    open(name, attributes) {
      if (name === 'row') {
        row = positive(attribute(attributes, 'r')) ?? row + 1;
        [values, column] = [[], -1];
      } else if (name === 'c') {
        column = columnOf(attribute(attributes, 'r')) ?? column + 1;
        if (column >= MAX_COLUMNS) throw unreadable(say('sheet-too-wide'));
        [type, style] = [attribute(attributes, 't') ?? 'n', attribute(attributes, 's') ?? '0'];
        text.start();
      } else text.open(name);
    },
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'c') values[column] = cellText(type, style, text.take(), context);
      if (name === 'row') onRow({ row, values });
    },
  });
}

/** Keeps what stands in the value (`v`) or text (`t`) of a cell; formulas and phonetic readings are passed over. */
function textCollector() {
  let [collected, taking, phonetic] = ['', false, false];
  return {
    start: () => ([collected, taking, phonetic] = ['', false, false]),
    open(name: string) {
      if (name === 'rPh') phonetic = true;
      taking = !phonetic && (name === 'v' || name === 't');
    },
    add(piece: string) {
      if (!taking) return;
      collected += piece;
      if (collected.length > MAX_CELL_TEXT) throw unreadable(say('cell-too-long'));
    },
    close(name: string) {
      if (name === 'rPh') phonetic = false;
      taking = false;
    },
    take: () => collected,
  };
}

function cellText(type: string, style: string, stored: string, context: CellContext): string | undefined {
  if (stored === '') return undefined;
  if (type === 's') return context.shared[positive(stored) ?? 0];
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return stored.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ');
  if (type !== 'n') return unescapeText(stored);
  const isDate = context.dateStyles[positive(style) ?? 0] ?? false;
  return isDate ? dateText(stored, context.since1904) : numberText(stored);
}

const positive = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : undefined;

/** B7 → 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
