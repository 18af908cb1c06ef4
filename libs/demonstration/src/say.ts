import { messages } from '#kernel';

/** Refusals of the demonstration's commands. */
export const say = messages('demonstration', {
  'other-database': {
    zh: '数据库中没有示范省的企业：请在演示环境中运行',
    en: 'the companies of the demonstration province are not in this database',
  },
  'areas-not-open': {
    zh: '轮次 {round} 没有正在进行的选区：请先由经办在中选后启动选区',
    en: 'no choice of areas is under way in the round {round}: the office opens it after the award',
  },
  'not-sent-out': {
    zh: '没有待签署的购销协议：请先由经办生成协议并发起签订',
    en: 'no agreement waits for a signature: the office draws them up and sends them out first',
  },
  'not-announced': {
    zh: '轮次 {round} 尚未发布：请先按指南设置时间安排并发布，再由其余企业投标',
    en: 'the round {round} is not announced yet: set its timetable and announce it first, as the guide says',
  },
});
