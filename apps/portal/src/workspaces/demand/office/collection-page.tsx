import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { asProblem } from '../../../api/problem.js';
import { Page, Skeleton } from '../../../kit/index.js';
import { CollectionView } from './collection-view.js';
import { useCollection } from './use-collection.js';

/** One collection (报量任务) from its draft to its frozen editions. */
export default function CollectionPage() {
  const { t } = useTranslation('demand');
  const { collectionId = '' } = useParams();
  const { data, error, refetch } = useCollection(collectionId);
  if (data) return <CollectionView key={data.id} collection={data} />;
  return (
    <Page
      title={t('fields.collection')}
      crumbs={[{ label: t('office.list.title'), to: '/demand' }, { label: t('fields.collection') }]}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {error ? null : <Skeleton lines={12} />}
    </Page>
  );
}
