import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

import { randomKey } from '../api/intent.js';
import { useRegionChoice } from '../kit/region/region-choice.js';
import { closable, HOME_PATH, type OpenPage, without, withoutRegion, withPage } from './tab-list.js';

const STORED = 'jicai.tabs';
/** What can be done with the open pages (页签操作). */
export interface OpenPages {
  readonly pages: readonly OpenPage[];
  readonly close: (path: string) => void;
  readonly closeOthers: (path: string) => void;
  readonly closeAll: () => void;
}

/** Pages that are to be closed once the address has moved on: leaving may still be refused for unsaved input. */
interface Closing {
  readonly token: string;
  readonly paths: readonly string[];
}

/** The open pages of one person in the order they were opened (页签); home is always the first and stays. */
export function useOpenPages(accountId: string): OpenPages {
  const place = `${STORED}.${accountId}`;
  const location = useLocation();
  const { pathname, search } = location;
  const navigate = useNavigate();
  const [pages, setPages] = useState<readonly OpenPage[]>(() => read(place));
  const [closing, setClosing] = useState<Closing | null>(null);
  const left = closing !== null && tokenOf(location.state) === closing.token;
  const kept = left ? without(pages, closing.paths) : pages;
  const { chosen } = useRegionChoice();
  const current = withPage(kept, { path: pathname, address: pathname + withoutRegion(search, chosen) });
  if (left) setClosing(null);
  if (current !== pages) setPages(current);
  useEffect(() => {
    keep(place, current);
  }, [place, current]);

  const leaveFor = (page: OpenPage | undefined, paths: readonly string[]) => {
    if (!paths.includes(pathname)) {
      setPages(without(current, paths));
      return;
    }
    const token = randomKey();
    setClosing({ token, paths });
    void navigate(page?.address ?? HOME_PATH, { state: { closing: token } });
  };
  return {
    pages: current,
    close: (path) => leaveFor(neighbour(current, path), [path]),
    closeOthers: (path) => leaveFor(pageAt(current, path), closable(current, path)),
    closeAll: () => leaveFor(undefined, closable(current)),
  };
}

const tokenOf = (state: unknown): unknown => (state as { closing?: unknown } | null)?.closing;
const pageAt = (pages: readonly OpenPage[], path: string) => pages.find((page) => page.path === path);

/** The page that takes the place of a closed one: the one before it. */
const neighbour = (pages: readonly OpenPage[], path: string): OpenPage | undefined =>
  pages[Math.max(0, pages.findIndex((page) => page.path === path) - 1)];

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
