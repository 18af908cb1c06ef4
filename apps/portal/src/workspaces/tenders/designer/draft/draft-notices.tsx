import { useTranslation } from 'react-i18next';

import { ProblemBar, StatusIcon } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { ConflictPanel } from './conflict-panel.js';
import type { DraftForm } from './use-draft-form.js';

/** What stands between a draft and its save (保存提示): somebody else's changes, or what the server refused. */
export function DraftNotices({ tender, form }: { tender: Tender; form: DraftForm }) {
  const { t } = useTranslation('tenders');
  const { contested, overtaken, problem } = form;
  const labels = {
    title: t('fields.title'),
    agreementEndsOn: t('fields.agreementEndsOn'),
    qualificationDeadline: t('fields.qualificationDeadline'),
    qualificationOpeningFrom: t('fields.qualificationOpeningFrom'),
    priceOpensAt: t('fields.priceOpensAt'),
    priceDeadline: t('fields.priceDeadline'),
    openingFrom: t('fields.openingFrom'),
    quorum: t('fields.quorum'),
  };
  return (
    <>
      {contested.length > 0 ? <ConflictPanel tender={tender} form={form} /> : null}
      {overtaken ? (
        <div className="jc-notice" role="status">
          <StatusIcon family="waiting" />
          <span>{t('draft.overtaken')}</span>
        </div>
      ) : null}
      {problem ? <ProblemBar problem={problem} labels={labels} /> : null}
    </>
  );
}
