import { messages } from '#kernel';

/** What is said of files that are read, written or imported (文件提示). */
export const say = messages('file', {
  'decimal-malformed': {
    zh: '“{text}”不是数值，请填写如 12.50 的十进制数',
    en: '"{text}" is not a plain decimal',
  },
  'sheet-full': { zh: '一个工作表最多 {max} 行，请缩小导出范围', en: 'A sheet holds at most {max} rows' },
  'header-misfit': {
    zh: '第 {row} 行表头与模板不符：{headings}',
    en: 'Row {row}: the headings do not fit the template: {headings}',
  },
  'column-unknown': { zh: '模板中没有这一列，请删除该列', en: 'not a column of the template' },
  'column-repeated': { zh: '这一列出现了两次，请保留一列', en: 'the column appears twice' },
  'column-missing': { zh: '缺少这一列，请按模板补上', en: 'the column is missing' },
  'glyphs-missing': { zh: '字库缺字：{signs}（{names}）', en: 'The fonts lack {signs} ({names})' },
  'glyph-missing': { zh: '字库中没有“{sign}”（{name}）', en: '{sign} ({name})' },
  'workbook-part-missing': {
    zh: '工作簿不完整，缺少 {path}，请另存为 .xlsx 后上传',
    en: 'The workbook has no part {path}',
  },
  'workbook-part-too-large': { zh: '工作簿过大（{path}），请拆分后上传', en: '{path} is too large' },
  'workbook-texts-too-large': {
    zh: '工作簿文本过大，请拆分后上传',
    en: 'The texts of the workbook are too large',
  },
  'workbook-damaged': { zh: '工作簿已损坏，请重新另存为 .xlsx 后上传', en: 'The workbook is damaged' },
  'sheet-too-wide': { zh: '列数过多，请按模板填写', en: 'The sheet has too many columns' },
  'sheet-empty': { zh: '工作表为空，请填写后上传', en: 'The sheet is empty' },
  'sheet-missing': { zh: '工作簿中没有工作表，请按模板填写', en: 'The workbook has no sheet' },
  'sheet-named-missing': {
    zh: '工作簿中没有名为“{sheet}”的工作表，请按模板填写',
    en: 'The workbook has no sheet {sheet}',
  },
  'template-outdated': {
    zh: '模板版本为 {found}，现行版本为 {expected}，请重新下载模板',
    en: 'The template has edition {found}, edition {expected} is in force',
  },
  'cell-too-long': { zh: '单元格内容过长', en: 'A cell holds too much text' },
  'too-many-rows': { zh: '文件超过 {max} 行，请拆分后上传', en: 'The file has more than {max} rows' },
  'file-empty': { zh: '文件为空，请选择有内容的文件', en: 'The file is empty' },
  'file-encrypted': { zh: '文件已加密，请取消密码后上传', en: 'The file is protected by a password' },
  'workbook-encrypted': {
    zh: '请另存为不加密的 .xlsx 后上传',
    en: 'Save the file as .xlsx without a password',
  },
  'template-of-other-import': {
    zh: '该文件是其他导入的模板（{id}），请下载本导入的模板',
    en: 'This is the template of another import: {id}',
  },
  'archive-damaged': { zh: '压缩包已损坏，请重新压缩后上传', en: 'The archive is damaged' },
  'archive-incomplete': {
    zh: '文件不是完整的压缩包，请重新压缩后上传',
    en: 'The file is not a complete zip archive',
  },
  'archive-cut-short': { zh: '压缩包不完整，请重新上传', en: 'The archive is cut short' },
  'archive-too-many-files': { zh: '压缩包内文件超过 {max} 个', en: 'The archive has more than {max} files' },
  'archive-name-repeated': {
    zh: '压缩包内有两个文件名为 {name}',
    en: 'The archive has two files named {name}',
  },
  'archive-name-invalid': { zh: '压缩包内文件名无效', en: 'A file name of the archive is not valid' },
  'archive-name-unsafe': { zh: '压缩包内文件路径不安全', en: 'The archive has a file with an unsafe name' },
  'archive-entry-too-large': {
    zh: '{name}：解压后超出大小上限',
    en: '{name}: larger than allowed when unpacked',
  },
  'archive-entry-ratio': {
    zh: '{name}：解压后超过压缩大小的 {max} 倍，不予解压',
    en: '{name}: unpacks to more than {max} times its size',
  },
  'archive-entry-damaged': {
    zh: '{name}：在压缩包中已损坏，请重新压缩后上传',
    en: '{name}: damaged in the archive',
  },
  'archive-entry-method': {
    zh: '{name}：压缩方式不支持，请以标准 zip 压缩',
    en: '{name}: compressed by an unknown method',
  },
});
