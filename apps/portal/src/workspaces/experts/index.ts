import { SolutionOutlined, TeamOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { experts as en } from './i18n/en.js';
import { experts as zh } from './i18n/zh-CN.js';
import { expertsVocabulary } from './vocabulary.js';

/** Experts (评审专家): the library that the office keeps, and what an expert is asked to review; reviews themselves are a step of a round. */
export const expertsWorkspace = defineWorkspace<'experts'>({
  key: 'experts',
  menu: [
    {
      key: 'experts-library',
      group: 'rounds',
      labelKey: 'library',
      icon: TeamOutlined,
      path: '/experts',
      permission: 'expert.manage',
    },
    {
      key: 'experts-own',
      group: 'rounds',
      labelKey: 'own',
      icon: SolutionOutlined,
      path: '/expert-reviews',
      permission: 'review.score',
    },
  ],
  routes: [
    { path: 'experts', load: () => import('./library/library-page.js'), permission: 'expert.manage' },
    { path: 'expert-reviews', load: () => import('./own/list-page.js'), permission: 'review.score' },
    {
      path: 'expert-reviews/:seatId',
      load: () => import('./own/review-page.js'),
      permission: 'review.score',
    },
  ],
  vocabulary: expertsVocabulary,
  i18n: { 'zh-CN': zh, en },
});
