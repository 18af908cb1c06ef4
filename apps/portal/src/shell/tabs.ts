import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

import { randomKey } from '../api/intent.js';
import { REGION_FILTER, useRegionChoice } from '../kit/region/region-choice.js';

/** An open page: its path, and the address with its query so that a tab comes back as it was left. */
export interface OpenPage {
  readonly path: string;
  readonly address: string;
}

const STORED = 'jicai.tabs';
const TABS_MAX = 12;
export const HOME_PATH = '/';

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

/** A tab comes back in the region chosen by then, so the one chosen in the bar is no part of its address. */
export function withoutRegion(search: string, chosen: string | undefined): string {
  const params = new URLSearchParams(search);
  if (chosen === undefined || params.get(REGION_FILTER) !== chosen) return search;
  params.delete(REGION_FILTER);
  const rest = params.toString();
  return rest === '' ? '' : `?${rest}`;
}

const tokenOf = (state: unknown): unknown => (state as { closing?: unknown } | null)?.closing;
const pageAt = (pages: readonly OpenPage[], path: string) => pages.find((page) => page.path === path);

/** The page that takes the place of a closed one: the one before it. */
const neighbour = (pages: readonly OpenPage[], path: string): OpenPage | undefined =>
  pages[Math.max(0, pages.findIndex((page) => page.path === path) - 1)];

/** Paths of the pages that may be closed; the one to stay is left out, and so is home. */
export const closable = (pages: readonly OpenPage[], stays?: string): readonly string[] =>
  pages.map((page) => page.path).filter((path) => path !== HOME_PATH && path !== stays);

/** The pages without some of them. */
export const without = (pages: readonly OpenPage[], paths: readonly string[]): readonly OpenPage[] =>
  pages.filter((page) => !paths.includes(page.path));

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
