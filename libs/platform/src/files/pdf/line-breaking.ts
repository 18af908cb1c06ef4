/** Characters as wide as they are high; a line may break between any two of them. */
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u303f\\uff00-\\uffef';
const PIECES = new RegExp(`\\s+|[${WIDE}]|[^\\s${WIDE}]+`, 'gu');

/** Never at the start of a line (避头), never at its end (避尾). */
const NOT_FIRST = /^[，。、；：！？）》」』】〕〉”’％·…—～,.;:!?)\]}%]/u;
const NOT_LAST = /[（《「『【〔〈“‘([{￥¥]$/u;

/** Where Chinese meets Latin letters or digits a gap stands, as if typed but thinner. */
const BOUNDARY =
  /(?<=[\p{Script=Han}])(?=[\p{Script=Latin}\p{Nd}])|(?<=[\p{Script=Latin}\p{Nd}%])(?=[\p{Script=Han}])/u;

/** Width of that gap in characters. */
export const AUTOSPACE = 0.125;

/** Runs of a line between which the gap stands. */
export const spacedRuns = (line: string): string[] => line.split(BOUNDARY);

/** Width of a text in points. */
export type Measure = (text: string) => number;

/** Characters that separate or steer words but have no shape. */
export const SHAPELESS = /[\s\u00ad\u200b\u2060\ufeff]/u;

/**
 * Breaks a text into lines by the rules of Chinese typesetting (禁则): closing punctuation never starts a line, opening
 * punctuation never ends one, Latin words and figures stay whole unless one alone is wider than the line. Line breaks in
 * the text are kept. No character but the white space at a break is lost. `first` narrows the first line, for the indent.
 */
export function breakLines(text: string, width: number, measure: Measure, first = 0): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((part, index) => breakPart(plainSpaces(part), width, measure, index === 0 ? first : 0));
}

const plainSpaces = (part: string): string =>
  part.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[\t\v\f]/g, ' ');

function breakPart(text: string, width: number, measure: Measure, first: number): string[] {
  const lines: string[] = [];
  let line = '';
  const room = (): number => (lines.length === 0 ? width - first : width);
  for (const unit of unitsOf(text)) {
    if (measure((line + unit).trimEnd()) <= room()) {
      line += unit;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = measure(unit.trim()) <= room() ? unit.trimStart() : chop(unit.trim(), room, lines, measure);
  }
  if (line.trim() || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Cuts a unit wider than a whole line by characters: all but the last part become lines, the last one is returned. */
function chop(unit: string, room: () => number, lines: string[], measure: Measure): string {
  let part = '';
  for (const sign of unit) {
    if (part && measure(part + sign) > room()) {
      lines.push(part);
      part = '';
    }
    part += sign;
  }
  return part;
}

/** Pieces that may not be parted, with the white space behind them. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const before = units.at(-1);
    const together = before !== undefined && (/^\s/.test(piece) || joins(before, piece));
    if (together) units[units.length - 1] = before + piece;
    else units.push(piece);
  }
  return units;
}

const joins = (before: string, piece: string): boolean =>
  !/\s$/.test(before) && (NOT_FIRST.test(piece) || NOT_LAST.test(before));
