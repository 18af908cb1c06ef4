import type { StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words from the officer's side: what is due from them, and what became of a share (状态词汇). */
export const openingVocabulary = {
  duty: {
    'enrol-key': word('waiting', '待您生成并登记密钥', 'Make and enrol your key'),
    'await-keys': word('running', '等待其他人登记密钥', 'Waiting for others to enrol'),
    'sign-record': word('waiting', '待您核对并签署', 'Compare and sign the record'),
    'await-signatures': word('running', '等待其他人签署', 'Waiting for others to sign'),
    'await-announcement': word('idle', '等待发布', 'Waiting for the announcement'),
    'check-key': word('waiting', '待您核验密钥', 'Check your key'),
    'await-closing': word('sealed', '等待截标', 'Waiting for the closing'),
    'give-shares': word('waiting', '待您提交份额', 'Give your shares'),
    'await-shares': word('running', '等待其他人提交份额', 'Waiting for others to give shares'),
    'await-hour': word('running', '等待开标时间', 'Waiting for the hour'),
    open: word('waiting', '可以开标', 'Ready to be opened'),
    none: word('done', '无待办', 'Nothing due'),
  },
  share: {
    taken: word('done', '已受理', 'Taken'),
    known: word('idle', '此前已提交', 'Given before'),
    broken: word('blocked', '投标人加密的份额损坏，已如实上报', 'Broken by the bidder, reported as such'),
    'other-bid': word('blocked', '不是本次截标的投标', 'Not a bid of this closing'),
    'no-officer': word('blocked', '开标人员序号不符', 'Place of another officer'),
    'signature-invalid': word('blocked', '签名无效', 'The signature does not verify'),
    'share-false': word('blocked', '份额与承诺不符', 'Not the share that the bid commits to'),
    'secret-false': word('blocked', '监督份额与承诺不符', 'Not the secret that the bid commits to'),
    'secret-of-officer': word(
      'blocked',
      '非监督人不应持有监督份额',
      'Secret of a supervisor by no supervisor',
    ),
    contradiction: word('blocked', '与此前提交不一致', 'Differs from what was given before'),
  },
} satisfies Vocabulary;
