import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { type Column, Quantity, QueryTable, Rate, Tag } from '../../kit/index.js';
import type { Progress } from './types.js';

const REASONS = ['none-appointed', 'to-choose', 'institution-unknown', 'manufacturer-unknown'] as const;

/** Reported, agreed, in force and time elapsed, for each institution and product (协议进度). */
export function ProgressTable({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation('agreements');
  return (
    <QueryTable
      id="agreement-progress"
      caption={t('progress.title')}
      queryKey={['agreement-progress', roundId]}
      columns={useColumns()}
      rowKey={({ institution, productId, variety }) => `${institution}/${variety}/${productId}`}
      load={(query: object) =>
        answered(
          api.GET('/api/v1/rounds/{id}/agreement-progress', { params: { path: { id: roundId }, query } }),
        )
      }
      filters={[
        { name: 'q', label: t('progress.search'), kind: 'text' },
        {
          name: 'reason',
          label: t('progress.reason'),
          kind: 'select',
          options: [
            { value: 'any', label: t('progress.any') },
            ...REASONS.map((value) => ({ value, label: t(`reasons.${value}`) })),
          ],
        },
      ]}
      exportPath={`/api/v1/rounds/${roundId}/agreement-progress/export`}
      empty={{ text: t('progress.empty') }}
    />
  );
}

function useColumns(): Column<Progress>[] {
  const { t } = useTranslation('agreements');
  const figure = (key: 'reported' | 'agreed' | 'signed', title: string): Column<Progress> => ({
    key,
    title,
    align: 'end',
    width: 120,
    ...(key === 'agreed' ? { sort: 'agreed' } : {}),
    render: (row) => <Quantity value={row[key]} />,
  });
  return [
    {
      key: 'institution',
      title: t('parties.institution'),
      width: 190,
      sort: 'institution',
      render: ({ institution }) => institution,
      full: ({ institution }) => institution,
    },
    {
      key: 'product',
      title: t('fields.product'),
      width: 190,
      sort: 'product',
      render: ({ product }) => product,
      full: ({ variety, product, manufacturer }) => `${variety} ${product} ${manufacturer}`,
    },
    figure('reported', t('progress.reported')),
    figure('agreed', t('progress.agreed')),
    figure('signed', t('progress.signed')),
    {
      key: 'elapsed',
      title: t('progress.elapsed'),
      align: 'end',
      width: 130,
      render: ({ elapsed }) => <Rate value={shareOf(elapsed)} />,
      full: ({ year }) => t('progress.year', { year: String(year) }),
    },
    {
      key: 'standing',
      title: t('parties.distributor'),
      width: 200,
      render: ({ reason, distributor }) =>
        reason === null ? distributor : <Tag family="waiting">{t(`reasons.${reason}`)}</Tag>,
    },
  ];
}

/** Ten-thousandths as a decimal: 2500 → 0.2500. */
const shareOf = (tenThousandths: number): string => {
  const digits = String(tenThousandths).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};
