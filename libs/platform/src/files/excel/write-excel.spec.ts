import { buffer } from 'node:stream/consumers';

import ExcelJS from 'exceljs';

import { readSheet } from '../sheet/read-sheet.js';
import { unzip } from '../zip/unzip.js';
import type { ExcelWorkbook, SheetColumn } from './workbook.js';
import { writeExcel } from './write-excel.js';

const COLUMNS: readonly SheetColumn[] = [
  { header: '产品', key: 'name', kind: 'text' },
  { header: '单价（元）', key: 'price', kind: 'price' },
  { header: '金额（元）', key: 'amount', kind: 'amount' },
  { header: '数量', key: 'quantity', kind: 'integer' },
  { header: '日期', key: 'day', kind: 'date' },
  { header: '时间', key: 'at', kind: 'instant' },
];

const ROW = {
  name: '冠脉支架',
  price: '549.83',
  amount: '1284630.50',
  quantity: '412000',
  day: '2026-11-20',
  at: '2026-11-20T09:00:00Z',
};

/** Reads what was written with the library's own reader, as another program would. */
async function opened(workbook: ExcelWorkbook): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await buffer(writeExcel(workbook));
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

const oneSheet = (rows: readonly Record<string, string | null>[]): ExcelWorkbook => ({
  sheets: [{ name: '中选结果', columns: COLUMNS, rows }],
});

describe('writing workbooks', () => {
  it('writes decimals as numbers, dates as days and instants in Beijing time', async () => {
    const sheet = (await opened(oneSheet([ROW]))).getWorksheet('中选结果');
    const values = [1, 2, 3, 4, 5, 6].map((column) => sheet?.getCell(2, column).value);
    expect(values).toEqual([
      '冠脉支架',
      549.83,
      1284630.5,
      412000,
      new Date('2026-11-20T00:00:00Z'),
      new Date('2026-11-20T17:00:00Z'),
    ]);
    expect(sheet?.getCell(2, 3).numFmt).toBe('#,##0.00');
  });

  it.each([
    ['more digits than a spreadsheet shows', { amount: '9007199254740993.01' }, 3],
    ['more decimals than the column shows', { amount: '1.005' }, 3],
    ['a price of five decimals', { price: '0.18075' }, 2],
    ['a whole number of sixteen digits', { quantity: '1234567890123456' }, 4],
    ['a quantity with eighteen digits', { quantity: '123456789012345678' }, 4],
    ['something that is no number', { quantity: '约 3 万' }, 4],
  ])('keeps %s as text instead of rounding', async (_, change, column) => {
    const sheet = (await opened(oneSheet([{ ...ROW, ...change }]))).getWorksheet(1);
    expect(sheet?.getCell(2, column).value).toBe(Object.values(change)[0]);
  });

  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '=HYPERLINK("http://example.org","点击")', '\t=1'])(
    'stores the user text %p as text, never as a formula',
    async (name) => {
      const sheet = (await opened(oneSheet([{ ...ROW, name }]))).getWorksheet(1);
      expect(sheet?.getCell(2, 1).type).toBe(ExcelJS.ValueType.String);
      expect(sheet?.getCell(2, 1).formula).toBeFalsy();
      expect(sheet?.getCell(2, 1).numFmt).toBe('@');
      const xml = unzip(await buffer(writeExcel(oneSheet([{ ...ROW, name }]))))
        .filter((file) => file.name.includes('worksheets/'))
        .map(({ bytes }) => Buffer.from(bytes).toString())
        .join('');
      expect(xml).not.toContain('<f>');
    },
  );

  it('leaves cells without a value empty, never zero', async () => {
    const sheet = (await opened(oneSheet([{ name: '甲', price: null, amount: '' }]))).getWorksheet(1);
    expect([2, 3, 4].map((column) => sheet?.getCell(2, column).value)).toEqual([null, null, null]);
  });

  it('freezes the heading and filters by it', async () => {
    const sheet = (await opened(oneSheet([ROW]))).getWorksheet(1);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(sheet?.autoFilter).toBe('A1:F1');
    expect(sheet?.getCell(1, 1).font.bold).toBe(true);
  });

  it('says who exported it, in the sheet and on every printed page', async () => {
    const watermark = { organisation: '甲&乙医院', name: '张三', minute: '2026-11-20 17:00' };
    const sheet = (await opened({ ...oneSheet([ROW]), watermark })).getWorksheet(1);
    expect(sheet?.getCell(4, 1).value).toBe('导出：甲&乙医院 张三 2026-11-20 17:00');
    expect(sheet?.headerFooter.oddFooter).toContain('甲&&乙医院 张三');
  });

  it('writes several sheets from asynchronous rows', async () => {
    async function* rows() {
      await Promise.resolve();
      yield ROW;
    }
    const book = await opened({
      sheets: [
        { name: '一', columns: COLUMNS, rows: rows() },
        { name: '二/[*]', columns: COLUMNS, rows: [ROW, ROW], notes: ['数据截至 2026-11-20 11:05:16'] },
      ],
    });
    expect(book.worksheets.map(({ name }) => name)).toEqual(['一', '二    ']);
    expect(book.getWorksheet(2)?.getCell(5, 1).value).toBe('数据截至 2026-11-20 11:05:16');
  });

  it('puts the instructions behind the data and hides the mark of a template', async () => {
    const book = await opened({
      ...oneSheet([]),
      instructions: ['日期写作 2026-11-20'],
      template: { id: 'products', edition: 3 },
    });
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['中选结果', 'visible'],
      ['填写说明', 'visible'],
      ['_jicai', 'veryHidden'],
    ]);
  });

  it('fails the stream when the source of the rows fails', async () => {
    async function* rows() {
      yield ROW;
      await Promise.resolve();
      throw new Error('connection lost');
    }
    await expect(
      buffer(writeExcel({ sheets: [{ name: '一', columns: COLUMNS, rows: rows() }] })),
    ).rejects.toThrow('connection lost');
  });

  it('gives back the same texts when it is read again', async () => {
    const bytes = await buffer(writeExcel(oneSheet([ROW])));
    const columns = COLUMNS.map(({ key, header }) => ({ key, headers: [header] as [string] }));
    const rows = await collect(readSheet(bytes, { columns, maxRows: 10 }));
    expect(rows).toEqual([{ row: 2, cells: { ...ROW, amount: '1284630.5', at: '2026-11-20 17:00:00' } }]);
  });
});
