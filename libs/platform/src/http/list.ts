import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { DomainError } from '#kernel';

import type { Queryer } from '../database/database.js';
import { say } from '../say.js';

/** Paging, sorting and free text of every list. */
export class ListQuery {
  @ApiPropertyOptional({ description: 'Rows per page, 1 to 100', default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;

  @ApiPropertyOptional({ description: 'Opaque mark of the page, from nextCursor' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @ApiPropertyOptional({ description: 'Column to sort by, with a leading minus for descending' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  sort?: string;

  @ApiPropertyOptional({ description: 'Free text: Chinese substring, pinyin initials or code' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** One page of a list (分页). */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** Base of the page classes that OpenAPI needs: subclasses add `items`. */
export abstract class PageView {
  @ApiProperty({ type: String, nullable: true, description: 'Mark of the next page, null on the last' })
  nextCursor!: string | null;
  @ApiProperty({ example: 300, description: 'Rows in all' })
  total!: number;
}

/** The parameter of a search for any part of a text, as `ilike` takes it: `%` and `_` stand for themselves; undefined for none. */
export const containing = (text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** A condition with its parameter: `$` in the text stands for the parameter's number. Undefined parameters drop the condition. */
export type Filter = readonly [condition: string, param: unknown];

export interface ListSource {
  /** Columns, with their JSON names as aliases. */
  readonly select: string;
  readonly from: string;
  readonly where?: readonly Filter[];
  /** JSON name of a sortable column → its SQL expression (never null) and SQL type. */
  readonly sortable: Readonly<Record<string, SortColumn>>;
  readonly defaultSort: string;
  /** Unique column that settles equal sort values, with its SQL type. */
  readonly key: SortColumn;
}

/** An SQL expression and its type, as `['o.created_at', 'timestamptz']`. */
export type SortColumn = readonly [
  expression: string,
  type: 'text' | 'int' | 'bigint' | 'numeric' | 'date' | 'timestamptz' | 'uuid',
];

/** Runs a list by keyset paging: a page stays right while rows are added before it. */
export async function pageOf<T extends object>(
  q: Queryer,
  source: ListSource,
  query: ListQuery,
): Promise<Page<T>> {
  const {
    column: [expression, type],
    descending,
  } = sortOf(source, query.sort);
  const [key, keyType] = source.key;
  const params: unknown[] = [];
  const conditions = conditionsOf(source.where ?? [], params);
  const counted = await q.one<{ total: string }>(
    `select count(*) as total from ${source.from} ${whereOf(conditions)}`,
    params,
  );
  if (query.cursor !== undefined) {
    const mark = decodeCursor(query.cursor);
    params.push(mark.value, mark.key);
    conditions.push(
      `(${expression}, ${key}) ${descending ? '<' : '>'} ($${params.length - 1}::${type}, $${params.length}::${keyType})`,
    );
  }
  params.push(query.limit + 1);
  const order = descending ? 'desc' : 'asc';
  const rows = await q.query<T & { __mark?: [string, string] }>(
    `select ${source.select}, array[(${expression})::text, (${key})::text] as "__mark" from ${source.from} ${whereOf(conditions)}
     order by ${expression} ${order}, ${key} ${order} limit $${params.length}`,
    params,
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1)?.__mark;
  for (const row of page) delete row.__mark;
  return {
    items: page,
    nextCursor: rows.length > query.limit && last ? encodeCursor(...last) : null,
    total: Number(counted?.total ?? 0),
  };
}

/** Numbers the parameters of the conditions that apply. */
export function conditionsOf(filters: readonly Filter[], params: unknown[]): string[] {
  return filters
    .filter(([, param]) => param !== undefined)
    .map(([condition, param]) => {
      if (!condition.includes('$')) return condition;
      params.push(param);
      return condition.replaceAll('$', `$${params.length}`);
    });
}

export const whereOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';

function sortOf(source: ListSource, sort = source.defaultSort): { column: SortColumn; descending: boolean } {
  const descending = sort.startsWith('-');
  const column = source.sortable[descending ? sort.slice(1) : sort];
  if (column === undefined)
    throw DomainError.field(
      'sort',
      'unknown',
      say('sort-unknown', { columns: Object.keys(source.sortable) }),
    );
  return { column, descending };
}

const encodeCursor = (value: string, key: string): string =>
  Buffer.from(JSON.stringify([value, key])).toString('base64url');

function decodeCursor(cursor: string): { value: string; key: string } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && typeof parsed[0] === 'string' && typeof parsed[1] === 'string')
      return { value: parsed[0], key: parsed[1] };
  } catch {
    // falls through to the refusal
  }
  throw DomainError.field('cursor', 'malformed', say('cursor-foreign'));
}
