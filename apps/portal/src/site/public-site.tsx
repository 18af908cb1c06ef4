import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';

import { usePlatform } from '../api/public.js';
import { useSessionQuery } from '../api/session.js';
import { textOf } from '../i18n/index.js';
import { Skeleton } from '../kit/empty-state.js';
import { ServerClock } from '../kit/server-clock.js';
import { LogoMark } from '../shell/logo.js';
import { EditionSwitch, LanguageSwitch } from '../shell/switches.js';
import { workspaces } from '../workspaces/index.js';
import './public-site.css';

/** The site that anyone may read without an account (公开平台): notices, results, whatever workspaces publish. */
export function PublicSite() {
  const { t } = useTranslation();
  const { data: platform } = usePlatform();
  return (
    <div className="jc-site">
      <a className="jc-skip" href="#content">
        {t('skip')}
      </a>
      <header className="jc-site-head jc-on-bar">
        <div className="jc-site-width">
          <Link to="/public" className="jc-site-name">
            <LogoMark />
            <span>{platform?.name ?? t('product')}</span>
          </Link>
          <div className="jc-site-switches">
            <EditionSwitch />
            <LanguageSwitch />
            <Door />
          </div>
        </div>
      </header>
      <SiteMenu />
      <main id="content" tabIndex={-1} className="jc-site-width jc-site-main">
        <Suspense fallback={<Skeleton lines={10} />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="jc-site-foot">
        <div className="jc-site-width">
          <span>{platform?.name}</span>
          <ServerClock />
          <a href="/api/docs">{t('footer.api')}</a>
        </div>
      </footer>
      <ScrollRestoration />
    </div>
  );
}

/** To the sign-in page, or back to work for those who are signed in. */
function Door() {
  const { t } = useTranslation();
  const { data: session } = useSessionQuery();
  return (
    <Link to={session ? '/' : '/sign-in'} className="jc-site-door">
      {session ? t('site.toWork') : t('site.signIn')}
    </Link>
  );
}

function SiteMenu() {
  const { t } = useTranslation();
  const links = workspaces.flatMap((workspace) =>
    (workspace.publicMenu ?? []).map((link) => ({
      ...link,
      label: textOf(workspace.key, `menu.${link.labelKey}`),
    })),
  );
  return (
    <nav className="jc-site-menu" aria-label={t('site.menu')}>
      <div className="jc-site-width">
        <NavLink to="/public" end>
          {t('site.home')}
        </NavLink>
        {links.map((link) => (
          <NavLink key={link.path} to={link.path}>
            {link.label}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
