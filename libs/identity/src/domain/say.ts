import { messages, type Wording } from '#kernel';

/** What this context says to people (单位与账号). */
export const say = messages('identity', {
  unknown: { zh: '没有{thing}“{id}”', en: 'no {thing} {id}' },
  'person-without-organisation': { zh: '账号“{name}”没有所属单位', en: '{name} belongs to no organisation' },
  // sign-in
  'name-or-password-wrong': { zh: '用户名或密码错误，请核对后重试', en: 'user name or password wrong' },
  'identity-unlinked': {
    zh: '该统一身份尚未关联本平台账号，请联系本单位管理员关联',
    en: 'no account is linked to this identity',
  },
  'sign-in-first': { zh: '请先登录', en: 'sign in first' },
  'code-wrong': { zh: '验证码错误，请输入认证器当前显示的验证码', en: 'the code is wrong' },
  'code-used': { zh: '该验证码已使用，请等待下一个验证码', en: 'the code is used' },
  'second-factor-not-set-up': { zh: '请先设置第二因素', en: 'set up the second factor first' },
  'session-unknown': { zh: '没有正在使用的会话“{id}”', en: 'no open session {id}' },
  'session-missing': { zh: '本次请求没有会话，无需退出', en: 'the request came without a session' },
  'locked-until': {
    zh: '登录失败次数过多，账号锁定至 {until}（北京时间），请届时再试或联系管理员解锁',
    en: 'locked until {until} (Beijing time) after failed attempts',
  },
  'account-state': { zh: '账号{state}，请联系本单位管理员', en: 'the account is {state}' },
  'sign-ins-too-many': { zh: '当前登录人数过多，请稍后重试', en: 'too many sign-ins at once' },
  'plain-http': {
    zh: '未加密的 http 仅限本机访问，请改用 https 地址',
    en: 'a session over plain http is given on the loopback address only',
  },
  'sign-in-not-begun-here': {
    zh: '本次登录不是由此浏览器发起，或已超时，请重新登录',
    en: 'this sign-in was not begun by this browser, or too long ago',
  },
  'identity-service-missing': { zh: '平台未配置统一身份认证', en: 'no external identity service is set up' },
  'identity-missing': { zh: '统一身份认证未返回身份，请重新登录', en: 'the service gave no identity' },
  'identity-refused': {
    zh: '统一身份认证未通过（{reason}），请重新登录',
    en: 'the service refused: {reason}',
  },
  'identity-service-silent': {
    zh: '统一身份认证服务没有应答（{reason}），请稍后重试',
    en: 'the identity service does not answer: {reason}',
  },
  'identity-linked-elsewhere': {
    zh: '该统一身份已关联其他账号',
    en: 'this identity is linked to another account',
  },
  // signed requests
  'signature-header-malformed': {
    zh: 'Authorization 请求头格式不正确，请按接口文档填写',
    en: 'the Authorization header is malformed',
  },
  'signature-owner-inactive': { zh: '密钥所属账号未启用', en: 'the owner of the key is not active' },
  'signature-wrong': {
    zh: '没有有效的密钥，或签名不符',
    en: 'no such key in force, or the signature does not fit',
  },
  'signature-stale': {
    zh: '请求时间与服务器相差超过 5 分钟，请校准时钟后重新签名',
    en: 'the request is stale: its time is more than 5 minutes off',
  },
  'signature-replayed': { zh: '该请求已使用过，请换用新的随机数重新签名', en: 'the request is replayed' },
  // own account
  'password-current-wrong': { zh: '原密码错误', en: 'the current password is wrong' },
  'password-unchanged': { zh: '新密码不得与原密码相同', en: 'the new password is the old one' },
  'second-factor-needs-old': {
    zh: '更换第二因素须先用原第二因素验证',
    en: 'replacing a second factor needs the old one',
  },
  'second-factor-not-begun': {
    zh: '没有正在进行的第二因素设置，请重新开始',
    en: 'no set-up of a second factor is under way',
  },
  'code-of-other-seed': {
    zh: '验证码与本次设置的密钥不符，请重新扫码后输入',
    en: 'the code does not belong to this seed',
  },
  'key-beyond-owner': {
    zh: '本人没有以下权限，不能授予密钥：{permissions}',
    en: 'the owner does not have {permissions}',
  },
  'second-factor-seed-shown': {
    zh: '该请求已办理：第二因素设置已开始，密钥仅显示一次。如未记下，请换用新的幂等键重新开始设置',
    en: 'the set-up was begun and its seed shown once; begin another one with a key of its own',
  },
  'recovery-codes-shown': {
    zh: '该请求已办理：第二因素已设置，恢复码仅显示一次。如未记下，请重新设置第二因素',
    en: 'the second factor is set up and its recovery codes were shown once; set it up anew to get others',
  },
  'key-shown': {
    zh: '该请求已办理：密钥“{id}”已生成，密文仅显示一次。如未记下，请吊销后重新生成',
    en: 'the key {id} was made and its secret shown once; if it was lost, revoke the key and make another',
  },
  'key-not-in-use': { zh: '没有使用中的密钥“{id}”', en: 'no key {id} in use' },
  'password-too-short': { zh: '密码至少 {min} 个字符', en: 'at least {min} characters' },
  'password-too-long': { zh: '密码最多 {max} 个字符', en: 'at most {max} characters' },
  'password-too-simple': {
    zh: '须含小写字母、大写字母、数字、符号中的至少 {min} 类',
    en: 'at least {min} of: small letters, capitals, digits, signs',
  },
  'password-has-username': { zh: '密码不得包含用户名', en: 'must not contain the user name' },
  'password-common': { zh: '密码过于常见，请更换', en: 'begins like the most guessed passwords' },
  // accounts and roles
  'accounts-of-other-organisation': {
    zh: '其他单位的账号由该单位管理员建立',
    en: 'accounts of another organisation are made by that organisation',
  },
  'organisation-state': { zh: '该单位{state}，不能办理', en: 'the organisation is {state}' },
  'account-named-state': { zh: '账号 {username} {state}，不能授权', en: '{username} is {state}' },
  'own-account-disabled': {
    zh: '不得停用本人账号，请由其他管理员办理',
    en: 'nobody disables their own account',
  },
  'own-role-granted': { zh: '不得给本人授权，请由其他管理员办理', en: 'nobody grants a role to themselves' },
  'own-role-taken': { zh: '不得撤销本人角色，请由其他管理员办理', en: 'nobody takes a role from themselves' },
  'role-of-security-admin': {
    zh: '“{role}”由安全管理员授予',
    en: '{role} is given by the security administrator',
  },
  'role-of-other-kind': {
    zh: '“{role}”不适用于{kind}的人员',
    en: '{role} is not for people of a {kind}',
  },
  'role-held': { zh: '该人员已有“{role}”角色', en: 'the person holds {role} already' },
  'role-not-held': { zh: '该人员没有“{role}”角色', en: 'the person does not hold {role}' },
  'roles-separate': {
    zh: '“{role}”与“{other}”须由两人担任（三员分立）',
    en: '{role} and {other} must be two people',
  },
  'username-taken': { zh: '该用户名已被使用，请更换', en: 'the user name is taken' },
  'account-changed': { zh: '该账号刚被他人修改，请刷新后重试', en: 'the account was changed meanwhile' },
  'account-not-in-state': { zh: '该账号不是{state}，不能办理', en: 'the account is not {state}' },
  // organisations
  'own-organisation-suspended': {
    zh: '不得暂停本单位，请由其他单位人员办理',
    en: 'nobody suspends their own organisation',
  },
  'organisation-of-others': {
    zh: '单位信息由本单位人员维护',
    en: 'an organisation is maintained by its own people',
  },
  'organisation-changed': {
    zh: '该单位刚被他人修改，请刷新后重试',
    en: 'the organisation was changed meanwhile',
  },
  'organisation-not-suspended': { zh: '该单位没有被暂停', en: 'the organisation is not suspended' },
  'own-case': {
    zh: '申请人不得审核本人事项，请由其他人员办理',
    en: 'the applicant cannot review their own case',
  },
  'application-exists': {
    zh: '该单位已有注册申请，请勿重复提交',
    en: 'the organisation has an application already',
  },
  'kind-entered-by-platform': {
    zh: '该类单位由平台录入，不能自行注册',
    en: 'organisations of this kind are entered by the platform',
  },
  'uscc-required': { zh: '请填写统一社会信用代码', en: 'the unified social credit code is required' },
  'code-registered': { zh: '该代码已注册，请核对代码', en: 'an organisation with this code exists' },
  'registration-number-unknown': {
    zh: '没有该受理号与查询码对应的注册申请，请核对后重新查询',
    en: 'no registration with this number and code',
  },
  'not-a-village-clinic': {
    zh: '仅可管理村卫生室',
    en: 'a public institution acts for village clinics only',
  },
  'other-county': {
    zh: '仅可管理本县（区）的村卫生室',
    en: 'a centre acts for the clinics of its own county',
  },
  'clinic-has-centre': {
    zh: '该村卫生室在此期间已由其他卫生院管理',
    en: 'a centre acts for this clinic in that time already',
  },
  'membership-unknown': { zh: '本单位没有管理关系“{id}”', en: 'no membership {id} of this organisation' },
  'membership-not-held': { zh: '该管理关系当日不在有效期内', en: 'the membership does not hold on that day' },
  // standing
  'letter-waits': {
    zh: '本企业已有待审核的信用承诺书',
    en: 'a letter of this company waits for review already',
  },
  'letter-decided': { zh: '该承诺书刚由他人审核，请刷新查看', en: 'the letter was decided meanwhile' },
  'letter-not-for-kind': {
    zh: '信用承诺书由生产企业和配送企业提交',
    en: 'the letter is for manufacturers and distributors',
  },
  'letter-file-kind': {
    zh: '应为不超过 10 MB 的 PDF、PNG 或 JPEG 文件',
    en: 'a PDF, PNG or JPEG file of at most 10 MB',
  },
  'letter-file-missing': { zh: '请选择已签章的承诺书', en: 'choose the signed letter' },
  'send-multipart': { zh: '请以 multipart/form-data 上传文件', en: 'send the file as multipart/form-data' },
  'entry-decided': { zh: '该条目刚由他人复核，请刷新查看', en: 'the entry was decided meanwhile' },
  'entry-not-in-force': { zh: '该条目未在生效中，不能解除', en: 'the entry is not in force' },
  'last-day-before-first': { zh: '截止日不得早于起始日', en: 'the last day lies before the first' },
  'company-asks-itself': { zh: '企业只能查询本企业的资格', en: 'a company asks about itself' },
  'not-eligible': { zh: '该单位不具备资格，原因如下', en: 'the organisation cannot take part' },
  'organisation-unknown': { zh: '没有该单位', en: 'no such organisation' },
  'organisation-suspended': { zh: '单位已被暂停', en: 'suspended on the platform' },
  'organisation-not-active': { zh: '单位注册未完成', en: 'registration not completed' },
  'commitment-missing': { zh: '没有审核通过的信用承诺书', en: 'no approved credit commitment letter' },
  restricted: { zh: '{reason}', en: '{reason}' },
  // appointments
  'not-a-distributor': { zh: '该单位不是配送企业', en: 'the organisation is not a distributor' },
  'say-why': { zh: '请说明理由', en: 'say why' },
  'refusal-needs-reason': { zh: '拒绝须说明理由', en: 'a refusal needs its reason' },
  'appointment-exists': {
    zh: '该配送企业在此地区对这些产品已有委托或待答复的委托',
    en: 'this distributor is appointed or asked for these products and region already',
  },
  'appointment-answered': { zh: '该委托已答复，请刷新查看', en: 'the appointment was answered meanwhile' },
  'primary-exists': {
    zh: '这些产品在此地区已有生效的主配送企业',
    en: 'these products have an active primary distributor in the region',
  },
  'appointment-changed': {
    zh: '该委托刚被他人修改，请刷新查看',
    en: 'the appointment was changed meanwhile',
  },
  // requests
  username: {
    zh: '应为 3 至 32 位小写字母、数字、点、下划线或连字符，以字母开头',
    en: 'must have 3 to 32 small letters, digits, dots, underscores or hyphens and begin with a letter',
  },
  'credit-code': {
    zh: '应为 18 位统一社会信用代码',
    en: 'must be a unified social credit code of 18 characters',
  },
  percent: {
    zh: '应为 0 至 100 的百分比，至多 4 位小数',
    en: 'must be a percentage from 0 to 100 with at most 4 decimals',
  },
  phone: { zh: '应为 5 至 30 位电话号码', en: 'must be a telephone number of 5 to 30 characters' },
  mail: { zh: '应为电子邮箱地址', en: 'must be a mail address' },
  'institution-code': {
    zh: '应为 12 位定点医药机构编码，以 H 或 P 开头',
    en: 'must be a designated institution code: H or P and 11 digits',
  },
  'demonstration-only': {
    zh: '演示账号仅在内置数据库的演示环境中提供',
    en: 'demonstration accounts exist on an embedded installation only',
  },
  // jobs
  'appointments-activated': { zh: '生效委托 {count} 项', en: 'activated {count}' },
  'nonces-emptied': { zh: '已清空过期的接口随机数', en: 'emptied the expired nonces' },
  'nonces-in-use': { zh: '随机数仍在有效期内，未清空', en: 'nothing to empty yet' },
  'sessions-cleared': { zh: '清理会话 {count} 个', en: 'removed {count}' },
});

/** What can be looked for and not found. */
export const THINGS = {
  account: { zh: '账号', en: 'account' },
  appointment: { zh: '配送委托', en: 'appointment' },
  'case-of-registration': { zh: '注册申请的审核事项', en: 'case of registration' },
  key: { zh: '接口密钥', en: 'key' },
  letter: { zh: '信用承诺书', en: 'commitment letter' },
  organisation: { zh: '单位', en: 'organisation' },
  registration: { zh: '注册申请', en: 'registration' },
  restriction: { zh: '受限名单条目', en: 'restriction' },
} as const satisfies Record<string, Wording>;
export type Thing = keyof typeof THINGS;
