import type { ExcelWorkbook, SheetRow, TemplateMark, Watermark } from '#platform';

/** Columns of a sheet of experts: what an import reads, and an export writes. */
export const EXPERT_COLUMNS = [
  { key: 'username', header: '账号', en: 'Account', required: true, width: 20 },
  { key: 'name', header: '姓名', en: 'Name', required: true, width: 14 },
  { key: 'employer', header: '工作单位', en: 'Employer', required: true, width: 32 },
  {
    key: 'employerCode',
    header: '单位统一社会信用代码',
    en: 'Employer credit code',
    required: false,
    width: 24,
  },
  { key: 'specialties', header: '专业', en: 'Specialties', required: true, width: 30 },
] as const;

export const EXPERTS_TEMPLATE: TemplateMark = { id: 'experts', edition: 1 };
const sheetColumns = EXPERT_COLUMNS.map(({ key, header, width }) => ({
  key,
  header,
  width,
  kind: 'text' as const,
}));

/** The library as a workbook (专家库). */
export const expertsExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '评审专家',
      columns: [
        ...sheetColumns,
        { key: 'state', header: '状态', kind: 'text' },
        { key: 'suspendedReason', header: '暂停原因', kind: 'text', width: 30 },
      ],
      rows,
    },
  ],
});

/** The template of an import of experts (导入模板). */
export const expertsTemplate = (): ExcelWorkbook => ({
  sheets: [
    {
      name: '评审专家',
      columns: sheetColumns,
      rows: [
        {
          username: 'expert.li',
          name: '李思源',
          employer: '示范省人民医院',
          employerCode: '',
          specialties: '心血管内科、药学',
        },
      ],
    },
  ],
  instructions: [
    '评审专家导入模板，第 1 版。第 1 行为表头，请勿修改；第 2 行为示例，填写前请删除。',
    '账号须已建立，并由安全管理员授予评审专家角色；每个账号只入库一次。',
    '专业以“、”分隔，1 至 10 个。单位有统一社会信用代码的请填写，用于与投标企业比对回避。',
    '先试导入并逐行核对；有错误行时整个文件不导入。',
  ],
  template: EXPERTS_TEMPLATE,
});
