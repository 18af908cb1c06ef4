import { messages } from '#kernel';

/** What renewals say to people (接续采购). */
export const say = messages('renewal', {
  'tender-unknown': { zh: '没有轮次“{id}”', en: 'no tender {id}' },
  'not-awarded': {
    zh: '轮次 {round} 没有已确认的中选结果，不能接续',
    en: 'the round {round} has no confirmed award to renew',
  },
  'no-end': {
    zh: '轮次 {round} 未填协议期满日，请先补填',
    en: 'the round {round} states no end of its agreements',
  },
  'renewed-already': {
    zh: '已有接续轮次 {round}',
    en: 'the renewal {round} was prepared already',
  },
  'percent-missing': { zh: '请填写中选价的百分比', en: 'state the percentage of the award price' },
  'percent-not-needed': {
    zh: '只有按中选价百分比设限时填写',
    en: 'a percentage goes with percent-of-award alone',
  },
  'not-a-renewal': { zh: '轮次“{id}”不是由接续编制的', en: 'the tender {id} was not prepared as a renewal' },
  'expiring-soon': { zh: '轮次“{title}”的协议将期满', en: 'agreements of {title} are about to end' },
  'expiring-what-to-do': {
    zh: '协议于 {day} 期满，请编制接续轮次',
    en: 'they end on {day}; prepare the renewal',
  },
  'reminders-sent': { zh: '已提醒 {count} 个将期满的轮次', en: '{count} expiring rounds were told of' },
});
