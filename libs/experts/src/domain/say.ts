import { messages } from '#kernel';

/** What expert reviews say to people (专家评审). */
export const say = messages('expert', {
  'expert-unknown': { zh: '专家库中没有“{id}”', en: 'no expert {id} in the library' },
  'account-unknown': { zh: '没有可用账号“{username}”', en: 'there is no active account {username}' },
  'account-no-expert': {
    zh: '账号“{username}”没有评审专家角色，请先由安全管理员授予',
    en: 'the account {username} does not hold the role of expert; have it granted first',
  },
  'account-taken': {
    zh: '账号“{username}”已在专家库中',
    en: 'the account {username} is in the library already',
  },
  'account-twice': {
    zh: '账号“{username}”在文件中重复',
    en: 'the account {username} stands in the file twice',
  },
  'field-missing': { zh: '请填写{field}', en: 'fill in {field}' },
  'field-long': { zh: '{field}不得超过 {most} 个字', en: '{field} has at most {most} characters' },
  'field-control': { zh: '{field}含有换行或制表符', en: '{field} holds line breaks or tabs' },
  'code-wrong': {
    zh: '“{code}”不是有效的统一社会信用代码',
    en: '{code} is not a valid unified social credit code',
  },
  'specialties-number': {
    zh: '请填写 1 至 10 个专业，以“、”分隔',
    en: 'name one to ten specialties, separated by “、” or commas',
  },
  'experts-checked': { zh: '{count} 行可以导入', en: '{count} rows can be imported' },
  'expert-changed': {
    zh: '专家资料已变化，请刷新后重办',
    en: 'the entry has changed meanwhile; look at it again',
  },
  'expert-state': { zh: '该专家现为“{state}”', en: 'the expert is {state}' },
  'tender-unknown': { zh: '没有招标轮次“{id}”', en: 'no tender {id}' },
  'tender-state': {
    zh: '轮次为“{state}”，专家评审在发布之后、开标之前办理',
    en: 'the round is {state}; experts review between its announcement and its opening',
  },
  'review-none': { zh: '本轮次没有专家评审', en: 'the round has no expert review' },
  'review-moved': {
    zh: '评审已变化，请刷新后重办',
    en: 'the review has changed meanwhile; look at it again',
  },
  'weights-sum': { zh: '各评分项权重合计须为 100', en: 'the weights of the criteria must add up to 100' },
  'no-criteria': { zh: '请填写评分项', en: 'state the criteria' },
  'criterion-repeated': { zh: '评分项“{name}”重复', en: 'the criterion {name} stands there twice' },
  'quota-sum': {
    zh: '专业席位合计 {seats} 超过专家组人数 {size}',
    en: 'seats kept for specialties ({seats}) exceed the panel ({size})',
  },
  'quota-repeated': { zh: '专业“{specialty}”重复', en: 'the specialty {specialty} stands there twice' },
  'experts-short': {
    zh: '可抽取的专家 {have} 人，少于所需的 {need} 人（含备选）',
    en: 'there are {have} experts to draw from, {need} are needed with the reserve',
  },
  'specialty-short': {
    zh: '专业“{specialty}”可抽取 {have} 人，少于所需的 {need} 人',
    en: 'there are {have} experts of {specialty} to draw from, {need} are needed',
  },
  'draw-before-checkpoint': {
    zh: '名单承诺之后的审计检查点尚未生成，请稍候再抽取',
    en: 'there is no audit checkpoint after the commitment yet; draw in a moment',
  },
  'draw-none': { zh: '本轮次尚未抽取专家', en: 'the panel of the round is not drawn' },
  'seat-unknown': { zh: '没有该评审席位', en: 'there is no such seat' },
  'seat-moved': {
    zh: '席位状态已变化，请刷新后重办',
    en: 'the seat has changed meanwhile; look at it again',
  },
  'answer-late': { zh: '答复时限 {until} 已过', en: 'the time to answer ended {until}' },
  'review-not-scoring': {
    zh: '评审为“{state}”，不能评分',
    en: 'the review is {state}; scores are not taken',
  },
  'seat-not-accepted': {
    zh: '席位为“{state}”，接受评审且尚未签署时方可评分',
    en: 'the seat is {state}; scores are taken once it is accepted and until the sheet is signed off',
  },
  'product-unknown': { zh: '本轮次没有产品 {product}', en: 'the round has no product {product}' },
  'criterion-unknown': { zh: '没有第 {n} 个评分项', en: 'there is no criterion {n}' },
  'cell-repeated': {
    zh: '产品 {product} 的“{criterion}”重复',
    en: '{criterion} of {product} is given twice',
  },
  'points-over': { zh: '“{criterion}”最高 {max} 分', en: '{criterion} has at most {max} points' },
  'cell-empty': { zh: '产品 {product} 的“{criterion}”未评分', en: '{criterion} of {product} has no score' },
  'comment-missing': {
    zh: '产品 {product} 的“{criterion}”得分过低或过高，请说明理由',
    en: 'the score of {product} for {criterion} is low or high; give a reason',
  },
  'sheet-faults': { zh: '评分表有 {count} 处未完成', en: 'the sheet lacks {count} things' },
  'sheet-differs': {
    zh: '评分表内容与所核对的不一致，请重新核对',
    en: 'the sheet is not the one that was checked; check it again',
  },
  'scores-differ': {
    zh: '评分摘要与所核对的不一致，现为 {digest}',
    en: 'the digest of the scores is not the one that was checked; it is {digest}',
  },
  'draw-of': { zh: '抽取评审专家：{title}', en: 'Draw of an expert panel: {title}' },
  'freeze-of': { zh: '冻结技术评分：{title}', en: 'Freezing of technical scores: {title}' },
  invited: { zh: '评审邀请：{title}', en: 'Invitation to review: {title}' },
  'invited-what-to-do': {
    zh: '请于 {until} 前接受评审或申请回避，逾期视为放弃，由下一顺位递补。',
    en: 'Accept or recuse yourself by {until}; after that the next of the draw takes the seat.',
  },
  'panel-short': { zh: '评审专家不足：{title}', en: 'The expert panel is short: {title}' },
  'panel-short-what-to-do': {
    zh: '第 {seat} 席已无可递补的专家，请作废本次评审，补充专家库后重新抽取。',
    en: 'Nobody is left for seat {seat}: void the review, add experts to the library, and draw again.',
  },
  'scores-complete': { zh: '评分已齐：{title}', en: 'All sheets are signed off: {title}' },
  'scores-complete-what-to-do': {
    zh: '请核对技术评分并提请冻结，冻结之后方可开标。',
    en: 'Check the technical scores and propose to freeze them; prices open after that.',
  },
  'seats-kept': {
    zh: '逾期 {lapsed} 人，递补邀请 {invited} 人',
    en: '{lapsed} lapsed, {invited} invited',
  },
});
