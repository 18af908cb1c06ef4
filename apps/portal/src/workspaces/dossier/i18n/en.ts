import type { Translation } from '../../../i18n/namespaces.js';
import type { dossier as source } from './zh-CN.js';

/** English texts of dossiers of rounds. */
export const dossier: Translation<typeof source> = {
  title: 'Dossier of the round',
  note: 'One signed archive of everything of this round, verifiable off-line.',
  later: 'It can be built after the opening, or after the round was called off.',
  none: 'Not built yet.',
  build: 'Build the dossier',
  buildAnew: 'Build a new edition',
  consequence:
    'A new edition is built of what there is now; earlier editions stay. It can be downloaded when it is ready.',
  edition: 'Edition {{n}}',
  readerships: { full: 'full', open: 'open' },
  withoutPrices: 'without the prices that are not public',
  download: 'Download ({{size}})',
  digest: 'SHA-256',
  failed: 'Not built: {{reason}}',
  how: 'How to verify it',
  howNote:
    'Run this command on the download. It checks signature, files, closing, opening and evaluation part by part, and names the first file that differs.',
};
