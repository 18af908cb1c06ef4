import { DatabaseOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { volumes as en } from './i18n/en.js';
import { volumes as zh } from './i18n/zh-CN.js';
import { volumesVocabulary } from './vocabulary.js';

/** Agreed volume of institutions and its adjustment (约定采购量): institutions ask, the office examines, a second person confirms. */
export const volumesWorkspace = defineWorkspace<'volumes'>({
  key: 'volumes',
  menu: [
    {
      key: 'agreed-volumes',
      group: 'rounds',
      labelKey: 'volumes',
      icon: DatabaseOutlined,
      path: '/agreed-volumes',
      permission: 'award.volumes',
    },
  ],
  routes: [
    { path: 'agreed-volumes', load: () => import('./list-page.js'), permission: 'award.volumes' },
    {
      path: 'agreed-volumes/adjustments',
      load: () => import('./adjustments-page.js'),
      permission: 'award.volumes',
    },
  ],
  vocabulary: volumesVocabulary,
  i18n: { 'zh-CN': zh, en },
});
