import { useTranslation } from 'react-i18next';

import { StatusIcon } from '../../../../kit/index.js';
import { useCase } from '../../course.js';
import type { Tender } from '../../types.js';

/** Why a draft was returned (退回意见), until it is put forward again. */
export function ReturnNotice({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const { data } = useCase(tender.approvalId);
  const last = data?.opinions.at(-1);
  if (tender.state !== 'draft' || last?.decision !== 'returned') return null;
  return (
    <div className="jc-notice">
      <StatusIcon family="waiting" />
      <span>{t('draft.returned', { person: last.by, opinion: last.opinion ?? '' })}</span>
    </div>
  );
}
