import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AsOf } from '../../../kit/index.js';
import { GridRow } from './grid-row.js';
import type { CellIndex, Grid } from './model.js';
import { step, type Place } from './place.js';
import { SIZES, type Zoom } from './sizes.js';

/** Room for the scroll bar under a grid of few rows. */
const SCROLLBAR = 18;

interface GridCanvasProps {
  readonly grid: Grid;
  /** The browser's time of the answer. */
  readonly readAt: number;
  readonly cells: CellIndex;
  /** Numbers of the varieties and bidders shown. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly zoom: Zoom;
  readonly opened: string | null;
  readonly onOpen: (productId: string) => void;
}

/** The grid itself: only what is in sight is drawn, in both directions; one place has the focus and arrow keys move it. */
export function GridCanvas({ grid, readAt, cells, rows, columns, zoom, opened, onOpen }: GridCanvasProps) {
  const { t } = useTranslation('rounds');
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const id = useId();
  const size = SIZES[zoom];
  const frozen = size.name + size.line;
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    overscan: 8,
    scrollPaddingStart: size.head,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.cell,
    overscan: 4,
    scrollPaddingStart: frozen,
  });
  const at: Place = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, Math.max(0, columns.length - 1)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const bid = cells[rows[at.row] ?? -1]?.get(columns[at.column] ?? -1)?.[0];
    if (event.key === 'Enter' || event.key === ' ') {
      if (bid) onOpen(bid.productId);
      event.preventDefault();
      return;
    }
    const next = step(at, event, { rows: rows.length, columns: columns.length });
    if (!next) return;
    event.preventDefault();
    setPlace(next);
    vertical.scrollToIndex(next.row);
    horizontal.scrollToIndex(next.column);
  };
  const shownColumns = horizontal.getVirtualItems();
  const lead = shownColumns[0]?.start ?? 0;
  const shownRows = vertical.getVirtualItems();
  const visible = Math.ceil((scroller.current?.clientHeight ?? 0) / size.row) || shownRows.length;
  const first = Math.floor((vertical.scrollOffset ?? 0) / size.row);
  return (
    <>
      <div
        ref={scroller}
        className={`jc-grid jc-grid-${zoom}`}
        style={{ maxHeight: size.head + vertical.getTotalSize() + SCROLLBAR }}
        role="grid"
        tabIndex={0}
        aria-label={t('grid.caption')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-activedescendant={`${id}-${at.row}-${at.column}`}
        onKeyDown={onKeyDown}
      >
        <div
          role="rowgroup"
          className="jc-grid-head"
          style={{ width: frozen + horizontal.getTotalSize(), height: size.head }}
        >
          <div role="row" aria-rowindex={1} className="jc-grid-line">
            <div
              role="columnheader"
              aria-colindex={1}
              className="jc-grid-frozen"
              style={{ width: size.name, left: 0 }}
            >
              {t('grid.variety')}
            </div>
            <div
              role="columnheader"
              aria-colindex={2}
              className="jc-grid-frozen jc-grid-end jc-grid-edge"
              style={{ width: size.line, left: size.name }}
            >
              {t('grid.lineHead')}
            </div>
            <div aria-hidden="true" style={{ flex: `0 0 ${lead}px` }} />
            {shownColumns.map(({ index }) => {
              const bidder = grid.bidders[columns[index] ?? -1];
              return (
                <div
                  key={columns[index]}
                  role="columnheader"
                  aria-colindex={index + 3}
                  className="jc-grid-bidder"
                  style={{ flexBasis: size.cell }}
                  title={bidder?.id}
                >
                  <span>{bidder?.id}</span>
                </div>
              );
            })}
          </div>
        </div>
        <div
          role="rowgroup"
          style={{
            position: 'relative',
            height: vertical.getTotalSize(),
            width: frozen + horizontal.getTotalSize(),
          }}
        >
          {shownRows.map(({ index, start }) => (
            <GridRow
              key={rows[index]}
              id={id}
              index={index}
              start={start}
              variety={grid.varieties[rows[index] ?? -1]}
              bids={cells[rows[index] ?? -1]}
              bidders={grid.bidders}
              columns={columns}
              shownColumns={shownColumns}
              lead={lead}
              zoom={zoom}
              activeColumn={at.row === index ? at.column : -1}
              opened={opened}
              onOpen={(column, productId) => {
                setPlace({ row: index, column });
                onOpen(productId);
              }}
            />
          ))}
        </div>
      </div>
      <div className="jc-grid-foot">
        <span>
          {t('grid.count', {
            from: String(Math.min(first + 1, rows.length)),
            to: String(Math.min(first + visible, rows.length)),
            total: String(rows.length),
          })}
        </span>
        <AsOf readAt={readAt} />
        <span className="jc-note">{t('grid.unit')}</span>
        <span className="jc-note">{t('grid.keys')}</span>
        {columns.length < grid.bidders.length ? (
          <span className="jc-note">
            {t('grid.hiddenBidders', { count: grid.bidders.length - columns.length })}
          </span>
        ) : null}
      </div>
    </>
  );
}
