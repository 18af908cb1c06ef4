/** Everything that sealing and opening refuse, with the sentence for the person who meets it. */
export const SEALING_REFUSALS = {
  // forms
  'json-malformed': { zh: '不是有效的 JSON 文本', en: 'not a JSON text' },
  'not-canonical': {
    zh: '不是规范形式（键按序、无空白、无重复）',
    en: 'not in canonical form (sorted keys, no spaces, nothing twice)',
  },
  'field-malformed': { zh: '字段缺失、多余或格式不符', en: 'a field is missing, unknown or malformed' },
  'algorithm-unknown': {
    zh: '不支持的算法，仅支持 jicai-seal-1',
    en: 'unknown algorithm; jicai-seal-1 is supported',
  },
  // opening code and key file
  'opening-code-malformed': {
    zh: '开标码应为 28 个字符，7 组，每组 4 个',
    en: 'an opening code has 28 characters in seven groups of four',
  },
  'opening-code-mistyped': {
    zh: '开标码校验不符，请核对是否抄写错误',
    en: 'the opening code fails its check: look for a mistyped character',
  },
  'opening-code-wrong': {
    zh: '该开标码不能打开此密钥文件',
    en: 'the opening code does not open this key file',
  },
  'key-file-altered': {
    zh: '密钥文件与其公钥不符',
    en: 'the key file holds a key other than the one it names',
  },
  'key-file-elsewhere': {
    zh: '密钥文件属于其他轮次或人员',
    en: 'the key file is for another round or officer',
  },
  // ceremony
  'quorum-out-of-range': {
    zh: '开标人数 k 应满足 2 ≤ k ≤ n − 2',
    en: 'the quorum k must keep 2 ≤ k ≤ n − 2',
  },
  'officers-too-many': { zh: '开标人员不得超过 15 人', en: 'there may be at most 15 officers' },
  'supervisors-too-few': { zh: '至少应有两名监督人员', en: 'at least two supervisors are needed' },
  'officer-repeated': { zh: '开标人员或其公钥重复', en: 'an officer or a key appears twice' },
  'key-invalid': { zh: '公钥无效', en: 'a public key is not a point of the curve' },
  'padding-repeated': { zh: '同一标段和部分的长度重复', en: 'a lot and part have two sizes' },
  'padding-missing': {
    zh: '密钥仪式记录未规定该标段和部分的长度',
    en: 'the ceremony record has no size for this lot and part',
  },
  'ceremony-unsigned': {
    zh: '密钥仪式记录缺少开标人员签名，或签名无效',
    en: 'an officer’s signature on the ceremony record is missing or wrong',
  },
  'ceremony-differs': { zh: '密钥仪式记录不一致', en: 'made for another ceremony record' },
  // envelope
  'envelope-malformed': { zh: '密封文件格式不符', en: 'not a sealed envelope' },
  'envelope-too-large': { zh: '密封文件过大', en: 'the envelope is larger than allowed' },
  'envelope-size': {
    zh: '密封文件长度与规定长度不符',
    en: 'the sealed bytes do not have the size that the ceremony record states',
  },
  'envelope-elsewhere': {
    zh: '密封文件属于其他轮次、标段、部分、投标人或版本',
    en: 'the envelope is for another round, lot, part, bidder, version or deadline',
  },
  'content-too-long': {
    zh: '内容超出规定的填充长度',
    en: 'the content is longer than the padded size of its lot',
  },
  'content-malformed': { zh: '内容不符合格式', en: 'the content does not have the form of its part' },
  // officer and opening
  'not-an-officer': { zh: '不是本轮开标人员', en: 'the key belongs to no officer of this round' },
  'quorum-short': {
    zh: '有效份额不足，或缺少监督人员的份额',
    en: 'too few officers have answered, or no supervisor has',
  },
  'officers-pending': {
    zh: '尚有开标人员未提交份额，须等待后再认定',
    en: 'officers have not answered yet; the round must wait for them first',
  },
  // what an officer checks before giving a share
  'closing-elsewhere': {
    zh: '截标记录属于其他轮次或密钥仪式',
    en: 'the closing is for another round or ceremony',
  },
  'closing-differs': {
    zh: '平台给出的投标与已签名的截标根不一致：有投标被增、删或替换，不得提交份额',
    en: 'the bids are not those of the signed closing: one was added, removed or replaced; give no share',
  },
  'part-differs': {
    zh: '平台给出的投标属于其他部分，不在本次截标之列，不得提交份额',
    en: 'a bid is of another part than the one that was closed; give no share',
  },
  'closing-early': {
    zh: '投标载明的截止时间晚于截标时间，不得提交份额',
    en: 'the deadline that the bid states is after the closing; give no share',
  },
  'clock-before-deadline': {
    zh: '按本机时钟，投标载明的截止时间尚未到：请先校准本机时钟；时钟无误的，不得提交份额',
    en: 'by the clock of this computer the deadline that the bid states has not passed: set the clock first; if it is right, give no share',
  },
  // receipt, closing, package, record
  'package-of-other-part': {
    zh: '该密封包属于投标的其他部分（报价或资格审查材料），请使用对应的密封包',
    en: 'the sealing package is for another part of the bid: prices and qualification have one each',
  },
  'signature-invalid': { zh: '签名无效', en: 'the signature does not verify' },
  'key-untrusted': { zh: '签名公钥与给定公钥不一致', en: 'signed with another key than the one given' },
  'bid-repeated': { zh: '同一份投标出现两次', en: 'a bid appears twice' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type SealingRefusalCode = keyof typeof SEALING_REFUSALS;

/** An expected refusal of the sealing kernel (拒绝). `where` names the field, officer or file. */
export class SealingRefusal extends Error {
  constructor(
    readonly code: SealingRefusalCode,
    readonly where = '',
  ) {
    super(`${where === '' ? '' : `${where}: `}${SEALING_REFUSALS[code].en} (${SEALING_REFUSALS[code].zh})`);
    this.name = 'SealingRefusal';
  }

  /** The sentence in one language. */
  sentence = (language: 'zh' | 'en'): string =>
    `${this.where === '' ? '' : `${this.where}${language === 'zh' ? '：' : ': '}`}${SEALING_REFUSALS[this.code][language]}`;
}
