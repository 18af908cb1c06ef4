import { messages } from '#kernel';

/** What ratings of service say to people (好差评). */
export const say = messages('service', {
  'matter-unknown': { zh: '本单位没有该办结事项', en: 'your organisation has no such finished matter' },
  'follow-up-unknown': { zh: '没有该差评回访', en: 'there is no such follow-up' },
  'rated-already': {
    zh: '该事项已评价，每个事项只评价一次',
    en: 'the matter is rated already; each is rated once',
  },
  'term-over': { zh: '评价应于办结后限期内提交，已于 {until} 截止', en: 'ratings were taken until {until}' },
  'moved-on': { zh: '该差评已由他人办理，请刷新查看', en: 'somebody else dealt with it meanwhile' },
  'bad-rating-came': { zh: '收到差评：{title}', en: 'A bad rating: {title}' },
  'contact-by': { zh: '请于 {due} 前联系评价人核实', en: 'Speak with who rated by {due}' },
  'contact-overdue': { zh: '差评回访逾期：{title}', en: 'Overdue contact after a bad rating: {title}' },
  'answer-overdue': { zh: '差评答复逾期：{title}', en: 'Overdue answer to a bad rating: {title}' },
  'answer-by': { zh: '应于 {due} 前答复整改情况', en: 'The answer was due by {due}' },
  'settled-for-you': { zh: '您的评价已答复：{title}', en: 'Your rating was answered: {title}' },
  'settled-body': { zh: '{answer}', en: '{answer}' },
  'reminders-sent': { zh: '发出提醒 {count} 条', en: '{count} reminders sent' },
});
