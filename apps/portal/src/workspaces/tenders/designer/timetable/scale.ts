import { localOf, midnightBefore, monthOf, monthStart } from '../../../../kit/format/beijing-time.js';

/** Where instants stand on the line (时间轴), and which of them are marked. */
export interface Scale {
  /** Per cent from the left; instants outside stand at the edge. */
  readonly at: (ms: number) => number;
  readonly ticks: readonly Tick[];
}
export interface Tick {
  readonly ms: number;
  readonly label: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1, 5, 15, 30, 60, 180, 360, 720]
  .map((minutes) => minutes * MINUTE)
  .concat([1, 2, 5, 10].map((days) => days * DAY));
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const TICKS_MAX = 5;
const MARGIN = 0.03;

/** A scale over all of these instants, with at most five marks on round hours, days or months of Beijing. */
export function scaleOver(instants: readonly number[]): Scale {
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const margin = Math.max((last - first) * MARGIN, MINUTE);
  const [from, to] = [first - margin, last + margin];
  return {
    at: (ms) => Math.min(100, Math.max(0, ((ms - from) / (to - from)) * 100)),
    ticks: ticksBetween(from, to),
  };
}

function ticksBetween(from: number, to: number): Tick[] {
  for (const step of STEPS) {
    if ((to - from) / step > TICKS_MAX) continue;
    const start = midnightBefore(from);
    return every((i) => start + i * step, from, to).map((ms) => ({ ms, label: clockLabel(ms, step) }));
  }
  const { year } = monthOf(from);
  for (const months of MONTHS) {
    const first = year - (year % Math.max(1, months / 12));
    const marks = every((i) => monthStart(first, i * months), from, to);
    if (marks.length <= TICKS_MAX) return marks.map((ms) => ({ ms, label: localOf(ms).slice(0, 7) }));
  }
  return [];
}

/** The marks of a rising series that lie between two instants. */
function every(mark: (i: number) => number, from: number, to: number): number[] {
  const marks: number[] = [];
  for (let i = 0; mark(i) <= to; i++) if (mark(i) >= from) marks.push(mark(i));
  return marks;
}

function clockLabel(ms: number, step: number): string {
  const local = localOf(ms);
  return step >= DAY || local.endsWith('T00:00') ? local.slice(5, 10) : local.slice(11, 16);
}
