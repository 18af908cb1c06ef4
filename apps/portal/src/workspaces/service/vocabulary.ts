import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of ratings (五级评价) and of the follow-up of bad ones (状态词汇). */
export const serviceVocabulary = {
  serviceScore: {
    '5': word('done', '非常满意', 'Very satisfied'),
    '4': word('done', '满意', 'Satisfied'),
    '3': word('idle', '基本满意', 'Fairly satisfied'),
    '2': word('blocked', '不满意', 'Not satisfied'),
    '1': word('blocked', '非常不满意', 'Not at all'),
  },
  serviceFollowUp: {
    due: word('waiting', '待回访', 'To be contacted'),
    contacted: word('waiting', '待答复', 'To be answered'),
    settled: word('done', '已答复', 'Answered'),
  },
} satisfies Vocabulary;
