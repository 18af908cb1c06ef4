import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSession } from '../../api/session.js';
import { StatusIcon } from '../../kit/status/status-icon.js';

/** Said once on the start page to those who have no second factor yet (启用二次验证). */
export function SecondFactorReminder() {
  const { t } = useTranslation('pages');
  const { actor } = useSession();
  const awaiting = actor.rolesAwaitingSecondFactor.length;
  if (actor.totpEnrolled) return null;
  return (
    <div className="jc-notice">
      <StatusIcon family="waiting" />
      <span>
        {awaiting > 0 ? t('home.rolesAwaiting', { count: awaiting }) : t('home.noSecondFactor')}{' '}
        <Link to="/account/second-factor">{t('home.enrol')}</Link>
      </span>
    </div>
  );
}
