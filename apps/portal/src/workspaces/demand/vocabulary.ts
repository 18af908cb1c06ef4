import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of the states of collections and reports, of findings, and of the steps of a report (报量状态词汇). */
export const demandVocabulary = {
  demandReport: {
    asked: word('waiting', '待填报', 'To be filled in'),
    drafting: word('running', '填报中', 'Being filled in'),
    returned: word('blocked', '已退回，须修改', 'Returned, to be corrected'),
    submitted: word('waiting', '已提交，待审核', 'Submitted, awaiting review'),
    'under-review': word('running', '审核中', 'Under review'),
    accepted: word('done', '审核通过', 'Accepted'),
    'left-out': word('idle', '不纳入', 'Left out'),
  },
  demandCollection: {
    draft: word('idle', '编制中', 'Draft'),
    collecting: word('running', '报量中', 'Collecting'),
    frozen: word('done', '已冻结', 'Frozen'),
    void: word('blocked', '已作废', 'Void'),
  },
  demandPurpose: {
    live: word('chosen', '正式', 'Live'),
    rehearsal: { ...word('waiting', '演练', 'Rehearsal'), mark: 'rehearsal' },
    demonstration: { ...word('waiting', '演示', 'Demonstration'), mark: 'demonstration' },
  },
  demandFinding: {
    explained: word('done', '已说明', 'Explained'),
    open: word('blocked', '待说明', 'To be explained'),
  },
  /** Steps that only reports have, beside those of every approval. */
  approval: {
    reopened: word('running', '延长填报', 'More time given'),
    'left-out': word('idle', '不纳入', 'Left out'),
    'asked-again': word('running', '重新纳入', 'Asked again'),
    imported: word('done', '已导入', 'Imported'),
  },
} satisfies Vocabulary;
