import { DownOutlined, ReloadOutlined } from '@ant-design/icons';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { closable, HOME_PATH, type OpenPage } from './tab-list.js';
import type { OpenPages } from './tabs.js';

/** Reads the data of the page again (刷新); what has been typed stays. */
function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries();
}

/** The deeds on one open page: refresh, close, close others, close all (页签菜单). */
export function useTabMenu(page: OpenPage, open: OpenPages): MenuProps {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const others = closable(open.pages, page.path).length;
  const deeds: Readonly<Record<string, () => void>> = {
    refresh: () => {
      if (page.path !== pathname) void navigate(page.address);
      refresh();
    },
    close: () => open.close(page.path),
    closeOthers: () => open.closeOthers(page.path),
    closeAll: open.closeAll,
  };
  return {
    items: [
      { key: 'refresh', label: t('tabs.refresh') },
      { key: 'close', label: t('tabs.closeThis'), disabled: page.path === HOME_PATH },
      { key: 'closeOthers', label: t('tabs.closeOthers'), disabled: others === 0 },
      { key: 'closeAll', label: t('tabs.closeAll'), disabled: closable(open.pages).length === 0 },
    ],
    onClick: ({ key }) => deeds[key]?.(),
  };
}

/** Beside the tabs: refresh of the page in sight, and the menu of its tab for those who know no right mouse button. */
export function CurrentTabTools({ open }: { open: OpenPages }) {
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const page = open.pages.find(({ path }) => path === pathname) ?? {
    path: pathname,
    address: pathname + search,
  };
  const menu = useTabMenu(page, open);
  const refresh = useRefresh();
  const busy = useIsFetching() > 0;
  return (
    <div className="jc-tabs-end">
      <button type="button" aria-label={t('tabs.refresh')} title={t('tabs.refresh')} onClick={refresh}>
        <ReloadOutlined spin={busy} />
      </button>
      <Dropdown trigger={['click']} autoFocus menu={menu}>
        <button type="button" aria-haspopup="menu" aria-label={t('tabs.more')} title={t('tabs.more')}>
          <DownOutlined />
        </button>
      </Dropdown>
    </div>
  );
}
