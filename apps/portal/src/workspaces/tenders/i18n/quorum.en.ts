import type { Translation } from '../../../i18n/namespaces.js';
import type { quorum as source } from './quorum.zh-CN.js';

/** English texts of who is left to open a round, and of voiding for want of a quorum. */
export const quorum: Translation<typeof source> = {
  title: 'Who can open',
  note: '{{k}} are needed, one of them a supervisor',
  holds: 'Can be opened',
  lost: 'Too few, cannot be opened',
  able: 'Can still open',
  people: '{{able}}, {{supervisors}} of them supervisors',
  checked: 'Keys checked since a day before the deadline',
  proposed: 'Voiding put forward',
  reason: 'Reason',
  losses: 'Who has reported that they cannot open',
  officer: 'Officer (body)',
  kind: 'As',
  kinds: { officer: 'Officer', supervisor: 'Supervisor' },
  cause: 'Cause',
  causes: {
    'code-lost': 'Opening code lost',
    'file-unreadable': 'Key file cannot be opened',
    absent: 'Cannot be there',
  },
  reportedAt: 'Reported',
  mayVoid:
    'The round can no longer be opened. Reach these people first; if the keys are gone, put the voiding forward for a reviewer to confirm.',
  waits:
    'The voiding waits for a reviewer. It cannot be confirmed once enough officers have checked their keys again.',
  waited:
    'The round cannot be opened now. Officers are waited for until {{at}}; it may be voided afterwards.',
  returned: 'The voiding was returned: {{opinion}}',
  acts: { forward: 'Put the voiding forward', return: 'Return it', confirm: 'Confirm the voiding' },
  consequences: {
    forward: 'When a reviewer confirms it the round is void; bids stay sealed, and nobody can open them.',
    return: 'It goes back to the office, which can put it forward again.',
    confirm:
      'The round is void, for good; bids stay sealed. The minutes are published; companies, officers and the office are told.',
  },
};
