/** What a person or machine may be allowed to do. Every HTTP operation names one of these (操作权限). */
export interface PermissionText {
  readonly zh: string;
  readonly en: string;
}

export const PERMISSIONS = {
  // platform
  'message.send': { zh: '发送消息', en: 'Send messages' },
  'job.view': { zh: '查看后台任务', en: 'See background jobs' },
  'job.run': { zh: '立即运行后台任务', en: 'Run a background job now' },
  'rule.view': { zh: '查看规则参数', en: 'See rule parameters' },
  'rule.edit': { zh: '维护规则参数', en: 'Maintain rule parameters' },
  'import.history': { zh: '导入历史数据', en: 'Import history' },
  // audit
  'audit.view': { zh: '查看审计记录', en: 'See the audit record' },
  'audit.export': { zh: '导出审计记录', en: 'Export the audit record' },
  'audit.countersign': { zh: '会签审计检查点', en: 'Counter-sign audit checkpoints' },
  'audit.permission-matrix': { zh: '导出权限矩阵', en: 'Export the permission matrix' },
  'export.view': { zh: '查看导出记录', en: 'See what was exported' },
  // identity
  'registration.review': { zh: '审核单位注册', en: 'Review registrations' },
  'organisation.view': { zh: '查看单位', en: 'See organisations' },
  'organisation.edit': { zh: '维护本单位信息', en: 'Maintain own organisation' },
  'organisation.suspend': { zh: '暂停与恢复单位', en: 'Suspend and reinstate organisations' },
  'membership.manage': { zh: '维护所属机构', en: 'Manage member institutions' },
  'account.view': { zh: '查看账号', en: 'See accounts' },
  'account.manage': { zh: '维护账号', en: 'Manage accounts' },
  'account.unlock': { zh: '解锁账号、重置第二因素', en: 'Unlock accounts, reset second factors' },
  'role.grant': { zh: '授予角色', en: 'Grant roles' },
  'staff-role.grant': { zh: '为本单位人员授权', en: 'Grant roles to own staff' },
  'api-key.manage': { zh: '维护接口密钥', en: 'Manage API keys' },
  'commitment.view': { zh: '查看信用承诺书', en: 'See commitment letters' },
  'commitment.submit': { zh: '提交信用承诺书', en: 'Submit the commitment letter' },
  'commitment.review': { zh: '审核信用承诺书', en: 'Review commitment letters' },
  'eligibility.view': { zh: '查询资格', en: 'Ask for eligibility' },
  'restriction.manage': { zh: '维护受限名单', en: 'Maintain the restricted list' },
  'appointment.propose': { zh: '委托配送企业', en: 'Appoint distributors' },
  'appointment.answer': { zh: '答复配送委托', en: 'Answer appointments' },
  'appointment.view': { zh: '查看配送关系', en: 'See appointments' },
  // catalogue
  'catalogue.view': { zh: '查看目录', en: 'See the catalogue' },
  'catalogue.edit': { zh: '维护目录', en: 'Maintain the catalogue' },
  'catalogue.import': { zh: '导入目录', en: 'Import the catalogue' },
  'catalogue.export': { zh: '导出目录', en: 'Export the catalogue' },
  // rounds library
  'round.view': { zh: '查看轮次库', en: 'See the rounds library' },
  'round.import': { zh: '导入轮次数据包', en: 'Import round packages' },
  'round.simulate': { zh: '模拟规则集', en: 'Simulate rule sets' },
  'round.draw': { zh: '登记并列抽签结果', en: 'Record draws among equals' },
  'round.propose': { zh: '提请公布轮次结果、撤回轮次', en: 'Propose publications, withdraw rounds' },
  'round.publish': { zh: '公布轮次结果', en: 'Publish round results' },
  'round.export': { zh: '导出轮次', en: 'Export rounds' },
  // awards
  'award.view': { zh: '查看公示、异议与中选', en: 'See public notices, objections and awards' },
  'award.manage': {
    zh: '办理公示、异议与中选',
    en: 'Conduct public notices, objections and awards',
  },
  'award.confirm': {
    zh: '复核异议处理、中选与撤销中选资格',
    en: 'Confirm decisions on objections, awards and their withdrawal',
  },
  'award.object': { zh: '提出异议', en: 'Object to results' },
  'award.volumes': { zh: '查看约定采购量', en: 'See agreed volumes' },
  'award.volumes-adjust': { zh: '申请调整约定采购量', en: 'Ask for adjustments of agreed volume' },
  'award.areas': { zh: '填报选区志愿', en: 'File lists of regions' },
  // experts
  'expert.manage': { zh: '维护专家库', en: 'Keep the expert library' },
  'review.view': { zh: '查看专家评审', en: 'See expert reviews' },
  'review.manage': { zh: '办理专家评审', en: 'Conduct expert reviews' },
  'review.confirm': {
    zh: '抽取评审专家、复核评分冻结',
    en: 'Draw expert panels, confirm the freezing of scores',
  },
  'review.score': { zh: '参加评审并评分', en: 'Review and score' },
  // tenders
  'tender.view': { zh: '查看招标轮次', en: 'See tenders' },
  'tender.edit': { zh: '编制招标轮次', en: 'Draft tenders' },
  'tender.announce': { zh: '发布与作废招标轮次', en: 'Announce and void tenders' },
  'tender.open': { zh: '参加密钥仪式与开标', en: 'Take part in key ceremonies and openings' },
  'tender.bid': { zh: '递交密封报价', en: 'Submit sealed bids' },
  'tender.offer': { zh: '发出复活要约并评审', en: 'Issue and evaluate revival offers' },
  'tender.verify': { zh: '核验开标记录', en: 'Verify opening records' },
  // demand
  'demand.view': { zh: '查看报量任务', en: 'See collections of demand' },
  'demand.edit': { zh: '编制报量任务', en: 'Draft collections of demand' },
  'demand.freeze': { zh: '冻结与作废报量任务', en: 'Freeze and void collections of demand' },
  'demand.export': { zh: '导出报量冻结版本', en: 'Export frozen demand' },
  'demand.report': { zh: '填报采购需求量', en: 'Report demand' },
  'demand.review': { zh: '审核报量', en: 'Review reports of demand' },
} as const satisfies Record<string, PermissionText>;

export type Permission = keyof typeof PERMISSIONS;

/** Permissions that also need a second factor used within the last ten minutes. */
export const SECOND_FACTOR_PERMISSIONS: readonly Permission[] = [
  'round.publish',
  'award.confirm',
  'review.confirm',
  'tender.announce',
  'role.grant',
  'restriction.manage',
];
