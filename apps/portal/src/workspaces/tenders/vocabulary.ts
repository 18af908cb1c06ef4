import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of the states of live rounds, and of what a round is held for (状态词汇、用途). */
export const tendersVocabulary = {
  tender: {
    draft: word('idle', '编制中', 'Draft'),
    proposed: word('waiting', '待审核', 'Awaiting review'),
    announced: word('running', '已发布', 'Announced'),
    closed: word('sealed', '已截标，未开启', 'Closed, unopened'),
    opened: word('done', '已开标', 'Opened'),
    void: word('blocked', '已作废', 'Void'),
  },
  purpose: {
    live: word('chosen', '正式', 'Live'),
    rehearsal: { ...word('waiting', '演练', 'Rehearsal'), mark: 'rehearsal' },
    demonstration: { ...word('waiting', '演示', 'Demonstration'), mark: 'demonstration' },
  },
  step: {
    done: word('done', '已完成', 'Done'),
    running: word('running', '进行中', 'Under way'),
    due: word('waiting', '待办理', 'To be done'),
    later: word('idle', '未开始', 'Not started'),
    wrong: word('blocked', '须修改', 'To be corrected'),
    stopped: word('blocked', '已作废', 'Void'),
  },
  check: {
    good: word('done', '通过', 'Passed'),
    note: word('waiting', '请留意', 'Note'),
    wrong: word('blocked', '须修改', 'To be corrected'),
  },
  amendment: {
    draft: word('idle', '编制中', 'Draft'),
    proposed: word('waiting', '待审核', 'Awaiting review'),
    announced: word('done', '已发布', 'Announced'),
  },
  question: {
    open: word('waiting', '待答复', 'To be answered'),
    answered: word('running', '已答复，待公布', 'Answered, to be published'),
    attached: word('running', '随补充文件公布', 'Goes out with an amendment'),
    published: word('done', '已公布', 'Published'),
  },
  eligibility: {
    open: word('running', '审核中', 'Being decided'),
    proposed: word('waiting', '待审核公布', 'Awaiting review'),
    frozen: word('done', '已公布并冻结', 'Published and frozen'),
  },
  entryDecision: {
    passed: word('done', '通过', 'Passed'),
    refused: word('blocked', '不予通过', 'Refused'),
    undecided: word('waiting', '待认定', 'Undecided'),
  },
  suggestion: {
    open: word('waiting', '待认定', 'To be decided'),
    settled: word('done', '已认定', 'Decided'),
  },
  relationDecision: {
    one: word('chosen', '计为一家', 'Count as one'),
    independent: word('done', '相互独立', 'Independent'),
    withdrawn: word('idle', '已撤销', 'Withdrawn'),
  },
  refusalObjection: {
    open: word('waiting', '待答复', 'To be answered'),
    answered: word('done', '已答复', 'Answered'),
  },
  memberKey: {
    none: word('waiting', '未登记', 'None'),
    registered: word('waiting', '待核对指纹', 'To be compared'),
    confirmed: word('done', '已核对', 'Confirmed'),
  },
  offer: {
    open: word('waiting', '待应答', 'Not answered yet'),
    accepted: word('done', '接受', 'Accepted'),
    declined: word('idle', '不接受', 'Declined'),
    lapsed: word('idle', '逾期未应答', 'Not answered in time'),
    quoting: word('waiting', '待二次报价', 'To be quoted'),
    sealed: word('sealed', '已截止，待开启', 'Closed, to be opened'),
  },
} satisfies Vocabulary;
