import { STATE_WORDS, type StateWord } from '#kernel';
import { type ExcelWorkbook, groupedDecimal, type SheetRow, type Watermark } from '#platform';

import { OPEN_REASONS, PARTIES, type OpenReason, type Party } from '../domain/parties.js';

/** A list of agreements as it is taken away (协议清单). */
export const agreementsExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '购销协议',
      columns: [
        { header: '协议编号', key: 'number', kind: 'text', width: 24 },
        { header: '补充的协议', key: 'amends', kind: 'text', width: 24 },
        { header: '医疗机构', key: 'institution', kind: 'text', width: 28 },
        { header: '生产企业', key: 'manufacturer', kind: 'text', width: 28 },
        { header: '配送企业', key: 'distributor', kind: 'text', width: 28 },
        { header: '金额（元）', key: 'amount', kind: 'amount' },
        { header: '起始日', key: 'startsOn', kind: 'date' },
        { header: '截止日', key: 'endsOn', kind: 'date' },
        { header: '状态', key: 'state', kind: 'text' },
        { header: '已签署', key: 'signed', kind: 'text', width: 24 },
        { header: '签订截止', key: 'dueAt', kind: 'instant' },
        { header: '生效时间', key: 'effectiveAt', kind: 'instant' },
        { header: '摘要（SHA-256）', key: 'digest', kind: 'text', width: 66 },
      ],
      rows: worded(rows, ({ state, signed }) => ({
        state: STATE_WORDS[state as StateWord].zh,
        signed: (JSON.parse(signed ?? '[]') as Party[]).map((party) => PARTIES[party].zh).join('、'),
      })),
    },
  ],
});

/** Reported, agreed and in force by institution and product, with the time that has passed (协议进度). */
export const progressExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '协议进度',
      columns: [
        { header: '医疗机构', key: 'institution', kind: 'text', width: 28 },
        { header: '生产企业', key: 'manufacturer', kind: 'text', width: 28 },
        { header: '配送企业', key: 'distributor', kind: 'text', width: 28 },
        { header: '品种', key: 'variety', kind: 'text', width: 20 },
        { header: '产品', key: 'product', kind: 'text', width: 28 },
        { header: '报量（品种）', key: 'reported', kind: 'integer' },
        { header: '约定采购量', key: 'agreed', kind: 'integer' },
        { header: '已生效', key: 'signed', kind: 'integer' },
        { header: '合同年度', key: 'year', kind: 'integer' },
        { header: '时间进度', key: 'elapsed', kind: 'text' },
        { header: '未生成协议的原因', key: 'reason', kind: 'text', width: 24 },
      ],
      rows: worded(rows, ({ reason, elapsed }) => ({
        reason: reason == null ? null : OPEN_REASONS[reason as OpenReason].zh,
        elapsed:
          elapsed == null ? null : `${groupedDecimal(elapsed.padStart(3, '0').replace(/(..)$/, '.$1'), 2)}%`,
      })),
    },
  ],
});

async function* worded(
  rows: AsyncIterable<SheetRow>,
  words: (row: SheetRow) => SheetRow,
): AsyncGenerator<SheetRow> {
  for await (const row of rows) yield { ...row, ...words(row) };
}
