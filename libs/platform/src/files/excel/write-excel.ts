import { setImmediate as nextTurn } from 'node:timers/promises';
import { PassThrough, type Readable } from 'node:stream';

import ExcelJS from 'exceljs';

import { DomainError } from '#kernel';

import type { Watermark } from '../pdf/document.js';
import { cellValue, NUMBER_FORMATS } from './cell-value.js';
import { MARK_SHEET, markText } from './template.js';
import type { CellKind, ExcelWorkbook, Sheet } from './workbook.js';
import { say } from '../say.js';

/** Rows between two looks at the reader: long enough to be cheap, short enough to keep memory flat. */
const ROWS_PER_TURN = 200;
/** Rows a sheet can hold beside its header. */
const MAX_ROWS = 1_048_575;
/** A4 across, as many pages long as it takes. The file format numbers paper sizes; 9 is A4. */
const PAGE: object = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};
const HEAD_FILL = 'FFEEF3F4';
const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 24,
  price: 14,
  amount: 18,
  integer: 14,
  date: 12,
  instant: 20,
};

type Writer = ExcelJS.stream.xlsx.WorkbookWriter;

/**
 * Streams a workbook (导出 Excel): rows are pulled as fast as the reader takes the bytes, so a list of any length needs
 * the same memory. An error of a row source destroys the stream. Each sheet has a frozen heading with a filter.
 */
export function writeExcel(workbook: ExcelWorkbook): Readable {
  const out = new PassThrough({ highWaterMark: 256 * 1024 });
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 6 } },
  });
  writer.creator = 'Jicai';
  writer.lastModifiedBy = 'Jicai';
  fill(writer, workbook, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}

async function fill(writer: Writer, workbook: ExcelWorkbook, out: PassThrough): Promise<void> {
  for (const sheet of workbook.sheets) await addSheet(writer, sheet, workbook.watermark, out);
  if (workbook.instructions) addInstructions(writer, workbook.instructions);
  if (workbook.template) addMark(writer, markText(workbook.template));
  await writer.commit();
}

async function addSheet(
  writer: Writer,
  { name, columns, rows, notes = [] }: Sheet,
  watermark: Watermark | undefined,
  out: PassThrough,
): Promise<void> {
  const sheet = writer.addWorksheet(safeName(name), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: PAGE,
    headerFooter: { oddFooter: footer(watermark) },
  });
  sheet.columns = columns.map((column) => ({
    key: column.key,
    width: column.width ?? WIDTHS[column.kind],
    style: { numFmt: NUMBER_FORMATS[column.kind] },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  addHeader(sheet, columns);
  let count = 0;
  for await (const row of rows) {
    if (++count > MAX_ROWS) throw new DomainError('payload-too-large', say('sheet-full', { max: MAX_ROWS }));
    sheet.addRow(columns.map(({ key, kind }) => cellValue(kind, row[key]))).commit();
    if (count % ROWS_PER_TURN === 0) await room(out);
  }
  for (const note of ['', ...notes, ...(watermark ? [`导出：${copyLine(watermark)}`] : [])])
    addNote(sheet, note);
  sheet.commit();
}

function addHeader(sheet: ExcelJS.Worksheet, columns: Sheet['columns']): void {
  const row = sheet.addRow(columns.map(({ header }) => header));
  row.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_FILL } };
    cell.border = { bottom: { style: 'thin', color: { argb: 'FF84949B' } } };
    cell.alignment = { vertical: 'middle', wrapText: true };
    cell.numFmt = NUMBER_FORMATS.text;
  });
  row.commit();
}

function addNote(sheet: ExcelJS.Worksheet, text: string): void {
  const row = sheet.addRow([text || null]);
  row.getCell(1).style = { numFmt: NUMBER_FORMATS.text, font: { color: { argb: 'FF586A72' } } };
  row.commit();
}

/** 填写说明: how to fill in the template, on a sheet of its own behind the data. */
function addInstructions(writer: Writer, lines: readonly string[]): void {
  const sheet = writer.addWorksheet('填写说明');
  sheet.columns = [{ width: 100, style: { numFmt: NUMBER_FORMATS.text, alignment: { wrapText: true } } }];
  for (const line of lines) sheet.addRow([line]).commit();
  sheet.commit();
}

function addMark(writer: Writer, text: string): void {
  const sheet = writer.addWorksheet(MARK_SHEET, { state: 'veryHidden' });
  sheet.addRow([text]).commit();
  sheet.commit();
}

/** Waits until the reader has taken what is ready, and lets other requests run meanwhile. */
async function room(out: PassThrough): Promise<void> {
  await nextTurn();
  while (out.writableNeedDrain && !out.destroyed) await nextTurn();
  if (out.destroyed) throw new Error('The reader of the workbook has gone');
}

const copyLine = ({ organisation, name, minute }: Watermark): string => `${organisation} ${name} ${minute}`;

/** `&` starts a code in footers, doubled it is itself. */
const footer = (watermark: Watermark | undefined): string =>
  `${watermark ? `&L${copyLine(watermark).replaceAll('&', '&&')}` : ''}&R&P / &N`;

/** Names of sheets have at most 31 characters and none of []:*?/\ . */
const safeName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
