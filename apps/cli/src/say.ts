import { messages } from '#kernel';

/** What the command line says when it refuses; the English text is part of its contract. */
export const say = messages('command', {
  'ruleset-unknown': {
    zh: '没有规则版本 {ruleset}；可用的有 {known}',
    en: 'no rule set {ruleset}; there are {known}',
  },
  'folder-missing': { zh: '{folder} 不存在', en: '{folder} does not exist' },
  'would-replace-package': {
    zh: '结果会覆盖数据包自身的 varieties.csv：请用 --out 另选文件夹',
    en: 'the result would replace varieties.csv of the package itself: choose another --out folder',
  },
  'more-violations': { zh: '另有 {count} 处错误', en: 'and {count} more violations' },
});
