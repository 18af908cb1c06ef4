import { useTranslation } from 'react-i18next';

import type { Report } from '../types.js';

export type Level = Report['correctionList'][number]['level'];

/** Names a level of review (审核层级). */
export function useLevelWord(): (level: Level) => string {
  const { t } = useTranslation('demand');
  return (level) => t(`levels.${level}`);
}
