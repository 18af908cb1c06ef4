import { useTranslation } from 'react-i18next';

import { StatusIcon } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';

/** Why a round was voided (作废理由), where it stopped. */
export function VoidNotice({ tender: { voidReason } }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  return voidReason === null ? null : (
    <div className="jc-problem">
      <StatusIcon family="blocked" />
      <div className="jc-problem-text">
        <strong>{t('deeds.voidReason')}</strong>
        <div>{voidReason}</div>
      </div>
    </div>
  );
}
