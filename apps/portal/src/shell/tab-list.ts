import { REGION_FILTER } from '../kit/region/scope.js';

/** An open page: its path, and the address with its query so that a tab comes back as it was left. */
export interface OpenPage {
  readonly path: string;
  readonly address: string;
}

const TABS_MAX = 12;
/** Where home is. */
export const HOME_PATH = '/';

/** A tab comes back in the region chosen by then, so the one chosen in the bar is no part of its address. */
export function withoutRegion(search: string, chosen: string | undefined): string {
  const params = new URLSearchParams(search);
  if (chosen === undefined || params.get(REGION_FILTER) !== chosen) return search;
  params.delete(REGION_FILTER);
  const rest = params.toString();
  return rest === '' ? '' : `?${rest}`;
}

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
