import { BellOutlined, HomeOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';

import type { Session } from '../api/types.js';
import { textOf } from '../i18n/index.js';
import { workspaces } from '../workspaces/index.js';
import { MENU_GROUPS, type MenuGroup } from '../workspaces/workspace.js';

/** A menu entry as the person sees it. */
export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon: ComponentType;
  readonly path: string;
  readonly count: number | undefined;
}

interface GroupOfEntries {
  readonly group: MenuGroup;
  readonly entries: readonly MenuEntry[];
}

/** The entries that a person may use, in groups (按权限的菜单). */
export function menuFor(session: Session): readonly GroupOfEntries[] {
  const own: (MenuEntry & { group: MenuGroup })[] = [
    {
      key: 'home',
      group: 'work',
      label: textOf('pages', 'home.title'),
      icon: HomeOutlined,
      path: '/',
      count: session.openTodos,
    },
    {
      key: 'messages',
      group: 'work',
      label: textOf('pages', 'messages.title'),
      icon: BellOutlined,
      path: '/messages',
      count: session.unreadMessages,
    },
  ];
  const fromWorkspaces = workspaces.flatMap((workspace) =>
    workspace.menu
      .filter((item) => item.permission === undefined || session.actor.permissions.includes(item.permission))
      .map((item) => ({
        key: `${workspace.key}.${item.key}`,
        group: item.group,
        label: textOf(workspace.key, `menu.${item.labelKey}`),
        icon: item.icon,
        path: item.path,
        count: item.count ? session[item.count] : undefined,
      })),
  );
  const all = [...own, ...fromWorkspaces];
  return MENU_GROUPS.map((group) => ({
    group,
    entries: all.filter((entry) => entry.group === group),
  })).filter(({ entries }) => entries.length > 0);
}

/** The entry that a page belongs to: of those whose path its own begins with, the one with the longest. */
export const entryAt = <E extends Pick<MenuEntry, 'path'>>(
  entries: readonly E[],
  pathname: string,
): E | undefined =>
  entries
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .reduce<E | undefined>(
      (longest, entry) => (longest && longest.path.length >= entry.path.length ? longest : entry),
      undefined,
    );
