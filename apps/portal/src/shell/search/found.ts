import type { Answer } from '../../api/types.js';
import { menuInitials } from './initials.js';

type Group = Answer<'/api/v1/search'>['groups'][number];
/** What the search tells apart: what the server finds, and the pages of the menu. */
export type FoundKind = Group['kind'] | 'page';

/** One result: where it leads, and the place of its kind in the whole. */
export interface Found {
  readonly key: string;
  readonly title: string;
  readonly detail: string | null;
  readonly to: string;
}

/** Results of one kind (一类结果); `all` leads to the list with the same words. */
export interface FoundGroup {
  readonly kind: FoundKind;
  readonly items: readonly Found[];
  readonly total: number;
  readonly all: string | null;
}

const PLACES = {
  organisation: { one: (id: string) => `/identity/organisations?open=${id}`, all: '/identity/organisations' },
  product: { one: (id: string) => `/catalogue/products?open=${id}`, all: '/catalogue/products' },
  round: { one: (id: string) => `/rounds/${id}`, all: '/rounds' },
  notice: { one: (id: string) => `/public/results/${id}`, all: '/public/results' },
} as const satisfies Record<Group['kind'], { one: (id: string) => string; all: string }>;

/** What the server found, with the addresses of the portal. */
export const foundGroup = ({ kind, total, items }: Group, q: string): FoundGroup => ({
  kind,
  total,
  all: total > items.length ? `${PLACES[kind].all}?q=${encodeURIComponent(q)}` : null,
  items: items.map(({ id, title, detail }) => ({
    key: `${kind}-${id}`,
    title,
    detail,
    to: PLACES[kind].one(id),
  })),
});

/** A page of the menu as far as it is searched. */
interface MenuPage {
  readonly label: string;
  readonly path: string;
}

const PAGES_MAX = 5;

/** Pages whose name holds the words, or whose initials begin with them. */
export function foundPages(pages: readonly MenuPage[], q: string): FoundGroup {
  const words = q.trim().toLowerCase();
  const items = pages
    .filter(
      ({ label }) =>
        words !== '' && (label.toLowerCase().includes(words) || menuInitials(label).startsWith(words)),
    )
    .map(({ label, path }) => ({ key: `page-${path}`, title: label, detail: null, to: path }));
  return { kind: 'page', items: items.slice(0, PAGES_MAX), total: items.length, all: null };
}
