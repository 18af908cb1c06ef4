import { messages } from '#kernel';

/** What the eligibility of a round says to people (申报资格审核). */
export const say = messages('eligibility', {
  'no-stage': {
    zh: '本轮次不设申报资格审核；编制中的轮次可以设置',
    en: 'the tender has no eligibility stage; it is chosen while the tender is drafted',
  },
  'needs-announced': {
    zh: '轮次{state}，发布后方可办理申报资格审核',
    en: 'the tender is {state}; eligibility is decided once it is announced',
  },
  'not-open': {
    zh: '名单{state}，不能再修改；撤回提请后方可修改',
    en: 'the list is {state} and does not change; take back the proposal first',
  },
  'version-moved': {
    zh: '名单现为第 {stored} 版，您看到的是第 {seen} 版，请刷新后重试',
    en: 'the list is at version {stored}, not {seen}',
  },
  moved: { zh: '该名单刚由他人办理，请刷新查看', en: 'somebody has moved the list meanwhile' },
  'window-open': {
    zh: '报价递交已于 {from} 开始，名单须在此前公布并冻结；请作废本轮次后重新组织',
    en: 'bids are taken since {from}; the list is to be frozen before that. Void the tender and hold it anew',
  },
  'product-unknown': { zh: '本轮次没有产品“{product}”', en: 'the tender has no product {product}' },
  'product-twice': { zh: '产品“{product}”出现两次', en: 'the product {product} is named twice' },
  'reason-unknown': {
    zh: '没有理由“{reason}”，请从理由表中选择',
    en: 'there is no reason {reason}; choose one of the list',
  },
  'reason-missing': { zh: '不予通过的产品须选择理由', en: 'a refused product needs a reason' },
  'reason-not-needed': { zh: '通过的产品不填理由', en: 'a product that passes has no reason' },
  'note-needed': { zh: '理由为“其他”的须写明具体情况', en: 'the reason “other” needs a note' },
  'bidder-unknown': { zh: '本轮次没有企业“{bidder}”', en: 'the tender has no bidder {bidder}' },
  'bidders-few': { zh: '至少选择两家企业', en: 'choose two bidders or more' },
  contradiction: {
    zh: '“{first}”与“{second}”依据数据包或者其他认定已计为一家，不能再认定相互独立；请先撤销有关认定',
    en: '{first} and {second} count as one by the package or another decision; withdraw that decision first',
  },
  'decision-unknown': { zh: '没有关联认定“{id}”', en: 'no decision {id} about relations' },
  'decision-withdrawn': { zh: '该认定已撤销', en: 'the decision is withdrawn already' },
  incomplete: { zh: '名单尚不能提请公布', en: 'the list cannot be put forward yet' },
  undecided: {
    zh: '还有 {count} 个产品未作出资格认定',
    en: '{count} products are not decided yet',
  },
  unsettled: {
    zh: '还有 {count} 条关联线索未认定',
    en: '{count} suggested relations are not decided yet',
  },
  unanswered: { zh: '还有 {count} 件异议未答复', en: '{count} objections are not answered yet' },
  'nobody-eligible': {
    zh: '没有一个产品通过，名单不能为空',
    en: 'no product has passed; the list cannot be empty',
  },
  'approval-missing': { zh: '名单没有待审事项，请刷新查看', en: 'nothing of the list waits for a decision' },
  'hash-differs': {
    zh: '名单与您核对的内容不一致，请刷新后重新核对',
    en: 'the list is not the one that you looked at; look again',
  },
  'list-of': { zh: '公布符合申报资格企业名单：{title}', en: 'Publish the eligible companies of {title}' },
  'list-not-frozen': {
    zh: '符合申报资格企业名单尚未公布，公布后方可递交报价',
    en: 'the list of eligible companies is not published yet; bids are taken after it is',
  },
  'list-unknown': {
    zh: '符合申报资格企业名单尚未公布',
    en: 'the list of eligible companies is not published yet',
  },
  'nothing-eligible': {
    zh: '本企业的产品均未通过申报资格审核，不能递交报价：{products}',
    en: 'none of your products is eligible, so there is nothing to bid for: {products}',
  },
  'product-refused': {
    zh: '产品“{product}”不予通过：{reason}',
    en: 'the product {product} is refused: {reason}',
  },
  'declaration-late': {
    zh: '名单已提请公布或者冻结，不再接受申报；有误的请联系采购机构',
    en: 'the list is put forward or frozen and takes no more declarations; tell the office what is wrong',
  },
  'declaration-raced': {
    zh: '同事正在申报，请刷新后重试',
    en: 'a colleague declares at the same time; look again and retry',
  },
  'explanation-missing': {
    zh: '申报无关联关系的，请写明依据（股东、实际控制人、生产方式）',
    en: 'say what “no relation” rests on: shareholders, controller, way of production',
  },
  'related-self': { zh: '所填企业是本企业', en: 'this is your own company' },
  'objection-late': {
    zh: '名单已提请公布或者冻结，不再接受异议',
    en: 'the list is put forward or frozen and takes no more objections',
  },
  'objection-open': {
    zh: '该产品的上一件异议尚未答复',
    en: 'the last objection about the product waits for its answer',
  },
  'objection-groundless': { zh: '该产品没有被不予通过', en: 'the product is not refused' },
  'objection-unknown': { zh: '没有异议“{id}”', en: 'no objection {id}' },
  'objection-answered': { zh: '该异议已答复', en: 'the objection is answered already' },
  'told-of-refusal': {
    zh: '“{title}”有 {count} 个产品未通过申报资格审核',
    en: '{count} of your products are refused in {title}',
  },
  'told-of-refusal-body': {
    zh: '请查看理由；有异议的，请在名单公布前提出',
    en: 'See the reasons; objections are taken until the list is published',
  },
  'told-of-answer': { zh: '“{title}”：异议已答复', en: '{title}: your objection is answered' },
  'told-of-answer-body': { zh: '请查看采购机构对您异议的答复', en: 'See the answer of the office' },
  'told-of-list': {
    zh: '“{title}”符合申报资格企业名单已公布',
    en: 'The eligible companies of {title} are published',
  },
  'told-of-list-body': {
    zh: '本企业通过 {passed} 个产品，未通过 {refused} 个；报价递交开始后请为通过的产品报价',
    en: '{passed} of your products are eligible, {refused} are not; bid for those that are once the window opens',
  },
});
