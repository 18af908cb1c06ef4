import { AuditOutlined, ContainerOutlined, FormOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { demand as en } from './i18n/en.js';
import { demand as zh } from './i18n/zh-CN.js';
import { demandVocabulary } from './vocabulary.js';

/** Demand of institutions for a coming round (报量): they report it, bureaus review it, the office freezes it. */
export const demandWorkspace = defineWorkspace<'demand'>({
  key: 'demand',
  menu: [
    {
      key: 'demand-collections',
      group: 'rounds',
      labelKey: 'collections',
      icon: ContainerOutlined,
      path: '/demand',
      permission: 'demand.view',
    },
    {
      key: 'demand-own',
      group: 'rounds',
      labelKey: 'own',
      icon: FormOutlined,
      path: '/demand/own',
      permission: 'demand.report',
    },
    {
      key: 'demand-reviews',
      group: 'rounds',
      labelKey: 'reviews',
      icon: AuditOutlined,
      path: '/demand/reviews',
      permission: 'demand.review',
    },
  ],
  routes: [
    { path: 'demand', load: () => import('./office/list-page.js'), permission: 'demand.view' },
    { path: 'demand/new', load: () => import('./office/draft/new-page.js'), permission: 'demand.edit' },
    {
      path: 'demand/:collectionId',
      load: () => import('./office/collection-page.js'),
      permission: 'demand.view',
    },
    { path: 'demand/own', load: () => import('./own/list-page.js'), permission: 'demand.report' },
    { path: 'demand/own/:reportId', load: () => import('./own/report-page.js'), permission: 'demand.report' },
    { path: 'demand/reviews', load: () => import('./review/list-page.js'), permission: 'demand.review' },
    {
      path: 'demand/reviews/:reportId',
      load: () => import('./review/report-page.js'),
      permission: 'demand.review',
    },
    {
      path: 'demand/reports/:reportId',
      load: () => import('./review/report-page.js'),
      permission: 'demand.view',
    },
  ],
  vocabulary: demandVocabulary,
  i18n: { 'zh-CN': zh, en },
});
