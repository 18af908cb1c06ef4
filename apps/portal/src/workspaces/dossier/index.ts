import { defineWorkspace } from '../workspace.js';
import { dossier as en } from './i18n/en.js';
import { dossier as zh } from './i18n/zh-CN.js';
import { dossierVocabulary } from './vocabulary.js';

/** Dossiers of rounds (轮次档案): a panel on the pages of a round, no pages of their own. */
export const dossierWorkspace = defineWorkspace<'dossier'>({
  key: 'dossier',
  menu: [],
  routes: [],
  vocabulary: dossierVocabulary,
  i18n: { 'zh-CN': zh, en },
});
