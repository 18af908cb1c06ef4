import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { useSession } from '../api/session.js';
import { type MenuEntry, menuFor } from './menu-model.js';

/** The menu on the left (左侧菜单): by permission, in groups, with counts; folds to icons below 1280 px. */
export function SideMenu({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <nav className="jc-menu" aria-label={t('menu.label')}>
      {menuFor(session).map(({ group, entries }) => (
        <div key={group} className="jc-menu-group">
          {group === 'work' ? null : <h2>{t(`groups.${group}`)}</h2>}
          <ul>
            {entries.map((entry) => (
              <li key={entry.key}>
                <MenuLink entry={entry} onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function MenuLink({ entry, onNavigate }: { entry: MenuEntry; onNavigate: () => void }) {
  const { t } = useTranslation();
  const Icon = entry.icon;
  return (
    <NavLink
      to={entry.path}
      end={entry.path === '/'}
      title={entry.label}
      className="jc-menu-link"
      onClick={onNavigate}
    >
      <Icon />
      <span className="jc-menu-label">{entry.label}</span>
      {entry.count ? (
        <span className="jc-count">
          {entry.count > 99 ? '99+' : entry.count}
          <span className="jc-hidden">{t('menu.count')}</span>
        </span>
      ) : null}
    </NavLink>
  );
}
