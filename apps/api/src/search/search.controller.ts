import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { productPage } from '#catalogue';
import { organisations } from '#identity';
import type { Permission } from '#kernel';
import { currentActor, Database, ListQuery, type Page, type Queryer, SignedIn } from '#platform';
import { listPublicResults, listRounds } from '#rounds';

import {
  SearchQuery,
  type SearchGroupView,
  type SearchHitView,
  type SearchKind,
  SearchView,
} from './search.views.js';

/** A list that is searched: the right to read it, and its rows as results. */
interface Searched {
  readonly kind: SearchKind;
  /** Undefined for what is open to everyone. */
  readonly permission: Permission | undefined;
  readonly find: (q: Queryer, query: ListQuery) => Promise<Page<SearchHitView>>;
}

const SEARCHED: readonly Searched[] = [
  {
    kind: 'organisation',
    permission: 'organisation.view',
    find: async (q, query) =>
      hits(await organisations(q, query), ({ id, name, regionName }) => ({
        id,
        title: name,
        detail: regionName,
      })),
  },
  {
    kind: 'product',
    permission: 'catalogue.view',
    find: async (q, query) =>
      hits(await productPage(q, query, query), ({ id, genericName, holderName, ...product }) => ({
        id,
        title: [genericName, product.dosageForm, product.strength].filter(Boolean).join(' '),
        detail: holderName,
      })),
  },
  {
    kind: 'round',
    permission: 'round.view',
    find: async (q, query) =>
      hits(await listRounds(q, query, {}), ({ id, title, roundNo }) => ({ id, title, detail: roundNo })),
  },
  {
    kind: 'notice',
    permission: undefined,
    find: async (q, query) =>
      hits(await listPublicResults(q, query, undefined), ({ id, title, noticeNo }) => ({
        id,
        title,
        detail: noticeNo,
      })),
  },
];

/**
 * One search over the lists (全局搜索): each kind with the right of its own list and in the reader's row scope, so that
 * nothing is found that could not be listed.
 */
@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SearchView })
  async search(@Query() { q, limit }: SearchQuery): Promise<SearchView> {
    const { permissions } = currentActor();
    const lists = SEARCHED.filter(
      ({ permission }) => permission === undefined || permissions.has(permission),
    );
    const query = Object.assign(new ListQuery(), { q, limit });
    return this.database.read(async (reader) => {
      const groups: SearchGroupView[] = [];
      for (const { kind, find } of lists) {
        const { items, total } = await find(reader, query);
        if (total > 0) groups.push({ kind, total, items: [...items] });
      }
      return { groups };
    });
  }
}

const hits = <Row>({ items, ...page }: Page<Row>, hit: (row: Row) => SearchHitView): Page<SearchHitView> => ({
  ...page,
  items: items.map(hit),
});
