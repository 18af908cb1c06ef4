import { messages } from '#kernel';

/** What outages before deadlines and lost keys say to people (系统故障、开标密钥遗失). */
export const sayIncident = messages('tender-incident', {
  'deadline-passed-open': {
    zh: '报价已于 {deadline} 截止，不再接收或撤回。平台截标前会核对截止前是否发生系统故障；按规则顺延的，会在公告页公布并发送消息',
    en: 'the deadline was {deadline}; bids are neither taken nor withdrawn. Before it closes, the platform looks for outages before the deadline; an extension by rule stands in the notice and is told by message',
  },
  extended: {
    zh: '“{title}”因系统故障顺延{part}',
    en: '“{title}”: an outage extends {part}',
  },
  'extended-how': {
    zh: '截止前平台有 {minutes} 分钟不能接收递交。按规则由 {from} 顺延至 {to}，其后的时间安排同样顺延。已递交的继续有效，可在新的截止时间前更换或撤回。情况说明见公告页。',
    en: 'The platform could take nothing for {minutes} minutes before the deadline. By rule it moves from {from} to {to}, and what follows moves by the same length. What was handed in stays as it is, and may be replaced or withdrawn until the new deadline. The minutes are in the notice.',
  },
  'used-up': {
    zh: '“{title}”截止前发生系统故障，顺延次数已用尽',
    en: '“{title}”: an outage before the deadline, and no extension is left',
  },
  'used-up-what-to-do': {
    zh: '截止前平台有 {minutes} 分钟不能接收递交，规则规定的顺延次数已用尽，按原截止时间 {deadline} 截标。情况说明见公告页；认为影响公平的，可作废后重新组织。',
    en: 'The platform could take nothing for {minutes} minutes before the deadline. The extensions of the rule are used up, so that {deadline} stands. The minutes are in the notice; a round that was not fair can be voided and announced anew.',
  },
  // lost keys
  'loss-before-announcement': {
    zh: '轮次尚未发布，请更换密钥；发布后密钥不能更换，方可报告遗失',
    en: 'the round is not announced: make another key; a loss is reported once keys can no longer be replaced',
  },
  'loss-too-late': {
    zh: '轮次{state}，不再需要开标密钥',
    en: 'the round is {state} and needs no keys any more',
  },
  'loss-reported-before': {
    zh: '您已报告不能开标；找回后核验密钥即恢复',
    en: 'you have reported it already; check the key once you have it again',
  },
  'key-lost': {
    zh: '“{title}”一名开标人员不能开标',
    en: '“{title}”: an officer cannot open any more',
  },
  'key-lost-how': {
    zh: '{officer} 报告：{cause}。仍有 {able} 人可以开标，其中监督人 {supervisors} 名；开标须 {quorum} 人且至少一名监督人，目前仍可开标。',
    en: '{officer} reports: {cause}. {able} can still open, {supervisors} of them supervisors; {quorum} are needed, one of them a supervisor. The round can still be opened.',
  },
  'quorum-lost': {
    zh: '“{title}”开标人数不足，不能开标',
    en: '“{title}” can no longer be opened: too few officers are left',
  },
  'quorum-lost-how': {
    zh: '{officer} 报告：{cause}。仅 {able} 人可以开标，其中监督人 {supervisors} 名；开标须 {quorum} 人且至少一名监督人。找回密钥的请立即核验；不能找回的，由招采机构提请作废，投标保持密封。',
    en: '{officer} reports: {cause}. {able} can still open, {supervisors} of them supervisors; {quorum} are needed, one of them a supervisor. Whoever has the key again checks it at once; otherwise the office puts the voiding forward, and bids stay sealed.',
  },
  'keys-unchecked': {
    zh: '“{title}”即将截标，已核验的开标密钥不足',
    en: '“{title}” closes soon, and too few keys are confirmed',
  },
  'keys-unchecked-how': {
    zh: '截标前一天以来仅 {checked} 人核验成功，其中监督人 {supervisors} 名；开标须 {quorum} 人且至少一名监督人。请尽快核验；打不开的，请报告不能开标。',
    en: 'Since a day before the deadline {checked} have checked their keys, {supervisors} of them supervisors; {quorum} are needed, one of them a supervisor. Check yours now; report it if it does not open.',
  },
  // voiding for want of a quorum
  'quorum-holds': {
    zh: '仍有 {able} 人可以开标（须 {quorum} 人），其中监督人 {supervisors} 名，不得以开标人数不足作废',
    en: '{able} can still open ({quorum} are needed), {supervisors} of them supervisors: this is no reason to void',
  },
  'officers-waited-for': {
    zh: '按规则须等待开标人员至 {until}，届时仍不足的方可作废',
    en: 'officers are waited for until {until}; the round may be voided for this afterwards',
  },
  'no-quorum-proposal': {
    zh: '没有待决定的作废提请',
    en: 'nobody has put the voiding forward',
  },
  'quorum-loss-of': {
    zh: '因开标人数不足作废“{title}”',
    en: 'Void “{title}” for want of a quorum',
  },
  'void-for-quorum': {
    zh: '“{title}”因开标人数不足作废',
    en: '“{title}” is void for want of a quorum',
  },
  'void-for-quorum-how': {
    zh: '开标须 {quorum} 人且至少一名监督人，仅 {able} 人可以开标。所有投标保持密封，任何人不能打开。情况说明见公告页；重新组织的，请另行投标。',
    en: '{quorum} are needed to open, one of them a supervisor, and {able} are left. Every bid stays sealed, and nobody can open it. The minutes are in the notice; a new round takes new bids.',
  },
  'quorum-loss-returned': {
    zh: '“{title}”的作废提请被退回',
    en: 'The voiding of “{title}” was returned',
  },
  'quorum-loss-returned-why': { zh: '意见：{opinion}', en: 'Opinion: {opinion}' },
  'no-minutes': { zh: '没有该情况说明', en: 'there are no such minutes' },
  // what the job said
  'closing-run': {
    zh: '截标 {closed} 个轮次，因系统故障顺延 {extended} 个',
    en: 'closed {closed} tenders, extended {extended} for outages',
  },
});
