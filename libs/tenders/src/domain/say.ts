import { messages } from '#kernel';

/** What the tenders say to people (招标轮次). */
export const say = messages('tender', {
  unknown: { zh: '没有招标轮次“{id}”', en: 'no tender {id}' },
  'number-taken': {
    zh: '轮次编号 {round} 已用于另一招标轮次，作废后方可再用',
    en: 'the number {round} belongs to another tender; it can be used again when that is void',
  },
  'number-in-library': {
    zh: '轮次库中已有轮次 {round}，请使用新的轮次编号',
    en: '{round} is in the rounds library already; give the tender another number',
  },
  'package-in-error': {
    zh: '数据包有 {count} 处错误，请按提示改正后重新上传',
    en: 'the package has {count} violations',
  },
  'demand-unknown': { zh: '没有报量冻结版本“{id}”', en: 'no edition {id} of frozen demand' },
  'demand-of-other-purpose': {
    zh: '报量任务的用途与本轮次不同，正式轮次须引用正式报量',
    en: 'the demand was collected for another purpose; a live tender takes live demand',
  },
  'demand-has-file': {
    zh: '引用报量版本时数据包不得含有 {file}，报量以冻结版本为准',
    en: '{file} comes from the frozen demand; leave it out of the package',
  },
  'demand-lacks-variety': {
    zh: '引用的报量版本没有品种“{id}”',
    en: 'the frozen demand has no variety {id}',
  },
  'demand-lacks-product': {
    zh: '引用的报量版本中品种“{variety}”没有产品“{id}”',
    en: 'the frozen demand has no product {id} of the variety {variety}',
  },
  'version-moved': {
    zh: '轮次现为第 {stored} 版，您看到的是第 {seen} 版，请刷新后重试',
    en: 'the tender is at version {stored}, not {seen}',
  },
  'state-moved': {
    zh: '该轮次刚由他人办理，不再是“{state}”，请刷新查看',
    en: 'the tender is no longer {state}',
  },
  'only-draft': {
    zh: '轮次{state}，不能再修改；编制中的轮次才能修改',
    en: 'the tender is {state}; only a draft can be changed',
  },
  'deadline-before-window': { zh: '报价截止应晚于开始时间', en: 'the deadline must be after the start' },
  'opening-before-deadline': {
    zh: '开标时间不得早于报价截止时间',
    en: 'the opening must not be before the deadline',
  },
  'window-too-short': {
    zh: '自发布至{instant}不少于 {minutes} 分钟，请退回后调整时间',
    en: 'from the announcement to {instant} there must be {minutes} minutes or more; return the tender and move it',
  },
  'deadline-too-near': {
    zh: '自发布至{instant}不少于 {minutes} 分钟，现已不足，请推迟',
    en: 'from the announcement to {instant} there must be {minutes} minutes or more, which is no longer so: move it',
  },
  'window-before-list': {
    zh: '本轮次设申报资格审核，报价递交开始须晚于发布时间，以便此前公布名单；请推迟报价递交开始',
    en: 'the tender has an eligibility stage: bids start after its announcement, with the list frozen before; move the start',
  },
  'officers-count': {
    zh: '开标人员应为 {min} 至 {max} 人，现为 {count} 人',
    en: 'there must be {min} to {max} officers, not {count}',
  },
  'supervisors-too-few': {
    zh: '监督人员至少 {min} 人，现为 {count} 人',
    en: 'there must be {min} supervisors or more, not {count}',
  },
  'quorum-out-of-range': {
    zh: '开标人数应为 2 至 {max} 人（共 {count} 名开标人员，容许两人缺席）',
    en: 'the quorum must be 2 to {max} of {count} officers, so that two may be absent',
  },
  'officer-named-twice': { zh: '同一人员不能指定两次', en: 'nobody is named twice' },
  'officer-not-entitled': {
    zh: '该人员没有“参加密钥仪式与开标”权限，或账号、单位未启用',
    en: 'this person may not take part in openings, or the account or organisation is not active',
  },
  'supervisor-not-entitled': {
    zh: '监督人员应由监督机构中角色为“监督人”的人员担任',
    en: 'a supervisor must hold the role of supervisor at a supervising authority',
  },
  incomplete: { zh: '轮次尚未编制完整，请按提示补齐后提请发布', en: 'the tender is not complete yet' },
  'entries-missing': { zh: '尚无申报产品', en: 'there are no entries' },
  'instant-missing': { zh: '请填写{instant}时间', en: 'set {instant}' },
  'officers-missing': { zh: '请指定开标人员', en: 'name the officers' },
  'keys-missing': {
    zh: '{officers} 名开标人员中 {enrolled} 名已登记密钥，须全部登记',
    en: '{enrolled} of {officers} officers have enrolled their keys; all must',
  },
  'signatures-missing': {
    zh: '{officers} 名开标人员中 {signed} 名已签署密钥仪式记录，须全部签署',
    en: '{signed} of {officers} officers have signed the ceremony record; all must',
  },
  'approval-missing': { zh: '该轮次没有待审核的发布申请', en: 'nobody put the tender forward' },
  'not-an-officer': { zh: '您不是本轮次的开标人员', en: 'you are no officer of this tender' },
  'ceremony-not-ready': {
    zh: '其他开标人员尚未全部登记密钥，密钥仪式记录尚未形成',
    en: 'not every officer has enrolled a key yet, so there is no record to sign',
  },
  'ceremony-own-signed': {
    zh: '本轮密钥仪式记录已有您的签名，不必重复签署',
    en: 'the ceremony record has your signature already',
  },
  'ceremony-complete': {
    zh: '密钥仪式已完成，不能再更换密钥',
    en: 'the ceremony is complete; keys are settled',
  },
  'key-used': {
    zh: '该公钥已由其他开标人员登记，请重新生成',
    en: 'another officer has this key; make a new one',
  },
  'key-file-elsewhere': {
    zh: '密钥文件与本轮次、本人或所给公钥不符，请用本页重新生成',
    en: 'the key file is for another round, officer or key',
  },
  'key-no-point': { zh: '公钥无效，请重新生成', en: 'the public key is not a point of the curve' },
  'signature-wrong': {
    zh: '签名与密钥仪式记录或本人公钥不符，请核对后重新签署',
    en: 'the signature is not yours over this record',
  },
  'sealing-refused': { zh: '{where}：{reason}', en: '{where}: {reason}' },
  'sealed-not-base64url': { zh: '密文应为 Base64url 编码', en: 'the sealed bytes must be base64url' },
  'no-entry': {
    zh: '贵单位在本轮次没有申报产品，不能报价',
    en: 'your organisation has no entry in this tender',
  },
  'window-not-open': {
    zh: '报价自 {from} 开始递交，请届时再递交',
    en: 'bids are taken from {from}',
  },
  'deadline-passed': {
    zh: '报价已于 {deadline} 截止，不再接收或撤回',
    en: 'the deadline was {deadline}; bids are neither taken nor withdrawn any more',
  },
  'not-announced': { zh: '轮次{state}，不接收报价', en: 'the tender is {state} and takes no bids' },
  'version-due': {
    zh: '本次应递交第 {due} 版；可能已由本单位其他人员递交，请重新下载密封包后再密封',
    en: 'version {due} is due; a colleague may have submitted, so download the sealing package anew and seal again',
  },
  'lot-unknown': { zh: '本轮次没有标段“{lot}”', en: 'this tender has no lot {lot}' },
  'not-eligible': {
    zh: '贵单位目前不具备投标资格：{reasons}',
    en: 'your organisation is not eligible now: {reasons}',
  },
  'bid-unknown': { zh: '没有该报价“{id}”', en: 'no bid {id}' },
  'bid-not-live': { zh: '该报价已撤回或被新版本替换', en: 'the bid is withdrawn or replaced already' },
  'shares-need-closing': {
    zh: '轮次{state}；截标后方可提交份额',
    en: 'the tender is {state}; shares are given after the closing',
  },
  'opening-early': { zh: '开标自 {from} 开始，请届时再开标', en: 'the opening begins at {from}' },
  'scores-pending': {
    zh: '技术评分尚未冻结，冻结之后方可开标',
    en: 'the technical scores are not frozen; the opening follows that',
  },
  'quorum-short': {
    zh: '投标 {bid} 的有效份额不足 {quorum} 份或缺少监督人份额，尚不能开标',
    en: 'bid {bid} lacks shares: {quorum} are needed, a supervisor’s among them',
  },
  'officers-pending': {
    zh: '投标 {bid} 用现有份额无法开启；须等待其余开标人员，或等到 {until} 后再开标',
    en: 'bid {bid} does not open with the shares there are; wait for the other officers, or until {until}',
  },
  'closing-differs': {
    zh: '现存投标与截标根不一致，不能开标；请立即报告监督机构核查',
    en: 'the stored bids are not those of the closing: do not open, report it to the supervising authority',
  },
  'closing-unknown': { zh: '本轮次尚未截标', en: 'this tender is not closed yet' },
  'opening-unknown': {
    zh: '本轮次尚未开标，或开标记录不公开',
    en: 'this tender is not opened, or its record is not public',
  },
  'page-missing': {
    zh: '本平台未安装离线密封页',
    en: 'the offline sealing page is not installed here',
  },
  'no-offers': {
    zh: '按规则目前没有可复活的企业，或均已发出要约',
    en: 'by the rules there is nobody to offer a revival to now, or everyone had an offer',
  },
  'no-offers-out': { zh: '目前没有等待评审的复活要约', en: 'no offers are waiting to be evaluated' },
  'offers-out': {
    zh: '上一批复活要约尚未评审，请先完成',
    en: 'the offers before have not been evaluated yet',
  },
  'offers-need-opening': {
    zh: '轮次{state}；开标后方可发出复活要约',
    en: 'the tender is {state}; offers go out after the opening',
  },
  'offers-open': {
    zh: '尚有 {open} 份要约未应答，应答至 {due} 截止',
    en: '{open} offers are not answered yet; they can be until {due}',
  },
  'offer-too-short': {
    zh: '自发出至应答截止不少于 {minutes} 分钟',
    en: 'there must be {minutes} minutes or more to answer',
  },
  'offer-unknown': { zh: '没有该复活要约', en: 'no such offer' },
  'offer-answered': { zh: '该要约已应答，不能更改', en: 'the offer is answered; an answer is final' },
  'offer-deadline-passed': {
    zh: '应答已于 {due} 截止，视为不接受',
    en: 'answers were due at {due}; no answer is a refusal',
  },
  'round-moved': {
    zh: '评审数据刚有变化，请刷新后重试',
    en: 'the evaluation has just changed; look again and retry',
  },
  // documents, amendments, questions
  'document-unknown': { zh: '没有该采购文件“{id}”', en: 'no document {id}' },
  'document-type': {
    zh: '采购文件应为 PDF、DOCX、XLSX 或 ZIP 文件，按内容核对',
    en: 'a document must be a PDF, DOCX, XLSX or ZIP file by its content',
  },
  'document-ending-differs': {
    zh: '“{file}”的内容是 {type} 格式，扩展名应为 .{type}',
    en: 'by its content “{file}” is {type}, so its ending must be .{type}',
  },
  'document-too-large': {
    zh: '文件超过 {bytes} 字节的上限，请拆分后上传',
    en: 'the file exceeds the limit of {bytes} bytes; split it',
  },
  'document-empty': { zh: '文件是空的', en: 'the file is empty' },
  'document-count': {
    zh: '一个轮次最多 {max} 份采购文件，请合并或以压缩包上传',
    en: 'a round has {max} documents at most; join some, or send an archive',
  },
  'document-one-file': { zh: '一次请上传一份文件', en: 'send one file at a time' },
  'document-settled': {
    zh: '该文件版本已随公告发布，不能撤下；请以补充文件发布新版本',
    en: 'this version is announced and stays; announce a new one with an amendment',
  },
  'amendment-unknown': { zh: '没有该补充文件“{id}”', en: 'no amendment {id}' },
  'amendment-open': {
    zh: '已有一份补充文件在编制或审核中，请先发布或放弃',
    en: 'an amendment is being drafted or reviewed; announce or discard it first',
  },
  'amendment-only-draft': {
    zh: '补充文件{state}，不能再修改',
    en: 'the amendment is {state}; only a draft can be changed',
  },
  'amendment-moved': {
    zh: '该补充文件刚由他人办理，请刷新查看',
    en: 'somebody else has just dealt with the amendment; look again',
  },
  'amendment-version-moved': {
    zh: '补充文件现为第 {stored} 版，您看到的是第 {seen} 版，请刷新后重试',
    en: 'the amendment is at version {stored}, not {seen}',
  },
  'amendment-needs-announced': {
    zh: '轮次{state}；报价截止前的已发布轮次才能发布补充文件',
    en: 'the tender is {state}; amendments are for announced rounds before their deadline',
  },
  'amendment-late': {
    zh: '报价已于 {deadline} 截止，不能再补充或延期',
    en: 'the deadline was {deadline}; it can be neither amended nor extended any more',
  },
  'amendment-incomplete': {
    zh: '补充文件不符合时间要求，请按提示修改',
    en: 'the amendment does not keep the times; mend what is named',
  },
  'amendment-must-extend': {
    zh: '自补充文件发布至报价截止不少于 {minutes} 分钟，请延长报价截止时间',
    en: 'from the amendment to the deadline there must be {minutes} minutes or more: extend the deadline',
  },
  'deadline-not-later': {
    zh: '新的报价截止时间应晚于原截止时间 {deadline}',
    en: 'the new deadline must be later than the old, {deadline}',
  },
  'opening-not-later': {
    zh: '新的开标时间应晚于原开标时间 {opening}',
    en: 'the new opening must be later than the old, {opening}',
  },
  'question-unknown': { zh: '没有该提问“{id}”', en: 'no question {id}' },
  'question-deadline-passed': {
    zh: '提问已于 {deadline} 截止',
    en: 'questions were taken until {deadline}',
  },
  'questions-need-announced': {
    zh: '轮次{state}，不接收提问',
    en: 'the tender is {state} and takes no questions',
  },
  'question-published': { zh: '该提问的答复已公布，不能再修改', en: 'the answer is published and stays' },
  'question-unanswered': { zh: '请先答复再公布', en: 'answer it before it is published' },
  'questions-required': { zh: '请选择要公布的答复', en: 'choose the answers to publish' },
  // notices to officers, and the title of a case
  'officer-named': {
    zh: '您被指定为“{title}”的开标人员',
    en: 'You are an opening officer of “{title}”',
  },
  'officer-named-what-to-do': {
    zh: '请生成并登记开标密钥，妥善保管开标码；全部登记后核对并签署密钥仪式记录。',
    en: 'Make and enrol your key and keep its opening code apart; when all are enrolled, compare and sign the ceremony record.',
  },
  'offer-to-answer': { zh: '“{title}”复活要约待应答', en: 'A revival offer of “{title}” to answer' },
  'offer-what-to-do': {
    zh: '请于 {due} 前应答是否接受复活价；逾期未应答视为不接受。',
    en: 'Accept or decline the price by {due}; no answer is a refusal.',
  },
  'tender-closed': { zh: '“{title}”已截标', en: '“{title}” is closed' },
  'tender-closed-what-to-do': {
    zh: '共 {bids} 份有效投标。请核对截标记录并提交份额。',
    en: '{bids} live bids. Compare the closing and give your shares.',
  },
  'key-check-due': {
    zh: '“{title}”即将截标，请核验开标密钥',
    en: '“{title}” closes soon: check your key',
  },
  'key-check-what-to-do': {
    zh: '请用开标码打开密钥文件并做一次演练；打不开的，请立即告知采购机构。',
    en: 'Open the key file with its opening code and rehearse once; if it does not open, tell the procurement office at once.',
  },
  'announcement-of': { zh: '发布招标轮次：{title}', en: 'Announce the tender: {title}' },
  'amendment-of': {
    zh: '发布补充文件：{title}（{amendment}）',
    en: 'Announce the amendment of {title}: {amendment}',
  },
  'tender-amended': { zh: '“{title}”发布第 {number} 号补充文件', en: 'Amendment {number} of “{title}”' },
  'tender-amended-what-it-says': {
    zh: '{amendment}。报价截止与开标时间不变。',
    en: '{amendment}. Deadline and opening stay as they are.',
  },
  'tender-extended': {
    zh: '{amendment}。报价截止由 {from} 延至 {to}，开标时间为 {opening}。已递交的报价继续有效，可在新的截止时间前更换或撤回。',
    en: '{amendment}. The deadline moves from {from} to {to}, the opening is at {opening}. Bids stay as they are, and may be replaced or withdrawn until the new deadline.',
  },
  'question-to-answer': { zh: '“{title}”有新的提问待答复', en: 'A question on “{title}” to answer' },
  'question-what-to-do': {
    zh: '请在轮次页面的“答疑”中答复并公布。',
    en: 'Answer it on the page of the round, under questions, and publish the answer.',
  },
  'answers-published': { zh: '“{title}”公布了答疑', en: 'Answers on “{title}” are published' },
  'answers-where': {
    zh: '共 {count} 条，请在轮次页面查看。',
    en: '{count} answers; see the page of the round.',
  },
  // what jobs said
  'questions-told': { zh: '通知 {count} 条新提问', en: 'told the office of {count} questions' },
  'officers-reminded': {
    zh: '提醒 {count} 名开标人员核验密钥',
    en: 'reminded {count} officers to check their keys',
  },
});
