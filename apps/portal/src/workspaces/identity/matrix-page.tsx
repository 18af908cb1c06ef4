import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import {
  type Column,
  DateTime,
  DetailDrawer,
  instant,
  type ListRequest,
  Page,
  QueryTable,
  Tag,
} from '../../kit/index.js';
import type { MatrixRow } from './data.js';
import './identity.css';

interface MatrixQuery extends ListRequest {
  on?: string;
}

/** Who held which role on a day, and what it allowed then (权限矩阵); any past day can be asked for. */
export default function MatrixPage() {
  const { t, i18n } = useTranslation('identity');
  const { serverTime } = useSession();
  const [params] = useSearchParams();
  const [open, setOpen] = useState<MatrixRow>();
  const on = params.get('on') ?? instant(serverTime, 'day');
  const role = (row: MatrixRow) => (i18n.language === 'en' ? row.roleEn : row.roleZh);
  const columns: Column<MatrixRow>[] = [
    {
      key: 'username',
      title: t('accounts.username'),
      width: 170,
      sort: 'username',
      render: (row) => row.username,
    },
    { key: 'displayName', title: t('accounts.displayName'), width: 130, render: (row) => row.displayName },
    {
      key: 'organisation',
      title: t('accounts.organisation'),
      width: 280,
      sort: 'orgName',
      render: (row) => row.orgName,
      full: (row) => row.orgName,
    },
    { key: 'role', title: t('matrix.role'), width: 180, sort: 'role', render: role },
    { key: 'scope', title: t('matrix.scope'), width: 120, render: (row) => t(`scope.${row.scope}`) },
    {
      key: 'permissions',
      title: t('matrix.permissions'),
      width: 100,
      align: 'end',
      render: (row) => row.permissions.length,
    },
    {
      key: 'from',
      title: t('matrix.from'),
      width: 160,
      align: 'end',
      sort: 'from',
      render: (row) => <DateTime value={row.from} />,
    },
    {
      key: 'to',
      title: t('matrix.to'),
      width: 160,
      align: 'end',
      render: (row) => (row.to ? <DateTime value={row.to} /> : t('matrix.inForce')),
    },
    {
      key: 'grantedBy',
      title: t('accounts.grantedBy'),
      width: 120,
      optional: true,
      render: (row) => row.grantedBy,
    },
  ];
  return (
    <Page title={t('matrix.title')} note={`${on} · ${t('matrix.note')}`}>
      <QueryTable
        id="matrix"
        caption={t('matrix.caption')}
        queryKey={['permission-matrix']}
        load={(query: MatrixQuery) => answered(api.GET('/api/v1/permission-matrix', { params: { query } }))}
        columns={columns}
        rowKey={(row) => row.grantId}
        defaultSort="username"
        filters={[
          { name: 'on', label: t('matrix.on'), kind: 'day' },
          { name: 'q', label: t('matrix.search'), kind: 'text' },
        ]}
        exportPath="/api/v1/permission-matrix/export"
        onOpen={setOpen}
        {...(open === undefined ? {} : { openKey: open.grantId })}
        empty={{ text: t('matrix.empty') }}
      />
      <DetailDrawer
        open={open !== undefined}
        title={open ? `${open.displayName} · ${role(open)}` : ''}
        note={open?.orgName}
        onClose={() => setOpen(undefined)}
      >
        <h3>{t('matrix.list')}</h3>
        <div className="jc-identity-permissions">
          {open?.permissions.map((permission) => (
            <Tag key={permission} family="idle" plain>
              {permission}
            </Tag>
          ))}
        </div>
      </DetailDrawer>
    </Page>
  );
}
