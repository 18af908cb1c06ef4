import { messages } from '#kernel';

/** What this context says to people (审计). */
export const say = messages('audit', {
  'key-malformed': {
    zh: '应为 Base64 编码的 Ed25519 公钥（可用 jicai audit keygen 生成）',
    en: 'An Ed25519 public key in base64 is needed (jicai audit keygen).',
  },
  'key-registered': { zh: '公钥 {key} 已登记', en: 'the key {key} is registered' },
  'key-unknown': { zh: '本人没有该编号的使用中公钥', en: 'no key of yours in use has this id' },
  'key-not-registered': {
    zh: '请先在本人账号下登记该公钥',
    en: 'register this public key under your own account first',
  },
  'signature-of-other-text': {
    zh: '签名与第 {n} 号检查点（{size} 条、该根值）不符，请重新签名',
    en: 'the signature is not over checkpoint {n}, {size} entries, this root',
  },
  'signed-already': {
    zh: '第 {n} 号检查点已有该公钥的会签',
    en: "checkpoint {n} already has this key's signature",
  },
  'checkpoint-unknown': { zh: '没有第 {n} 号检查点', en: 'no checkpoint {n}' },
  'entry-unknown': { zh: '没有审计记录“{id}”', en: 'no audit entry {id}' },
  // jobs
  'head-published': { zh: '已公布 {day} 日志头：第 {n} 号检查点', en: 'head of {day}: checkpoint {n}' },
  'head-not-due': { zh: '今日日志头已公布或尚无检查点', en: 'nothing new to publish' },
});
