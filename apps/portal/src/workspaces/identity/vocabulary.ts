import { useTranslation } from 'react-i18next';

import type { Language } from '../../i18n/language.js';
import type { Option, StatusWord, Vocabulary } from '../../kit/index.js';

const word = (family: StatusWord['family'], zh: string, en: string): StatusWord => ({
  family,
  'zh-CN': zh,
  en,
});

/** Words of the states of this workspace (单位、账号、承诺书、名单、委托的状态). */
export const identityVocabulary: Vocabulary = {
  organisation: {
    registered: word('waiting', '待受理', 'To be taken up'),
    'under-review': word('waiting', '审核中', 'Under review'),
    active: word('done', '正常', 'Active'),
    returned: word('waiting', '已退回补正', 'Returned'),
    rejected: word('blocked', '未通过', 'Rejected'),
    suspended: word('blocked', '已暂停', 'Suspended'),
  },
  account: {
    pending: word('waiting', '待审核', 'Pending'),
    active: word('done', '启用', 'Active'),
    disabled: word('idle', '已停用', 'Disabled'),
    locked: word('blocked', '已锁定', 'Locked'),
  },
  letter: {
    submitted: word('waiting', '待审核', 'Under review'),
    approved: word('done', '已通过', 'Approved'),
    returned: word('blocked', '已退回', 'Returned'),
    superseded: word('idle', '已被新承诺书取代', 'Superseded'),
  },
  restriction: {
    proposed: word('waiting', '待复核', 'To be confirmed'),
    'in-force': word('blocked', '生效中', 'In force'),
    refused: word('idle', '复核未通过', 'Refused'),
    lifted: word('done', '已解除', 'Lifted'),
  },
  restrictionLevel: {
    medium: word('waiting', '提示风险', 'Warning'),
    severe: word('blocked', '限制所列产品', 'Bars products named'),
    extreme: word('blocked', '限制全部业务', 'Bars everything'),
  },
  appointment: {
    proposed: word('waiting', '待答复', 'To be answered'),
    accepted: word('chosen', '已接受，待生效', 'Accepted, not yet effective'),
    refused: word('blocked', '已拒绝', 'Refused'),
    withdrawn: word('idle', '已撤回', 'Withdrawn'),
    active: word('done', '生效中', 'Active'),
    ended: word('idle', '已终止', 'Ended'),
  },
};

/** States as choices of a search form, in the language on screen. */
export function useStateOptions(kind: string, states: readonly string[]): Option[] {
  const { i18n } = useTranslation();
  const words = identityVocabulary[kind] ?? {};
  return states.map((state) => ({ value: state, label: words[state]?.[i18n.language as Language] ?? state }));
}
