import type { ByFont, Face, FontMetrics, FontName } from './fonts.js';
import { AUTOSPACE, spacedRuns } from './line-breaking.js';

/** What stands on a page. Lengths are points (1/72 inch) from the upper left corner. */
export type Mark = TextMark | RuleMark | BoxMark | QrMark | SealMark;

export interface TextMark {
  readonly kind: 'text';
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
}

export interface RuleMark {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly thickness: number;
  readonly colour: string;
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface QrMark {
  readonly kind: 'qr';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly content: string;
}

export interface SealMark {
  readonly kind: 'seal';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly organisation: string;
  readonly label: string;
}

/** How a line of text looks; `leading` is the distance of lines. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

export type Metrics = ByFont<FontMetrics>;

/** The font of the asked face, or another one that has the character; undefined when none has it. */
export const fontFor = (metrics: Metrics, face: Face, codePoint: number): FontName | undefined =>
  [face, ...(Object.keys(metrics) as FontName[])].find((name) => metrics[name]?.has(codePoint));

/** Width of a line in points, with the gaps between Chinese and Latin. */
export function lineWidth(metrics: Metrics, { face, size }: TextStyle, line: string): number {
  const runs = spacedRuns(line);
  let width = (runs.length - 1) * AUTOSPACE;
  for (const run of runs) width += runWidth(metrics, face, run);
  return width * size;
}

function runWidth(metrics: Metrics, face: Face, run: string): number {
  let width = 0;
  for (const sign of run) {
    const codePoint = sign.codePointAt(0) ?? 0;
    width += (metrics[fontFor(metrics, face, codePoint) ?? face] ?? metrics[face]).advance(codePoint);
  }
  return width;
}

/** Draws a line from x, its line box beginning at y. */
export function textMarks(
  metrics: Metrics,
  style: TextStyle,
  x: number,
  y: number,
  line: string,
): TextMark[] {
  const baseline = y + (style.leading - style.size) / 2 + 0.88 * style.size;
  const { size, colour } = style;
  const marks: TextMark[] = [];
  let at = x;
  for (const run of spacedRuns(line)) {
    for (const { font, text } of sameFont(metrics, style.face, run)) {
      marks.push({ kind: 'text', font, size, colour, x: at, baseline, text });
      at += runWidth(metrics, style.face, text) * size;
    }
    at += AUTOSPACE * size;
  }
  return marks;
}

function sameFont(metrics: Metrics, wanted: Face, run: string): { font: FontName; text: string }[] {
  const parts: { font: FontName; text: string }[] = [];
  for (const sign of run) {
    const font = fontFor(metrics, wanted, sign.codePointAt(0) ?? 0) ?? wanted;
    const last = parts.at(-1);
    if (last?.font === font) last.text += sign;
    else parts.push({ font, text: sign });
  }
  return parts;
}
