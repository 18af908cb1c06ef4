import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { GridCell } from './grid-cell.js';
import type { CellBid, Grid } from './model.js';
import { SIZES, type Zoom } from './sizes.js';

interface GridRowProps {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly variety: Grid['varieties'][number] | undefined;
  readonly bids: ReadonlyMap<number, readonly CellBid[]> | undefined;
  readonly bidders: Grid['bidders'];
  readonly columns: readonly number[];
  readonly shownColumns: readonly VirtualItem[];
  readonly lead: number;
  readonly zoom: Zoom;
  readonly activeColumn: number;
  readonly opened: string | null;
  readonly onOpen: (column: number, productId: string) => void;
}

/** One variety: its name, its line and how many of how many may win, then its bids. */
function Row(props: GridRowProps) {
  const { t } = useTranslation('rounds');
  const { variety, bids, zoom } = props;
  const size = SIZES[zoom];
  if (!variety) return null;
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      className={`jc-grid-line jc-grid-row${props.activeColumn >= 0 ? ' jc-grid-current' : ''}`}
      style={{ height: size.row, transform: `translateY(${props.start}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="jc-grid-frozen jc-grid-name"
        style={{ width: size.name, left: 0 }}
        title={variety.name}
      >
        <span>{variety.name}</span>
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        className="jc-grid-frozen jc-grid-end jc-grid-edge"
        style={{ width: size.line, left: size.name }}
      >
        <span className="jc-figure">{variety.line ?? '—'}</span>
        {zoom === 'full' && variety.cap !== null ? (
          <span className="jc-note">
            {t('grid.eligible', { eligible: String(variety.eligible), cap: String(variety.cap) })}
          </span>
        ) : null}
      </div>
      <div aria-hidden="true" style={{ flex: `0 0 ${props.lead}px` }} />
      {props.shownColumns.map(({ index }) => {
        const bidder = props.columns[index] ?? -1;
        return (
          <GridCell
            key={bidder}
            id={`${props.id}-${props.index}-${index}`}
            column={index}
            width={size.cell}
            bids={bids?.get(bidder)}
            bidder={props.bidders[bidder]?.id ?? ''}
            variety={variety.name}
            zoom={zoom}
            active={props.activeColumn === index}
            opened={props.opened}
            onOpen={props.onOpen}
          />
        );
      })}
    </div>
  );
}

export const GridRow = memo(Row, (a, b) => {
  const same = (Object.keys(a) as (keyof GridRowProps)[]).every(
    (key) => key === 'onOpen' || a[key] === b[key],
  );
  return same;
});
