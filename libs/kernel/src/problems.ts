/**
 * Every refusal the platform can give, with the HTTP face it wears (RFC 9457).
 * A code cannot be used before it has a row here: `DomainError` accepts only these keys.
 */
export const PROBLEMS = {
  // platform
  'malformed-decimal': { status: 422, title: 'Malformed decimal (数值格式错误)' },
  'invalid-request': { status: 422, title: 'The request has invalid fields (请求内容不符合要求)' },
  'not-found': { status: 404, title: 'Not found (未找到)' },
  'not-signed-in': { status: 401, title: 'Sign in first (请先登录)' },
  'permission-missing': { status: 403, title: 'Permission missing (没有所需权限)' },
  'second-factor-required': { status: 403, title: 'Second factor required (需要第二因素验证)' },
  'illegal-transition': { status: 409, title: 'Move not allowed in this state (当前状态不允许该操作)' },
  'wrong-actor': { status: 403, title: 'Move belongs to another party (应由其他方办理)' },
  'version-conflict': { status: 412, title: 'Changed by someone else meanwhile (内容已被他人修改)' },
  'version-missing': { status: 428, title: 'State the version you edited (缺少 If-Match)' },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency key used for another request (幂等键已用于其他请求)',
  },
  'shown-once': {
    status: 409,
    title: 'Done already; its secret is shown once (已办理，密钥等仅显示一次)',
  },
  'already-exists': { status: 409, title: 'Already exists (已存在)' },
  'too-many-requests': { status: 429, title: 'Too many requests (请求过于频繁)' },
  'payload-too-large': { status: 413, title: 'Request body too large (请求内容过大)' },
  'unsupported-media-type': { status: 415, title: 'Unsupported content type (不支持的内容类型)' },
  'busy-try-again': { status: 503, title: 'Busy, try again (系统繁忙，请重试)' },
  'tls-required': { status: 403, title: 'Use https (请使用 https 访问)' },
  // identity
  'sign-in-refused': { status: 401, title: 'User name or password wrong (用户名或密码错误)' },
  'account-locked': { status: 429, title: 'Locked after failed attempts (登录失败次数过多，已锁定)' },
  'account-not-active': { status: 403, title: 'The account is not active (账号未启用或已停用)' },
  'second-factor-wrong': { status: 401, title: 'The code is wrong or used already (验证码错误或已使用)' },
  'password-change-required': { status: 403, title: 'Change the password first (请先修改口令)' },
  'signature-refused': { status: 401, title: 'The request signature is not valid (请求签名无效)' },
  'self-grant': { status: 403, title: 'Nobody grants a role to themselves (不得给本人授权)' },
  'role-not-for-organisation': {
    status: 422,
    title: 'The role is for other organisations (该角色不适用于此类单位)',
  },
  'roles-must-be-separate': { status: 409, title: 'These roles must be different people (三员必须分立)' },
  'permission-not-held': {
    status: 403,
    title: 'A key cannot do more than its owner (密钥权限不得超出本人权限)',
  },
  'not-eligible': { status: 409, title: 'Not eligible (不具备资格)' },
  'external-identity-unlinked': {
    status: 403,
    title: 'No account is linked to this identity (外部身份未关联账号)',
  },
  'external-identity-refused': {
    status: 401,
    title: 'The identity service did not confirm (统一身份认证未通过)',
  },
  // approvals and messages
  'self-review': {
    status: 403,
    title: 'The applicant cannot review their own case (申请人不得审核本人事项)',
  },
  'opinion-missing': { status: 422, title: 'An opinion is required (请填写意见)' },
  // rounds
  'price-rounds-to-zero': { status: 422, title: 'Price rounds to 0.0000 (单位价四舍五入后为 0)' },
  'unknown-ruleset': { status: 422, title: 'No such rule set (没有该规则版本)' },
  // files and imports
  'file-unreadable': { status: 422, title: 'The file cannot be read (文件无法读取)' },
  'glyph-missing': { status: 422, title: 'The fonts lack a character (字库缺字)' },
  'import-has-errors': { status: 409, title: 'The file has rows in error (文件中有错误行)' },
  // rounds library
  'round-not-open': { status: 409, title: 'The bids of the round are not open yet (轮次尚未开标)' },
  'result-differs': { status: 409, title: 'Evaluating anew gives another result (复算结果不一致)' },
  'only-awards-known': {
    status: 409,
    title: 'Only the published awards of this round are known (本轮只有公布的中选结果)',
  },
  'prices-not-public': { status: 403, title: 'Prices of this round are not public (本轮价格不公开)' },
  // catalogue
  'conversion-impossible': { status: 422, title: 'The conversion cannot be made (无法换算)' },
  // audit
  'witness-unknown': {
    status: 403,
    title: 'Counter-signing key not registered by you (会签公钥未由本人登记)',
  },
  'counter-signature-invalid': { status: 422, title: 'Counter-signature does not verify (会签签名无效)' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
