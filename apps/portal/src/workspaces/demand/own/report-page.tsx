import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { Page, Skeleton } from '../../../kit/index.js';
import { OwnReportView } from './report-view.js';

/** The report of one institution to one collection (报量单), as the institution fills it in and follows it. */
export default function OwnReportPage() {
  const { t } = useTranslation('demand');
  const { reportId: id = '' } = useParams();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['demand', 'own', id],
    queryFn: async () => {
      const at = { params: { path: { id } } };
      const [report, lines] = await Promise.all([
        answered(api.GET('/api/v1/demand/own/{id}', at)),
        answered(api.GET('/api/v1/demand/own/{id}/lines', at)),
      ]);
      return { report, lines: lines.items };
    },
    // What is being filled in must not change under the hand.
    refetchOnWindowFocus: false,
  });
  if (data) return <OwnReportView {...data} readAt={dataUpdatedAt} />;
  return (
    <Page
      title={t('report.title')}
      crumbs={[{ label: t('own.title'), to: '/demand/own' }, { label: t('report.title') }]}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {error ? null : <Skeleton lines={10} />}
    </Page>
  );
}
