import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { textOf } from '../../i18n/index.js';
import { workspaces } from '../../workspaces/index.js';

/** Where units without an account begin (注册入口); each workspace brings its own. */
export function RegistrationLinks() {
  const { t } = useTranslation('pages');
  const links = workspaces.flatMap((workspace) =>
    (workspace.signInLinks ?? []).map((link) => ({
      path: link.path,
      label: textOf(workspace.key, `menu.${link.labelKey}`),
    })),
  );
  if (links.length === 0) return null;
  return (
    <nav className="jc-registration" aria-label={t('signIn.unregistered')}>
      <p className="jc-note">{t('signIn.unregistered')}</p>
      <div className="jc-row-flex">
        {links.map((link) => (
          <Link key={link.path} to={link.path} className="jc-outline-link">
            {link.label}
          </Link>
        ))}
      </div>
    </nav>
  );
}
