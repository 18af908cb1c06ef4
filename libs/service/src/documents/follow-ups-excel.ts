import { STATE_WORDS, type StateWord } from '#kernel';
import type { ExcelWorkbook, SheetRow, Watermark } from '#platform';

import { type MatterKind, MATTERS, TAGS } from '../domain/matters.js';

/** Bad ratings with their follow-up as a workbook (差评回访整改台账). */
export const followUpsExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '差评回访整改',
      columns: [
        { header: '事项类型', key: 'kind', kind: 'text', width: 16 },
        { header: '事项', key: 'title', kind: 'text', width: 40 },
        { header: '评价单位', key: 'organisation', kind: 'text', width: 30 },
        { header: '评价人', key: 'ratedBy', kind: 'text' },
        { header: '评分', key: 'score', kind: 'integer' },
        { header: '评价方面', key: 'tags', kind: 'text', width: 30 },
        { header: '意见', key: 'comment', kind: 'text', width: 40 },
        { header: '评价时间', key: 'ratedAt', kind: 'instant' },
        { header: '状态', key: 'state', kind: 'text' },
        { header: '回访期限', key: 'contactDue', kind: 'instant' },
        { header: '回访时间', key: 'contactedAt', kind: 'instant' },
        { header: '回访情况', key: 'contactNote', kind: 'text', width: 40 },
        { header: '答复期限', key: 'answerDue', kind: 'instant' },
        { header: '答复时间', key: 'answeredAt', kind: 'instant' },
        { header: '整改答复', key: 'answer', kind: 'text', width: 40 },
      ],
      rows: worded(rows),
    },
  ],
});

async function* worded(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    const tags = JSON.parse(row.tags ?? '[]') as (keyof typeof TAGS)[];
    yield {
      ...row,
      kind: MATTERS[row.kind as MatterKind].zh,
      state: STATE_WORDS[row.state as StateWord].zh,
      tags: tags.map((tag) => TAGS[tag]).join('、'),
    };
  }
}
