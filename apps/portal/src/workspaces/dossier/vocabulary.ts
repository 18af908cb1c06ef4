import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of the states of dossiers (状态词汇). */
export const dossierVocabulary = {
  dossier: {
    requested: word('waiting', '等待生成', 'Waiting'),
    building: word('running', '生成中', 'Being built'),
    built: word('done', '已生成', 'Ready'),
    failed: word('blocked', '未成功', 'Failed'),
  },
} satisfies Vocabulary;
