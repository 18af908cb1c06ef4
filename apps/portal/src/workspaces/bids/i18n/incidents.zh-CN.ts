/** Chinese texts of what came between a round and its course. */
export const incidents = {
  title: '异常情况及处理',
  extended: '系统故障，截止时间顺延',
  usedUp: '系统故障，顺延次数已用尽',
  outage: '故障起止（UTC+8）',
  lost: '截止前不能递交',
  minutesOf: '{{count}} 分钟',
  decided: '处理',
  byRule: '平台按规则处理（规则版本 {{ruleEdition}}）',
  minutes: '情况说明（PDF）',
  quorum: '开标人数不足，轮次作废',
  quorumText:
    '仅 {{able}} 人可以开标，其中监督人 {{supervisors}} 名；须 {{k}} 人，且至少一名监督人。投标保持密封，任何人不能打开。',
  reason: '作废理由',
  voided: '确认作废',
  causes: {
    'code-lost': '开标码遗失',
    'file-unreadable': '密钥文件不能打开',
    absent: '不能到场',
  },
} as const;
