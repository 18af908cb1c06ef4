import type { PdfTable } from './document.js';
import type { Flow } from './flow.js';
import { breakLines } from './line-breaking.js';
import { lineWidth, textMarks, type Mark, type Metrics, type TextStyle } from './marks.js';
import { COLOURS, STYLES } from './style.js';
import { CELL_PADDING, tableLook, type TableLook } from './table-columns.js';

const ROW_PADDING = 4;
/** Stronger rules above and below the table, hairlines between rows. */
const TOP_RULE = 1.2;
const BOTTOM_RULE = 0.8;
const HAIRLINE = 0.4;

/** Lines of every cell of one row. */
type RowLines = readonly (readonly string[])[];

interface Drawing {
  readonly table: PdfTable;
  readonly look: TableLook;
  readonly flow: Flow;
  readonly metrics: Metrics;
}

/** Lays a table out; the head is repeated on every page, a row longer than a page is continued on the next. */
export function layTable(table: PdfTable, flow: Flow, metrics: Metrics, none: string): void {
  const drawing: Drawing = { table, flow, metrics, look: tableLook(table, flow.frame.width, metrics) };
  const head = broken(
    drawing,
    table.columns.map(({ header }) => header),
    () => drawing.look.head,
  );
  if (heightOf(drawing, head) > (flow.frame.bottom - flow.frame.top) / 2)
    throw new Error('The head of a table takes more than half a page');
  const rows = table.rows.map((row) => broken(drawing, row, (column) => cellStyle(drawing, column)));
  const total = table.total && broken(drawing, table.total, () => drawing.look.head);
  const first = heightOf(drawing, head) + (rows[0] ? heightOf(drawing, rows[0]) : 40);
  flow.ensure(
    Math.min(first + (table.caption ? STYLES.heading.leading : 0), flow.frame.bottom - flow.frame.top),
  );
  if (table.caption) caption(drawing, table.caption);
  drawHead(drawing, head);
  if (rows.length === 0) emptyRow(drawing, table.empty ?? none);
  rows.forEach((row, index) => bodyRow(drawing, head, row, index === rows.length - 1));
  if (total) totalRow(drawing, head, total);
  rule(drawing, BOTTOM_RULE, COLOURS.ink);
  flow.gap(8);
}

function caption({ flow, metrics }: Drawing, text: string): void {
  const style = STYLES.heading;
  for (const line of breakLines(text, flow.frame.width, (part) => lineWidth(metrics, style, part)))
    flow.place(style.leading, textMarks(metrics, style, flow.frame.left, flow.y, line));
}

const cellStyle = ({ look, table }: Drawing, column: number): TextStyle =>
  table.columns[column]?.strong ? { ...look.head, colour: COLOURS.ink } : look.text;

function broken(
  { look, table, metrics }: Drawing,
  cells: readonly string[],
  style: (column: number) => TextStyle,
): RowLines {
  return table.columns.map((_, column) => {
    const width = (look.widths[column] ?? 0) - 2 * CELL_PADDING + 0.01;
    const measure = (text: string): number => lineWidth(metrics, style(column), text);
    return breakLines(cells[column] ?? '', width, measure);
  });
}

const lineCount = (row: RowLines): number => Math.max(1, ...row.map((lines) => lines.length));

const heightOf = ({ look }: Drawing, row: RowLines): number =>
  lineCount(row) * look.text.leading + 2 * ROW_PADDING;

function drawHead(drawing: Drawing, head: RowLines): void {
  const { flow } = drawing;
  const { left, width } = flow.frame;
  rule(drawing, TOP_RULE, COLOURS.ink);
  const height = heightOf(drawing, head);
  const fill: Mark = { kind: 'box', x: left, y: flow.y, width, height, colour: COLOURS.head };
  flow.place(height, [fill, ...rowMarks(drawing, head, () => drawing.look.head)]);
  rule(drawing, HAIRLINE, COLOURS.line);
}

/** Ends the table on this page and begins it again, with its head, on the next. */
function nextPage(drawing: Drawing, head: RowLines): void {
  rule(drawing, BOTTOM_RULE, COLOURS.ink);
  drawing.flow.ensure(Infinity);
  drawHead(drawing, head);
}

function bodyRow(drawing: Drawing, head: RowLines, row: RowLines, last: boolean): void {
  const { flow, look } = drawing;
  const page = flow.frame.bottom - flow.frame.top - heightOf(drawing, head) - 4;
  let rest = row;
  if (heightOf(drawing, rest) > flow.room() - 2 && heightOf(drawing, rest) <= page) nextPage(drawing, head);
  while (heightOf(drawing, rest) > flow.room() - 2) {
    const lines = Math.floor((flow.room() - 2 - 2 * ROW_PADDING) / look.text.leading);
    if (lines > 0) {
      const part = rest.map((cell) => cell.slice(0, lines));
      flow.place(
        heightOf(drawing, part),
        rowMarks(drawing, part, (column) => cellStyle(drawing, column)),
      );
      rest = rest.map((cell) => cell.slice(lines));
    }
    nextPage(drawing, head);
  }
  flow.place(
    heightOf(drawing, rest),
    rowMarks(drawing, rest, (column) => cellStyle(drawing, column)),
  );
  if (!last) rule(drawing, HAIRLINE, COLOURS.row);
}

function totalRow(drawing: Drawing, head: RowLines, total: RowLines): void {
  const style = { ...drawing.look.head, colour: COLOURS.ink };
  if (heightOf(drawing, total) > drawing.flow.room() - 2) nextPage(drawing, head);
  else rule(drawing, BOTTOM_RULE, COLOURS.muted);
  drawing.flow.place(
    heightOf(drawing, total),
    rowMarks(drawing, total, () => style),
  );
}

function emptyRow({ flow, look, metrics }: Drawing, text: string): void {
  const style = { ...look.text, colour: COLOURS.muted };
  const x = flow.frame.left + (flow.frame.width - lineWidth(metrics, style, text)) / 2;
  flow.place(40, textMarks(metrics, style, x, flow.y + (40 - style.leading) / 2, text));
}

function rowMarks(
  { table, look, flow, metrics }: Drawing,
  row: RowLines,
  style: (column: number) => TextStyle,
): Mark[] {
  let x = flow.frame.left;
  return row.flatMap((lines, column) => {
    const width = look.widths[column] ?? 0;
    const start = x + CELL_PADDING;
    const end = x + width - CELL_PADDING;
    x += width;
    return lines.flatMap((line, index) => {
      const cell = style(column);
      const right = table.columns[column]?.align === 'right';
      const at = right ? end - lineWidth(metrics, cell, line) : start;
      return textMarks(metrics, cell, at, flow.y + ROW_PADDING + index * look.text.leading, line);
    });
  });
}

function rule({ flow }: Drawing, thickness: number, colour: string): void {
  const { left, width } = flow.frame;
  flow.place(thickness, [
    { kind: 'rule', x: left, y: flow.y + thickness / 2, length: width, thickness, colour },
  ]);
}
