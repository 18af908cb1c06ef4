import { messages } from '#kernel';

/** What is said of sample bids (样本报价). */
export const saySample = messages('tender-sample', {
  'one-of-two': {
    zh: '请给出生成规则，或者上传样本报价，二者其一',
    en: 'give either a recipe or sample bids, one of the two',
  },
  share: {
    zh: '应为 0 至 1 之间的小数，至多四位',
    en: 'must be between 0 and 1, with at most four decimals',
  },
  'base-price': {
    zh: '应为大于 0 的单价，至多四位小数',
    en: 'must be a price above zero with at most four decimals',
  },
  'shares-reversed': {
    zh: '最高比例不得低于最低比例',
    en: 'the highest share cannot lie below the lowest',
  },
});
