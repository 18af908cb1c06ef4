import { CloseOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { useSession } from '../api/session.js';
import { CurrentTabTools, useTabMenu } from './tab-menu.js';
import { useTitleOf } from './tab-title.js';
import { HOME_PATH, type OpenPage } from './tab-list.js';
import { type OpenPages, useOpenPages } from './tabs.js';

/** The line of open pages (页签). They are links, so a screen reader finds them as navigation. */
export function PageTabs() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const open = useOpenPages(useSession().actor.accountId);
  const line = useRef<HTMLElement>(null);
  useEffect(() => keepCurrentInSight(line.current), [pathname, open.pages.length]);
  return (
    <div className="jc-tabs">
      <nav ref={line} aria-label={t('tabs.label')}>
        <ul>
          {open.pages.map((page) => (
            <Tab key={page.path} page={page} open={open} current={page.path === pathname} />
          ))}
        </ul>
      </nav>
      <CurrentTabTools open={open} />
    </div>
  );
}

/** Brings the current tab into sight, and again whenever a tab grows: titles of pages come after their first drawing. */
function keepCurrentInSight(line: HTMLElement | null): (() => void) | undefined {
  const current = line?.querySelector('.jc-tab-on');
  if (!line || !current) return undefined;
  const watcher = new ResizeObserver(() => {
    current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  for (const tab of line.querySelectorAll('.jc-tab')) watcher.observe(tab);
  watcher.observe(line);
  return () => {
    watcher.disconnect();
  };
}

const MIDDLE_BUTTON = 1;

/** One open page. Its menu opens by the right mouse button or the menu key; Delete and the middle button close it. */
function Tab({ page, open, current }: { page: OpenPage; open: OpenPages; current: boolean }) {
  const { t } = useTranslation('shell');
  const title = useTitleOf()(page.path);
  const menu = useTabMenu(page, open);
  const stays = page.path === HOME_PATH;
  const close = () => open.close(page.path);
  // The middle button would open the link in another window of the browser.
  const closeByMiddle = (event: MouseEvent) => {
    if (event.button !== MIDDLE_BUTTON || stays) return;
    event.preventDefault();
    close();
  };
  return (
    <Dropdown trigger={['contextMenu']} autoFocus menu={menu}>
      <li
        className={current ? 'jc-tab jc-tab-on' : 'jc-tab'}
        onAuxClick={closeByMiddle}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && !stays) close();
        }}
      >
        <Link to={page.address} aria-current={current ? 'page' : undefined} title={title}>
          {title}
        </Link>
        {stays ? null : (
          <button type="button" aria-label={t('tabs.close', { title })} onClick={close}>
            <CloseOutlined />
          </button>
        )}
      </li>
    </Dropdown>
  );
}
