import { buffer } from 'node:stream/consumers';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeExcel } from '../excel/write-excel.js';
import { readSheet } from './read-sheet.js';
import type { ImportRow, ReadSheetOptions } from './sheet-options.js';
import { testWorkbook, textRow, type TestParts } from './test-workbook.js';

const OPTIONS: ReadSheetOptions = {
  columns: [
    { key: 'name', headers: ['产品名称', 'Product name'], required: true },
    { key: 'price', headers: ['单价（元）', 'Unit price'], required: true },
    { key: 'day', headers: ['日期', 'Date'], date: true },
  ],
  maxRows: 1_000,
};

async function read(
  input: Uint8Array | string,
  options: Partial<ReadSheetOptions> = {},
): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const row of readSheet(input, { ...OPTIONS, ...options })) rows.push(row);
  return rows;
}

const HEAD = textRow(1, ['产品名称', '单价（元）', '日期']);

/** Texts of the cells of one data row. */
async function cellsOf(
  cells: string,
  parts: Omit<TestParts, 'rows'> = {},
): Promise<ImportRow['cells'] | undefined> {
  return (await read(testWorkbook({ ...parts, rows: `${HEAD}<row r="2">${cells}</row>` })))[0]?.cells;
}

const refused = (key = '', errors?: unknown): unknown =>
  expect.objectContaining({
    code: 'file-unreadable',
    detail: expect.objectContaining({ key: expect.stringContaining(key) as unknown }) as unknown,
    ...(errors === undefined ? {} : { errors }),
  });

describe('reading workbooks', () => {
  it('reads shared, inline and computed texts without formatting and readings', async () => {
    const shared = [
      '<si><r><rPr><b/></rPr><t>冠脉</t></r><r><t xml:space="preserve"> 支架&amp;球囊 </t></r><rPh sb="0" eb="1"><t>guan</t></rPh></si>',
    ];
    const cells = '<c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>算出的文本</v></c>';
    expect(await cellsOf(cells, { shared })).toEqual({
      name: '冠脉 支架&球囊',
      price: '算出的文本',
      day: '',
    });
  });

  it.each([
    ['469', '469'],
    ['549.83000000000004', '549.83'],
    ['0.18070000000000001', '0.1807'],
    ['1.0000000000000001E-2', '0.01'],
    ['0.30000000000000004', '0.3'],
    ['-5000', '-5000'],
    ['1284630.5', '1284630.5'],
    ['412000', '412000'],
    ['69012345678901', '69012345678901'],
    ['1E+3', '1000'],
  ])('reads the stored number %s as %s', async (stored, text) => {
    expect((await cellsOf(`<c r="B2"><v>${stored}</v></c>`))?.['price']).toBe(text);
  });

  it('does not pass off a code whose last digits the spreadsheet has lost', async () => {
    expect((await cellsOf('<c r="B2"><v>8.1234567890123405E+19</v></c>'))?.['price']).toBe(
      '8.12345678901234E+19',
    );
  });

  it.each([
    ['yyyy-mm-dd', '46346', '2026-11-20'],
    ['yyyy"年"m"月"d"日"', '46346', '2026-11-20'],
    ['[$-804]yyyy/m/d h:mm', '46346.708333333336', '2026-11-20 17:00:00'],
    ['[h]:mm:ss', '0.5', '12:00:00'],
    ['yyyy-mm-dd', '1', '1900-01-01'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['#,##0.00"盒 dose"', '46346', '46346'],
    ['[Red]0.00', '12.5', '12.5'],
    ['0.0%', '0.92', '0.92'],
  ])('reads a cell shown as %s with %s stored as %s', async (format, stored, text) => {
    const cells = `<c r="C2" s="1"><v>${stored}</v></c><c r="A2"><v>1</v></c>`;
    expect((await cellsOf(cells, { formats: [format] }))?.['day']).toBe(text);
  });

  it('reads dates that are stored as text of their own type', async () => {
    expect((await cellsOf('<c r="C2" t="d"><v>2026-11-20T00:00:00</v></c>'))?.['day']).toBe('2026-11-20');
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const cells = '<c r="C2" s="1"><v>44884</v></c>';
    expect((await cellsOf(cells, { formats: ['yyyy-mm-dd'], since1904: true }))?.['day']).toBe('2026-11-20');
  });

  it('puts cells where their reference says and keeps the row numbers of the sheet', async () => {
    const rows = `${HEAD}<row r="5"><c r="C5" t="inlineStr"><is><t>2026年1月5日</t></is></c><c r="A5" t="b"><v>1</v></c></row><row r="6"/>`;
    expect(await read(testWorkbook({ rows }))).toEqual([
      { row: 5, cells: { name: 'TRUE', price: '', day: '2026-01-05' } },
    ]);
  });

  it('reads names with a namespace prefix, comments, CDATA and character references', async () => {
    const rows = `<x:row r="1"><x:c t="inlineStr"><x:is><x:t>产品名称</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Unit price</x:t></x:is></x:c></x:row>
      <!-- <row> --><x:row r="2"><x:c t='inlineStr'><x:is><x:t><![CDATA[<甲>]]>&#20057;&#x4E19;_x000D_</x:t></x:is></x:c></x:row>`;
    expect((await read(testWorkbook({ rows, prefix: 'x:' })))[0]?.cells['name']).toBe('<甲>乙丙');
  });

  it('takes the first visible sheet, or the one that is asked for', async () => {
    await expect(read(testWorkbook({ rows: HEAD }), { sheet: '没有' })).rejects.toEqual(
      refused('sheet-named-missing'),
    );
    expect(await read(testWorkbook({ rows: HEAD }), { sheet: '数据' })).toEqual([]);
  });

  it('reads from a path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
    const path = join(folder, 'a.xlsx');
    await writeFile(path, testWorkbook({ rows: HEAD + textRow(2, ['甲', '1.00']) }));
    expect((await read(path))[0]?.cells).toEqual({ name: '甲', price: '1.00', day: '' });
    await rm(folder, { recursive: true });
  });

  it('refuses document types, so that no entity can be declared', async () => {
    const rows = '<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="2"><c t="str"><v>&a;</v></c></row>';
    await expect(read(testWorkbook({ rows }))).rejects.toEqual(refused('workbook-damaged'));
  });

  it.each([
    ['xl/workbook.xml', '<workbook><sheets>'],
    ['xl/workbook.xml', '<workbook><sheets/></workbook>'],
    ['xl/_rels/workbook.xml.rels', '<Relationships/>'],
    [
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>产品&unknown;</v></c></row>',
    ],
    ['xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1"'],
    ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${textRow(1, ['产品名称', '单价（元）'])}`],
    ['xl/worksheets/sheet1.xml', ''],
  ])('refuses a workbook whose %s is %p', async (part, text) => {
    await expect(read(testWorkbook({ rows: HEAD, replace: { [part]: text } }))).rejects.toEqual(refused());
  });
});

describe('headings', () => {
  const csv = (text: string): Buffer => Buffer.from(text);

  it('finds them in Chinese or English, in any order, with marks and wide characters, below a title', async () => {
    const text = '药品价格申报表\n\n日期,Unit  PRICE,*产品名称（必填）\n2026/1/5,1.00,甲\n';
    expect(await read(csv(text))).toEqual([
      { row: 4, cells: { name: '甲', price: '1.00', day: '2026-01-05' } },
    ]);
  });

  it('names every missing, unknown and repeated heading at once', async () => {
    await expect(read(csv('产品名称,规格,Product name\n甲,x,乙\n'))).rejects.toEqual(
      refused('header-misfit', [
        expect.objectContaining({ field: '规格', code: 'column-unknown' }),
        expect.objectContaining({ field: 'Product name', code: 'column-repeated' }),
        expect.objectContaining({ field: '单价（元）', code: 'column-missing' }),
      ]),
    );
  });

  it('passes over unknown columns when asked to, and over those of an error file always', async () => {
    const rows = await read(csv('原行号,错误原因,产品名称,规格,单价（元）\n7,单价有误,甲,x,1.00\n'), {
      ignoreUnknownColumns: true,
    });
    expect(rows[0]?.cells).toEqual({ name: '甲', price: '1.00', day: '' });
    expect(await read(csv('原行号,错误原因,产品名称,单价（元）\n'))).toEqual([]);
  });

  it('refuses a sheet without any row', async () => {
    await expect(read(csv('\n\n'))).rejects.toEqual(refused('sheet-empty'));
    await expect(read(csv(''))).rejects.toEqual(refused('file-empty'));
  });

  it('refuses more rows than allowed and does not count empty ones', async () => {
    const text = `产品名称,单价（元）\n${'甲,1\n , \n'.repeat(3)}`;
    expect(await read(csv(text), { maxRows: 3 })).toHaveLength(3);
    await expect(read(csv(text), { maxRows: 2 })).rejects.toEqual(refused('too-many-rows'));
  });
});

describe('template marks', () => {
  const template = (edition: number): Promise<Buffer> =>
    buffer(
      writeExcel({
        sheets: [
          {
            name: '导入',
            columns: [
              { header: '产品名称', key: 'name', kind: 'text' },
              { header: '单价（元）', key: 'price', kind: 'text' },
            ],
            rows: [],
          },
        ],
        template: { id: 'products', edition },
      }),
    );

  it('accepts the edition in force and files without a mark', async () => {
    const options = { template: { id: 'products', edition: 3 } };
    expect(await read(await template(3), options)).toEqual([]);
    expect(await read(testWorkbook({ rows: HEAD }), options)).toEqual([]);
  });

  it('refuses another edition and another template', async () => {
    await expect(read(await template(2), { template: { id: 'products', edition: 3 } })).rejects.toEqual(
      refused('template-outdated'),
    );
    await expect(read(await template(3), { template: { id: 'prices', edition: 3 } })).rejects.toEqual(
      refused('template-of-other-import'),
    );
  });
});
