import type { Translation } from '../../../i18n/namespaces.js';
import type { loss as source } from './loss.zh-CN.js';

/** English texts of lost keys in the opening room. */
export const loss: Translation<typeof source> = {
  title: 'Who can open',
  note: 'Keys are neither replaced nor issued again: report at once that you cannot open.',
  left: '{{able}} can still open, {{supervisors}} of them supervisors; {{k}} are needed, one of them a supervisor.',
  holds: 'Can be opened',
  none: 'Just enough: nobody more may be missing',
  lost: 'Too few, cannot be opened',
  consequence:
    'Whoever has the key again checks it at once. Otherwise the office puts the voiding forward and a reviewer confirms it; bids stay sealed. After the closing, and where somebody only cannot be there, officers are waited for first.',
  cause: 'Why you cannot open',
  causes: {
    'code-lost': 'Opening code lost',
    'file-unreadable': 'Key file cannot be opened',
    absent: 'Cannot be there',
  },
  choose: 'Choose a reason',
  act: 'Report that you cannot open',
  reportConsequence:
    'The office, the reviewers and all officers are told at once. A successful key check takes the report back.',
  reported:
    'You have reported that you cannot open. Check the key once you have it again: that takes it back.',
};
