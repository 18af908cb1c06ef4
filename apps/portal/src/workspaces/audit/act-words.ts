import type { Item } from '../../api/types.js';
import type { Language } from '../../i18n/language.js';

/** Codes of the acts that the server can record. */
type Act = Item<'/api/v1/audit/entries'>['act'];

/** Names of acts (操作名称). An act that the server records and that has no name here does not compile. */
export const ACT_WORDS = {
  // identity
  'session.opened': { 'zh-CN': '登录', en: 'Signed in' },
  'session.ended': { 'zh-CN': '退出登录', en: 'Signed out' },
  'sign-in.refused': { 'zh-CN': '登录被拒', en: 'Sign-in refused' },
  'second-factor.begun': { 'zh-CN': '开始设置第二因素', en: 'Second factor set-up begun' },
  'second-factor.set-up': { 'zh-CN': '设置第二因素', en: 'Second factor set up' },
  'second-factor.confirmed': { 'zh-CN': '第二因素验证', en: 'Second factor confirmed' },
  'second-factor.reset': { 'zh-CN': '重置第二因素', en: 'Second factor reset' },
  'password.changed': { 'zh-CN': '修改密码', en: 'Password changed' },
  'password.reset': { 'zh-CN': '重置密码', en: 'Password reset' },
  'api-key.created': { 'zh-CN': '新建接口密钥', en: 'API key created' },
  'api-key.revoked': { 'zh-CN': '吊销接口密钥', en: 'API key revoked' },
  'external-identity.linked': { 'zh-CN': '关联统一身份', en: 'External identity linked' },
  'account.created': { 'zh-CN': '新建账号', en: 'Account created' },
  'account.entered': { 'zh-CN': '录入账号', en: 'Account entered' },
  'account.edited': { 'zh-CN': '修改账号', en: 'Account edited' },
  'account.enabled': { 'zh-CN': '启用账号', en: 'Account enabled' },
  'account.disabled': { 'zh-CN': '停用账号', en: 'Account disabled' },
  'account.unlocked': { 'zh-CN': '解锁账号', en: 'Account unlocked' },
  'role.granted': { 'zh-CN': '授予角色', en: 'Role granted' },
  'role.revoked': { 'zh-CN': '撤销角色', en: 'Role revoked' },
  'registration.submitted': { 'zh-CN': '提交注册申请', en: 'Registration submitted' },
  'registration.taken-up': { 'zh-CN': '受理注册申请', en: 'Registration taken up' },
  'registration.approved': { 'zh-CN': '注册审核通过', en: 'Registration approved' },
  'registration.returned': { 'zh-CN': '退回注册申请', en: 'Registration returned' },
  'registration.rejected': { 'zh-CN': '驳回注册申请', en: 'Registration rejected' },
  'registration.resubmitted': { 'zh-CN': '补正注册申请', en: 'Registration resubmitted' },
  'organisation.entered': { 'zh-CN': '录入单位', en: 'Organisation entered' },
  'organisation.edited': { 'zh-CN': '修改单位信息', en: 'Organisation edited' },
  'organisation.suspended': { 'zh-CN': '暂停单位', en: 'Organisation suspended' },
  'organisation.reinstated': { 'zh-CN': '恢复单位', en: 'Organisation reinstated' },
  'organisations.imported': { 'zh-CN': '导入单位', en: 'Organisations imported' },
  'membership.added': { 'zh-CN': '新增管理关系', en: 'Membership added' },
  'membership.ended': { 'zh-CN': '终止管理关系', en: 'Membership ended' },
  'memberships.imported': { 'zh-CN': '导入管理关系', en: 'Memberships imported' },
  'commitment-letter.submitted': { 'zh-CN': '提交信用承诺书', en: 'Commitment letter submitted' },
  'commitment-letter.approved': { 'zh-CN': '信用承诺书审核通过', en: 'Commitment letter approved' },
  'commitment-letter.returned': { 'zh-CN': '退回信用承诺书', en: 'Commitment letter returned' },
  'commitment-letter.superseded': { 'zh-CN': '信用承诺书被新版取代', en: 'Commitment letter superseded' },
  'restriction.proposed': { 'zh-CN': '提请列入受限名单', en: 'Restriction proposed' },
  'restriction.in-force': { 'zh-CN': '受限名单条目生效', en: 'Restriction in force' },
  'restriction.refused': { 'zh-CN': '受限名单复核不通过', en: 'Restriction refused' },
  'restriction.lifted': { 'zh-CN': '解除受限', en: 'Restriction lifted' },
  'appointment.proposed': { 'zh-CN': '委托配送企业', en: 'Appointment proposed' },
  'appointment.accepted': { 'zh-CN': '接受配送委托', en: 'Appointment accepted' },
  'appointment.refused': { 'zh-CN': '拒绝配送委托', en: 'Appointment refused' },
  'appointment.withdrawn': { 'zh-CN': '撤回配送委托', en: 'Appointment withdrawn' },
  'appointment.activated': { 'zh-CN': '配送委托生效', en: 'Appointment activated' },
  'appointment.ended': { 'zh-CN': '终止配送关系', en: 'Appointment ended' },
  // catalogue
  'catalogue.import-checked': { 'zh-CN': '目录试导入', en: 'Catalogue import checked' },
  'catalogue.import-discarded': { 'zh-CN': '放弃目录导入', en: 'Catalogue import discarded' },
  'catalogue.imported': { 'zh-CN': '导入目录', en: 'Catalogue imported' },
  'catalogue.product-added': { 'zh-CN': '新增产品', en: 'Product added' },
  'catalogue.product-changed': { 'zh-CN': '修改产品', en: 'Product changed' },
  // rounds library
  'round.imported': { 'zh-CN': '导入轮次', en: 'Round imported' },
  'round.evaluated': { 'zh-CN': '评审轮次', en: 'Round evaluated' },
  'round.simulated': { 'zh-CN': '模拟规则集', en: 'Round simulated' },
  'round.publication-proposed': { 'zh-CN': '提请公布结果', en: 'Publication proposed' },
  'round.publication-returned': { 'zh-CN': '退回公布申请', en: 'Publication returned' },
  'round.published': { 'zh-CN': '公布结果', en: 'Round published' },
  'round.published-as-history': { 'zh-CN': '历史结果入库', en: 'Round published as history' },
  'round.withdrawn': { 'zh-CN': '撤回轮次', en: 'Round withdrawn' },
  // audit
  'audit.witness-registered': { 'zh-CN': '登记会签公钥', en: 'Witness key registered' },
  'audit.witness-withdrawn': { 'zh-CN': '停用会签公钥', en: 'Witness key withdrawn' },
  'audit.counter-signed': { 'zh-CN': '会签检查点', en: 'Checkpoint counter-signed' },
  'audit.divergence-reported': { 'zh-CN': '会签发现不一致', en: 'Divergence reported' },
  // platform
  'export.made': { 'zh-CN': '导出数据', en: 'Data exported' },
  'message.read': { 'zh-CN': '消息回执', en: 'Message read' },
  'rule.version-added': { 'zh-CN': '新增规则版本', en: 'Rule version added' },
  'job.started-by-hand': { 'zh-CN': '手动运行后台任务', en: 'Job started by hand' },
  'job.fell-silent': { 'zh-CN': '后台任务超时未成功', en: 'Job fell silent' },
  'job.recovered': { 'zh-CN': '后台任务恢复', en: 'Job recovered' },
  'database.restored': { 'zh-CN': '完成逻辑恢复', en: 'Database restored' },
} as const satisfies Record<Act, Record<Language, string>>;

/** The name of an act; records of other releases may hold codes that this one does not know. */
export const actName = (act: string, language: Language): string =>
  (ACT_WORDS as Readonly<Record<string, Record<Language, string>>>)[act]?.[language] ?? act;
