import { TeamOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';

import { usePublished } from '../published.js';
import type { Grid, GridFilter } from './model.js';
import type { Zoom } from './sizes.js';

const FLAGS = ['revival', 'tie', 'low-price-declaration', 'best-lost', 'invalid', 'no-winner'] as const;

interface GridToolsProps {
  readonly grid: Grid;
  readonly filter: GridFilter;
  readonly onFilter: (filter: GridFilter) => void;
  readonly hidden: ReadonlySet<number>;
  readonly onHidden: (hidden: ReadonlySet<number>) => void;
  readonly onlyWithBids: boolean;
  readonly onOnlyWithBids: (only: boolean) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly shown: number;
}

/** Filters, bidders, zoom and legend above the grid. */
export function GridTools(props: GridToolsProps) {
  const { t } = useTranslation('rounds');
  return (
    <div className="jc-grid-tools">
      <Flags {...props} />
      <Input.Search
        allowClear
        aria-label={t('grid.search')}
        placeholder={t('grid.search')}
        style={{ width: 200 }}
        onSearch={(text) => {
          props.onFilter({ ...props.filter, text });
        }}
      />
      <Bidders {...props} />
      <Segmented
        aria-label={t('grid.zoom.label')}
        value={props.zoom}
        options={[
          { value: 'full', label: t('grid.zoom.full') },
          { value: 'overview', label: t('grid.zoom.overview') },
        ]}
        onChange={(zoom) => {
          props.onZoom(zoom as Zoom);
        }}
      />
      <Legend />
    </div>
  );
}

function Flags({ grid, filter, onFilter }: GridToolsProps) {
  const { t } = useTranslation('rounds');
  const counted = FLAGS.map((flag) => ({
    flag,
    count: grid.varieties.filter((variety) => variety.flags.includes(flag)).length,
  })).filter(({ count }) => count > 0);
  const button = (flag: string | null, label: string, count: number) => (
    <button
      key={label}
      type="button"
      className="jc-grid-flag"
      aria-pressed={filter.flag === flag}
      onClick={() => {
        onFilter({ ...filter, flag });
      }}
    >
      {label} <span className="jc-figure">{count}</span>
    </button>
  );
  return (
    <div className="jc-grid-flags" role="group">
      {button(null, t('grid.filters.all'), grid.varieties.length)}
      {counted.map(({ flag, count }) => button(flag, t(`grid.filters.${flag}`), count))}
    </div>
  );
}

function Bidders({ grid, hidden, onHidden, onlyWithBids, onOnlyWithBids, shown }: GridToolsProps) {
  const { t } = useTranslation('rounds');
  const all = grid.bidders.map((_, column) => column);
  const chooser = (
    <div className="jc-grid-chooser">
      <div className="jc-row-flex">
        <Button
          size="small"
          onClick={() => {
            onHidden(new Set());
          }}
        >
          {t('grid.showAll')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onHidden(new Set(all));
          }}
        >
          {t('grid.showNone')}
        </Button>
      </div>
      <Checkbox
        checked={onlyWithBids}
        onChange={(event) => {
          onOnlyWithBids(event.target.checked);
        }}
      >
        {t('grid.withBids')}
      </Checkbox>
      <Checkbox.Group
        className="jc-grid-chooser-list"
        value={all.filter((column) => !hidden.has(column))}
        options={grid.bidders.map(({ id, winners, bids }, column) => ({
          value: column,
          label: `${id}  ${winners} / ${bids}`,
        }))}
        onChange={(kept) => {
          const keep = new Set(kept);
          onHidden(new Set(all.filter((column) => !keep.has(column))));
        }}
      />
    </div>
  );
  return (
    <Popover content={chooser} trigger="click" title={t('grid.bidderTitle')} placement="bottomLeft">
      <Button icon={<TeamOutlined />}>
        {t('grid.bidders', { shown: String(shown), total: String(grid.bidders.length) })}
      </Button>
    </Popover>
  );
}

function Legend() {
  const { t } = useTranslation('rounds');
  const published = usePublished();
  return (
    <div className="jc-grid-legend">
      <span>
        <b className="jc-grid-star" aria-hidden="true">
          ★
        </b>
        {t('grid.best')}
      </span>
      <span>
        <i className="jc-swatch jc-tone-won" />
        {t(published ? 'short.awarded' : 'short.won')}
      </span>
      <span>
        <i className="jc-swatch jc-tone-revivable" />
        {t('short.lost-fused')}
      </span>
      <span>
        <i className="jc-swatch jc-tone-lost" />
        {t('short.lost-rank')}
      </span>
      <span>{t('grid.blank')}</span>
    </div>
  );
}
