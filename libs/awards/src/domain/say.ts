import { messages } from '#kernel';

/** What awards say to people (公示、异议、中选). */
export const say = messages('award', {
  unknown: { zh: '没有轮次“{id}”', en: 'no round {id}' },
  'objection-unknown': { zh: '没有异议“{id}”', en: 'no objection {id}' },
  'withdrawal-unknown': { zh: '没有撤销事项“{id}”', en: 'no withdrawal {id}' },
  'notice-unknown': { zh: '没有该中选文书', en: 'there is no such award document' },
  'round-not-published': {
    zh: '轮次为“{state}”，只有已公布的拟中选结果可以公示',
    en: 'the round is {state}; only a published result is put up for objections',
  },
  'round-of-history': {
    zh: '本轮次取自已公布的历史结果，无须公示与中选',
    en: 'the round is a published result of the past and needs no award',
  },
  'result-moved': {
    zh: '结果摘要与所核对的不一致，现为 {digest}',
    en: 'the digest is not the one that was checked; it is {digest}',
  },
  'publicity-there': {
    zh: '本轮次已公示，截止 {until}',
    en: 'the public notice is open already, until {until}',
  },
  'no-publicity': { zh: '本轮次尚未公示', en: 'there is no public notice of the round yet' },
  'still-open': {
    zh: '公示至 {until} 届满，期满后方可确定中选',
    en: 'the public notice runs until {until}; awards follow after it',
  },
  'objections-closed': { zh: '异议应于 {until} 前提出', en: 'objections were taken until {until}' },
  'not-entitled': {
    zh: '只有参加本轮次的单位和本地区的企业、医疗机构可以提出异议',
    en: 'those who took part and the companies and institutions of the region may object',
  },
  'variety-unknown': { zh: '本轮次没有品种 {variety}', en: 'the round has no variety {variety}' },
  'product-unknown': { zh: '该品种没有产品 {product}', en: 'the variety has no product {product}' },
  'product-without-variety': { zh: '请同时注明品种', en: 'name the variety as well' },
  'variety-settled': { zh: '品种 {variety} 已有结论', en: 'the variety {variety} is settled already' },
  'nothing-to-award': {
    zh: '没有可以确定中选的品种：其余品种已有结论，或有异议尚未处理、已经成立',
    en: 'there is nothing to award: varieties are settled, or objections are pending or upheld',
  },
  'objection-pending': {
    zh: '品种 {varieties} 现有异议未处理或已成立，请退回后重新提请',
    en: 'objections to {varieties} are pending or upheld; return the proposal',
  },
  'award-proposed': { zh: '已有一项中选决定待复核', en: 'a decision to award is waiting already' },
  'no-award-proposed': { zh: '没有待复核的中选决定', en: 'no decision to award is waiting' },
  'not-awarded': { zh: '产品 {product} 没有有效的中选资格', en: 'the product {product} holds no award' },
  'withdrawal-waits': {
    zh: '同一品种另有撤销事项待复核，请先办结',
    en: 'another withdrawal of the variety is waiting; decide it first',
  },
  'naming-missing': {
    zh: '以下地区没有备供，请指定接替企业或注明空缺：{regions}',
    en: 'name who takes over in {regions}, or leave it open',
  },
  'naming-not-needed': {
    zh: '地区“{region}”由备供或主供接替，不须指定',
    en: 'somebody takes over in {region} by the rule; do not name anyone',
  },
  'naming-no-winner': {
    zh: '产品 {product} 不是该品种其他有效的中选产品',
    en: '{product} is no other winner of the variety',
  },
  'moved-meanwhile': { zh: '内容已变化，请刷新后重办', en: 'it has changed meanwhile; look at it again' },
  'answer-of': { zh: '异议处理：{title}', en: 'Answer to an objection: {title}' },
  'award-of': { zh: '中选决定：{title}', en: 'Award: {title}' },
  'withdrawal-of': { zh: '撤销中选资格：{title}', en: 'Withdrawal of an award: {title}' },
  'publicity-opened': { zh: '拟中选结果公示：{title}', en: 'Result put up for objections: {title}' },
  'publicity-what-to-do': {
    zh: '如有异议，请于 {until} 前提出。',
    en: 'Objections are taken until {until}.',
  },
  'objection-came': { zh: '收到异议：{title}', en: 'An objection was filed: {title}' },
  'objection-due': { zh: '请于 {due} 前作出处理。', en: 'It is to be decided by {due}.' },
  'objection-due-soon': { zh: '异议处理即将到期：{title}', en: 'An objection is due soon: {title}' },
  'objection-decided': { zh: '异议已处理：{title}', en: 'Your objection was decided: {title}' },
  'objection-result': { zh: '{outcome}。{reasons}', en: '{outcome}. {reasons}' },
  'publicity-ended': { zh: '公示期满：{title}', en: 'The public notice has ended: {title}' },
  'publicity-ended-what-to-do': {
    zh: '未决异议 {count} 件。请办理中选。',
    en: '{count} objections are pending. Proceed to the award.',
  },
  'awarded-you': { zh: '中选通知：{title}', en: 'Award: {title}' },
  'awarded-what-to-do': {
    zh: '贵单位产品已确定中选，请下载中选通知书。',
    en: 'Your product has won. Download the award notice.',
  },
  'withdrawn-you': { zh: '中选资格撤销：{title}', en: 'Award withdrawn: {title}' },
  'withdrawn-why': { zh: '产品 {product}：{reason}', en: 'Product {product}: {reason}' },
  'replaces-you': { zh: '接替供应：{title}', en: 'You take over supply: {title}' },
  'replaces-what-to-do': {
    zh: '产品 {product} 中选资格撤销，由贵单位按自身中选价接替供应。',
    en: 'The award of {product} was withdrawn; you take over at your own price.',
  },
  'reminders-sent': { zh: '发出提醒 {count} 条', en: '{count} reminders sent' },
  // agreed volumes
  'adjustment-unknown': { zh: '没有调整事项“{id}”', en: 'no adjustment {id}' },
  'institution-not-own': {
    zh: '本轮次中没有属于本单位的医疗机构“{institution}”',
    en: '{institution} is no institution of yours in the round',
  },
  'institution-unknown': {
    zh: '本轮次没有医疗机构“{institution}”，请核对机构编码',
    en: 'the round has no institution {institution}; check its code',
  },
  'institution-ambiguous': {
    zh: '医疗机构“{institution}”在本轮次跨多个地区，请由经办在其所在地区提请',
    en: '{institution} is in several regions of the round; the office puts it forward in the region meant',
  },
  'variety-not-awarded': {
    zh: '品种 {variety} 没有有效的中选产品',
    en: 'no product of {variety} holds an award',
  },
  'not-in-region': {
    zh: '医疗机构“{institution}”在该地区没有约定采购量',
    en: '{institution} has no agreed volume in that region',
  },
  'transfer-only': { zh: '只有划转须注明接收机构和产品', en: 'only a transfer names who receives it' },
  'transfer-to-whom': {
    zh: '划转须注明接收的医疗机构或产品',
    en: 'a transfer names the institution or product that receives it',
  },
  'transfer-to-itself': {
    zh: '接收的医疗机构和产品与原来相同',
    en: 'institution and product are the same as before',
  },
  'volume-short': {
    zh: '现约定采购量为 {held}，不足所调数量',
    en: 'the agreed volume is {held}, less than is to be moved',
  },
  'floor-reason': {
    zh: '调整后该机构本品种约定采购量低于规定比例，请注明同意的理由',
    en: 'less is left than the rule leaves; give the reason why it is agreed to',
  },
  'floor-moved': {
    zh: '调整后低于规定比例而未注明理由，请退回后重新提请',
    en: 'less would be left than the rule leaves, and no reason is given; refuse it and put it forward anew',
  },
  'volumes-of-a-round': { zh: '请指定轮次', en: 'name the round' },
  'adjustment-of': { zh: '约定采购量调整：{title}', en: 'Adjustment of agreed volume: {title}' },
  'adjustment-came': {
    zh: '收到约定采购量调整申请：{title}',
    en: 'Adjustment of agreed volume asked for: {title}',
  },
  'adjustment-what-to-do': {
    zh: '请在“公示与中选”中办理。',
    en: 'Examine it under public notice and award.',
  },
  adjusted: { zh: '约定采购量已调整：{title}', en: 'Agreed volume adjusted: {title}' },
  'adjustment-refused': {
    zh: '约定采购量不予调整：{title}',
    en: 'Adjustment of agreed volume refused: {title}',
  },
  'adjustment-opinion': { zh: '意见：{opinion}', en: 'Opinion: {opinion}' },
  // supply areas
  'areas-graded': {
    zh: '本轮次约定采购量按名次或价格分档，供应地区由评审确定，不另行选区',
    en: 'agreed volume is graded by rank or price in this round; its areas stay as evaluated',
  },
  'areas-open-already': { zh: '本轮次已有一次选区正在办理', en: 'a choice of areas is under way already' },
  'areas-after-award': {
    zh: '按规则中选确定后方可选区',
    en: 'by the rule areas are chosen after the award',
  },
  'areas-nothing': {
    zh: '没有须选区的品种：无供应地区，或各品种只有一家企业选区、已经选区',
    en: 'there is nothing to choose: no regions, or one chooser in each variety, or chosen already',
  },
  'areas-due-past': { zh: '截止时间应晚于现在', en: 'the deadline is to be later than now' },
  'areas-not-open': { zh: '现在没有正在办理的选区', en: 'no choice of areas is under way' },
  'areas-still-open': {
    zh: '选区志愿填报至 {due} 截止，截止后方可办理',
    en: 'lists are taken until {due}; the result follows after that',
  },
  'areas-closed': {
    zh: '选区志愿应于 {until} 前填报',
    en: 'lists of regions were taken until {until}',
  },
  'areas-not-entitled': {
    zh: '产品 {product} 不是本单位可以选区的中选产品',
    en: '{product} is no product of yours that chooses areas',
  },
  'areas-sole': {
    zh: '品种 {variety} 只有一家企业选区，供应全部地区，无须填报',
    en: '{variety} has one chooser, who supplies every region; no list is needed',
  },
  'region-unknown': { zh: '本轮次没有地区 {region}', en: 'the round has no region {region}' },
  'region-twice': { zh: '地区 {region} 重复', en: 'the region {region} stands twice' },
  'areas-moved': {
    zh: '选区结果与所核对的不一致，现摘要为 {digest}',
    en: 'the areas are not those that were checked; their digest is {digest}',
  },
  'areas-of': { zh: '选区结果：{title}', en: 'Supply areas: {title}' },
  'areas-opened': { zh: '请填报选区志愿：{title}', en: 'File your list of regions: {title}' },
  'areas-what-to-do': {
    zh: '请于 {due} 前填报，截止前可以修改；未填报的按地区编号顺序选取。',
    en: 'File it by {due}; it can be changed until then. Without a list, regions are taken by their code.',
  },
  'areas-voided': { zh: '选区作废：{title}', en: 'Choice of areas given up: {title}' },
  'areas-voided-why': { zh: '原因：{reason}', en: 'Reason: {reason}' },
  'areas-decided': { zh: '选区结果已确认：{title}', en: 'Supply areas are settled: {title}' },
  'areas-decided-what': {
    zh: '请在结果页面查看本单位主供、备供地区。',
    en: 'See where you supply first and stand by on the page of the result.',
  },
  'areas-due': { zh: '选区志愿填报截止：{title}', en: 'Lists of regions are closed: {title}' },
  'areas-due-what-to-do': { zh: '请核对并提请选区结果。', en: 'Check the result and put it forward.' },
  'minutes-unknown': { zh: '本轮次没有已确认的选区', en: 'the round has no settled choice of areas' },
});
