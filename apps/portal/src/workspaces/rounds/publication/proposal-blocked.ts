import { useTranslation } from 'react-i18next';

import type { Round } from '../types.js';

/** Why the result of a round cannot be proposed for publication now; null when it can (提请公布的前提). */
export function useProposalBlocked(round: Round): string | null {
  const { t } = useTranslation('rounds');
  if (round.state !== 'evaluated') return t(`round.proposeBlocked.${round.state}`);
  const ties = Number(round.official?.summary['tiedVarieties'] ?? 0);
  return ties > 0 ? t('round.proposeBlocked.tie', { ties: String(ties) }) : null;
}
