import { messages } from '#kernel';

/** What agreements say to people (购销协议). */
export const say = messages('agreement', {
  'round-unknown': { zh: '没有轮次“{id}”', en: 'no round {id}' },
  unknown: { zh: '没有该协议', en: 'there is no such agreement' },
  'not-awarded': {
    zh: '本轮次尚未确定中选，不能生成协议',
    en: 'the round has no confirmed award to draw agreements up from',
  },
  'no-volumes': {
    zh: '本轮次没有报量，没有约定采购量可以生成协议',
    en: 'the round has no reported volumes, so nothing is agreed for anyone',
  },
  'end-missing': {
    zh: '轮次未定协议截止日，请填写',
    en: 'the round sets no end of its agreements; state it',
  },
  'end-not-after': { zh: '截止日应晚于起始日', en: 'the end must be after the start' },
  'nothing-to-send': { zh: '没有待发起签订的协议', en: 'no agreement is waiting to be sent out' },
  'not-drawn-up': {
    zh: '以下协议不是“已生成”，不能发起签订：{ids}',
    en: 'these agreements are not drawn up any more: {ids}',
  },
  'signed-before': { zh: '本单位已经签署', en: 'your organisation has signed already' },
  late: { zh: '签订期限已届满', en: 'the time for signing is over' },
  'not-signing': { zh: '协议不在签订中', en: 'the agreement is not being signed' },
  'distributor-not-appointed': {
    zh: '该配送企业未受委托向本单位配送',
    en: 'that distributor is not appointed for you',
  },
  'nothing-to-choose': { zh: '没有需要选择的配送企业', en: 'there is no distributor to choose' },
  'nobody-waits': { zh: '没有尚未签署的单位', en: 'everybody has signed' },
  'reminded-today': { zh: '今天已经提醒过', en: 'they were reminded today already' },
  'to-sign': { zh: '有购销协议待签署：{title}', en: 'Agreements to sign: {title}' },
  'to-sign-until': { zh: '请于 {until} 前签署。', en: 'Sign them before {until}.' },
  'due-soon': { zh: '购销协议签订即将到期：{title}', en: 'Agreements are due soon: {title}' },
  'declined-you': { zh: '协议被拒签：{number}', en: 'An agreement was declined: {number}' },
  'declined-why': { zh: '{party}：{reason}', en: '{party}: {reason}' },
  'lapsed-office': { zh: '协议逾期未签：{title}', en: 'Agreements lapsed: {title}' },
  'lapsed-count': { zh: '共 {count} 份，请重新生成或另行处理。', en: '{count} of them; draw them up again.' },
  'choose-distributor': { zh: '请选择配送企业：{title}', en: 'Choose a distributor: {title}' },
  'choose-why': {
    zh: '有生产企业委托了多家配送企业，选择后方可生成协议。',
    en: 'Several distributors are appointed; an agreement follows your choice.',
  },
  'course-kept': {
    zh: '提醒 {reminded} 家单位，逾期 {lapsed} 份，期满 {ended} 份',
    en: '{reminded} organisations reminded, {lapsed} agreements lapsed, {ended} ended',
  },
  'evidence-unreadable': { zh: '不是协议签署凭证文件：{what}', en: 'not an agreement file: {what}' },
});
