import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of the choice of supply areas (状态词汇). */
export const areasVocabulary = {
  areaSelection: {
    announced: word('waiting', '填报志愿', 'Lists'),
    proposed: word('waiting', '待复核', 'Awaiting decision'),
    confirmed: word('done', '已确认', 'Confirmed'),
    void: word('idle', '已作废', 'Given up'),
  },
} satisfies Vocabulary;
