import { AuditOutlined, DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { audit as en } from './i18n/en.js';
import { audit as zh } from './i18n/zh-CN.js';

/** The auditor's workspace (审计工作区), and the public page of log heads. */
export const auditWorkspace = defineWorkspace<'audit'>({
  key: 'audit',
  menu: [
    {
      key: 'entries',
      group: 'audit',
      labelKey: 'entries',
      icon: AuditOutlined,
      path: '/audit/entries',
      permission: 'audit.view',
    },
    {
      key: 'checkpoints',
      group: 'audit',
      labelKey: 'checkpoints',
      icon: SafetyCertificateOutlined,
      path: '/audit/checkpoints',
      permission: 'audit.view',
    },
    {
      key: 'exports',
      group: 'audit',
      labelKey: 'exports',
      icon: DownloadOutlined,
      path: '/audit/exports',
      permission: 'export.view',
    },
  ],
  routes: [
    { path: 'audit/entries', load: () => import('./entries-page.js'), permission: 'audit.view' },
    { path: 'audit/checkpoints', load: () => import('./checkpoints-page.js'), permission: 'audit.view' },
    { path: 'audit/exports', load: () => import('./exports-page.js'), permission: 'export.view' },
  ],
  publicRoutes: [{ path: 'audit', load: () => import('./public/heads-page.js') }],
  publicMenu: [{ labelKey: 'heads', path: '/public/audit' }],
  vocabulary: {
    auditEntry: {
      sealed: { family: 'sealed', 'zh-CN': '已封存', en: 'Sealed' },
      unsealed: { family: 'waiting', 'zh-CN': '待封存', en: 'To be sealed' },
    },
    auditCheckpoint: {
      signed: { family: 'done', 'zh-CN': '已会签', en: 'Counter-signed' },
      covered: { family: 'done', 'zh-CN': '已覆盖', en: 'Covered' },
      uncovered: { family: 'waiting', 'zh-CN': '待会签', en: 'Uncovered' },
      differs: { family: 'blocked', 'zh-CN': '根不一致', en: 'Another root' },
    },
    auditWitness: {
      active: { family: 'done', 'zh-CN': '使用中', en: 'In use' },
      withdrawn: { family: 'idle', 'zh-CN': '已停用', en: 'Withdrawn' },
    },
  },
  i18n: { 'zh-CN': zh, en },
});
