import type { Language, Message, Wording } from '#kernel';

/** Everything that can be wrong with a round package. The code is stable; the message says what to do. */
export const VIOLATIONS = {
  'file-missing': { zh: '缺少必需的文件', en: 'a required file is not there' },
  'file-unreadable': { zh: '文件无法读取，或为文件夹', en: 'a file cannot be read, or is a folder' },
  'file-too-large': { zh: 'round.json 大于 1 MiB', en: 'round.json is larger than 1 MiB' },
  'file-not-allowed': {
    zh: '提供 region_preferences.csv 须同时提供 regions.csv',
    en: 'region_preferences.csv needs regions.csv',
  },
  'json-syntax': { zh: 'round.json 不是 JSON', en: 'round.json is not JSON' },
  'json-key-repeated': { zh: '对象中成员重复', en: 'an object names a member twice' },
  'json-key-unknown': { zh: '轮次没有这一成员', en: 'a member that a round does not have' },
  'json-key-missing': { zh: '缺少轮次必有的成员', en: 'a member that every round has' },
  'json-bad-value': { zh: '成员的值类型不符', en: 'a member with a value of the wrong kind' },
  'unknown-ruleset': { zh: '没有该规则版本', en: 'no such rule set' },
  'unknown-parameter': { zh: '没有任何规则版本使用该参数', en: 'no rule set has this parameter' },
  'unused-parameter': { zh: '该规则版本不使用该参数', en: 'the rule set does not use this parameter' },
  'bad-parameter': { zh: '参数超出取值范围', en: 'a parameter out of its range' },
  'header-missing': { zh: 'CSV 文件没有表头行', en: 'a CSV file without a header row' },
  'column-unknown': { zh: '文件没有这一列', en: 'a column that the file does not have' },
  'column-repeated': { zh: '列名重复', en: 'a column named twice' },
  'column-missing': { zh: '缺少必有的列', en: 'a column that must be there' },
  'field-count': { zh: '行的字段数与表头不一致', en: 'a row with another number of fields than the header' },
  'invalid-utf8': { zh: '含有非 UTF-8 字节', en: 'bytes that are not UTF-8' },
  'bad-quoting': { zh: '引号位置不符合 RFC 4180', en: 'a quote where RFC 4180 allows none' },
  'quote-unclosed': { zh: '引号未闭合', en: 'a quoted field without its end' },
  'bare-cr': { zh: '回车符后没有换行符', en: 'a carriage return without a line feed' },
  'record-too-long': { zh: '一条记录超过 1 MiB', en: 'a record longer than 1 MiB' },
  'value-blank': { zh: '必填的值为空', en: 'a blank where a value is required' },
  'bad-decimal': { zh: '不是普通十进制数', en: 'not a plain decimal' },
  'bad-integer': { zh: '不是普通整数', en: 'not a plain whole number' },
  'number-too-long': { zh: '数字超过 1,000 位', en: 'a number of more than 1,000 digits' },
  'out-of-range': { zh: '数值超出范围', en: 'a number outside its range' },
  'bad-choice': { zh: '不在允许的取值之内', en: 'not one of the allowed words' },
  'bad-date': { zh: '不是日历日期 YYYY-MM-DD', en: 'not a calendar date YYYY-MM-DD' },
  'bad-instant': { zh: '不是 RFC 3339 日期时间', en: 'not an RFC 3339 date and time' },
  'key-repeated': { zh: '与前面的行主键重复', en: 'a key that an earlier row has' },
  'unknown-reference': { zh: '所引用的内容不存在', en: 'a reference to something that does not exist' },
  'other-variety': { zh: '产品属于其他品种', en: 'a product of another variety' },
  'region-repeated': { zh: '同一产品重复选择地区', en: 'a product names a region twice' },
  'preference-repeated': { zh: '同一产品志愿序号重复', en: 'a product names a preference twice' },
  'regions-empty': { zh: 'regions.csv 没有任何地区', en: 'regions.csv without a region' },
  'bids-not-yet': {
    zh: '招标轮次尚未开标，不得含有报价',
    en: 'a tender whose bids are still to come has bids',
  },
  'organisation-missing': { zh: '投标企业没有对应的单位', en: 'a bidder without an organisation' },
  'organisation-unknown': { zh: '平台没有该单位', en: 'no such organisation on the platform' },
  'bad-uscc': { zh: '不是有效的统一社会信用代码', en: 'not a unified social credit code' },
  'bad-id': { zh: '编号含有不可见字符或首尾空格', en: 'an id that is not plain printable text' },
  'price-rounds-to-zero': {
    zh: '大于 0 的价格折算到单位后四舍五入为 0.0000',
    en: 'a price above 0 that rounds to 0.0000 per unit',
  },
} as const satisfies Record<string, Wording>;

export type ViolationCode = keyof typeof VIOLATIONS;

/** One violation, with its place: the record starts at `line` (the header is line 1), `column` is a name, a position or a JSON path. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly code: ViolationCode;
  readonly message: Message;
}

/** Most violations that are kept; beyond it they are only counted, so that a broken file cannot fill the memory. */
export const VIOLATIONS_KEPT = 100_000;

/** The column of a violation that no single column has: the first position of the record. */
const WHOLE_RECORD = '1';

/** Collects violations in the order in which they are found. */
export class ViolationLog {
  private readonly kept: Violation[] = [];
  private total = 0;

  add(file: string, line: number, column: string, code: ViolationCode, message: Message): void {
    this.total += 1;
    if (this.kept.length < VIOLATIONS_KEPT)
      this.kept.push({ file, line, column: column === '' ? WHOLE_RECORD : column, code, message });
  }

  get count(): number {
    return this.total;
  }

  /** By file, then line, then as found. */
  sorted(files: readonly string[]): readonly Violation[] {
    const place = (file: string): number => files.indexOf(file);
    return [...this.kept].sort((a, b) => place(a.file) - place(b.file) || a.line - b.line);
  }
}

/** `bids.csv:3:pack_price bad-decimal …`: one line, whatever the text in it. */
export const violationLine = (
  { file, line, column, code, message }: Violation,
  language: Language = 'en',
): string => `${file}:${line}:${oneLine(column)} ${code} ${oneLine(message.in(language))}`;

/** A text from a file, short enough and harmless on a terminal. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const oneLine = (text: string): string =>
  // Control characters and line separators would break the one-line form or steer a terminal.
  text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
