import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of adjustments of agreed volume (状态词汇). */
export const volumesVocabulary = {
  adjustment: {
    filed: word('waiting', '待核实', 'To be examined'),
    proposed: word('waiting', '待复核', 'Awaiting decision'),
    confirmed: word('done', '已调整', 'Adjusted'),
    refused: word('idle', '不予调整', 'Refused'),
    withdrawn: word('idle', '已撤回', 'Taken back'),
  },
} satisfies Vocabulary;
