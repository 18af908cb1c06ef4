import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { type Column, DateTime, type ListRequest, Missing, Page, QueryTable } from '../../kit/index.js';
import { AccountDrawer } from './account-drawer.js';
import { AccountState } from './account-state.js';
import { type Account, type RoleKey, useRoles } from './data.js';
import { NewAccount } from './new-account.js';
import { useRoleName } from './role-name.js';
import { useStateOptions } from './vocabulary.js';

interface AccountsQuery extends ListRequest {
  state?: 'pending' | 'active' | 'disabled';
  role?: RoleKey;
}

/** People's accounts with their roles (账号与角色). */
export default function AccountsPage() {
  const { t } = useTranslation('identity');
  const may = useMay();
  const roleName = useRoleName();
  const { data: roles } = useRoles();
  const states = useStateOptions('account', ['pending', 'active', 'disabled']);
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const columns: Column<Account>[] = [
    {
      key: 'username',
      title: t('accounts.username'),
      width: 170,
      sort: 'username',
      render: (row) => row.username,
    },
    {
      key: 'displayName',
      title: t('accounts.displayName'),
      width: 130,
      sort: 'displayName',
      render: (row) => row.displayName,
    },
    {
      key: 'organisation',
      title: t('accounts.organisation'),
      width: 280,
      sort: 'orgName',
      render: (row) => row.orgName,
      full: (row) => row.orgName,
    },
    {
      key: 'roles',
      title: t('accounts.roles'),
      width: 220,
      render: (row) => row.roles.map(roleName).join('、') || <Missing why={t('accounts.noRoles')} />,
      full: (row) => row.roles.map(roleName).join('、'),
    },
    { key: 'state', title: t('field.state'), width: 150, render: (row) => <AccountState account={row} /> },
    {
      key: 'lastSignIn',
      title: t('accounts.lastSignIn'),
      width: 160,
      align: 'end',
      render: (row) =>
        row.lastSignInAt ? <DateTime value={row.lastSignInAt} /> : <Missing why={t('accounts.never')} />,
    },
  ];
  return (
    <Page title={t('accounts.title')}>
      <QueryTable
        id="accounts"
        caption={t('accounts.caption')}
        queryKey={['accounts', 'list']}
        load={(query: AccountsQuery) => answered(api.GET('/api/v1/accounts', { params: { query } }))}
        columns={columns}
        rowKey={(row) => row.id}
        defaultSort="username"
        filters={[
          { name: 'q', label: t('accounts.search'), kind: 'text' },
          { name: 'state', label: t('field.state'), kind: 'select', options: states },
          {
            name: 'role',
            label: t('accounts.roles'),
            kind: 'select',
            options: (roles ?? []).map((role) => ({ value: role.key, label: roleName(role.key) })),
          },
        ]}
        exportPath="/api/v1/accounts/export"
        actions={
          may('account.manage') ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('accounts.new')}
            </Button>
          ) : null
        }
        onOpen={(row) => setOpen(row.id)}
        {...(open === undefined ? {} : { openKey: open })}
        empty={{ text: t('accounts.empty') }}
      />
      <AccountDrawer id={open} onClose={() => setOpen(undefined)} />
      {adding ? <NewAccount onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
