import { messages } from '#kernel';

/** What rounds in stages say to people (分阶段开启). */
export const sayStage = messages('tender-stage', {
  'qualification-deadline-late': {
    zh: '资格审查材料递交截止应早于报价递交开始',
    en: 'the deadline of qualification material must be before prices are taken',
  },
  'qualification-opening-early': {
    zh: '资格审查材料开启时间不得早于其递交截止时间',
    en: 'qualification material must not be opened before its deadline',
  },
  'qualification-opening-late': {
    zh: '资格审查材料开启时间应早于报价递交开始',
    en: 'qualification material must be opened before prices are taken',
  },
  'qualification-deadline-passed': {
    zh: '资格审查材料已于 {deadline} 截止，不再接收或撤回',
    en: 'the deadline of qualification material was {deadline}; it is neither taken nor withdrawn any more',
  },
  'part-not-taken': {
    zh: '本轮次不要求单独递交资格审查材料',
    en: 'this tender does not take qualification material on its own',
  },
  'shares-need-qualification': {
    zh: '资格审查材料尚未截止，或已开启；截止后、开启前方可提交份额',
    en: 'shares of qualification material are given between its deadline and its opening',
  },
  'qualification-opened-before': {
    zh: '资格审查材料已开启，不能重复开启',
    en: 'the qualification material is opened already',
  },
  'qualification-sealed': {
    zh: '资格审查材料尚未开启，请先开启资格审查材料，再开启报价',
    en: 'the qualification material is still sealed; open it before the prices',
  },
  'qualification-closed': {
    zh: '“{title}”资格审查材料已截止',
    en: 'The qualification part of “{title}” is closed',
  },
  'qualification-closed-what-to-do': {
    zh: '共 {bids} 份有效材料。请核对截标记录并提交份额；报价仍处于密封状态。',
    en: '{bids} live envelopes. Compare the closing and give your shares; prices stay sealed.',
  },
});
