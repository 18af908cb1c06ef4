import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import { useMay, useSession } from '../../api/session.js';
import type { Answer } from '../../api/types.js';
import { DateTime, DeedDialog, DetailDrawer, Facts, Missing, ProblemBar, Skeleton } from '../../kit/index.js';
import { AccountDeeds } from './account-deeds.js';
import { AccountState } from './account-state.js';
import { type RoleKey, useRoles } from './data.js';
import { useRoleName } from './role-name.js';

type AccountView = Answer<'/api/v1/accounts/{id}'>;

/** One account with every grant it ever held, and what an administrator may do about it (账号详情). */
export function AccountDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['accounts', 'one', id],
    enabled: id !== undefined,
    queryFn: () => answered(api.GET('/api/v1/accounts/{id}', { params: { path: { id: id ?? '' } } })),
  });
  return (
    <DetailDrawer
      open={id !== undefined}
      title={data?.displayName ?? ''}
      note={data?.username}
      tag={data ? <AccountState account={data} /> : null}
      width={520}
      foot={data ? <AccountDeeds account={data} /> : null}
      onClose={onClose}
    >
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {isPending ? <Skeleton lines={8} /> : null}
      {data ? (
        <div className="jc-stack">
          <h3>{t('accounts.facts')}</h3>
          <Facts
            boxed
            facts={[
              { label: t('accounts.organisation'), value: data.orgName },
              { label: t('accounts.phone'), value: data.phone ?? <Missing /> },
              { label: t('accounts.mail'), value: data.mail ?? <Missing /> },
              { label: t('accounts.lastSignIn'), value: <DateTime value={data.lastSignInAt} /> },
              { label: t('accounts.external'), value: data.externalSubject ?? <Missing /> },
            ]}
          />
          <h3>{t('accounts.grants')}</h3>
          <Grants account={data} />
        </div>
      ) : null}
    </DetailDrawer>
  );
}

/** The security administrator grants anything with a second factor; an organisation's own administrator its own roles. */
function useRoleDeeds(accountId: string) {
  const may = useMay();
  const everyRole = may('role.grant');
  const path = { id: accountId };
  const changes = [['accounts']];
  const grant = useDeed({
    send: (role: RoleKey, init) => {
      const request = { ...init, params: { path }, body: { role } };
      return answered(
        everyRole
          ? api.POST('/api/v1/accounts/{id}/roles', request)
          : api.POST('/api/v1/accounts/{id}/staff-roles', request),
      );
    },
    changes,
  });
  const revoke = useDeed({
    send: (body: { role: RoleKey; reason: string }, init) => {
      const request = { ...init, params: { path }, body };
      return answered(
        everyRole
          ? api.POST('/api/v1/accounts/{id}/roles/revocation', request)
          : api.POST('/api/v1/accounts/{id}/staff-roles/revocation', request),
      );
    },
    changes,
  });
  return { grant, revoke, everyRole, allowed: everyRole || may('staff-role.grant') };
}

function Grants({ account }: { account: AccountView }) {
  const { t } = useTranslation('identity');
  const { actor } = useSession();
  const roleName = useRoleName();
  const [revoking, setRevoking] = useState<RoleKey>();
  const { grant, revoke, everyRole, allowed } = useRoleDeeds(account.id);
  const mayChange = allowed && account.id !== actor.accountId && account.state === 'active';
  return (
    <div className="jc-stack">
      {account.grants.length === 0 ? <p className="jc-note">{t('accounts.noGrants')}</p> : null}
      {account.grants.map((one) => (
        <div key={one.id} className="jc-row-flex">
          <strong>{roleName(one.role)}</strong>
          <span className="jc-note">
            <DateTime value={one.from} /> — {one.to ? <DateTime value={one.to} /> : t('matrix.inForce')}
            {one.grantedBy ? ` · ${t('accounts.grantedBy')} ${one.grantedBy}` : ''}
            {one.endReason ? ` · ${one.endReason}` : ''}
          </span>
          {mayChange && one.to === null ? (
            <button type="button" className="jc-link" onClick={() => setRevoking(one.role)}>
              {t('accounts.revoke')}
            </button>
          ) : null}
        </div>
      ))}
      {mayChange ? <GrantForm account={account} everyRole={everyRole} deed={grant} /> : null}
      {revoking ? (
        <DeedDialog
          open
          title={t('accounts.revokeTitle')}
          object={[
            { label: t('accounts.displayName'), value: account.displayName },
            { label: t('accounts.roles'), value: roleName(revoking) },
          ]}
          verb={t('accounts.revoke')}
          danger
          reason="required"
          secondFactor={everyRole}
          onConfirm={(reason) => revoke.performNow({ role: revoking, reason })}
          onClose={() => setRevoking(undefined)}
        />
      ) : null}
    </div>
  );
}

interface GrantFormProps {
  readonly account: AccountView;
  readonly everyRole: boolean;
  readonly deed: ReturnType<typeof useRoleDeeds>['grant'];
}

function GrantForm({ account, everyRole, deed }: GrantFormProps) {
  const { t } = useTranslation('identity');
  const roleName = useRoleName();
  const { data: roles } = useRoles();
  const [role, setRole] = useState<RoleKey>();
  const choices = (roles ?? []).filter(
    (one) =>
      one.orgKinds.includes(account.orgKind) &&
      !account.roles.includes(one.key) &&
      (everyRole || one.scope === 'own'),
  );
  return (
    <>
      <div className="jc-row-flex">
        <Select
          aria-label={t('accounts.chooseRole')}
          placeholder={t('accounts.chooseRole')}
          style={{ minWidth: 220 }}
          value={role ?? null}
          options={choices.map((one) => ({ value: one.key, label: roleName(one.key) }))}
          onChange={(next) => setRole(next)}
        />
        <Button
          disabled={!role}
          loading={deed.running}
          onClick={() => {
            if (role) deed.perform(role);
            setRole(undefined);
          }}
        >
          {t('accounts.grant')}
        </Button>
      </div>
      {deed.problem ? <ProblemBar problem={deed.problem} /> : null}
    </>
  );
}
