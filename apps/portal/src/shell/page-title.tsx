import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { useSession } from '../api/session.js';

/** Titles of the open pages by their path; the tabs read them, the pages write them. */
interface Titles {
  readonly titles: Readonly<Record<string, string>>;
  readonly name: (path: string, title: string) => void;
}

const PageTitles = createContext<Titles | null>(null);

/** Holds the titles of open pages. */
export function PageTitleProvider({ children }: { children: ReactNode }) {
  const place = `${STORED}.${useSession().actor.accountId}`;
  const [titles, setTitles] = useState(() => readTitles(place));
  const name = useCallback(
    (path: string, title: string) => {
      setTitles((known) => (known[path] === title ? known : keepTitles(place, { ...known, [path]: title })));
    },
    [place],
  );
  const value = useMemo<Titles>(() => ({ titles, name }), [titles, name]);
  return <PageTitles value={value}>{children}</PageTitles>;
}

type TitleByPath = Readonly<Record<string, string>>;
const STORED = 'jicai.titles';

/** Tabs keep their names over a reload, when most of their pages are not on screen to say them again. */
function readTitles(place: string): TitleByPath {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as TitleByPath;
  } catch {
    return {};
  }
}

function keepTitles(place: string, titles: TitleByPath): TitleByPath {
  try {
    sessionStorage.setItem(place, JSON.stringify(titles));
  } catch {
    // Without storage the tabs of a reloaded portal are called “page”.
  }
  return titles;
}

/** Titles that pages have given themselves. */
export const usePageTitles = (): Readonly<Record<string, string>> => useContext(PageTitles)?.titles ?? {};

/** Names the page in its tab and in the title of the window. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const name = useContext(PageTitles)?.name;
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
    name?.(pathname, title);
  }, [pathname, title, product, name]);
}
