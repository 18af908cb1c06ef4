import type { Translation } from '../../../i18n/namespaces.js';
import type { incidents as source } from './incidents.zh-CN.js';

/** English texts of what came between a round and its course. */
export const incidents: Translation<typeof source> = {
  title: 'What came in between',
  extended: 'Outage: deadline extended',
  usedUp: 'Outage: no extension left',
  outage: 'Outage (UTC+8)',
  lost: 'Nothing could be handed in for',
  minutesOf: '{{count}} minutes',
  decided: 'Decided',
  byRule: 'by the platform, by rule (edition {{ruleEdition}})',
  minutes: 'Minutes (PDF)',
  quorum: 'Void for want of a quorum',
  quorumText:
    '{{able}} can still open, {{supervisors}} of them supervisors; {{k}} are needed, one of them a supervisor. Bids stay sealed, and nobody can open them.',
  reason: 'Reason',
  voided: 'Voided',
  causes: {
    'code-lost': 'Opening code lost',
    'file-unreadable': 'Key file cannot be opened',
    absent: 'Cannot be there',
  },
};
