import { TrophyOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { rounds as en } from './i18n/en.js';
import { rounds as zh } from './i18n/zh-CN.js';
import { roundsVocabulary } from './vocabulary.js';

/** Rounds library and public results (轮次库、结果公示). */
export const roundsWorkspace = defineWorkspace<'rounds'>({
  key: 'rounds',
  menu: [
    {
      key: 'library',
      group: 'rounds',
      labelKey: 'library',
      icon: TrophyOutlined,
      path: '/rounds',
      permission: 'round.view',
    },
  ],
  routes: [
    { path: 'rounds', load: () => import('./list-page.js'), permission: 'round.view' },
    { path: 'rounds/import', load: () => import('./import/import-page.js'), permission: 'round.import' },
    { path: 'rounds/:roundId', load: () => import('./round-page.js'), permission: 'round.view' },
  ],
  publicRoutes: [
    { path: 'results', load: () => import('./public/results-page.js') },
    { path: 'results/:roundId', load: () => import('./public/notice-page.js') },
  ],
  publicMenu: [{ labelKey: 'results', path: '/public/results' }],
  vocabulary: roundsVocabulary,
  i18n: { 'zh-CN': zh, en },
});
