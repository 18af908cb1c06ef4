import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMay } from '../../../../api/session.js';
import { Panel, StatusIcon, StatusTag } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import type { StepKey } from '../steps.js';

/** Where a gap of the draft is seen to. */
const STEP_OF: Readonly<Record<string, StepKey>> = {
  entries: 'package',
  qualificationDeadline: 'timetable',
  qualificationOpeningFrom: 'timetable',
  alliance: 'members',
  priceOpensAt: 'timetable',
  priceDeadline: 'timetable',
  openingFrom: 'timetable',
  officers: 'officers',
  ceremony: 'ceremony',
};

/** What a draft still needs before a second person can be asked to announce it (提请发布的条件). */
export function ProposalStep({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const { state, missing } = tender;
  if (state !== 'draft')
    return (
      <Panel title={t('proposal.title')}>
        <p>{t('proposal.done')}</p>
      </Panel>
    );
  return (
    <Panel title={missing.length > 0 ? t('proposal.missing') : t('proposal.title')} flush>
      {missing.length === 0 ? (
        <div className="jc-panel-body">
          <span className="jc-row-flex">
            <StatusIcon family="done" />
            {t('proposal.ready')}
          </span>
        </div>
      ) : (
        <ul className="jc-checks">
          {missing.map(({ field, code, message }) => {
            const step = STEP_OF[field];
            return (
              <li key={`${field} ${code}`}>
                <StatusTag kind="step" state="due" />
                <span>{message}</span>
                {step ? (
                  <Link
                    to={`?step=${step}`}
                    replace
                    aria-label={`${t('proposal.go')}: ${t(`steps.${step}`)}`}
                  >
                    {t('proposal.go')}
                  </Link>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {may('tender.edit') ? null : <p className="jc-note jc-panel-body">{t('proposal.mayNot')}</p>}
    </Panel>
  );
}
