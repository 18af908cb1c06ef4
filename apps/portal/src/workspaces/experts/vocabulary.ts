import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of experts, reviews and seats (状态词汇). */
export const expertsVocabulary = {
  expert: {
    'in-service': word('done', '在库', 'In service'),
    suspended: word('idle', '已暂停', 'Suspended'),
  },
  expertReview: {
    draft: word('idle', '编制中', 'Draft'),
    prepared: word('waiting', '待抽取', 'To be drawn'),
    drawn: word('running', '评审中', 'Under review'),
    scored: word('waiting', '评分已齐', 'All sheets signed off'),
    proposed: word('waiting', '待复核冻结', 'Freeze proposed'),
    frozen: word('sealed', '已冻结', 'Frozen'),
    void: word('blocked', '已作废', 'Void'),
  },
  expertSeat: {
    invited: word('waiting', '待答复', 'To answer'),
    accepted: word('running', '评分中', 'Scoring'),
    submitted: word('done', '已签署', 'Signed off'),
    recused: word('idle', '已回避', 'Recused'),
    excluded: word('blocked', '已排除', 'Excluded'),
    lapsed: word('idle', '逾期未答复', 'Did not answer'),
  },
} satisfies Vocabulary;
