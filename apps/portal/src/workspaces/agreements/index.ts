import { FileProtectOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { agreements as en } from './i18n/en.js';
import { agreements as zh } from './i18n/zh-CN.js';
import { agreementsVocabulary } from './vocabulary.js';

/** Three-party purchase agreements (购销协议): drawn up by the office, signed by their parties, checked by anyone with a copy. */
export const agreementsWorkspace = defineWorkspace<'agreements'>({
  key: 'agreements',
  menu: [
    {
      key: 'agreements',
      group: 'rounds',
      labelKey: 'agreements',
      icon: FileProtectOutlined,
      path: '/agreements',
      permission: 'agreement.view',
    },
  ],
  routes: [
    { path: 'agreements', load: () => import('./list-page.js'), permission: 'agreement.view' },
    {
      path: 'agreements/:agreementId',
      load: () => import('./agreement-page.js'),
      permission: 'agreement.view',
    },
    {
      path: 'rounds/:roundId/agreements',
      load: () => import('./round-page.js'),
      permission: 'agreement.manage',
    },
  ],
  publicRoutes: [{ path: 'agreements', load: () => import('./verification-page.js') }],
  vocabulary: agreementsVocabulary,
  i18n: { 'zh-CN': zh, en },
});
