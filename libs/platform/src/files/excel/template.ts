import type { TemplateMark } from './workbook.js';

/** Very hidden sheet that carries the mark: it survives editing and saving in every spreadsheet program. */
export const MARK_SHEET = '_jicai';

export const markText = (mark: TemplateMark): string => `jicai-template:${mark.id}:${mark.edition}`;

/** Reads a mark back; anything else than a mark is undefined. */
export function parseMark(text: string): TemplateMark | undefined {
  const match = /^jicai-template:([^:]+):(\d{1,6})$/.exec(text);
  return match?.[1] && match[2] ? { id: match[1], edition: Number.parseInt(match[2], 10) } : undefined;
}
