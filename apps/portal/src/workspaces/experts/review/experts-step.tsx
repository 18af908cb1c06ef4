import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { useMay } from '../../../api/session.js';
import { Panel, ProblemBar, Skeleton } from '../../../kit/index.js';
import type { RoundOfReview, TenderReview } from '../types.js';
import { DrawPanel } from './draw-panel.js';
import { PlanForm } from './plan-form.js';
import { PlanPanel } from './plan-panel.js';
import { ScoresPanel } from './scores-panel.js';
import { SeatsPanel } from './seats-panel.js';

const LOOK_AGAIN_MS = 15_000;

/** The expert review of a round (专家评审): plan, draw, panel, scores. */
export function ExpertsStep({ tender }: { readonly tender: RoundOfReview }) {
  const { t } = useTranslation('experts');
  const may = useMay();
  const { data, error, refetch } = useQuery({
    queryKey: ['expert-review', tender.id],
    enabled: tender.announcedAt !== null && may('review.view'),
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/expert-review', { params: { path: { id: tender.id } } })),
    // Experts answer and sign while the office looks.
    refetchInterval: ({ state }) => (state.data?.review?.state === 'drawn' ? LOOK_AGAIN_MS : false),
  });
  if (tender.announcedAt === null || !may('review.view'))
    return (
      <Panel title={t('step.title')}>
        <p>{t('step.later')}</p>
      </Panel>
    );
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return <Review tender={tender} data={data} />;
}

function Review({ tender, data }: { readonly tender: RoundOfReview; readonly data: TenderReview }) {
  const { t } = useTranslation('experts');
  const may = useMay();
  const { review } = data;
  const isOpen = ['announced', 'closed'].includes(tender.state);
  const isPlanned = review !== null && review.state !== 'draft';
  return (
    <>
      <Panel title={t('step.title')}>
        <div className="jc-stack">
          <p>
            {data.productsWithoutScore > 0
              ? t('step.needed', { count: data.productsWithoutScore })
              : t('step.notNeeded')}
          </p>
          {data.voided.map(({ n, reason }) => (
            <p key={n} className="jc-note">
              {t('step.voided', { n: String(n), reason })}
            </p>
          ))}
          {review === null && !isOpen ? <p>{t('step.over')}</p> : null}
          {review === null && isOpen && !may('review.manage') ? <p>{t('step.none')}</p> : null}
        </div>
      </Panel>
      {!isPlanned && isOpen && may('review.manage') ? (
        <PlanForm key={review?.version ?? 0} tender={tender} data={data} />
      ) : null}
      {review && (isPlanned || !may('review.manage')) ? <PlanPanel review={review} /> : null}
      {review?.draw ? <DrawPanel tender={tender} review={review} draw={review.draw} /> : null}
      {review && review.seats.length > 0 ? <SeatsPanel tender={tender} review={review} /> : null}
      {review && review.seats.length > 0 ? <ScoresPanel tender={tender} review={review} /> : null}
    </>
  );
}
