import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { asProblem } from '../../api/problem.js';
import { Page, Skeleton } from '../../kit/index.js';
import { Designer } from './designer/designer.js';
import { useTender } from './use-tender.js';

/** One live round (招标轮次), from its draft to its opening. */
export default function TenderPage() {
  const { t } = useTranslation('tenders');
  const { tenderId = '' } = useParams();
  const { data, error, refetch, dataUpdatedAt } = useTender(tenderId);
  // What was read before stays on the page while a later read fails.
  if (data) return <Designer key={tenderId} tender={data} readAt={dataUpdatedAt} />;
  return (
    <Page
      title={t('list.title')}
      crumbs={[{ label: t('list.title'), to: '/tenders' }]}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {error ? null : <Skeleton lines={12} />}
    </Page>
  );
}
