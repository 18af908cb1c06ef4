import type { Language } from '../../i18n/language.js';
import type { StatusFamily } from '../../theme/tokens.js';
import type { Mark } from './status-icon.js';

/** How a state is shown: its family, and its word from the reader's side in both languages. */
export interface StatusWord extends Readonly<Record<Language, string>> {
  readonly family: StatusFamily;
  /** A shape of its own within the family. */
  readonly mark?: Mark;
}

/** States by the kind of thing that has them: `{ organisation: { active: { family: 'done', … } } }`. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, StatusWord>>>>;

const word = (family: StatusFamily, zh: string, en: string): StatusWord => ({ family, 'zh-CN': zh, en });

/** Words of the states that the kit and the common pages show (状态词汇). Workspaces add their own. */
export const kitVocabulary = {
  approval: {
    pending: word('idle', '未开始', 'Not started'),
    open: word('waiting', '待办理', 'Awaiting decision'),
    submitted: word('done', '已提交', 'Submitted'),
    approved: word('done', '同意', 'Approved'),
    issued: word('done', '已签发', 'Issued'),
    returned: word('waiting', '退回修改', 'Returned'),
    rejected: word('blocked', '不同意', 'Rejected'),
    withdrawn: word('idle', '已撤回', 'Withdrawn'),
  },
  import: {
    'dry-run': word('waiting', '试运行，未写入', 'Dry run, nothing written'),
    confirmed: word('done', '已写入', 'Written'),
    refused: word('blocked', '须修改', 'To be corrected'),
  },
  message: {
    'must-read': word('blocked', '必读', 'Must read'),
    unread: word('waiting', '未读', 'Unread'),
    read: word('done', '已读', 'Read'),
  },
  session: {
    current: word('chosen', '当前设备', 'This device'),
    other: word('idle', '其他设备', 'Other device'),
  },
  apiKey: {
    active: word('done', '有效', 'Valid'),
    expired: word('idle', '已到期', 'Expired'),
    revoked: word('idle', '已停用', 'Revoked'),
  },
  signIn: {
    succeeded: word('done', '成功', 'Succeeded'),
    refused: word('blocked', '拒绝', 'Refused'),
    locked: word('blocked', '已锁定', 'Locked'),
  },
  secondFactor: {
    enrolled: word('done', '已启用', 'Enabled'),
    absent: word('waiting', '未启用', 'Not enabled'),
  },
} satisfies Vocabulary;

const known: Record<string, Readonly<Record<string, StatusWord>>> = { ...kitVocabulary };

/** Adds the words of a workspace. */
export function addVocabulary(vocabulary: Vocabulary): void {
  for (const [kind, words] of Object.entries(vocabulary)) known[kind] = { ...known[kind], ...words };
}

/** The word of a state; a state without one is shown as its code, so that nothing is hidden. */
export function statusWord(kind: string, state: string): StatusWord {
  return known[kind]?.[state] ?? { family: 'idle', 'zh-CN': state, en: state };
}
