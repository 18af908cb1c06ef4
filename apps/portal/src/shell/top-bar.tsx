import { BellOutlined, MenuOutlined, QuestionCircleOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { useMay, useSession } from '../api/session.js';
import { useSignOut } from '../api/sign-out.js';
import { KEYS_PERMISSION } from '../pages/account/account-page.js';
import { ServerClock } from '../kit/server-clock.js';
import { Logo } from './logo.js';
import { RegionSwitch } from './region-switch.js';
import { SearchBox } from './search/search-box.js';
import { EditionSwitch, LanguageSwitch } from './switches.js';

/** The bar on top (顶栏): whose platform it is, the server's time, messages, help, language, the person. */
export function TopBar({ onMenu, menuOpen }: { onMenu: () => void; menuOpen: boolean }) {
  const { t } = useTranslation();
  const { platform } = useSession();
  return (
    <header className="jc-bar jc-on-bar">
      <button
        type="button"
        className="jc-bar-button jc-menu-button"
        aria-expanded={menuOpen}
        aria-label={t('menu.label')}
        onClick={onMenu}
      >
        <MenuOutlined />
      </button>
      <Link to="/" className="jc-bar-home" aria-label={t('product')}>
        <Logo />
      </Link>
      <RegionSwitch />
      <SearchBox />
      <span className="jc-bar-name">{platform.name}</span>
      <div className="jc-bar-end">
        <ServerClock />
        <MessageBell />
        <Link to="/help" className="jc-bar-button" aria-label={t('bar.help')} title={t('bar.help')}>
          <QuestionCircleOutlined />
        </Link>
        <EditionSwitch />
        <LanguageSwitch />
        <UserMenu />
      </div>
    </header>
  );
}

function MessageBell() {
  const { t } = useTranslation();
  const { unreadMessages } = useSession();
  const label = t('bar.messages', { count: unreadMessages });
  return (
    <Link to="/messages" className="jc-bar-button jc-bell" aria-label={label} title={label}>
      <BellOutlined />
      {unreadMessages > 0 ? (
        <span className="jc-bell-count">{unreadMessages > 99 ? '99+' : unreadMessages}</span>
      ) : null}
    </Link>
  );
}

function UserMenu() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const may = useMay();
  const items = [
    { key: '/account/password', label: t('user.password') },
    { key: '/account/second-factor', label: t('user.secondFactor') },
    { key: '/account/sessions', label: t('user.sessions') },
    { key: '/account/sign-ins', label: t('user.signIns') },
    ...(may(KEYS_PERMISSION) ? [{ key: '/account/keys', label: t('user.keys') }] : []),
    { type: 'divider' as const },
    { key: 'sign-out', label: t('user.signOut') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === 'sign-out') signOut();
          else void navigate(key);
        },
      }}
    >
      <button type="button" className="jc-bar-user" aria-haspopup="menu">
        <UserOutlined className="jc-bar-user-icon" />
        <span>
          <span>{actor.displayName}</span>
          <span className="jc-bar-org">{actor.org.name}</span>
        </span>
      </button>
    </Dropdown>
  );
}
