import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of agreements (状态词汇). */
export const agreementsVocabulary = {
  agreement: {
    'drawn-up': word('waiting', '待发起', 'Drawn up'),
    signing: word('waiting', '签订中', 'Being signed'),
    signed: word('done', '已生效', 'In force'),
    declined: word('blocked', '已拒签', 'Declined'),
    lapsed: word('blocked', '逾期未签', 'Lapsed'),
    void: word('idle', '已作废', 'Void'),
    ended: word('idle', '已期满', 'Ended'),
  },
} satisfies Vocabulary;
