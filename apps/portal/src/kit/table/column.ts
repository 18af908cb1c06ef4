import type { ReactNode } from 'react';

/** One column of a table. The first column identifies the row and stays in sight; so does a column keyed `actions`. */
export interface Column<Row> {
  readonly key: string;
  /** One line, with the unit: 金额（元）. */
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** `end` for figures and for dates of one column. */
  readonly align?: 'start' | 'end';
  /** Width in px; columns without one share what is left. */
  readonly width?: number;
  /** Name by which the server sorts this column. */
  readonly sort?: string;
  /** Not shown until chosen in the column chooser. */
  readonly optional?: boolean;
  /** The whole text, for hover, where the cell may be cut. */
  readonly full?: (row: Row) => string;
}

/** Density of the rows (密度): 31, 35 or 47 px; two lines for maker, pack or batch under the name. */
export type Density = 'compact' | 'standard' | 'twoLine';

/** Sort order as the server reads it: `name`, or `-name` for descending. */
export type Sort = string | undefined;

/** The order after a press on a head: ascending, descending, none. */
export function nextSort(sort: Sort, name: string): Sort {
  if (sort === name) return `-${name}`;
  return sort === `-${name}` ? undefined : name;
}

/** The order of one head as assistive technology wants to hear it. */
export function ariaSort(
  sort: Sort,
  name: string | undefined,
): 'ascending' | 'descending' | 'none' | undefined {
  if (!name) return undefined;
  if (sort === name) return 'ascending';
  return sort === `-${name}` ? 'descending' : 'none';
}

const FREE_COLUMN_PX = 160;

/** Width that a column needs at least. */
export const widthOf = <Row>(column: Column<Row>): number => column.width ?? FREE_COLUMN_PX;
