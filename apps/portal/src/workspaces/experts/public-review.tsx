import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { Code, DataTable, DateTime, DownloadButton, Facts, Panel } from '../../kit/index.js';

/** Panel and technical scores for everyone; nothing is there before they are frozen (专家评审公开). */
export function PublicReviewPanel({ tenderId: id }: { readonly tenderId: string }) {
  const { t } = useTranslation('experts');
  const { data } = useQuery({
    queryKey: ['public-review', id],
    queryFn: () =>
      answered(api.GET('/api/v1/public/tenders/{id}/expert-review', { params: { path: { id } } })),
  });
  if (data?.frozenAt == null) return null;
  return (
    <>
      <Panel
        title={t('public.title')}
        extra={
          <DownloadButton href={`/api/v1/public/tenders/${id}/expert-review/draw.json`} fileName="draw.json">
            {t('public.record')}
          </DownloadButton>
        }
      >
        <Facts
          facts={[
            { label: t('public.frozenAt'), value: <DateTime value={data.frozenAt} precision="zoned" /> },
            { label: t('scores.hash'), value: <Code value={data.scoresHash ?? ''} short /> },
          ]}
        />
      </Panel>
      <Panel title={t('public.panel')} flush>
        <DataTable
          caption={t('public.panel')}
          rows={data.panel}
          rowKey={({ n }) => String(n)}
          columns={[
            { key: 'name', title: t('field.name'), width: 140, render: ({ name }) => name },
            { key: 'employer', title: t('field.employer'), render: ({ employer }) => employer },
            {
              key: 'specialties',
              title: t('field.specialties'),
              width: 200,
              render: ({ specialties }) => specialties.join('、'),
            },
          ]}
        />
      </Panel>
      <Panel title={t('public.scores')} flush>
        <DataTable
          caption={t('public.scores')}
          rows={data.scores}
          rowKey={({ productId }) => productId}
          columns={[
            {
              key: 'product',
              title: t('field.product'),
              width: 200,
              render: ({ productName }) => productName,
            },
            { key: 'bidder', title: t('field.bidder'), render: ({ bidder }) => bidder },
            {
              key: 'score',
              title: t('field.score'),
              width: 140,
              align: 'end',
              render: ({ technicalScore }) => technicalScore,
            },
          ]}
        />
      </Panel>
    </>
  );
}
