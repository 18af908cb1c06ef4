import { useTranslation } from 'react-i18next';

import { usePublished } from '../published.js';
import { type CellBid, type CellTone, cellWord } from './model.js';
import type { Zoom } from './sizes.js';

interface GridCellProps {
  readonly id: string;
  readonly column: number;
  readonly width: number;
  readonly bids: readonly CellBid[] | undefined;
  readonly bidder: string;
  readonly variety: string;
  readonly zoom: Zoom;
  readonly active: boolean;
  readonly opened: string | null;
  readonly onOpen: (column: number, productId: string) => void;
}

/** Marks of the overview, told apart by shape. */
const MARKS: Readonly<Record<CellTone, string>> = {
  won: '✓',
  revivable: '↑',
  tie: '=',
  invalid: '✕',
  lost: '·',
};

/** One bidder's bid for one variety; blank when there is none. */
export function GridCell({
  id,
  column,
  width,
  bids,
  bidder,
  variety,
  zoom,
  active,
  opened,
  onOpen,
}: GridCellProps) {
  const { t } = useTranslation('rounds');
  const published = usePublished();
  const [bid, ...others] = bids ?? [];
  const frame = {
    id,
    role: 'gridcell',
    'aria-colindex': column + 3,
    style: { flexBasis: width },
  } as const;
  if (!bid)
    return (
      <div {...frame} className={`jc-grid-cell${active ? ' jc-grid-active' : ''}`}>
        {active ? <span className="jc-hidden">{t('grid.noBid', { bidder, variety })}</span> : null}
      </div>
    );
  const { key, tone } = cellWord(bid, published);
  const word = `${t(`short.${key}`)}${bid.rank === null ? '' : ` ${bid.rank}`}`;
  const isOpen = [bid, ...others].some((own) => own.productId === opened);
  const name = `${t('grid.open', { bidder, variety })}: ${bid.price ?? ''} ${word}${bid.best ? ` ${t('grid.best')}` : ''}`;
  return (
    <div
      {...frame}
      className={`jc-grid-cell jc-tone-${tone}${active ? ' jc-grid-active' : ''}${isOpen ? ' jc-grid-opened' : ''}`}
      title={zoom === 'overview' ? name : undefined}
      onClick={() => {
        onOpen(column, bid.productId);
      }}
    >
      {zoom === 'overview' ? (
        <>
          <span aria-hidden="true">{bid.best ? '★' : MARKS[tone]}</span>
          <span className="jc-hidden">{name}</span>
        </>
      ) : (
        <>
          <span className="jc-grid-price">
            {bid.best ? (
              <b className="jc-grid-star">
                ★<span className="jc-hidden">{t('grid.best')}</span>
              </b>
            ) : null}
            {bid.price}
          </span>
          <span className="jc-grid-word">
            {word}
            {others.length > 0 ? <i> {t('grid.more', { count: others.length })}</i> : null}
          </span>
        </>
      )}
    </div>
  );
}
