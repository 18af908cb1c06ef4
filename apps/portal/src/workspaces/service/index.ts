import { CommentOutlined, LikeOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { service as en } from './i18n/en.js';
import { service as zh } from './i18n/zh-CN.js';
import { serviceVocabulary } from './vocabulary.js';

/** Ratings of service (好差评): those served rate finished matters, the office follows up bad ratings, everyone sees the figures. */
export const serviceWorkspace = defineWorkspace<'service'>({
  key: 'service',
  menu: [
    {
      key: 'service-matters',
      group: 'work',
      labelKey: 'matters',
      icon: LikeOutlined,
      path: '/service/matters',
      permission: 'service.rate',
    },
    {
      key: 'service-follow-ups',
      group: 'work',
      labelKey: 'followUps',
      icon: CommentOutlined,
      path: '/service/follow-ups',
      permission: 'service.follow',
    },
  ],
  routes: [
    { path: 'service/matters', load: () => import('./matters-page.js'), permission: 'service.rate' },
    { path: 'service/follow-ups', load: () => import('./follow-ups-page.js'), permission: 'service.follow' },
  ],
  publicRoutes: [{ path: 'service', load: () => import('./public/figures-page.js') }],
  publicMenu: [{ labelKey: 'figures', path: '/public/service' }],
  vocabulary: serviceVocabulary,
  i18n: { 'zh-CN': zh, en },
});
