import type { Wording } from './language.js';

/**
 * Every refusal the platform can give, with the HTTP face it wears (RFC 9457).
 * A code cannot be used before it has a row here: `DomainError` accepts only these keys.
 */
export const PROBLEMS = {
  // platform
  'malformed-decimal': { status: 422, title: { zh: '数值格式错误', en: 'Malformed decimal' } },
  'invalid-request': {
    status: 422,
    title: { zh: '请求内容不符合要求', en: 'The request has invalid fields' },
  },
  'not-found': { status: 404, title: { zh: '未找到', en: 'Not found' } },
  'not-signed-in': { status: 401, title: { zh: '请先登录', en: 'Sign in first' } },
  'permission-missing': { status: 403, title: { zh: '没有所需权限', en: 'Permission missing' } },
  'second-factor-required': { status: 403, title: { zh: '需要第二因素验证', en: 'Second factor required' } },
  'illegal-transition': {
    status: 409,
    title: { zh: '当前状态不允许该操作', en: 'Move not allowed in this state' },
  },
  'wrong-actor': { status: 403, title: { zh: '应由其他方办理', en: 'Move belongs to another party' } },
  'version-conflict': {
    status: 412,
    title: { zh: '内容已被他人修改', en: 'Changed by someone else meanwhile' },
  },
  'version-missing': { status: 428, title: { zh: '未注明所修改的版本', en: 'State the version you edited' } },
  'idempotency-key-reused': {
    status: 422,
    title: { zh: '幂等键已用于其他请求', en: 'Idempotency key used for another request' },
  },
  'shown-once': {
    status: 409,
    title: { zh: '已办理，密钥等仅显示一次', en: 'Done already; its secret is shown once' },
  },
  'already-exists': { status: 409, title: { zh: '已存在', en: 'Already exists' } },
  'too-many-requests': { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  'payload-too-large': { status: 413, title: { zh: '请求内容过大', en: 'Request body too large' } },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unsupported content type' },
  },
  'busy-try-again': { status: 503, title: { zh: '系统繁忙，请重试', en: 'Busy, try again' } },
  'tls-required': { status: 403, title: { zh: '请使用 https 访问', en: 'Use https' } },
  // identity
  'sign-in-refused': { status: 401, title: { zh: '用户名或密码错误', en: 'User name or password wrong' } },
  'account-locked': {
    status: 429,
    title: { zh: '登录失败次数过多，已锁定', en: 'Locked after failed attempts' },
  },
  'account-not-active': { status: 403, title: { zh: '账号未启用或已停用', en: 'The account is not active' } },
  'second-factor-wrong': {
    status: 401,
    title: { zh: '验证码错误或已使用', en: 'The code is wrong or used already' },
  },
  'password-change-required': { status: 403, title: { zh: '请先修改口令', en: 'Change the password first' } },
  'signature-refused': {
    status: 401,
    title: { zh: '请求签名无效', en: 'The request signature is not valid' },
  },
  'self-grant': { status: 403, title: { zh: '不得给本人授权', en: 'Nobody grants a role to themselves' } },
  'role-not-for-organisation': {
    status: 422,
    title: { zh: '该角色不适用于此类单位', en: 'The role is for other organisations' },
  },
  'roles-must-be-separate': {
    status: 409,
    title: { zh: '三员必须分立', en: 'These roles must be different people' },
  },
  'permission-not-held': {
    status: 403,
    title: { zh: '密钥权限不得超出本人权限', en: 'A key cannot do more than its owner' },
  },
  'not-eligible': { status: 409, title: { zh: '不具备资格', en: 'Not eligible' } },
  'external-identity-unlinked': {
    status: 403,
    title: { zh: '外部身份未关联账号', en: 'No account is linked to this identity' },
  },
  'external-identity-refused': {
    status: 401,
    title: { zh: '统一身份认证未通过', en: 'The identity service did not confirm' },
  },
  // approvals and messages
  'self-review': {
    status: 403,
    title: { zh: '申请人不得审核本人事项', en: 'The applicant cannot review their own case' },
  },
  'opinion-missing': { status: 422, title: { zh: '请填写意见', en: 'An opinion is required' } },
  // rounds
  'price-rounds-to-zero': {
    status: 422,
    title: { zh: '单位价四舍五入后为 0', en: 'Price rounds to 0.0000' },
  },
  'unknown-ruleset': { status: 422, title: { zh: '没有该规则版本', en: 'No such rule set' } },
  // files and imports
  'file-unreadable': { status: 422, title: { zh: '文件无法读取', en: 'The file cannot be read' } },
  'glyph-missing': { status: 422, title: { zh: '字库缺字', en: 'The fonts lack a character' } },
  'import-has-errors': { status: 409, title: { zh: '文件中有错误行', en: 'The file has rows in error' } },
  // rounds library
  'round-not-open': {
    status: 409,
    title: { zh: '轮次尚未开标', en: 'The bids of the round are not open yet' },
  },
  'result-differs': {
    status: 409,
    title: { zh: '复算结果不一致', en: 'Evaluating anew gives another result' },
  },
  'only-awards-known': {
    status: 409,
    title: { zh: '本轮只有公布的中选结果', en: 'Only the published awards of this round are known' },
  },
  'prices-not-public': {
    status: 403,
    title: { zh: '本轮价格不公开', en: 'Prices of this round are not public' },
  },
  // awards
  'publicity-not-ended': { status: 409, title: { zh: '公示期未满', en: 'The public notice has not ended' } },
  standstill: {
    status: 409,
    title: { zh: '有异议，暂停中选', en: 'An objection holds the award up' },
  },
  'volume-short': {
    status: 409,
    title: { zh: '约定采购量不足', en: 'Less agreed volume than is to be moved' },
  },
  // agreements
  'nothing-to-agree': {
    status: 409,
    title: { zh: '没有可以生成协议的中选结果', en: 'There is no award to draw agreements up from' },
  },
  'signing-closed': { status: 409, title: { zh: '签订期限已届满', en: 'The time for signing is over' } },
  // tenders
  'tender-incomplete': { status: 409, title: { zh: '轮次尚未编制完整', en: 'The tender is not complete' } },
  'window-closed': { status: 409, title: { zh: '不在递交时间内', en: 'Outside the submission window' } },
  'bid-version-differs': {
    status: 409,
    title: { zh: '报价版本不符', en: 'Another version of the bid is due' },
  },
  'not-an-officer': { status: 403, title: { zh: '不是本轮开标人员', en: 'Not an officer of this tender' } },
  'opening-not-ready': { status: 409, title: { zh: '尚不能开标', en: 'The bids cannot be opened yet' } },
  'sealing-refused': {
    status: 422,
    title: { zh: '密封内容不符合要求', en: 'The sealed content is refused' },
  },
  // experts
  'review-incomplete': {
    status: 409,
    title: { zh: '专家评审尚未编制完整', en: 'The expert review is not complete' },
  },
  'experts-short': {
    status: 409,
    title: { zh: '可抽取的专家不足', en: 'There are too few experts to draw from' },
  },
  'draw-not-ready': { status: 409, title: { zh: '尚不能抽取', en: 'The panel cannot be drawn yet' } },
  'sheet-incomplete': { status: 409, title: { zh: '评分表不完整', en: 'The score sheet is not complete' } },
  // demand
  'demand-incomplete': {
    status: 409,
    title: { zh: '报量任务尚未编制完整', en: 'The collection is not complete' },
  },
  'explanation-missing': { status: 409, title: { zh: '尚有异常未说明', en: 'Findings are not explained' } },
  'reports-in-review': {
    status: 409,
    title: { zh: '尚有报量单未审完', en: 'Reports are still under review' },
  },
  // alliance
  'package-refused': {
    status: 422,
    title: { zh: '联盟数据包不予接收', en: 'The package of the alliance is refused' },
  },
  'alliance-incomplete': {
    status: 409,
    title: { zh: '联盟资料尚不完整', en: 'The alliance is not complete' },
  },
  // catalogue
  'conversion-impossible': { status: 422, title: { zh: '无法换算', en: 'The conversion cannot be made' } },
  // audit
  'witness-unknown': {
    status: 403,
    title: { zh: '会签公钥未由本人登记', en: 'Counter-signing key not registered by you' },
  },
  'counter-signature-invalid': {
    status: 422,
    title: { zh: '会签签名无效', en: 'Counter-signature does not verify' },
  },
} as const satisfies Record<string, { status: number; title: Wording }>;

export type ProblemCode = keyof typeof PROBLEMS;
