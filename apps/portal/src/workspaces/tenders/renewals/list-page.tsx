import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { useMay } from '../../../api/session.js';
import type { Item } from '../../../api/types.js';
import { type Column, DateTime, Page, QueryTable } from '../../../kit/index.js';
import { Preparation } from './preparation.js';

export type ExpiringRound = Item<'/api/v1/renewals'>;

/** Rounds whose agreements end soon, with the renewals that were prepared (协议期满接续). */
export default function RenewalsPage() {
  const { t } = useTranslation('tenders');
  return (
    <Page title={t('renewals.title')} note={t('renewals.note')}>
      <QueryTable
        id="renewals"
        caption={t('renewals.title')}
        queryKey={['renewals']}
        columns={useColumns()}
        rowKey={({ id }) => id}
        load={(query: object) => answered(api.GET('/api/v1/renewals', { params: { query } }))}
        filters={[{ name: 'q', label: t('list.search'), kind: 'text' }]}
        empty={{ text: t('renewals.empty') }}
      />
    </Page>
  );
}

function useColumns(): Column<ExpiringRound>[] {
  const { t } = useTranslation('tenders');
  const may = useMay();
  return [
    {
      key: 'title',
      title: t('list.name'),
      width: 280,
      sort: 'title',
      render: ({ id, title, roundNo }) => <Link to={`/tenders/${id}`}>{`${title}（${roundNo}）`}</Link>,
      full: ({ title, roundNo }) => `${title}（${roundNo}）`,
    },
    {
      key: 'endsOn',
      title: t('fields.agreementEndsOn'),
      width: 130,
      sort: 'endsOn',
      render: ({ endsOn }) => <DateTime value={endsOn} precision="day" />,
    },
    {
      key: 'daysLeft',
      title: t('renewals.daysLeft'),
      width: 120,
      align: 'end',
      render: ({ daysLeft }) =>
        daysLeft < 0 ? t('renewals.ended') : t('renewals.days', { days: String(daysLeft) }),
    },
    {
      key: 'awards',
      title: t('renewals.awards'),
      width: 110,
      align: 'end',
      render: ({ awards }) => String(awards),
    },
    {
      key: 'renewal',
      title: t('renewals.renewal'),
      width: 200,
      render: (round) =>
        round.renewalId !== null ? (
          <Link to={`/tenders/${round.renewalId}`}>{round.renewalNo}</Link>
        ) : may('tender.edit') ? (
          <Preparation round={round} />
        ) : (
          t('renewals.none')
        ),
    },
  ];
}
