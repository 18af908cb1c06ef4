import { colour, font } from './tokens.js';

/** Colours of chart series, in this order; at most four in one chart, told apart by marker or dash as well. */
const series = ['#0F5F73', '#D07A1E', '#5A8FCC', '#7E57A6', '#B2453A', '#84949B'] as const;

const axis = {
  axisLine: { lineStyle: { color: colour.line.control } },
  axisTick: { show: false },
  axisLabel: { color: colour.ink.muted, fontSize: 12 },
  splitLine: { lineStyle: { color: colour.line.row } },
} as const;

/** ECharts theme of the portal: hairline grid, ink text, no animation worth the name. */
export const chartTheme = {
  color: [...series],
  backgroundColor: 'transparent',
  textStyle: { fontFamily: font.sans, color: colour.ink.body, fontSize: 12 },
  animationDuration: 120,
  categoryAxis: { ...axis, splitLine: { show: false } },
  valueAxis: { ...axis, axisLine: { show: false } },
  timeAxis: { ...axis, splitLine: { show: false } },
  tooltip: {
    backgroundColor: colour.surface.panel,
    borderColor: colour.line.strong,
    textStyle: { color: colour.ink.strong, fontSize: 12 },
  },
  legend: { textStyle: { color: colour.ink.body } },
};
