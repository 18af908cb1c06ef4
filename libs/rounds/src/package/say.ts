import { messages } from '#kernel';

/**
 * What is said of a round package (轮次数据包校验). The English text is part of the command's output contract: scripts of
 * bidders read it, so it does not change.
 */
export const say = messages('package', {
  // files
  'file-missing': { zh: '缺少 {file}，请补上该文件', en: '{file} is missing' },
  'not-a-file': { zh: '{file} 不是文件', en: '{file} is not a file' },
  'cannot-be-read': { zh: '{file} 无法读取（{reason}）', en: '{file} cannot be read ({reason})' },
  'round-too-large': { zh: 'round.json 大于 1 MiB', en: 'round.json is larger than 1 MiB' },
  'preferences-without-regions': {
    zh: '提供 region_preferences.csv 须同时提供 regions.csv',
    en: 'region_preferences.csv needs regions.csv',
  },
  'line-not-utf8': {
    zh: '该行含有非 UTF-8 字节，请以 UTF-8 编码保存',
    en: 'the line has bytes that are not UTF-8',
  },
  // a tender
  'bids-not-yet': {
    zh: 'bids.csv 有 {count} 条报价；招标轮次的报价在开标时产生，请删除',
    en: 'bids.csv has {count} bids; the bids of a tender come out of its opening',
  },
  'bidder-without-organisation': {
    zh: '投标企业 {id} 在 organisations.csv 中没有对应的统一社会信用代码，请补上',
    en: 'bidder {id} has no credit code in organisations.csv',
  },
  'bidder-without-product': {
    zh: 'products.csv 中没有投标企业 {id} 的产品，请删除该行',
    en: 'products.csv has no product of bidder {id}',
  },
  'organisation-unknown': {
    zh: '统一社会信用代码 {uscc} 不是平台上正常的生产企业，请先办理注册',
    en: '{uscc} is no active manufacturer on the platform',
  },
  'not-a-uscc': { zh: '{text} 不是有效的统一社会信用代码', en: '{text} is not a unified social credit code' },
  'id-not-plain': {
    zh: '编号 {id} 应为 1 至 200 个可见字符，首尾没有空格',
    en: 'the id {id} must be 1 to 200 printable characters without spaces around it',
  },
  // round.json
  'after-the-end': { zh: '文档结束后还有内容', en: 'something follows the end of the document' },
  'nested-too-deeply': { zh: '嵌套层数过多', en: 'nested too deeply' },
  'value-expected': { zh: '此处应为一个值', en: 'a value was expected here' },
  'member-name-expected': { zh: '此处应为带引号的成员名', en: 'a member name in quotes was expected here' },
  'text-malformed': { zh: '引号内的文本格式不正确', en: 'the text in quotes is malformed' },
  'half-surrogate': { zh: '文本含有不成对的代理字符', en: 'the text has half of a surrogate pair' },
  'character-expected': { zh: '此处应为“{character}”', en: '"{character}" was expected here' },
  'member-repeated': { zh: '{member} 重复，请只保留一个', en: '{member} was given before' },
  'member-unknown': { zh: '轮次没有成员 {member}，请删除', en: '{member} is not a member of a round' },
  'member-missing': { zh: '缺少 {member}', en: '{member} is missing' },
  'member-not-text': { zh: '{member} 应为文本', en: '{member} must be a text' },
  'member-blank': { zh: '{member} 不得为空', en: '{member} must not be blank' },
  'round-not-object': { zh: 'round.json 应为一个对象', en: 'round.json must be an object' },
  'category-unknown': {
    zh: 'category 应为 "drug" 或 "consumable"',
    en: 'category must be "drug" or "consumable"',
  },
  'ruleset-unknown': { zh: '没有规则版本 {ruleset}', en: 'no rule set {ruleset}' },
  'parameters-not-object': { zh: 'parameters 应为一个对象', en: 'parameters must be an object' },
  // headers and records
  'record-passed-over': {
    zh: '该记录超过 1 MiB，未读取',
    en: 'the record is longer than 1 MiB and was passed over',
  },
  'header-missing': { zh: '文件没有表头行', en: 'the file has no header row' },
  'fault-in-column': { zh: '第 {column} 列：{fault}', en: '{fault} in column {column}' },
  'fault-in-header': { zh: '表头：{fault}', en: '{fault} in the header' },
  'field-count': {
    zh: '该行有 {found} 个字段，表头有 {expected} 个',
    en: 'the row has {found} fields, the header {expected}',
  },
  'column-unknown': {
    zh: '{name}（第 {position} 列）不是该文件的列，请删除',
    en: '{name} (column {position}) is not a column of this file',
  },
  'column-repeated': {
    zh: '列 {name} 在第 {position} 列之前已出现',
    en: '{name} was named before column {position}',
  },
  'column-missing': { zh: '缺少列 {name}，请补上', en: 'the column {name} is missing' },
  // fields
  'value-blank': { zh: '{name} 不得为空', en: '{name} must not be blank' },
  'not-a-decimal': { zh: '{text} 不是普通十进制数', en: '{text} is not a plain decimal' },
  'not-an-integer': { zh: '{text} 不是普通整数', en: '{text} is not a plain whole number' },
  'not-a-date': { zh: '{text} 不是日历日期 YYYY-MM-DD', en: '{text} is not a calendar date YYYY-MM-DD' },
  'not-an-instant': { zh: '{text} 不是 RFC 3339 日期时间', en: '{text} is not an RFC 3339 date and time' },
  'not-a-choice': { zh: '{text} 不是 {choices}', en: '{text} is not {choices}' },
  'too-many-digits': { zh: '{name} 超过 {max} 位数字', en: '{name} has more than {max} digits' },
  'not-positive-count': { zh: '{name} 应不小于 1', en: '{name} must be 1 or more' },
  'not-positive': { zh: '{name} 应大于 0', en: '{name} must be above 0' },
  'above-most': { zh: '{name} 不得大于 {most}', en: '{name} must be at most {most}' },
  // rows
  'also-on-line': { zh: '{id} 与第 {line} 行重复', en: '{id} is also on line {line}' },
  'reference-unknown': { zh: '{id} 不存在', en: '{id} does not exist' },
  'time-missing': { zh: '有报价时须填写 submitted_at', en: 'submitted_at is required with a price' },
  'unit-price-vanishes': { zh: '单位价四舍五入后为 0.0000', en: 'the price of one unit rounds to 0.0000' },
  'comparable-price-vanishes': {
    zh: '可比价四舍五入后为 0.0000',
    en: 'the comparable price rounds to 0.0000',
  },
  'regions-empty': { zh: 'regions.csv 至少应有一个地区', en: 'regions.csv must have at least one region' },
  'product-of-other-variety': {
    zh: '产品 {product} 属于品种 {variety}',
    en: '{product} is a product of {variety}',
  },
  'volume-repeated': {
    zh: '该机构、品种、产品与第 {line} 行重复',
    en: 'the institution, variety and product are also on line {line}',
  },
});
