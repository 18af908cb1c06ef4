/** Chinese texts of lost keys in the opening room. */
export const loss = {
  title: '可开标人员',
  note: '开标密钥不能更换或补发；不能开标的请立即报告。',
  left: '仍有 {{able}} 人可以开标，其中监督人 {{supervisors}} 名；须 {{k}} 人，且至少一名监督人。',
  holds: '可以开标',
  none: '人数刚好，不能再缺',
  lost: '人数不足，不能开标',
  consequence:
    '找回密钥的请立即核验；不能找回的，由招采机构提请、集采审核人员确认作废，投标保持密封。截标后，以及只因有人不能到场而人数不足的，须先按规则等待开标人员。',
  cause: '不能开标的原因',
  causes: {
    'code-lost': '开标码遗失',
    'file-unreadable': '密钥文件不能打开',
    absent: '不能到场',
  },
  choose: '请选择原因',
  act: '报告不能开标',
  reportConsequence: '招采机构、审核人员和全部开标人员将立即收到通知。找回后核验密钥成功，报告即解除。',
  reported: '您已报告不能开标。找回后请核验密钥，成功即解除。',
} as const;
