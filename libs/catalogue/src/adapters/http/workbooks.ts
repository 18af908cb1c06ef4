import type { ExcelWorkbook, ImportColumn, SheetColumn, SheetRow, TemplateMark } from '#platform';

import {
  IMPORT_ROWS_MAX,
  IMPORT_TARGETS,
  PRODUCT_COLUMNS,
  PRODUCT_KINDS,
  TEMPLATE_EDITION,
  VOLUME_CLASSES,
  type Column,
  type ImportTarget,
} from '../../domain/index.js';
import type { ExportRow } from '../queries/products.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const DATES: ReadonlySet<string> = new Set(['approvedOn', 'approvalExpiresOn', 'withdrawnOn']);

/** Mark that tells a template of this import, and its edition. */
export const templateMark = (target: ImportTarget): TemplateMark => ({
  id: `catalogue-${target}`,
  edition: TEMPLATE_EDITION,
});

/** The columns as the sheet reader knows them: Chinese head first, English head and key accepted. */
export const importColumns = (target: ImportTarget): ImportColumn[] =>
  IMPORT_TARGETS[target].columns.map(({ key, zh, en, required }: Column) => ({
    key,
    headers: [zh, en, key],
    required,
    date: DATES.has(key),
  }));

/** The template with one example row and its instructions (导入模板). */
export function templateWorkbook(target: ImportTarget): ExcelWorkbook {
  const columns: readonly Column[] = IMPORT_TARGETS[target].columns;
  const example = Object.fromEntries(columns.map(({ key, example }) => [key, example]));
  return {
    sheets: [{ name: IMPORT_TARGETS[target].zh, columns: columns.map(sheetColumn), rows: [example] }],
    instructions: [
      `${IMPORT_TARGETS[target].zh}导入模板，第 ${TEMPLATE_EDITION} 版。第 1 行为表头，请勿修改；第 2 行为示例，填写前请删除。`,
      `每个文件最多 ${IMPORT_ROWS_MAX} 行。上传后先试导入，逐行核对并列出错误，确认后才写入目录。`,
      '同一编码再次导入即更新；同一文件重复导入不产生变化；行的先后次序保留。',
      ...columns.map(
        ({ zh, en, required, help }) =>
          `${zh}（${en}）${required ? '，必填' : ''}${help === '' ? '' : `：${help}`}`,
      ),
    ],
    template: templateMark(target),
  };
}

const sheetColumn = ({ key, zh }: Column): SheetColumn => ({
  key,
  header: zh,
  kind: 'text',
  width: Math.max(12, zh.length * 2 + 4),
});

/** The catalogue in the form of its template, so that an export can be corrected and imported again. */
export function exportWorkbook(rows: AsyncIterable<ExportRow>): ExcelWorkbook {
  const columns = PRODUCT_COLUMNS.filter(({ key }) => key !== 'recordedAt').map((column): SheetColumn => ({
    ...sheetColumn(column),
    kind: DATES.has(column.key) ? 'date' : 'text',
  }));
  return { sheets: [{ name: '产品目录', columns, rows: sheetRows(rows) }] };
}

async function* sheetRows(rows: AsyncIterable<ExportRow>): AsyncGenerator<SheetRow> {
  for await (const { record } of rows) yield { ...texts(record), ...words(record) };
}

const texts = (record: ExportRow['record']): SheetRow =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typeof value === 'string' ? value : null]),
  );

const words = ({ kind, volumeClass, highValue }: ExportRow['record']): SheetRow => ({
  kind: wordOf(PRODUCT_KINDS, kind),
  volumeClass: wordOf(VOLUME_CLASSES, volumeClass),
  highValue: highValue === true ? '是' : '否',
});

const wordOf = (
  list: Readonly<Record<string, { zh: string }>>,
  key: string | boolean | null | undefined,
): string | null => list[String(key)]?.zh ?? null;
