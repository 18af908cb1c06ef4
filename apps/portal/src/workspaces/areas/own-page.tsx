import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import {
  DateTime,
  EmptyState,
  Facts,
  Page,
  Panel,
  Skeleton,
  StatusTag,
  TimeLeft,
  useServerSecond,
} from '../../kit/index.js';
import { ListForm } from './list-form.js';
import type { OwnAreas } from './types.js';

/** The own company's lists of regions in a round (填报选区志愿). */
export default function OwnAreasPage() {
  const { t } = useTranslation('areas');
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['own-areas', roundId],
    queryFn: () => answered(api.GET('/api/v1/rounds/{id}/own-areas', { params: { path: { id: roundId } } })),
  });
  return (
    <Page
      title={data ? t('own.titleOf', { round: data.title }) : t('own.title')}
      crumbs={[{ label: t('own.title'), to: '/supply-areas' }, { label: data?.title ?? '' }]}
      tags={data?.selection ? <StatusTag kind="areaSelection" state={data.selection.state} /> : null}
      note={t('own.note')}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {data ? <Lists roundId={roundId} own={data} /> : error ? null : <Skeleton lines={8} />}
    </Page>
  );
}

function Lists({ roundId, own }: { readonly roundId: string; readonly own: OwnAreas }) {
  const { t } = useTranslation('areas');
  const now = useServerSecond();
  const { selection, products, regions } = own;
  if (!selection || (products.length === 0 && selection.state !== 'confirmed'))
    return <EmptyState text={t('own.none')} />;
  const isOpen = selection.state === 'announced' && now < Date.parse(selection.dueAt);
  return (
    <div className="jc-stack">
      <Panel title={own.title} note={isOpen ? <TimeLeft deadline={selection.dueAt} /> : t('own.closed')}>
        <Facts
          facts={[{ label: t('own.dueAt'), value: <DateTime value={selection.dueAt} precision="zoned" /> }]}
        />
        {selection.state === 'confirmed' ? (
          <p>
            <Link to={`/public/results/${roundId}`}>{t('own.result')}</Link>
          </p>
        ) : null}
      </Panel>
      {products.map((product) => (
        <Panel key={product.productId} title={`${product.varietyName} / ${product.productName}`}>
          {product.chooses ? (
            <ListForm
              key={product.filedAt ?? ''}
              roundId={roundId}
              product={product}
              regions={regions}
              isOpen={isOpen}
            />
          ) : (
            <p>{t('own.sole')}</p>
          )}
        </Panel>
      ))}
    </div>
  );
}
