import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { Page, Skeleton } from '../../../kit/index.js';
import { ReviewView } from './review-view.js';

/** One review as its expert works on it (评审): the answer to the invitation, and the own score sheet. */
export default function OwnReviewPage() {
  const { t } = useTranslation('experts');
  const { seatId: id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['own-review', id],
    queryFn: () => answered(api.GET('/api/v1/expert-reviews/{id}', { params: { path: { id } } })),
    // What is being filled in must not change under the hand.
    refetchOnWindowFocus: false,
  });
  if (data) return <ReviewView key={data.state} review={data} />;
  return (
    <Page
      title={t('own.title')}
      crumbs={[{ label: t('own.title'), to: '/expert-reviews' }]}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {error ? null : <Skeleton lines={10} />}
    </Page>
  );
}
