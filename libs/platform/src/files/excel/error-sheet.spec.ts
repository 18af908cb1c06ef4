import { buffer } from 'node:stream/consumers';

import ExcelJS from 'exceljs';

import { Message } from '#kernel';

import { readSheet } from '../sheet/read-sheet.js';
import type { ImportColumn, ImportRow } from '../sheet/sheet-options.js';
import { errorSheet, type ErrorSheetInput } from './error-sheet.js';

const columns: readonly ImportColumn[] = [
  { key: 'name', headers: ['产品名称', 'Product name'], required: true },
  { key: 'price', headers: ['单价（元）', 'Unit price (yuan)'], required: true },
];
const rows: readonly ImportRow[] = [
  { row: 2, cells: { name: '甲', price: '1.00' } },
  { row: 3, cells: { name: '=乙', price: '-1' } },
  { row: 5, cells: { name: '', price: '007' } },
];
const text = (zh: string, en: string): Message => new Message('test.text', { zh, en });
const errors: ErrorSheetInput['errors'] = [
  {
    row: 3,
    column: 'price',
    code: 'negative',
    message: text('不得为负', 'must not be negative'),
    value: '-1',
  },
  { row: 5, column: 'name', code: 'missing', message: text('必填', 'required'), value: '' },
  { row: 5, column: '', code: 'duplicate', message: text('与第 2 行重复', 'same as row 2'), value: '' },
];

async function valuesOf(input: ErrorSheetInput): Promise<unknown[]> {
  const book = new ExcelJS.Workbook();
  const bytes = await buffer(errorSheet(input));
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  const values: unknown[] = [];
  book.getWorksheet(1)?.eachRow((row) => values.push(Array.isArray(row.values) ? row.values.slice(1) : []));
  return values;
}

describe('error files of imports', () => {
  it('hold the refused rows as they were typed, with their number and every reason', async () => {
    expect(await valuesOf({ columns, rows, errors, language: 'zh' })).toEqual([
      ['原行号', '错误原因', '产品名称', '单价（元）'],
      [3, '单价（元）：不得为负', '=乙', '-1'],
      [5, '产品名称：必填；与第 2 行重复', undefined, '007'],
    ]);
  });

  it('speak English to those who ask for it', async () => {
    expect(await valuesOf({ columns, rows, errors, language: 'en' })).toEqual([
      ['Original row', 'Reasons', 'Product name', 'Unit price (yuan)'],
      [3, 'Unit price (yuan): must not be negative', '=乙', '-1'],
      [5, 'Product name: required; same as row 2', undefined, '007'],
    ]);
  });

  it('hold every row when asked to', async () => {
    const values = await valuesOf({ columns, rows, errors, language: 'zh', keep: 'all' });
    expect(values[1]).toEqual([2, undefined, '甲', '1.00']);
    expect(values).toHaveLength(4);
  });

  it.each(['zh', 'en'] as const)('can be corrected and uploaded as they are (%s)', async (language) => {
    const again: ImportRow[] = [];
    const file = await buffer(errorSheet({ columns, rows, errors, language }));
    for await (const row of readSheet(file, { columns, maxRows: 10 })) again.push(row);
    expect(again.map(({ cells }) => cells)).toEqual([rows[1]?.cells, rows[2]?.cells]);
  });
});
