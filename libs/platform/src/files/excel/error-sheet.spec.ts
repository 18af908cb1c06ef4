import { buffer } from 'node:stream/consumers';

import ExcelJS from 'exceljs';

import { readSheet } from '../sheet/read-sheet.js';
import type { ImportColumn, ImportRow } from '../sheet/sheet-options.js';
import { errorSheet, type ErrorSheetInput } from './error-sheet.js';

const columns: readonly ImportColumn[] = [
  { key: 'name', headers: ['产品名称'], required: true },
  { key: 'price', headers: ['单价（元）'], required: true },
];
const rows: readonly ImportRow[] = [
  { row: 2, cells: { name: '甲', price: '1.00' } },
  { row: 3, cells: { name: '=乙', price: '-1' } },
  { row: 5, cells: { name: '', price: '007' } },
];
const errors: ErrorSheetInput['errors'] = [
  { row: 3, column: 'price', code: 'negative', message: '不得为负', value: '-1' },
  { row: 5, column: 'name', code: 'missing', message: '必填', value: '' },
  { row: 5, column: '', code: 'duplicate', message: '与第 2 行重复', value: '' },
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
    expect(await valuesOf({ columns, rows, errors })).toEqual([
      ['原行号', '错误原因', '产品名称', '单价（元）'],
      [3, '单价（元）：不得为负', '=乙', '-1'],
      [5, '产品名称：必填；与第 2 行重复', undefined, '007'],
    ]);
  });

  it('hold every row when asked to', async () => {
    const values = await valuesOf({ columns, rows, errors, keep: 'all' });
    expect(values[1]).toEqual([2, undefined, '甲', '1.00']);
    expect(values).toHaveLength(4);
  });

  it('can be corrected and uploaded as they are', async () => {
    const again: ImportRow[] = [];
    const file = await buffer(errorSheet({ columns, rows, errors }));
    for await (const row of readSheet(file, { columns, maxRows: 10 })) again.push(row);
    expect(again.map(({ cells }) => cells)).toEqual([rows[1]?.cells, rows[2]?.cells]);
  });
});
