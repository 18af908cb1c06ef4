import { messages } from '#kernel';

/** What the rounds library says to people (轮次库). */
export const say = messages('round', {
  'bids-not-open': {
    zh: '轮次 {round} {state}，尚未开标评审，不能查看或导出报价',
    en: '{round} is {state}: its bids are not opened and evaluated yet',
  },
  'publication-not-proposed': { zh: '该轮次没有待审核的公布申请', en: 'nobody proposed a publication' },
  'ties-undecided': {
    zh: '{count} 个品种并列未定，请公开抽签并登记结果后再提请公布',
    en: 'ties of {count} varieties are undecided: hold a public draw and record it first',
  },
  'draw-not-tied': {
    zh: '产品 {product} 没有并列，不能登记抽签顺序',
    en: 'product {product} is in no tie: there is nothing to draw',
  },
  'draw-product-repeated': { zh: '产品 {product} 重复', en: 'product {product} is there twice' },
  'draw-place-repeated': {
    zh: '品种 {variety} 的第 {place} 位重复',
    en: 'place {place} of variety {variety} is there twice',
  },
  'draw-incomplete': {
    zh: '品种 {variety} 缺少产品 {product} 的抽签顺序',
    en: 'variety {variety} lacks the place of product {product}',
  },
  'draw-in-future': { zh: '抽签时间不得晚于现在', en: 'the draw cannot lie in the future' },
  'result-differs': {
    zh: '复算 {round} 得到的结果摘要为 {digest}，与留存结果不一致，不能继续；请联系平台核查',
    en: 'evaluating {round} anew gives {digest}',
  },
  'not-evaluated': { zh: '该轮次尚未评审，请先评审', en: 'the round is not evaluated' },
  'number-taken': {
    zh: '轮次 {round} 已在轮次库中，撤回后方可再次导入',
    en: '{round} is in the library already; withdraw it to import it again',
  },
  unknown: { zh: '没有轮次“{id}”', en: 'no round {id}' },
  'unknown-in-library': { zh: '轮次库中没有“{id}”', en: 'no round {id} in the library' },
  awarded: {
    zh: '本轮次已确定中选，不能撤回；请逐项撤销中选资格',
    en: 'the round is awarded and cannot be taken back; withdraw its awards one by one',
  },
  withdrawn: { zh: '该轮次已撤回，不能模拟', en: 'the round was withdrawn' },
  'version-moved': {
    zh: '轮次现为第 {stored} 版，您看到的是第 {seen} 版，请刷新后重试',
    en: 'the round is at version {stored}, not {seen}',
  },
  'ruleset-unknown': { zh: '没有规则版本“{id}”', en: 'There is no rule set {id}.' },
  'parameters-refused': {
    zh: '规则版本 {ruleset} 不接受以下参数，请按提示修改',
    en: '{ruleset} does not take these parameters',
  },
  'batch-recorded': { zh: '该批次已入库', en: 'the batch is recorded already' },
  'state-moved': {
    zh: '该轮次刚由他人办理，不再是“{state}”，请刷新查看',
    en: 'the round is no longer {state}',
  },
  'send-multipart': {
    zh: '请以 multipart/form-data 上传轮次数据包',
    en: 'send the package as multipart/form-data',
  },
  'package-missing': { zh: '请选择轮次数据包', en: 'Choose a package.' },
  'file-repeated': { zh: '{file} 重复，请只保留一个', en: '{file} is there twice.' },
  'nul-character': { zh: '{field} 含有 NUL 字符，请删除', en: '{field} holds a NUL character.' },
  'too-many-digits': { zh: '{field} 超过 {max} 位数字', en: '{field} has more than {max} digits.' },
  'quantity-too-large': { zh: '报量不得大于 {max}', en: 'A reported quantity is above {max}.' },
  'package-in-error': {
    zh: '数据包有 {count} 处错误，请按提示改正后重新导入',
    en: 'the package has {count} violations',
  },
  'evaluation-unknown': { zh: '本轮次没有评审结果“{id}”', en: 'no evaluation {id} of this round' },
  'bids-never-published': {
    zh: '本轮次只公布了中选结果，没有报价数据',
    en: 'the bids of this round were never published',
  },
  'only-notice-public': {
    zh: '本轮次只公开中选公告，不公开报价',
    en: 'only the notice of this round is public, not its bids',
  },
  'result-unknown': { zh: '没有已公布的结果“{id}”', en: 'no published result {id}' },
  'product-unknown': { zh: '本轮次没有产品“{id}”', en: 'no product {id} in this round' },
  'cursor-foreign': {
    zh: '分页标记无效，请从第一页重新查询',
    en: 'The cursor is not one that this list gave.',
  },
  // the title of a case on the to-do list
  'case-publication': { zh: '公布轮次结果：{round}', en: 'Publication of results: {round}' },
});
