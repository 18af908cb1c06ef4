import { useTranslation } from 'react-i18next';

import { Tag } from '../../kit/index.js';

/** Marks a round that is held for practice or show (演练、演示); a live round has no mark. */
export function PurposeTag({ purpose }: { purpose: string }) {
  const { t } = useTranslation('bids');
  return purpose === 'rehearsal' || purpose === 'demonstration' ? (
    <Tag family="waiting" mark={purpose}>
      {t(`purpose.${purpose}`)}
    </Tag>
  ) : null;
}
