import { useTranslation } from 'react-i18next';

import type { PublicPlatform } from '../../api/types.js';

interface DemoAccountsProps {
  readonly accounts: PublicPlatform['demoAccounts'];
  readonly onPick: (account: { username: string; password: string }) => void;
}

/** Accounts of a demonstration installation (演示账号); a press fills the form. Real installations list none. */
export function DemoAccounts({ accounts, onPick }: DemoAccountsProps) {
  const { t } = useTranslation('pages');
  return (
    <section aria-label={t('signIn.demo')} className="jc-demo">
      <h2>
        {t('signIn.demo')} <span className="jc-note">{t('signIn.demoNote')}</span>
      </h2>
      <ul>
        {accounts.map(({ username, password, role, org }) => (
          <li key={username}>
            <button type="button" onClick={() => onPick({ username, password })}>
              <strong>{role}</strong>
              <span className="jc-note">{org}</span>
              <span className="jc-code">{username}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
