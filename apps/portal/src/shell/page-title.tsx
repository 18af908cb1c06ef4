import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { useSession } from '../api/session.js';
import { currentLanguage } from '../i18n/language.js';

/** Titles of the open pages by language and path; the tabs read them, the pages write them. */
interface Titles {
  readonly titles: TitleByPlace;
  readonly name: (path: string, title: string) => void;
}

const PageTitles = createContext<Titles | null>(null);

/** Holds the titles of open pages. */
export function PageTitleProvider({ children }: { children: ReactNode }) {
  const place = `${STORED}.${useSession().actor.accountId}`;
  const [titles, setTitles] = useState(() => readTitles(place));
  const name = useCallback(
    (path: string, title: string) => {
      const at = placeOf(path);
      setTitles((known) => (known[at] === title ? known : keepTitles(place, { ...known, [at]: title })));
    },
    [place],
  );
  const value = useMemo<Titles>(() => ({ titles, name }), [titles, name]);
  return <PageTitles value={value}>{children}</PageTitles>;
}

type TitleByPlace = Readonly<Record<string, string>>;
const STORED = 'jicai.titles';
/** A page in a language: a title belongs to both. */
export const placeOf = (path: string, language: string = currentLanguage()): string => `${language}:${path}`;

/** Tabs keep their names over a reload, when most of their pages are not on screen to say them again. */
function readTitles(place: string): TitleByPlace {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as TitleByPlace;
  } catch {
    return {};
  }
}

function keepTitles(place: string, titles: TitleByPlace): TitleByPlace {
  try {
    sessionStorage.setItem(place, JSON.stringify(titles));
  } catch {
    // Without storage the tabs of a reloaded portal are called by the menu.
  }
  return titles;
}

/** Titles that pages have given themselves, by `placeOf`. */
export const usePageTitles = (): TitleByPlace => useContext(PageTitles)?.titles ?? {};

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
