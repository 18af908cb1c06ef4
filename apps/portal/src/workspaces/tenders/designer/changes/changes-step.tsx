import { useTranslation } from 'react-i18next';

import { asProblem } from '../../../../api/problem.js';
import { useMay } from '../../../../api/session.js';
import { Panel, ProblemBar, Skeleton } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { AmendmentForm } from './amendment-form.js';
import { AmendmentPanel } from './amendment-panel.js';
import { QuestionsPanel } from './questions-panel.js';
import { useAmendments, useQuestions } from './use-changes.js';

/** Questions and amendments of an announced round (补充与答疑). */
export function ChangesStep({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const office = may('tender.edit');
  const { data, error, refetch } = useAmendments(tender.id);
  const questions = useQuestions(tender.id, office);
  if (tender.announcedAt === null)
    return (
      <Panel title={t('steps.changes')}>
        <p>{t('changes.later')}</p>
      </Panel>
    );
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const open = data.items.some(({ state }) => state !== 'announced');
  return (
    <>
      {office ? <QuestionsPanel tender={tender} questions={questions.data?.items ?? []} /> : null}
      {data.items.map((amendment) => (
        <AmendmentPanel
          key={amendment.id}
          tender={tender}
          amendment={amendment}
          questions={questions.data?.items ?? []}
        />
      ))}
      {tender.state === 'announced' && office && !open ? (
        <Panel title={t('amendments.begin')} note={t('amendments.beginNote')}>
          <AmendmentForm tender={tender} questions={questions.data?.items ?? []} />
        </Panel>
      ) : null}
      {data.items.length === 0 && !office ? (
        <Panel title={t('steps.changes')}>
          <p>{t('changes.none')}</p>
        </Panel>
      ) : null}
    </>
  );
}
