import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import type { Item } from '../../api/types.js';
import { DateTime } from '../../kit/format/values.js';
import type { ListRequest } from '../../kit/query/list-state.js';
import { QueryTable } from '../../kit/query/query-table.js';
import { StatusTag } from '../../kit/status/status-tag.js';
import type { Column } from '../../kit/table/column.js';
import { AccountPage } from './account-page.js';
import { deviceOf } from './device.js';

type SignInEntry = Item<'/api/v1/account/sign-ins'>;

/** Every sign-in of this account, refused ones included (登录记录). */
export function SignInsPage() {
  const { t } = useTranslation('pages');
  const columns: Column<SignInEntry>[] = [
    {
      key: 'at',
      title: t('signIns.at'),
      width: 190,
      render: (entry) => <DateTime value={entry.at} precision="second" />,
    },
    {
      key: 'outcome',
      title: t('signIns.outcome'),
      width: 120,
      render: (entry) => <StatusTag kind="signIn" state={entry.outcome} />,
    },
    {
      key: 'method',
      title: t('signIns.method'),
      width: 140,
      render: (entry) => t(`signIns.methods.${entry.method}`),
    },
    { key: 'ip', title: t('signIns.ip'), width: 180, render: (entry) => entry.ip },
    {
      key: 'device',
      title: t('signIns.device'),
      render: (entry) => deviceOf(entry.userAgent) ?? t('sessions.unknown'),
      full: (entry) => entry.userAgent ?? '',
    },
  ];
  return (
    <AccountPage title={t('signIns.title')}>
      <QueryTable
        id="sign-ins"
        caption={t('signIns.note')}
        queryKey={['sign-ins']}
        load={(query: ListRequest) => answered(api.GET('/api/v1/account/sign-ins', { params: { query } }))}
        columns={columns}
        rowKey={(entry) => entry.id}
        empty={{ text: t('signIns.empty') }}
      />
    </AccountPage>
  );
}
