import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { Page, Skeleton } from '../../../kit/index.js';
import { ReviewView } from './review-view.js';

/** A report as bureaus review it and the office sees it (报量单审核). */
export default function ReportPage() {
  const { t } = useTranslation('demand');
  const { reportId: id = '' } = useParams();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['demand', 'report', id],
    queryFn: async () => {
      const at = { params: { path: { id } } };
      const [report, lines] = await Promise.all([
        answered(api.GET('/api/v1/demand/reports/{id}', at)),
        answered(api.GET('/api/v1/demand/reports/{id}/lines', at)),
      ]);
      return { report, lines: lines.items };
    },
  });
  if (data) return <ReviewView {...data} readAt={dataUpdatedAt} />;
  return (
    <Page title={t('report.title')} problem={error ? asProblem(error) : null} onRetry={() => void refetch()}>
      {error ? null : <Skeleton lines={10} />}
    </Page>
  );
}
