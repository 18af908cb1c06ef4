import { LockOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { bids as en } from './i18n/en.js';
import { bids as zh } from './i18n/zh-CN.js';
import { bidsVocabulary } from './vocabulary.js';

/** Bidding under seal, for companies, and the public notices of live rounds (我的投标、招标公告). */
export const bidsWorkspace = defineWorkspace<'bids'>({
  key: 'bids',
  menu: [
    {
      key: 'own',
      group: 'rounds',
      labelKey: 'own',
      icon: LockOutlined,
      path: '/bids',
      permission: 'tender.bid',
    },
  ],
  routes: [
    { path: 'bids', load: () => import('./list-page.js'), permission: 'tender.bid' },
    { path: 'bids/:tenderId', load: () => import('./tender-page.js'), permission: 'tender.bid' },
  ],
  publicRoutes: [
    { path: 'tenders', load: () => import('./public/tenders-page.js') },
    { path: 'tenders/:tenderId', load: () => import('./public/tender-page.js') },
  ],
  publicMenu: [{ labelKey: 'notices', path: '/public/tenders' }],
  vocabulary: bidsVocabulary,
  i18n: { 'zh-CN': zh, en },
});
