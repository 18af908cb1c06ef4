import { CalendarOutlined, DashboardOutlined, FieldTimeOutlined, ProfileOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { admin as en } from './i18n/en.js';
import { admin as zh } from './i18n/zh-CN.js';

/** The system administrator's workspace (系统管理): jobs, rule parameters, health. */
export const adminWorkspace = defineWorkspace<'admin'>({
  key: 'admin',
  menu: [
    {
      key: 'jobs',
      group: 'admin',
      labelKey: 'jobs',
      icon: FieldTimeOutlined,
      path: '/admin/jobs',
      permission: 'job.view',
    },
    {
      key: 'rules',
      group: 'admin',
      labelKey: 'rules',
      icon: ProfileOutlined,
      path: '/admin/rules',
      permission: 'rule.view',
    },
    {
      key: 'calendar',
      group: 'admin',
      labelKey: 'calendar',
      icon: CalendarOutlined,
      path: '/admin/calendar',
      permission: 'rule.view',
    },
    {
      key: 'health',
      group: 'admin',
      labelKey: 'health',
      icon: DashboardOutlined,
      path: '/admin/health',
      permission: 'job.view',
    },
  ],
  routes: [
    { path: 'admin/jobs', load: () => import('./jobs-page.js'), permission: 'job.view' },
    { path: 'admin/rules', load: () => import('./rules-page.js'), permission: 'rule.view' },
    { path: 'admin/calendar', load: () => import('./calendar-page.js'), permission: 'rule.view' },
    { path: 'admin/health', load: () => import('./health-page.js'), permission: 'job.view' },
  ],
  vocabulary: {
    job: {
      good: { family: 'done', 'zh-CN': '正常', en: 'Good' },
      silent: { family: 'blocked', 'zh-CN': '超时未成功', en: 'Silent' },
      failed: { family: 'waiting', 'zh-CN': '上次失败', en: 'Last run failed' },
      never: { family: 'idle', 'zh-CN': '尚未运行', en: 'Not run yet' },
    },
    jobRun: {
      succeeded: { family: 'done', 'zh-CN': '成功', en: 'Succeeded' },
      failed: { family: 'blocked', 'zh-CN': '失败', en: 'Failed' },
      running: { family: 'waiting', 'zh-CN': '运行中', en: 'Running' },
    },
    health: {
      good: { family: 'done', 'zh-CN': '正常', en: 'Good' },
      attention: { family: 'blocked', 'zh-CN': '需要处理', en: 'Needs attention' },
    },
    process: {
      api: { family: 'idle', 'zh-CN': '接口', en: 'API' },
      worker: { family: 'idle', 'zh-CN': '任务', en: 'Worker' },
      'all-in-one': { family: 'idle', 'zh-CN': '接口与任务', en: 'API and worker' },
    },
    calendarDay: {
      off: { family: 'idle', 'zh-CN': '放假', en: 'Day off' },
      working: { family: 'waiting', 'zh-CN': '上班', en: 'Working day' },
    },
    ruleConfidence: {
      sourced: { family: 'done', 'zh-CN': '有出处', en: 'Sourced' },
      high: { family: 'done', 'zh-CN': '高', en: 'High' },
      medium: { family: 'waiting', 'zh-CN': '中', en: 'Medium' },
      low: { family: 'waiting', 'zh-CN': '低', en: 'Low' },
      assumed: { family: 'idle', 'zh-CN': '暂定', en: 'Assumed' },
    },
  },
  i18n: { 'zh-CN': zh, en },
});
