import { defineWorkspace } from '../workspace.js';
import { awards as en } from './i18n/en.js';
import { awards as zh } from './i18n/zh-CN.js';
import { awardsVocabulary } from './vocabulary.js';

/** Public notices, objections and awards (公示、异议、中选): panels on the pages of a round, no pages of their own. */
export const awardsWorkspace = defineWorkspace<'awards'>({
  key: 'awards',
  menu: [],
  routes: [],
  vocabulary: awardsVocabulary,
  i18n: { 'zh-CN': zh, en },
});
