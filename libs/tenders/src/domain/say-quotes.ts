import { messages } from '#kernel';

/** What second quotes say to people (二次报价). */
export const sayQuotes = messages('tender-quotes', {
  'not-announced': {
    zh: '本轮次公告未说明可能要求二次报价，不能以二次报价方式发出复活要约',
    en: 'the notice of this tender does not say that second quotes may be asked for; offers are answered with yes or no',
  },
  'asked-before': {
    zh: '本轮次已要求过一次二次报价；以后的复活要约以接受或不接受应答',
    en: 'this tender has asked for second quotes once; further offers are answered with yes or no',
  },
  'not-asked': {
    zh: '本轮次目前没有要求二次报价',
    en: 'this tender does not ask for second quotes now',
  },
  'not-offered': {
    zh: '本企业没有以二次报价应答的复活要约',
    en: 'your company has no offer that is answered by a second quote',
  },
  'deadline-passed': {
    zh: '二次报价已于 {deadline} 截止，不再接收或撤回',
    en: 'the deadline of second quotes was {deadline}; they are neither taken nor withdrawn any more',
  },
  'answered-by-quote': {
    zh: '本批要约以密封的二次报价应答，请在截止前递交二次报价',
    en: 'these offers are answered by a second quote under seal; hand it in before it is due',
  },
  'shares-need-closing': {
    zh: '二次报价尚未截止，或已开启；截止后、开启前方可提交份额',
    en: 'shares of second quotes are given between their closing and their opening',
  },
  'opened-before': {
    zh: '二次报价已开启，不能重复开启',
    en: 'the second quotes are opened already',
  },
  'still-sealed': {
    zh: '二次报价尚未开启，开启后方可评审',
    en: 'the second quotes are still sealed; they are evaluated after their opening',
  },
  closed: { zh: '“{title}”二次报价已截止', en: 'The second quotes of “{title}” are closed' },
  'closed-what-to-do': {
    zh: '共 {bids} 份有效二次报价。请核对截标记录并提交份额。',
    en: '{bids} live second quotes. Compare the closing and give your shares.',
  },
  asked: { zh: '“{title}”要求二次报价', en: '“{title}” asks for second quotes' },
  'asked-company': {
    zh: '请于 {due} 前密封递交二次报价，不高于要约所列最高可报价；未递交视为不接受。',
    en: 'Seal and hand in a second quote by {due}, at most the price that the offer states; none is a refusal.',
  },
  'asked-officers': {
    zh: '二次报价于 {due} 截止，随后请提交份额并开启。请现在核验密钥。',
    en: 'Second quotes close at {due}; then give your shares and open them. Check your key now.',
  },
});
