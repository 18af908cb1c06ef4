import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { useMay, useSession } from '../../api/session.js';
import { Page } from '../../kit/page.js';
import './account.css';

/** Who may have interface keys. */
export const KEYS_PERMISSION = 'api-key.manage';

/** Frame of the pages on one's own account (我的账号). */
export function AccountPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('pages');
  const { actor } = useSession();
  const may = useMay();
  const links = [
    ['/account/password', t('password.title')],
    ['/account/second-factor', t('secondFactor.title')],
    ['/account/sessions', t('sessions.title')],
    ['/account/sign-ins', t('signIns.title')],
    ...(may(KEYS_PERMISSION) ? ([['/account/keys', t('keys.title')]] as const) : []),
  ] as const;
  return (
    <Page
      title={title}
      crumbs={[{ label: t('account') }, { label: title }]}
      note={`${actor.displayName} · ${actor.username} · ${actor.org.name}`}
    >
      <nav className="jc-subnav" aria-label={t('account')}>
        {links.map(([to, label]) => (
          <NavLink key={to} to={to}>
            {label}
          </NavLink>
        ))}
      </nav>
      {children}
    </Page>
  );
}
