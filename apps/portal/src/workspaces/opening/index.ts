import { KeyOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { opening as en } from './i18n/en.js';
import { opening as zh } from './i18n/zh-CN.js';
import { openingVocabulary } from './vocabulary.js';

/** The rooms of opening officers and supervisors: key ceremony, key check, opening (密钥仪式、开标室). */
export const openingWorkspace = defineWorkspace<'opening'>({
  key: 'opening',
  menu: [
    {
      key: 'opening',
      group: 'rounds',
      labelKey: 'opening',
      icon: KeyOutlined,
      path: '/opening',
      permission: 'tender.open',
    },
  ],
  routes: [
    { path: 'opening', load: () => import('./list-page.js'), permission: 'tender.open' },
    { path: 'opening/:tenderId', load: () => import('./room-page.js'), permission: 'tender.open' },
  ],
  vocabulary: openingVocabulary,
  i18n: { 'zh-CN': zh, en },
});
