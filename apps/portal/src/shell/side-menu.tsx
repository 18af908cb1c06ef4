import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { useSession } from '../api/session.js';
import { entryAt, type MenuEntry, menuFor } from './menu-model.js';

/** The menu on the left (左侧菜单): by permission, in groups, with counts; folds to icons below 1280 px. */
export function SideMenu({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation();
  const groups = menuFor(useSession());
  const { pathname } = useLocation();
  const here = entryAt(
    groups.flatMap(({ entries }) => entries),
    pathname,
  );
  return (
    <nav className="jc-menu" aria-label={t('menu.label')}>
      {groups.map(({ group, entries }) => (
        <div key={group} className="jc-menu-group">
          {group === 'work' ? null : <h2>{t(`groups.${group}`)}</h2>}
          <ul>
            {entries.map((entry) => (
              <li key={entry.key}>
                <MenuLink entry={entry} isHere={entry.key === here?.key} onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface MenuLinkProps {
  readonly entry: MenuEntry;
  readonly isHere: boolean;
  readonly onNavigate: () => void;
}

function MenuLink({ entry, isHere, onNavigate }: MenuLinkProps) {
  const { t } = useTranslation();
  const Icon = entry.icon;
  return (
    <Link
      to={entry.path}
      title={entry.label}
      className={isHere ? 'jc-menu-link active' : 'jc-menu-link'}
      aria-current={isHere ? 'page' : undefined}
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
    </Link>
  );
}
