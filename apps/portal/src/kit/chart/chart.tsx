import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { Skeleton } from '../empty-state.js';
import { instant } from '../format/instants.js';

const Canvas = lazy(() => import('./canvas.js'));

interface ChartProps {
  /** What the chart says, in one sentence, for those who do not see it. */
  readonly summary: string;
  readonly option: EChartsCoreOption;
  readonly height?: number;
  /** The same data as a table (表). */
  readonly table: ReactNode;
  /** Until when the data are complete. */
  readonly asOf?: string;
  /** Opens the rows behind a mark. */
  readonly onMark?: (name: string, seriesName: string) => void;
}

/** A chart with its table, its as-of time and its rows one press away (图表). The library is loaded when first needed. */
export function Chart({ summary, option, height = 260, table, asOf, onMark }: ChartProps) {
  const { t } = useTranslation('kit');
  const [asTable, setAsTable] = useState(false);
  return (
    <figure>
      <div className="jc-row-flex">
        {asOf ? <span className="jc-note">{t('asOf', { at: instant(asOf, 'second') })}</span> : null}
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('chart.chart') : t('chart.table')}
        </Button>
      </div>
      {asTable ? (
        <div className="jc-chart-table">{table}</div>
      ) : (
        <Suspense fallback={<Skeleton />}>
          <Canvas summary={summary} option={option} height={height} {...(onMark ? { onMark } : {})} />
        </Suspense>
      )}
    </figure>
  );
}
