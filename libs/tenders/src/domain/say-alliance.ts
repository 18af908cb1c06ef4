import { messages } from '#kernel';

/** What an alliance round still lacks (联盟采购). */
export const sayAlliance = messages('tender-alliance', {
  'members-missing': { zh: '联盟采购至少登记两个成员', en: 'enter two member provinces or more' },
  'demand-missing': { zh: '尚有联盟成员没有报量', en: 'demand of some member is not there yet' },
  'not-joined': {
    zh: '成员与报量变更后尚未汇总进数据包',
    en: 'members or their demand changed: join the demand into the package',
  },
});
