import { type Message, messages, type ParamsOf, type Wording } from '#kernel';

/** A text in both languages of the platform. */
export type Bilingual = Wording;

/**
 * Every reason why a code, a row or a conversion is refused or doubted, in both languages. `{name}` is filled from the
 * reason's values. A reason cannot be given before it has a row here.
 */
export const REASONS = {
  // codes
  'code-blank': { zh: '编码为空', en: 'the code is blank' },
  'code-too-long': { zh: '编码超过 {max} 个字符', en: 'the code has more than {max} characters' },
  'code-unknown-kind': {
    zh: '不符合任何已知编码的格式',
    en: 'the code has the form of no code system known here',
  },
  'code-length': {
    zh: '应为 {expected} 位，实际 {found} 位',
    en: 'expected {expected} characters, found {found}',
  },
  'code-character': {
    zh: '第 {position} 位（{part}）应为{wanted}，实际为“{found}”',
    en: 'character {position} ({part}) must be {wanted}, found "{found}"',
  },
  'code-shape': { zh: '格式应为 {shape}', en: 'the form must be {shape}' },
  'check-digit': {
    zh: '校验码应为 {expected}，实际为 {found}',
    en: 'the check digit must be {expected}, found {found}',
  },
  'check-digit-unconfirmed': {
    zh: '校验规则尚未公布，仅核对格式',
    en: 'the rule of the check digit is not published; only the form was checked',
  },
  'not-in-code-table': { zh: '不在已导入的编码表中', en: 'not in the imported code table' },
  'code-table-missing': {
    zh: '尚未导入该类编码表，仅核对格式',
    en: 'no code table of this system has been imported; only the form was checked',
  },
  'parent-code-missing': {
    zh: '前 20 位 {parent} 不在已导入的编码表中',
    en: 'its first 20 characters {parent} are not in the imported code table',
  },
  'trace-prefix-unusual': { zh: '通常以 8 开头', en: 'usually begins with 8' },
  'gs1-element': { zh: '应用标识符 {ai}：{problem}', en: 'application identifier {ai}: {problem}' },
  'certificate-class': {
    zh: '管理类别应为 1 至 3，实际为 {found}',
    en: 'the class must be 1 to 3, found {found}',
  },
  'certificate-authority-unusual': {
    zh: '{authority}通常不批准“{route}”第 {class} 类产品',
    en: '{authority} does not usually approve class {class} by the route {route}',
  },
  'year-unlikely': { zh: '年份 {year} 不合理', en: 'the year {year} is not plausible' },
  // rows
  required: { zh: '必填', en: 'required' },
  'too-long': { zh: '超过 {max} 个字符', en: 'longer than {max} characters' },
  'control-character': { zh: '含有不可见的控制字符', en: 'contains an invisible control character' },
  'not-in-list': { zh: '应为：{list}', en: 'must be one of: {list}' },
  'not-a-date': { zh: '应为日期 YYYY-MM-DD', en: 'must be a date, YYYY-MM-DD' },
  'not-an-instant': { zh: '应为时间 YYYY-MM-DD HH:mm:ss', en: 'must be a time, YYYY-MM-DD HH:mm:ss' },
  'not-a-count': { zh: '应为 1 至 {max} 的整数', en: 'must be a whole number from 1 to {max}' },
  'not-a-decimal': {
    zh: '应为大于 0 的数，最多 {places} 位小数',
    en: 'must be a number above 0 with at most {places} decimals',
  },
  'date-order': { zh: '不得早于{other}', en: 'must not be before {other}' },
  'unit-count-differs': {
    zh: '与规格包装中的数量 {stated} 不一致',
    en: 'differs from the {stated} stated in the specification',
  },
  'code-of-other-kind': {
    zh: '{kind}不使用该类编码',
    en: 'a product of this kind ({kind}) has another kind of code',
  },
  'duplicate-in-file': { zh: '与第 {row} 行的编码重复', en: 'same code as row {row}' },
  'contradicts-row': {
    zh: '与第 {row} 行是同一产品，但产品信息不一致',
    en: 'same product as row {row}, with other product data',
  },
  // conversion
  'strength-unreadable': { zh: '无法识别规格“{text}”', en: 'the strength "{text}" cannot be read' },
  'units-differ': { zh: '计量单位不同：{from} 与 {to}', en: 'different units: {from} and {to}' },
  'fill-missing': { zh: '缺少装量', en: 'the fill volume is missing' },
  'count-missing': { zh: '缺少包装数量', en: 'the number per pack is missing' },
  'form-factor-missing': {
    zh: '剂型差比价表中没有“{from}”到“{to}”',
    en: 'the dosage form table has no factor from "{from}" to "{to}"',
  },
  'coefficient-missing': {
    zh: '系数“{key}”在该地区、该日期没有有效值',
    en: 'the coefficient "{key}" has no value for this region and day',
  },
  'material-unknown': {
    zh: '包装材质表中没有“{material}”',
    en: 'the packaging material table has no "{material}"',
  },
  'price-too-low': {
    zh: '扣除材质加价后价格不大于 0',
    en: 'nothing is left of the price after the material add-on',
  },
} as const satisfies Record<string, Bilingual>;

export type ReasonCode = keyof typeof REASONS;
/** What fills the sentence of a reason. */
export type ReasonParams<Code extends ReasonCode> = ParamsOf<(typeof REASONS)[Code]>;

/** Why something is refused or doubted (原因): a stable code and its sentence in both languages. */
export interface Reason extends Bilingual {
  readonly code: ReasonCode;
  readonly message: Message;
}

const say = messages('reason', REASONS);

/** Fills the sentence of a reason. */
export function reason<Code extends ReasonCode>(code: Code, ...params: ReasonParams<Code>): Reason {
  const message = say(code, ...params);
  return { code, message, zh: message.in('zh'), en: message.in('en') };
}
