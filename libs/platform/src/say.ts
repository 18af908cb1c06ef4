import { messages } from '#kernel';

/** What the platform itself says to people. */
export const say = messages('platform', {
  'send-multipart': { zh: '请以 multipart/form-data 上传文件', en: 'send the file as multipart/form-data' },
  'file-missing': { zh: '请选择文件', en: 'send one file' },
  'file-too-large': { zh: '文件不得超过 {megabytes} MB，请拆分后上传', en: 'a file may have {megabytes} MB' },
  'if-match-missing': {
    zh: '请在 If-Match 中注明所看到的版本',
    en: 'send If-Match with the version that you saw',
  },
  // the working calendar
  'calendar-year': { zh: '{day} 不在 {year} 年', en: '{day} is not in {year}' },
  'calendar-past': {
    zh: '{day} 已过，只能安排 {today} 以后的日期',
    en: '{day} is over: days after {today} can be set',
  },
  'calendar-repeated': { zh: '{day} 重复', en: '{day} is there twice' },
  'calendar-works': { zh: '{day} 本来就是工作日，无须列出', en: '{day} is a working day anyway' },
  'calendar-rests': { zh: '{day} 本来就是休息日，无须列出', en: '{day} is a day off anyway' },
  // requests
  'sign-in-first': { zh: '请先登录再办理', en: 'sign in to call this operation' },
  'permission-needed': {
    zh: '需要“{permission}”权限，请联系本单位管理员',
    en: 'needs the permission {permission}',
  },
  'second-factor-needed': {
    zh: '请先完成第二因素验证，验证后 {minutes} 分钟内有效',
    en: 'needs a second factor used within {minutes} minutes',
  },
  'too-many-requests': {
    zh: '请求次数超过上限，请稍后再试',
    en: 'more requests than allowed',
  },
  'requests-exceeded': {
    zh: '此类请求最多 {max} 次，已达上限，请 {seconds} 秒后再试',
    en: '{max} of these requests are allowed; try again in {seconds} seconds',
  },
  'address-unknown': { zh: '没有这个地址：{address}', en: 'nothing at {address}' },
  'id-malformed': { zh: '地址中的编号格式不正确，应为 UUID', en: 'the id in the address is not a UUID' },
  'request-unreadable': { zh: '请求内容无法识别（{reason}）', en: 'the request cannot be read ({reason})' },
  'body-too-large': { zh: '提交的内容超过大小上限', en: 'the body is larger than allowed' },
  'content-type-unknown': { zh: '不支持该内容类型，请以 application/json 提交', en: 'send application/json' },
  'http-refused': { zh: '请求被拒绝（HTTP {status}，{reason}）', en: 'refused with HTTP {status}: {reason}' },
  'data-repeated': { zh: '与已有数据重复，请核对后再提交', en: 'the same data exist already' },
  'data-out-of-reach': { zh: '所涉数据不在您的权限范围内', en: 'the data are outside your reach' },
  'work-timed-out': {
    zh: '办理时间超过上限，已全部撤销，请稍后重试',
    en: 'the work took longer than it may and was undone; try again later',
  },
  'database-busy': { zh: '同时办理的人较多，请稍后重试', en: 'the database stayed contended' },
  'key-of-other-request': {
    zh: '幂等键 {key} 已用于另一请求，请换用新的幂等键',
    en: 'the key {key} belongs to another request',
  },
  'key-length': {
    zh: '幂等键（Idempotency-Key）应为 1 至 255 个字符',
    en: 'The Idempotency-Key has 1 to 255 characters.',
  },
  'sort-unknown': { zh: '排序列应为：{columns}', en: 'Sort by one of {columns}.' },
  'cursor-foreign': {
    zh: '分页标记无效，请从第一页重新查询',
    en: 'The cursor is not one that this list gave.',
  },
  // jobs
  'job-unknown': { zh: '没有后台任务“{name}”', en: 'no job {name}' },
  'job-failed': { zh: '未完成：{reason}', en: '{reason}' },
  'housekeeping-done': {
    zh: '清理运行与进程记录 {runs} 条、幂等键 {keys} 个',
    en: 'runs and processes {runs}, idempotency keys {keys}',
  },
  'jobs-silent': { zh: '后台任务超时未成功：{jobs}', en: 'Jobs without a success in time: {jobs}' },
  'jobs-silent-next': {
    zh: '任务超过允许时间没有成功运行，请在“后台任务”中查看最近一次运行的结果。',
    en: 'They have not succeeded for longer than they may. The list of jobs shows what the newest runs said.',
  },
  // notices
  'platform-itself': { zh: '系统任务', en: 'the platform' },
  // approvals
  'case-unknown': { zh: '没有审核事项“{id}”', en: 'no case {id}' },
  'case-in-review': { zh: '该事项已在审核中，请勿重复提交', en: 'this case is already in review' },
  'case-step-missing': { zh: '该事项没有待办的审核环节', en: 'the case has no open step' },
  'case-state': { zh: '该事项{state}，不能办理', en: 'the case is {state}' },
  'case-decided-meanwhile': { zh: '该事项刚由他人办理，请刷新查看', en: 'the case was decided meanwhile' },
  'case-own-hands': {
    zh: '申请人和前一环节的审核人不得审核本环节，请由其他人员办理',
    en: 'the applicant and the earlier reviewer cannot decide this step',
  },
  'say-why': { zh: '请填写意见，说明理由', en: 'say why' },
  'opinion-needed': { zh: '退回、驳回须填写意见', en: 'A return or rejection needs an opinion.' },
  // rules
  'rule-not-in-future': {
    zh: '新版本最早自明日起生效（今日为 {today}）',
    en: 'A version begins tomorrow at the earliest (today is {today}).',
  },
  'rule-version-exists': {
    zh: '参数 {key} 已有自 {from} 起生效的版本',
    en: '{key} already has a version from {from} on',
  },
  // messages
  'message-unknown': { zh: '没有消息“{id}”', en: 'no message {id}' },
});
