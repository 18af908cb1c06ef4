import { messages } from '#kernel';

/** What this context says to people (产品目录). Reasons against codes, rows and conversions stand in `codes/reasons.ts`. */
export const say = messages('catalogue', {
  'import-unknown': { zh: '没有导入批次“{id}”', en: 'no import {id}' },
  'import-closed': { zh: '导入批次“{id}”已办结，请重新上传', en: 'the import {id} is closed' },
  'rows-in-error': {
    zh: '{rows} 行中有 {bad} 行错误，请下载错误明细改正后重新上传，或选择只导入正确的行',
    en: '{bad} of {rows} rows are in error',
  },
  'product-unknown': { zh: '没有产品“{id}”', en: 'no product {id}' },
  'product-changed': {
    zh: '产品现为第 {stored} 版，您编辑的是第 {edited} 版，请刷新后重新修改',
    en: 'the product has version {stored} by now, not {edited}',
  },
  'packs-missing': { zh: '至少填写一个包装', en: 'At least one pack is required.' },
  'form-in-error': { zh: '产品有填写错误，请按各项提示修改', en: 'Some fields of the product are in error.' },
  'code-of-other-product': {
    zh: '编码 {code} 已属于其他产品，请核对编码',
    en: 'the code {code} belongs to another product',
  },
  'product-exists': {
    zh: '已有批准文号、剂型、规格相同的产品，请在该产品上维护',
    en: 'another product has these identifying data',
  },
  'send-multipart': { zh: '请以 multipart/form-data 上传文件', en: 'send the file as multipart/form-data' },
  'file-missing': { zh: '请选择文件', en: 'Send one file.' },
  'file-too-large': { zh: '文件不得超过 {megabytes} MB，请拆分后上传', en: 'a file may have {megabytes} MB' },
  'no-such-day': { zh: '没有这一天，请填写 YYYY-MM-DD', en: 'There is no such day.' },
  'not-convertible': { zh: '无法换算：{reasons}', en: 'the price cannot be converted: {reasons}' },
  // jobs
  'imports-discarded': { zh: '清理未确认的导入 {count} 批', en: 'discarded {count}' },
});
