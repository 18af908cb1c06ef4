import { type Message, messages, sayKernel } from '#kernel';

/** What this context writes to people: notices (站内消息) and the titles of cases on the to-do list (待办). */
export const notice = messages('identity-notice', {
  // notices
  'appointment-received': {
    zh: '{manufacturer}委托本单位配送，请答复',
    en: '{manufacturer} appoints you to deliver: please answer',
  },
  'appointment-accepted': {
    zh: '{distributor}已接受配送委托',
    en: '{distributor} accepted the delivery appointment',
  },
  'appointment-refused': {
    zh: '{distributor}未接受配送委托',
    en: '{distributor} refused the delivery appointment',
  },
  'organisation-suspended': { zh: '本单位已被暂停', en: 'Your organisation is suspended' },
  'organisation-reinstated': { zh: '本单位已恢复', en: 'Your organisation is reinstated' },
  'registration-approved': { zh: '单位注册审核通过', en: 'Registration approved' },
  'registration-returned': { zh: '单位注册申请已退回', en: 'Registration returned' },
  'registration-rejected': { zh: '单位注册申请未通过', en: 'Registration rejected' },
  'restriction-entered': { zh: '本单位已列入受限名单', en: 'Your organisation is on the restricted list' },
  'letter-approved': { zh: '信用承诺书审核通过', en: 'Commitment letter approved' },
  'letter-returned': { zh: '信用承诺书已退回', en: 'Commitment letter returned' },
  'clinic-taken-on': {
    zh: '{centre}已登记为本机构的代管单位',
    en: '{centre} is registered as acting for your clinic',
  },
  // cases
  'case-registration': { zh: '{organisation}注册', en: 'Registration of {organisation}' },
  'case-restriction': {
    zh: '{organisation}列入受限名单',
    en: 'Entry of {organisation} on the restricted list',
  },
  'case-letter': {
    zh: '{organisation}信用承诺书（{edition}版）',
    en: 'Commitment letter of {organisation} ({edition} edition)',
  },
});

/** What a person wrote, passed on as it stands; nothing when they wrote nothing. */
export const inTheirWords = (text: string | null): { body?: Message } =>
  text?.trim() ? { body: sayKernel('text', { text }) } : {};
