import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

import { rowHeight } from '../../theme/tokens.js';
import type { Density } from './column.js';

/** From this many rows on, only those in sight are in the page. */
const VIRTUAL_FROM = 500;
const SPARE_ROWS = 12;

/** The part of the rows that is in the page, and the height of what is left out on both sides. */
export interface VisibleRows {
  readonly virtual: boolean;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Finds the rows in sight of a scrolling element. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  density: Density,
): VisibleRows {
  const virtual = count >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: virtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () =>
      document.documentElement.dataset['edition'] === 'large' ? rowHeight.large : rowHeight[density],
    overscan: SPARE_ROWS,
  });
  if (!virtual) return { virtual, from: 0, to: count, before: 0, after: 0 };
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items[items.length - 1];
  return {
    virtual,
    from: first?.index ?? 0,
    to: (last?.index ?? -1) + 1,
    before: first?.start ?? 0,
    after: virtualizer.getTotalSize() - (last?.end ?? 0),
  };
}
