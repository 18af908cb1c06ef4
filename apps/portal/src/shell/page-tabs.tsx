import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { useSession } from '../api/session.js';
import { usePageTitles } from './page-title.js';
import { HOME_PATH, useOpenPages } from './tabs.js';

/** The line of open pages (页签). They are links, so a screen reader finds them as navigation. */
export function PageTabs() {
  const { t } = useTranslation(['shell', 'pages']);
  const { pathname } = useLocation();
  const titles = usePageTitles();
  const { pages, close } = useOpenPages(useSession().actor.accountId);
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    line.current?.querySelector('.jc-tab-on')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname, pages.length]);
  return (
    <nav ref={line} className="jc-tabs" aria-label={t('tabs.label')}>
      <ul>
        {pages.map(({ path, address }) => {
          const title = path === HOME_PATH ? t('pages:home.title') : (titles[path] ?? t('tabs.page'));
          const current = path === pathname;
          return (
            <li key={path} className={current ? 'jc-tab jc-tab-on' : 'jc-tab'}>
              <Link to={address} aria-current={current ? 'page' : undefined} title={title}>
                {title}
              </Link>
              {path === HOME_PATH ? null : (
                <button type="button" aria-label={t('tabs.close', { title })} onClick={() => close(path)}>
                  <CloseOutlined />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
