import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import {
  Code,
  type Column,
  DateTime,
  type ListRequest,
  Missing,
  Page,
  QueryTable,
  StatusTag,
} from '../../kit/index.js';
import type { RegistrationRow } from './data.js';
import { RegistrationDrawer } from './registration-drawer.js';
import { useStateOptions } from './vocabulary.js';

interface RegistrationsQuery extends ListRequest {
  region?: string;
  state?: 'registered' | 'under-review' | 'returned' | 'rejected' | 'active' | 'suspended';
}

const STATES = ['registered', 'under-review', 'returned', 'rejected', 'active'] as const;
/** Applications that wait for a reviewer, oldest first (注册审核). */
export default function RegistrationsPage() {
  const { t } = useTranslation('identity');
  const options = useStateOptions('organisation', STATES);
  const [open, setOpen] = useState<string>();
  const columns: Column<RegistrationRow>[] = [
    {
      key: 'name',
      title: t('field.name'),
      width: 300,
      sort: 'name',
      render: (row) => row.name,
      full: (row) => row.name,
    },
    {
      key: 'number',
      title: t('registrations.number'),
      width: 220,
      sort: 'number',
      render: (row) => <Code value={row.number} />,
    },
    { key: 'kind', title: t('field.kind'), width: 190, render: (row) => t(`kinds.${row.kind}`) },
    { key: 'uscc', title: t('field.uscc'), width: 220, render: (row) => <Code value={row.uscc} /> },
    { key: 'region', title: t('field.region'), width: 120, render: (row) => row.regionName },
    {
      key: 'state',
      title: t('field.state'),
      width: 130,
      render: (row) => <StatusTag kind="organisation" state={row.state} />,
    },
    {
      key: 'takenUpBy',
      title: t('registrations.takenUpBy'),
      width: 110,
      render: (row) => row.takenUpBy ?? <Missing why={t('registrations.notTakenUp')} />,
    },
    {
      key: 'submittedAt',
      title: t('registrations.submittedAt'),
      width: 160,
      align: 'end',
      sort: 'submittedAt',
      render: (row) => <DateTime value={row.submittedAt} />,
    },
  ];
  return (
    <Page title={t('registrations.title')}>
      <QueryTable
        id="registrations"
        caption={t('registrations.caption')}
        queryKey={['registrations', 'list']}
        load={(query: RegistrationsQuery) =>
          answered(api.GET('/api/v1/registrations', { params: { query } }))
        }
        columns={columns}
        rowKey={(row) => row.id}
        defaultSort="submittedAt"
        filters={[
          { name: 'q', label: t('field.search'), kind: 'text' },
          {
            name: 'state',
            label: t('field.state'),
            kind: 'select',
            options,
          },
          { name: 'region', label: t('field.region'), kind: 'region' },
        ]}
        onOpen={(row) => setOpen(row.id)}
        {...(open === undefined ? {} : { openKey: open })}
        empty={{ text: t('registrations.empty') }}
      />
      <RegistrationDrawer id={open} onClose={() => setOpen(undefined)} />
    </Page>
  );
}
