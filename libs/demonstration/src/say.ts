import { messages } from '#kernel';

/** Refusals of the demonstration's commands. */
export const say = messages('demonstration', {
  'other-database': {
    zh: '数据库中没有示范省的企业：请在演示环境中运行',
    en: 'the companies of the demonstration province are not in this database',
  },
  'not-announced': {
    zh: '轮次 {round} 尚未发布：请先按指南设置时间安排并发布，再由其余企业投标',
    en: 'the round {round} is not announced yet: set its timetable and announce it first, as the guide says',
  },
});
