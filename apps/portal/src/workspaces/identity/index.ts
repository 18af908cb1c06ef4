import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  FileProtectOutlined,
  HomeOutlined,
  StopOutlined,
  TableOutlined,
  TeamOutlined,
  TruckOutlined,
} from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { identity as en } from './i18n/en.js';
import { identity as zh } from './i18n/zh-CN.js';
import { identityVocabulary } from './vocabulary.js';

const menu = <K extends keyof (typeof zh)['menu']>(
  key: K,
  icon: typeof TeamOutlined,
  permission: string,
  group: 'organisations' | 'audit' = 'organisations',
) => ({ key, group, labelKey: key, icon, path: `/identity/${key}`, permission }) as const;

/** Organisations and people (单位与人员). */
export const identityWorkspace = defineWorkspace<'identity'>({
  key: 'identity',
  menu: [
    menu('registrations', AuditOutlined, 'registration.review'),
    menu('organisations', BankOutlined, 'organisation.view'),
    menu('own', HomeOutlined, 'organisation.edit'),
    menu('members', ApartmentOutlined, 'membership.manage'),
    menu('accounts', TeamOutlined, 'account.view'),
    menu('letters', FileProtectOutlined, 'commitment.view'),
    menu('restrictions', StopOutlined, 'eligibility.view'),
    menu('appointments', TruckOutlined, 'appointment.view'),
    menu('matrix', TableOutlined, 'audit.permission-matrix', 'audit'),
  ],
  routes: [
    {
      path: 'identity/registrations',
      load: () => import('./registrations-page.js'),
      permission: 'registration.review',
    },
    {
      path: 'identity/organisations',
      load: () => import('./organisations-page.js'),
      permission: 'organisation.view',
    },
    { path: 'identity/own', load: () => import('./own-page.js'), permission: 'organisation.edit' },
    { path: 'identity/members', load: () => import('./members-page.js'), permission: 'membership.manage' },
    { path: 'identity/accounts', load: () => import('./accounts-page.js'), permission: 'account.view' },
    { path: 'identity/letters', load: () => import('./letters-page.js'), permission: 'commitment.view' },
    {
      path: 'identity/restrictions',
      load: () => import('./restrictions-page.js'),
      permission: 'eligibility.view',
    },
    {
      path: 'identity/appointments',
      load: () => import('./appointments-page.js'),
      permission: 'appointment.view',
    },
    {
      path: 'identity/matrix',
      load: () => import('./matrix-page.js'),
      permission: 'audit.permission-matrix',
    },
  ],
  publicRoutes: [
    { path: 'register', load: () => import('./register-page.js') },
    { path: 'register/status', load: () => import('./status-page.js') },
  ],
  publicMenu: [
    { labelKey: 'register', path: '/public/register' },
    { labelKey: 'status', path: '/public/register/status' },
  ],
  signInLinks: [
    { labelKey: 'register', path: '/public/register' },
    { labelKey: 'status', path: '/public/register/status' },
  ],
  vocabulary: identityVocabulary,
  i18n: { 'zh-CN': zh, en },
});
