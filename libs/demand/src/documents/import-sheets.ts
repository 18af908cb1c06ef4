import type { Language } from '#kernel';
import {
  ERROR_FILE_WORDS,
  type ExcelWorkbook,
  reasonsText,
  type SheetColumn,
  type SheetRow,
} from '#platform';

import {
  importFields,
  importProblem,
  type ImportField,
  type ImportProblemCode,
  type ImportTarget,
} from '../domain/import-problems.js';

const columnOf = ({ key, zh }: Pick<ImportField, 'key' | 'zh'>): SheetColumn => ({
  key,
  header: zh,
  kind: 'text',
  width: Math.max(12, zh.length * 2 + 4),
});

const helpOf = ({ zh, key, required, help }: ImportField): string =>
  `${zh}（${key}）${required ? '，必填' : ''}${help === '' ? '' : `：${help}`}`;

/** What the office's files look like (导入模板), as an empty workbook with its instructions; saved as CSV it is read as it is. */
export const officeTemplate = (target: ImportTarget): ExcelWorkbook => ({
  sheets: [
    {
      name: target === 'lines' ? '报量明细' : '历史采购量',
      columns: importFields(target, false).map(columnOf),
      rows: [],
    },
  ],
  instructions: [
    '请另存为 UTF-8 编码的 CSV 上传；每个文件最多 1,000,000 行左右，不超过 400 MB。',
    '先试导入：逐行核对并列出错误；确认导入在一个事务内完成，出错则不写入任何数据。',
    ...importFields(target, false).map(helpOf),
  ],
});

/** One place to fill in: what is asked, and what was used. */
export interface FormRow {
  readonly varietyId: string;
  readonly varietyName: string;
  readonly unit: string;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly maker: string | null;
  readonly quantity: string | null;
  readonly explanation: string | null;
  readonly history: readonly { readonly year: string; readonly quantity: string }[];
}

/** An institution's form (报量填报表): everything that is asked, with past use beside it and what is filled in so far. */
export function reportForm(rows: readonly FormRow[], years: readonly string[]): ExcelWorkbook {
  const fields = importFields('lines', true);
  const [variety, product, ...toFill] = fields.map(columnOf) as [SheetColumn, SheetColumn, ...SheetColumn[]];
  return {
    sheets: [
      {
        name: '报量填报',
        columns: [
          variety,
          { key: 'varietyName', header: '品种名称', kind: 'text', width: 30 },
          { key: 'unit', header: '计量单位', kind: 'text' },
          product,
          { key: 'productName', header: '产品名称', kind: 'text', width: 30 },
          { key: 'maker', header: '生产企业', kind: 'text', width: 30 },
          ...years.map((year): SheetColumn => ({ key: year, header: `${year} 年用量`, kind: 'text' })),
          ...toFill,
        ],
        rows: rows.map((row): SheetRow => ({
          variety_id: row.varietyId,
          varietyName: row.varietyName,
          unit: row.unit,
          product_id: row.productId,
          productName: row.productName ?? '按通用名',
          maker: row.maker,
          quantity: row.quantity,
          explanation: row.explanation,
          ...Object.fromEntries(row.history.map(({ year, quantity }) => [year, quantity])),
        })),
      },
    ],
    instructions: [
      '在“数量”列填报本次需求量，按计量单位；不需要的行留空。产品编号为空的行按通用名报量。',
      '低于往年用量下限、明显高于往年用量、往年使用而报零、往年使用的产品未报的，须在“说明”列说明理由（无需求填 0 并说明）。',
      ...fields.map(helpOf),
    ],
  };
}

/** The refused rows of an import as they were sent, with their reasons (错误明细); corrected, they can be uploaded again. */
export function refusedSheet(
  target: ImportTarget,
  isOwn: boolean,
  rows: readonly {
    readonly row: number;
    readonly cells: Readonly<Record<string, string>>;
    readonly problems: readonly {
      readonly field: string;
      readonly code: ImportProblemCode;
      readonly value: string;
      readonly detail: string;
    }[];
  }[],
  language: Language,
): ExcelWorkbook {
  const fields = importFields(target, isOwn);
  const words = ERROR_FILE_WORDS[language];
  const headings = new Map<string, string>(fields.map(({ key, zh }) => [key, language === 'zh' ? zh : key]));
  return {
    sheets: [
      {
        name: words.sheet,
        columns: [
          { header: words.row, key: 'row#', kind: 'integer', width: 8 },
          { header: words.reasons, key: 'reasons#', kind: 'text', width: 60 },
          ...fields.map((field) => ({ ...columnOf(field), header: headings.get(field.key) ?? field.key })),
        ],
        rows: rows.map(({ row, cells, problems }): SheetRow => ({
          ...cells,
          'row#': String(row),
          'reasons#': reasonsText(
            problems.map(({ field, code, value, detail }) => ({
              heading: headings.get(field),
              message: importProblem(code, value, detail),
            })),
            language,
          ),
        })),
      },
    ],
  };
}
