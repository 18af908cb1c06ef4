import { ClusterOutlined, LockOutlined, RetweetOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { tenders as en } from './i18n/en.js';
import { tenders as zh } from './i18n/zh-CN.js';
import { tendersVocabulary } from './vocabulary.js';

/** Live rounds under seal, as the procurement office and the reviewer design, announce and follow them (招标轮次). */
export const tendersWorkspace = defineWorkspace<'tenders'>({
  key: 'tenders',
  menu: [
    {
      key: 'tenders',
      group: 'rounds',
      labelKey: 'tenders',
      icon: LockOutlined,
      path: '/tenders',
      permission: 'tender.view',
    },
    {
      key: 'renewals',
      group: 'rounds',
      labelKey: 'renewals',
      icon: RetweetOutlined,
      path: '/renewals',
      permission: 'tender.view',
    },
    {
      key: 'alliance-results',
      group: 'rounds',
      labelKey: 'results',
      icon: ClusterOutlined,
      path: '/alliance/results',
      permission: 'round.export',
    },
  ],
  routes: [
    { path: 'renewals', load: () => import('./renewals/list-page.js'), permission: 'tender.view' },
    { path: 'alliance/results', load: () => import('./results/results-page.js'), permission: 'round.export' },
    { path: 'tenders', load: () => import('./list-page.js'), permission: 'tender.view' },
    { path: 'tenders/new', load: () => import('./package/new-page.js'), permission: 'tender.edit' },
    { path: 'tenders/:tenderId', load: () => import('./tender-page.js'), permission: 'tender.view' },
    {
      path: 'tenders/:tenderId/simulation',
      load: () => import('./simulation/simulation-page.js'),
      permission: 'tender.edit',
    },
    {
      path: 'tenders/:tenderId/package',
      load: () => import('./package/replace-page.js'),
      permission: 'tender.edit',
    },
  ],
  vocabulary: tendersVocabulary,
  i18n: { 'zh-CN': zh, en },
});
