import { useTranslation } from 'react-i18next';

import { instant, StatusTag, Tag } from '../../kit/index.js';
import type { Account } from './data.js';

/** The state of an account; a lock stands before it. */
export function AccountState({ account }: { account: Pick<Account, 'state' | 'lockedUntil'> }) {
  const { t } = useTranslation('identity');
  if (account.lockedUntil)
    return <Tag family="blocked">{t('accounts.locked', { at: instant(account.lockedUntil).slice(11) })}</Tag>;
  return <StatusTag kind="account" state={account.state} />;
}
