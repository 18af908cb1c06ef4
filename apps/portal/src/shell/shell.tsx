import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';

import { useSession } from '../api/session.js';
import { StepUpDialog } from '../kit/deed/step-up-dialog.js';
import { Skeleton } from '../kit/empty-state.js';
import { RegionChoiceProvider } from '../kit/region/region-choice.js';
import { PageTabs } from './page-tabs.js';
import { PageTitleProvider } from './page-title.js';
import { SideMenu } from './side-menu.js';
import { TopBar } from './top-bar.js';
import './shell.css';

/** The frame of the signed-in portal: skip link, bar, menu, tabs, page, footer. */
export function Shell() {
  const { t } = useTranslation();
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <RegionChoiceProvider>
      <PageTitleProvider>
        <a className="jc-skip" href="#content">
          {t('skip')}
        </a>
        <div className={menuOpen ? 'jc-shell jc-menu-open' : 'jc-shell'}>
          <TopBar menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} />
          <SideMenu onNavigate={() => setMenuOpen(false)} />
          <div className="jc-main">
            <PageTabs />
            <main id="content" tabIndex={-1}>
              <Suspense fallback={<Skeleton lines={10} />}>
                <Outlet />
              </Suspense>
            </main>
            <Footer />
          </div>
        </div>
        <StepUpDialog />
        <ScrollRestoration />
      </PageTitleProvider>
    </RegionChoiceProvider>
  );
}

function Footer() {
  const { t } = useTranslation();
  const { platform } = useSession();
  return (
    <footer className="jc-footer">
      <span>{platform.name}</span>
      <span className="jc-footer-end">
        <a href="/public">{t('footer.public')}</a>
        <a href="/api/docs">{t('footer.api')}</a>
      </span>
    </footer>
  );
}
