import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of tenders and bids from the bidder's and the public's side (状态词汇). */
export const bidsVocabulary = {
  announcedTender: {
    announced: word('running', '已发布', 'Announced'),
    closed: word('sealed', '已截标，待开标', 'Closed, to be opened'),
    opened: word('done', '已开标', 'Opened'),
    void: word('blocked', '已作废', 'Void'),
  },
  ownBid: {
    live: word('sealed', '已密封递交', 'Handed in under seal'),
    replaced: word('idle', '已替换', 'Replaced'),
    withdrawn: word('idle', '已撤回', 'Withdrawn'),
    opened: word('done', '已开标', 'Opened'),
    unreadable: word('blocked', '无法读取，无效', 'Unreadable, invalid'),
  },
  ownQuestion: {
    open: word('waiting', '待答复', 'Awaits an answer'),
    answered: word('done', '已答复', 'Answered'),
  },
  ownEntryDecision: {
    passed: word('done', '通过', 'Eligible'),
    refused: word('blocked', '不予通过', 'Refused'),
    undecided: word('waiting', '审核中', 'Being examined'),
  },
  ownOffer: {
    open: word('waiting', '待您应答', 'Awaits your answer'),
    accepted: word('done', '已接受', 'Accepted'),
    declined: word('idle', '已谢绝', 'Declined'),
    lapsed: word('idle', '逾期未应答', 'Not answered in time'),
    quoting: word('waiting', '待您二次报价', 'Awaits your second quote'),
    sealed: word('sealed', '已截止，待开启', 'Closed, to be opened'),
  },
} satisfies Vocabulary;
