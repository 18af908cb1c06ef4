import { messages } from '#kernel';

/** What demand reporting says to people (报量). */
export const say = messages('demand', {
  unknown: { zh: '没有报量任务“{id}”', en: 'no collection {id}' },
  'report-unknown': { zh: '没有报量单“{id}”', en: 'no report {id}' },
  'number-taken': {
    zh: '任务编号 {number} 已用于另一报量任务，作废后方可再用',
    en: 'the number {number} belongs to another collection; it can be used again when that is void',
  },
  'version-moved': {
    zh: '内容现为第 {stored} 版，您看到的是第 {seen} 版，请刷新后重试',
    en: 'this is at version {stored}, not {seen}; read it again',
  },
  'state-moved': {
    zh: '刚由他人办理，不再是“{state}”，请刷新查看',
    en: 'it is no longer {state}; read it again',
  },
  'only-draft': {
    zh: '报量任务{state}，不能再修改；编制中的任务才能修改',
    en: 'the collection is {state}; only a draft can be changed',
  },
  'not-collecting': {
    zh: '报量任务{state}，不能办理；报量中的任务才能办理',
    en: 'the collection is {state}; this is done while it is collecting',
  },
  'due-before-opening': { zh: '截止时间应晚于开始时间', en: 'the due instant must be after the start' },
  'due-passed-already': { zh: '截止时间已过，请调整后再启动', en: 'the due instant has passed; move it' },
  'year-malformed': { zh: '年份应为四位数字', en: 'a year has four digits' },
  'region-unknown': { zh: '没有行政区划“{code}”', en: 'no region {code}' },
  'region-outside': {
    zh: '行政区划 {code} 不在报量任务的地区内',
    en: 'the region {code} is not within that of the collection',
  },
  incomplete: { zh: '报量任务尚未编制完整，请按提示补齐', en: 'the collection is not complete yet' },
  'products-missing': { zh: '尚无品种', en: 'there are no varieties' },
  'institutions-missing': { zh: '尚未确定报量机构', en: 'no institution is asked' },
  'level-missing': {
    zh: '{count} 家机构没有可审核的层级，例如 {name}；请调整审核层级或不纳入这些机构',
    en: '{count} institutions lie under no level that reviews, as {name}; change the levels or leave them out',
  },
  'institution-not-asked': {
    zh: '该单位不是启用的医疗机构，或不在报量地区内',
    en: 'this is no active institution within the region of the collection',
  },
  'institution-asked-already': {
    zh: '该机构已在报量机构名单中',
    en: 'the institution is on the list already',
  },
  'file-in-error': {
    zh: '文件有 {count} 处错误，请按提示改正后重新上传',
    en: 'the files have {count} violations; correct them as listed and upload again',
  },
  'file-part-missing': { zh: '请上传{file}', en: 'upload {file}' },
  'send-multipart': { zh: '请以表单方式上传文件', en: 'send the file as multipart/form-data' },
  'value-blank': { zh: '必填项为空', en: 'a value is required' },
  'value-too-long': { zh: '最多 {max} 个字', en: 'at most {max} characters' },
  'id-not-plain': {
    zh: '编号应为可见字符，无首尾空格',
    en: 'an id is printable text without spaces at its ends',
  },
  'key-repeated': { zh: '与第 {row} 行重复', en: 'the same as in row {row}' },
  'variety-unknown': { zh: '没有品种“{id}”', en: 'no variety {id}' },
  'product-unknown': { zh: '没有产品“{id}”', en: 'no product {id}' },
  'product-elsewhere': {
    zh: '产品 {id} 属于品种 {variety}',
    en: 'the product {id} is of the variety {variety}',
  },
  'line-repeated': { zh: '同一品种、产品填报了两次', en: 'this variety and product is reported twice' },
  'quantity-malformed': {
    zh: '数量应为不超过 12 位的整数，按计量单位填报',
    en: 'a quantity is a whole number of at most 12 digits',
  },
  'window-not-open': { zh: '报量自 {from} 开始，请届时填报', en: 'reports are taken from {from}' },
  'window-over': {
    zh: '报量已于 {until} 截止；确需补报的，请联系采购机构单独延期',
    en: 'reports were due until {until}; ask the office to let you in again',
  },
  'window-over-now': { zh: '报量刚刚截止', en: 'reports have just become due' },
  'explanation-missing': {
    zh: '尚有 {count} 处需要说明，请逐处填写说明后提交',
    en: '{count} findings need an explanation before the report can be submitted',
  },
  'flag-unexplained': {
    zh: '{line}：{check}（规则 {rule}），请在该行填写说明',
    en: '{line}: {check} (rule {rule}); explain it on this line',
  },
  'flag-unreported': {
    zh: '{line}：{check}（规则 {rule}），请填报该行（无需求填 0）并说明',
    en: '{line}: {check} (rule {rule}); report this line, 0 if nothing is needed, and explain it',
  },
  'not-your-level': {
    zh: '现由{level}审核，您单位不是该机构所在地的相应部门',
    en: 'it is the turn of the {level} level, which you are not',
  },
  'no-level-in-turn': {
    zh: '报量单{state}，没有待审核的层级',
    en: 'the report is {state}; no level is in turn',
  },
  'correction-not-now': {
    zh: '报量单{state}，不能更正数量；提交后至冻结前方可更正',
    en: 'the report is {state}; quantities are corrected between submission and freeze',
  },
  'line-unknown': {
    zh: '报量单中没有品种 {variety}、产品 {product} 这一行',
    en: 'the report has no line of {variety}, {product}',
  },
  'correction-same': { zh: '更正后数量与现数量相同', en: 'the quantity is that already' },
  'until-passed': {
    zh: '延期应晚于现在和原截止时间',
    en: 'the new end must be after now and after the due instant',
  },
  'reopening-not-now': {
    zh: '报量单{state}，无需单独延期；待填报、填报中、已退回的方可延期',
    en: 'the report is {state}; only one that is not submitted can be given more time',
  },
  'not-due-yet': {
    zh: '报量于 {due} 截止，截止后方可冻结',
    en: 'reports are due until {due}; freeze after that',
  },
  'reports-pending': {
    zh: '尚有 {count} 份报量单未审完，审完或退回后方可冻结',
    en: '{count} reports are submitted or under review; finish or return them first',
  },
  'report-pending': { zh: '{name}（{code}）{state}', en: '{name} ({code}) is {state}' },
  'reports-reopened': {
    zh: '尚有 {count} 家机构在延期内未提交，到期后方可冻结',
    en: '{count} institutions still have more time to report',
  },
  'report-reopened-still': {
    zh: '{name}（{code}）延期至 {until}',
    en: '{name} ({code}) has time until {until}',
  },
  'edition-unknown': { zh: '没有冻结版本“{id}”', en: 'no edition {id}' },
  // imports
  'row-institution-unknown': { zh: '报量机构名单中没有“{id}”', en: 'no institution {id} is asked' },
  'row-report-closed': {
    zh: '该机构报量单为 {state}，不能导入；待填报、填报中、已退回的方可导入',
    en: 'the report is {state}; lines are imported into one that is not submitted',
  },
  'rows-in-error': {
    zh: '{rows} 行中有 {bad} 行错误，未写入任何数据；请先试导入，按错误明细改正后再导入',
    en: '{bad} of {rows} rows are in error and nothing was written; try a dry run and correct them',
  },
  'reports-moved': {
    zh: '有报量单刚刚提交，未写入任何数据，请重新导入',
    en: 'a report was submitted just now and nothing was written; import again',
  },
  'header-unknown': { zh: '没有“{name}”这一列', en: 'no column {name}' },
  'header-repeated': { zh: '列“{name}”重复', en: 'the column {name} stands twice' },
  'header-missing': { zh: '缺少“{name}”列', en: 'the column {name} is missing' },
  'header-wrong': { zh: '表头不符合要求', en: 'the header does not fit' },
  'csv-broken': {
    zh: '第 {line} 行不是规范的 CSV：列数与表头不符，或引号未闭合',
    en: 'line {line} is no well-formed CSV: its fields do not fit the header, or a quote is open',
  },
  'csv-not-utf8': { zh: '第 {line} 行含有非 UTF-8 字符，请以 UTF-8 保存', en: 'line {line} is not UTF-8' },
  'import-unknown': { zh: '没有导入记录“{id}”', en: 'no import {id}' },
  'file-too-large': { zh: '文件不得超过 {megabytes} MB', en: 'a file has at most {megabytes} MB' },
  // notices
  'reports-due': { zh: '请填报“{title}”采购需求量', en: 'Report your demand for “{title}”' },
  'reports-due-until': {
    zh: '请于 {until} 前填报并提交；低于往年用量或未报往年使用品牌的须说明理由。',
    en: 'Fill in and submit before {until}; explain what falls short of past use and brands that you leave out.',
  },
  'report-returned': { zh: '“{title}”报量单被退回', en: 'The report for “{title}” is returned' },
  'report-returned-why': {
    zh: '{level}审核意见：{opinion}。请修改后重新提交。',
    en: 'Opinion of the {level} level: {opinion}. Correct it and submit again.',
  },
  'report-reopened': { zh: '“{title}”报量单独延期', en: 'More time to report for “{title}”' },
  'report-reopened-until': { zh: '延期至 {until}：{reason}', en: 'Until {until}: {reason}' },
  'reports-due-soon': { zh: '“{title}”报量即将截止', en: 'Reports for “{title}” are due soon' },
  'reports-due-soon-until': {
    zh: '截止时间 {until}，贵单位尚未提交；逾期不再接收。',
    en: 'They are due until {until} and yours is not submitted; late ones are not taken.',
  },
  'reports-wait': { zh: '“{title}”有报量单待您审核', en: 'Reports for “{title}” wait for your review' },
  'reports-wait-how-many': { zh: '待审核 {reports} 份。', en: '{reports} reports are waiting.' },
  // runs of jobs
  'institutions-reminded': { zh: '已提醒 {count} 家机构', en: '{count} institutions reminded' },
  'reviewers-reminded': { zh: '已提醒 {count} 名审核人员', en: '{count} reviewers reminded' },
});
