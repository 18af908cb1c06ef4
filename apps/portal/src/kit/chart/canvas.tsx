import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, registerTheme, use as addParts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

import { chartTheme } from '../../theme/charts.js';

addParts([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  ScatterChart,
  TooltipComponent,
]);
registerTheme('jicai', chartTheme);

interface CanvasProps {
  readonly summary: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly onMark?: (name: string, seriesName: string) => void;
}

/** Draws an ECharts option in the portal's theme; in a chunk of its own, since few pages need it. */
export default function Canvas({ summary, option, height, onMark }: CanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    const chart = init(host.current, 'jicai');
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.setOption({ aria: { enabled: false }, animation: !still, ...option });
    chart.on('click', ({ name, seriesName }) => onMark?.(name, seriesName ?? ''));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(host.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option, onMark]);
  return <div ref={host} role="img" aria-label={summary} style={{ height }} />;
}
