import { EnvironmentOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { areas as en } from './i18n/en.js';
import { areas as zh } from './i18n/zh-CN.js';
import { areasVocabulary } from './vocabulary.js';

/** Choice of supply areas (选区): winners file lists of regions; the office's panel stands on the page of the round. */
export const areasWorkspace = defineWorkspace<'areas'>({
  key: 'areas',
  menu: [
    {
      key: 'supply-areas',
      group: 'rounds',
      labelKey: 'own',
      icon: EnvironmentOutlined,
      path: '/supply-areas',
      permission: 'award.areas',
    },
  ],
  routes: [
    { path: 'supply-areas', load: () => import('./own-list-page.js'), permission: 'award.areas' },
    { path: 'supply-areas/:roundId', load: () => import('./own-page.js'), permission: 'award.areas' },
  ],
  vocabulary: areasVocabulary,
  i18n: { 'zh-CN': zh, en },
});
