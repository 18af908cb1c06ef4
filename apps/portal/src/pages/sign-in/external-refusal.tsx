import { useTranslation } from 'react-i18next';

import { StatusIcon } from '../../kit/status/status-icon.js';

/** Why the government identity service did not lead to a session (统一认证未通过); the code comes back in the address. */
export function ExternalRefusal({ code }: { code: string | null }) {
  const { t } = useTranslation('pages');
  if (code === null) return null;
  const unlinked = code === 'external-identity-unlinked';
  return (
    <div className="jc-problem" role="alert">
      <StatusIcon family="blocked" />
      <div className="jc-problem-text">
        <strong>{unlinked ? t('signIn.externalUnlinked') : t('signIn.externalRefused')}</strong>
        <div className="jc-note">{/^[a-z-]+$/.test(code) ? code : null}</div>
      </div>
    </div>
  );
}
