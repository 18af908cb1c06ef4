/** An axis with round ticks that holds all values (坐标轴). */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** 0 … 1 along the axis. */
  readonly place: (value: number) => number;
}

const STEPS = [1, 2, 2.5, 5, 10];
const TICKS = 5;

/** From zero when the lowest value is near it, else from a round value below: the axis says where it starts. */
export function scaleFor(values: readonly number[]): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const rough = (high - Math.min(low, low > high * 0.6 ? low : 0)) / TICKS || high / TICKS || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((candidate) => candidate * power >= rough) ?? 10) * power;
  const from = low > high * 0.6 ? Math.floor((low - step / 2) / step) * step : 0;
  const to = Math.ceil((high + step * 0.05) / step) * step;
  const count = Math.round((to - from) / step);
  return {
    from,
    to,
    ticks: Array.from({ length: count + 1 }, (_, i) => from + i * step),
    place: (value) => (value - from) / (to - from),
  };
}

/** Rows for labels so that none covers its neighbour: each goes to the first row that is free at its place. */
export function labelRows(places: readonly number[], width: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const left = place - width / 2;
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = place + width / 2;
    return row;
  });
}

/** A tick without trailing noise. */
export const tickText = (value: number): string => String(Number(value.toPrecision(10)));
