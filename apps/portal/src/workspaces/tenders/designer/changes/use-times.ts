import { useTranslation } from 'react-i18next';

import { type Fact, instant } from '../../../../kit/index.js';
import type { Amendment, Tender } from '../../types.js';

/** The times that an amendment moves, from when to when (延期). */
export function useTimes({ priceDeadline, openingFrom }: Tender, amendment: Amendment): Fact[] {
  const { t } = useTranslation('tenders');
  const moved = (label: string, from: string | null, to: string | null): Fact[] =>
    to === null || from === null
      ? []
      : [{ label, value: `${instant(from, 'zoned')} → ${instant(to, 'zoned')}` }];
  return [
    ...moved(t('fields.priceDeadline'), amendment.formerDeadline ?? priceDeadline, amendment.priceDeadline),
    ...moved(t('fields.openingFrom'), amendment.formerOpening ?? openingFrom, amendment.openingFrom),
  ];
}
