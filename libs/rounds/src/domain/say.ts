import { messages } from '#kernel';

/** What the evaluator says to people (评审计算). */
export const say = messages('evaluation', {
  'ruleset-unknown': { zh: '没有规则版本“{id}”', en: 'no rule set {id}' },
  'price-rounds-to-zero': {
    zh: '产品 {product} 的单位价四舍五入后为 0.0000，请核对报价与包装数量',
    en: 'the price of {product} rounds to 0.0000',
  },
  // parameters of rule sets
  'parameter-unknown': { zh: '没有任何规则版本使用该参数', en: 'no rule set has this parameter' },
  'parameter-unused': { zh: '{ruleset} 不使用该参数，请删除', en: '{ruleset} does not use this parameter' },
  'parameter-decimal': {
    zh: '应为带引号的十进制数，如 "1.8"',
    en: 'must be a decimal in quotes, such as "1.8"',
  },
  'parameter-multiple': {
    zh: '应为带引号的十进制数，不小于 1',
    en: 'must be a decimal in quotes, 1 or more',
  },
  'parameter-share': {
    zh: '应为带引号的十进制数，0 至 1 之间',
    en: 'must be a decimal in quotes, between 0 and 1',
  },
  'parameter-ratio': {
    zh: '应为带引号的十进制数，0 至 1 之间，最多两位小数',
    en: 'must be a decimal in quotes, between 0 and 1 with at most two decimals',
  },
  'parameter-count': { zh: '应为不小于 1 的整数', en: 'must be a whole number, 1 or more' },
  'parameter-array': { zh: '应为数组', en: 'must be an array' },
  'parameter-entries': { zh: '应恰有 {count} 项', en: 'must have exactly {count} entries' },
  'parameter-entries-least': { zh: '至少应有 {count} 项', en: 'must have at least {count} entry' },
  'parameter-choice': { zh: '应为以下之一：{choices}', en: 'must be one of {choices}' },
  'parameter-object': { zh: '应为对象', en: 'must be an object' },
  'parameter-missing': { zh: '缺少该项', en: 'is missing' },
  'parameter-member-unknown': { zh: '此处没有该项', en: 'is not known here' },
  'parameter-pair': {
    zh: '应为比例与年数，如 ["0.50", 1]',
    en: 'must be a pair of ratio and years, such as ["0.50", 1]',
  },
  'parameter-name': { zh: '应为非空名称', en: 'must be a name' },
});
