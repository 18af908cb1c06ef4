import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of the states of rounds and awards (状态词汇). */
export const roundsVocabulary = {
  round: {
    imported: word('running', '已导入，待评审', 'Imported'),
    evaluated: word('done', '已评审', 'Evaluated'),
    proposed: word('waiting', '待复核人签发', 'Awaiting issue'),
    published: word('done', '已公布', 'Published'),
    withdrawn: word('idle', '已撤回', 'Withdrawn'),
  },
  award: {
    won: word('done', '拟中选', 'Proposed award'),
    awarded: word('done', '中选', 'Award'),
    'revived-shortlisted': word('done', '复活中选', 'Award by revival'),
    'revived-non-shortlisted': word('done', '未入围复活中选', 'Award by revival (not shortlisted)'),
    negotiation: word('running', '进入议价', 'Negotiation'),
    tie: word('waiting', '并列待定', 'Tie, undecided'),
    lost: word('idle', '未中选', 'Not awarded'),
    invalid: word('blocked', '无效报价', 'Invalid bid'),
    abstained: word('idle', '未报价', 'No bid'),
  },
  evaluation: {
    official: word('chosen', '正式', 'Official'),
    simulation: word('idle', '模拟', 'Simulation'),
  },
} satisfies Vocabulary;
