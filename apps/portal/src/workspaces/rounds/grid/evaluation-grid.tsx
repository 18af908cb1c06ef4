import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { EmptyState, ProblemBar, Skeleton } from '../../../kit/index.js';
import { ExplanationDrawer } from '../drawer/explanation-drawer.js';
import { GridCanvas } from './grid-canvas.js';
import { GridTools } from './grid-tools.js';
import { biddersIn, type Grid, type GridFilter, indexCells, rowsShown } from './model.js';
import type { Zoom } from './sizes.js';
import './grid.css';

/** The evaluation grid (评审表): varieties × bidders, with the reason behind every cell. */
export function EvaluationGrid({
  roundId,
  evaluation,
}: {
  roundId: string;
  evaluation?: string | undefined;
}) {
  const grid = useQuery({
    queryKey: ['round', roundId, 'grid', evaluation],
    queryFn: () =>
      answered(
        api.GET('/api/v1/rounds/{id}/grid', {
          params: { path: { id: roundId }, query: evaluation === undefined ? {} : { evaluation } },
        }),
      ),
    staleTime: 60_000,
  });
  if (grid.error) return <ProblemBar problem={asProblem(grid.error)} onRetry={() => void grid.refetch()} />;
  if (!grid.data) return <Skeleton lines={12} />;
  return (
    <LoadedGrid roundId={roundId} evaluation={evaluation} grid={grid.data} readAt={grid.dataUpdatedAt} />
  );
}

interface LoadedGridProps {
  readonly roundId: string;
  readonly evaluation: string | undefined;
  readonly grid: Grid;
  readonly readAt: number;
}

function LoadedGrid({ roundId, evaluation, grid, readAt }: LoadedGridProps) {
  const { t } = useTranslation('rounds');
  const [filter, setFilter] = useState<GridFilter>({ flag: null, text: '' });
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const [onlyWithBids, setOnlyWithBids] = useState(false);
  const [zoom, setZoom] = useState<Zoom>('full');
  const [opened, setOpened] = useState<string | null>(null);
  const cells = useMemo(() => indexCells(grid), [grid]);
  const rows = useMemo(() => rowsShown(grid, filter), [grid, filter]);
  const columns = useMemo(() => {
    const bidding = onlyWithBids ? biddersIn(cells, rows) : null;
    return grid.bidders.flatMap((_, column) =>
      hidden.has(column) || (bidding !== null && !bidding.has(column)) ? [] : [column],
    );
  }, [grid, cells, rows, hidden, onlyWithBids]);
  return (
    <section className="jc-panel jc-grid-panel" aria-label={t('grid.caption')}>
      <GridTools
        grid={grid}
        filter={filter}
        onFilter={setFilter}
        hidden={hidden}
        onHidden={setHidden}
        onlyWithBids={onlyWithBids}
        onOnlyWithBids={setOnlyWithBids}
        zoom={zoom}
        onZoom={setZoom}
        shown={columns.length}
      />
      {rows.length === 0 ? (
        <EmptyState text={t('grid.noRows')} />
      ) : (
        <GridCanvas
          key={zoom}
          grid={grid}
          readAt={readAt}
          cells={cells}
          rows={rows}
          columns={columns}
          zoom={zoom}
          opened={opened}
          onOpen={setOpened}
        />
      )}
      <ExplanationDrawer
        roundId={roundId}
        evaluation={evaluation}
        productId={opened}
        onOpen={setOpened}
        onClose={() => {
          setOpened(null);
        }}
      />
    </section>
  );
}
