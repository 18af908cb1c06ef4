import { useState } from 'react';

import { useSessionQuery } from '../../api/session.js';
import type { Density } from '../table/column.js';

/** A named set of conditions that a person keeps (常用查询). */
export interface SavedView {
  readonly name: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** How a person wants one table (个人表格设置). */
export interface TablePreferences {
  readonly density: Density;
  /** Keys of the columns shown, or null for the default set. */
  readonly columns: readonly string[] | null;
  readonly views: readonly SavedView[];
}

const DEFAULT: TablePreferences = { density: 'standard', columns: null, views: [] };

/** Reads and keeps the settings of one table, per person, in the browser. */
export function useTablePreferences(
  tableId: string,
): [TablePreferences, (change: Partial<TablePreferences>) => void] {
  const { data: session } = useSessionQuery();
  const place = `jicai.table.${session?.actor.accountId ?? 'public'}.${tableId}`;
  const [held, setHeld] = useState(() => ({ place, value: read(place) }));
  const value = held.place === place ? held.value : read(place);
  return [
    value,
    (change) => {
      const next = { ...value, ...change };
      setHeld({ place, value: next });
      write(place, next);
    },
  ];
}

function read(place: string): TablePreferences {
  try {
    const stored = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<TablePreferences>;
    return { ...DEFAULT, ...stored };
  } catch {
    return DEFAULT;
  }
}

function write(place: string, value: TablePreferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // A full or refused storage keeps the settings for this page only.
  }
}
