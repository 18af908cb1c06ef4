import { messages } from './message.js';

/** What the kernel itself says: exact numbers and lifecycles. */
export const sayKernel = messages('kernel', {
  // A text that came without a key: what older releases stored.
  text: { zh: '{text}', en: '{text}' },
  'fields-wrong': { zh: '请按各项提示修改后重新提交', en: 'some fields are not acceptable' },
  'not-a-decimal': {
    zh: '“{text}”不是数值，请填写如 12.50 的十进制数',
    en: '"{text}" is not a plain decimal',
  },
  'too-many-decimals': {
    zh: '“{text}”的小数位过多，最多 {places} 位',
    en: '"{text}" has more than {places} decimals',
  },
  'not-a-quantity': { zh: '“{text}”不是整数，数量应为整数', en: '"{text}" is not a whole number of units' },
  'amount-malformed': { zh: '“{text}”不是以元为单位的金额', en: '"{text}" is not an amount in yuan' },
  'text-file-too-large': {
    zh: '文本文件超过 100 MB，请拆分后上传',
    en: 'The text file is larger than 100 MB',
  },
  'format-unknown': {
    zh: '文件不是 .xlsx 工作簿，也不是 UTF-8 或 GB18030 文本，请另存为 .xlsx 后上传',
    en: 'The file is neither a workbook (.xlsx) nor text in UTF-8 or GB18030',
  },
  'quote-unclosed': { zh: '第 {line} 行：引号未闭合', en: 'Line {line}: a quoted field does not end' },
  'text-after-quote': {
    zh: '第 {line} 行：引号后有多余内容',
    en: 'Line {line}: text behind a closing quote',
  },
  'move-not-now': { zh: '当前状态为“{state}”，不能{move}', en: 'cannot {move} while {state}' },
  'move-of-other-party': {
    zh: '“{move}”应由{owners}办理，{party}不能办理',
    en: '{move} is for the {owners}, not for the {party}',
  },
});
