import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** An open page: its path, and the address with its query so that a tab comes back as it was left. */
export interface OpenPage {
  readonly path: string;
  readonly address: string;
}

const STORED = 'jicai.tabs';
const TABS_MAX = 12;
export const HOME_PATH = '/';

/** The open pages of one person in the order they were opened (页签); home is always the first and stays. */
export function useOpenPages(accountId: string): {
  pages: readonly OpenPage[];
  close: (path: string) => void;
} {
  const place = `${STORED}.${accountId}`;
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [pages, setPages] = useState<readonly OpenPage[]>(() => read(place));
  // A page that is being closed stays on screen until the next one is there; it must not come back as a tab meanwhile.
  const [leaving, setLeaving] = useState<string | null>(null);
  if (leaving !== null && leaving !== pathname) setLeaving(null);
  const current =
    leaving === pathname ? pages : withPage(pages, { path: pathname, address: pathname + search });
  if (current !== pages) setPages(current);
  useEffect(() => {
    keep(place, current);
  }, [place, current]);
  return {
    pages: current,
    close: (path) => {
      const index = current.findIndex((page) => page.path === path);
      const left = current.filter((page) => page.path !== path);
      setPages(left);
      if (path !== pathname) return;
      setLeaving(path);
      void navigate(left[Math.max(0, index - 1)]?.address ?? HOME_PATH);
    },
  };
}

/** The pages with this one among them; beyond twelve the oldest but home gives way. */
export function withPage(pages: readonly OpenPage[], page: OpenPage): readonly OpenPage[] {
  const index = pages.findIndex((each) => each.path === page.path);
  if (index >= 0) {
    if (pages[index]?.address === page.address) return pages;
    return pages.map((each, at) => (at === index ? page : each));
  }
  const [home, ...rest] = pages;
  const kept = rest.length >= TABS_MAX - 1 ? rest.slice(rest.length - TABS_MAX + 2) : rest;
  return [home ?? { path: HOME_PATH, address: HOME_PATH }, ...kept, page];
}

const isPage = (value: unknown): value is OpenPage =>
  typeof value === 'object' && value !== null && 'path' in value && 'address' in value;

function read(place: string): readonly OpenPage[] {
  const home = { path: HOME_PATH, address: HOME_PATH };
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    const pages = Array.isArray(stored) ? stored.filter(isPage) : [];
    return [home, ...pages.filter((page) => page.path !== HOME_PATH)];
  } catch {
    return [home];
  }
}

function keep(place: string, pages: readonly OpenPage[]): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(pages));
  } catch {
    // Without storage a reload shows home and the current page.
  }
}
