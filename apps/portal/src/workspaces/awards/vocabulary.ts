import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of objections, decisions and awards (状态词汇). */
export const awardsVocabulary = {
  objection: {
    filed: word('waiting', '待处理', 'To be answered'),
    answered: word('waiting', '待复核', 'Awaiting decision'),
    upheld: word('blocked', '异议成立', 'Upheld'),
    rejected: word('done', '异议不成立', 'Rejected'),
    withdrawn: word('idle', '已撤回', 'Withdrawn'),
  },
  awardDecision: {
    proposed: word('waiting', '待复核', 'Awaiting decision'),
    confirmed: word('done', '已确认', 'Confirmed'),
    returned: word('idle', '已退回', 'Returned'),
  },
  standing: {
    awarded: word('done', '中选', 'Awarded'),
    withdrawn: word('blocked', '已撤销', 'Withdrawn'),
  },
} satisfies Vocabulary;
