import { shortDigest } from './digest.js';
import type { PdfBlock, PdfDocument, PdfFacts, PdfIssue, PdfParagraph } from './document.js';
import { createFlow, type Flow } from './flow.js';
import { closing } from './closing.js';
import { LABELS } from './labels.js';
import { breakLines } from './line-breaking.js';
import { lineWidth, textMarks, type Mark, type Metrics, type TextStyle } from './marks.js';
import { LINE_CHARACTERS, MARGIN, mm, PAGE_SIZES, STYLES } from './style.js';
import { layTable } from './table.js';

/** Pages of a document as marks, before any PDF exists: the same content always gives the same marks. */
export function layout(document: PdfDocument, issue: PdfIssue, digest: string, metrics: Metrics): Mark[][] {
  const { width, height } = PAGE_SIZES[document.orientation ?? 'portrait'];
  const frame = { left: MARGIN, top: MARGIN, width: width - 2 * MARGIN, bottom: height - MARGIN };
  const flow = createFlow(frame);
  heading(document, flow, metrics);
  for (const block of document.blocks) lay(block, document, flow, metrics);
  notes(document, flow, metrics);
  closing(document, issue, flow, metrics);
  return flow.pages.map((marks, index) => [...marks, ...footer(document, digest, index + 1, flow, metrics)]);
}

/** Number and version right above, the title in the middle, dates below it. */
function heading(document: PdfDocument, flow: Flow, metrics: Metrics): void {
  const { left, width } = flow.frame;
  const mark = [document.number, document.version].filter(Boolean).join('　');
  if (mark)
    for (const line of breakLines(mark, width, measure(metrics, STYLES.small)))
      write(flow, metrics, STYLES.small, left + width - lineWidth(metrics, STYLES.small, line), line);
  flow.gap(6);
  const titleLines = document.title.split('\n').flatMap((part) => balanced(part, width * 0.86, metrics));
  for (const line of titleLines) centred(flow, metrics, STYLES.title, line);
  if (document.subtitle) {
    flow.gap(4);
    for (const line of breakLines(document.subtitle, width, measure(metrics, STYLES.small)))
      centred(flow, metrics, STYLES.small, line);
  }
  flow.gap(12);
}

/** Where a title falls into parts by itself: before an opening bracket (…采购｜（2026年第3批）). */
const SEAM = /(?=[（《〈])/u;
/** A part that is shorter than this share of the other one looks lost on a line of its own. */
const LOST = 0.35;

/** Lines of nearly equal length look like a title; a last line of two characters does not. Two lines part where the title does. */
function balanced(title: string, width: number, metrics: Metrics): string[] {
  const measured = measure(metrics, STYLES.title);
  const lines = breakLines(title, width, measured);
  const parts = lines.length === 2 ? atSeam(title, width, measured) : undefined;
  if (parts) return parts;
  for (let share = 1; share < 2; share += 0.02) {
    const narrow = Math.min(width, (measured(title) / lines.length) * share);
    const attempt = breakLines(title, narrow, measured);
    if (attempt.length <= lines.length) return attempt;
  }
  return lines;
}

/** The two parts that are nearest in length; undefined where no seam gives two lines of some length. */
function atSeam(title: string, width: number, measured: (text: string) => number): string[] | undefined {
  const pieces = title.split(SEAM);
  const found = pieces
    .slice(1)
    .map((_, i) => [pieces.slice(0, i + 1).join(''), pieces.slice(i + 1).join('')])
    .map((parts) => ({ parts, widths: parts.map(measured).sort((a, b) => a - b) }))
    .filter(({ widths: [shorter = 0, longer = 0] }) => longer <= width && shorter >= longer * LOST)
    .sort((a, b) => spread(a.widths) - spread(b.widths));
  return found[0]?.parts;
}

const spread = ([shorter = 0, longer = 0]: readonly number[]): number => longer - shorter;

function lay(block: PdfBlock, document: PdfDocument, flow: Flow, metrics: Metrics): void {
  switch (block.kind) {
    case 'heading':
      sectionHeading(block.text, flow, metrics);
      break;
    case 'paragraph':
      paragraph(block, document, flow, metrics);
      break;
    case 'facts':
      facts(block, flow, metrics);
      break;
    case 'table':
      layTable(block, flow, metrics, LABELS[document.language].none);
      break;
  }
}

function sectionHeading(text: string, flow: Flow, metrics: Metrics): void {
  flow.gap(6);
  flow.ensure(3 * STYLES.heading.leading);
  const lines = breakLines(text, flow.frame.width, measure(metrics, STYLES.heading));
  for (const line of lines) write(flow, metrics, STYLES.heading, flow.frame.left, line);
}

function paragraph(block: PdfParagraph, { language }: PdfDocument, flow: Flow, metrics: Metrics): void {
  const style = STYLES.text;
  const width = Math.min(flow.frame.width, LINE_CHARACTERS * style.size);
  const indent = (block.indent === false ? 0 : LABELS[language].indent) * style.size;
  for (const part of block.text.split('\n')) {
    const lines = breakLines(part, width, measure(metrics, style), indent);
    // A paragraph of two lines or more does not leave its first line alone at the foot of a page.
    flow.ensure(Math.min(lines.length, 2) * style.leading);
    lines.forEach((line, index) =>
      write(flow, metrics, style, flow.frame.left + (index === 0 ? indent : 0), line),
    );
  }
  flow.gap(6);
}

function facts({ items }: PdfFacts, flow: Flow, metrics: Metrics): void {
  const [name, value] = [STYLES.factName, STYLES.fact];
  const { left, width } = flow.frame;
  const names = Math.min(width / 3, Math.max(0, ...items.map((item) => lineWidth(metrics, name, item.name))));
  const start = names + 1.5 * value.size;
  for (const item of items) {
    const nameLines = breakLines(item.name, names + 0.01, measure(metrics, name));
    const valueLines = breakLines(item.value, width - start, measure(metrics, value));
    for (let i = 0; i < Math.max(nameLines.length, valueLines.length); i++) {
      flow.ensure(value.leading);
      const marks = textMarks(metrics, name, left, flow.y, nameLines[i] ?? '');
      flow.place(value.leading, [
        ...marks,
        ...textMarks(metrics, value, left + start, flow.y, valueLines[i] ?? ''),
      ]);
    }
  }
  flow.gap(8);
}

function notes({ notes: texts = [], language }: PdfDocument, flow: Flow, metrics: Metrics): void {
  flow.gap(4);
  texts.forEach((text, index) => {
    const line = index === 0 ? LABELS[language].notes + text : text;
    for (const part of breakLines(line, flow.frame.width, measure(metrics, STYLES.small)))
      write(flow, metrics, STYLES.small, flow.frame.left, part);
  });
}

/** Digest left, page number right, below the writable part. */
function footer(document: PdfDocument, digest: string, page: number, flow: Flow, metrics: Metrics): Mark[] {
  const { left, width, bottom } = flow.frame;
  const labels = LABELS[document.language];
  const y = bottom + mm(8);
  const count = labels.page(page, flow.pages.length);
  return [
    ...textMarks(metrics, STYLES.footer, left, y, `${labels.digest}  ${shortDigest(digest)}`),
    ...textMarks(metrics, STYLES.footer, left + width - lineWidth(metrics, STYLES.footer, count), y, count),
  ];
}

const measure =
  (metrics: Metrics, style: TextStyle) =>
  (text: string): number =>
    lineWidth(metrics, style, text);

const centred = (flow: Flow, metrics: Metrics, style: TextStyle, line: string): void =>
  write(
    flow,
    metrics,
    style,
    flow.frame.left + (flow.frame.width - lineWidth(metrics, style, line)) / 2,
    line,
  );

function write(flow: Flow, metrics: Metrics, style: TextStyle, x: number, line: string): void {
  flow.ensure(style.leading);
  flow.place(style.leading, textMarks(metrics, style, x, flow.y, line));
}
