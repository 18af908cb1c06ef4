import type { PdfDocument, PdfIssue, PdfSignature } from './document.js';
import type { Flow } from './flow.js';
import { LABELS } from './labels.js';
import { breakLines } from './line-breaking.js';
import { lineWidth, textMarks, type Mark, type Metrics } from './marks.js';
import { mm, STYLES } from './style.js';

const SEAL_RADIUS = mm(18);
const QR_SIZE = mm(22);
/** The seal and its organisation stand in the right part of the page, the code for verification at the left foot. */
const SIGNATURE_SHARE = 0.56;

/** Ends the document: QR code at the left foot of its last page, organisation and date at the right, sealed or not. */
export function closing(document: PdfDocument, issue: PdfIssue, flow: Flow, metrics: Metrics): void {
  const labels = LABELS[document.language];
  const lines = document.signature ? organisationLines(document.signature, flow, metrics) : [];
  const signed = document.signature ? signatureHeight(document.signature, lines) : 0;
  const verified = issue.verifyUrl === undefined ? 0 : QR_SIZE + STYLES.small.leading;
  if (signed + verified === 0) return;
  flow.gap(18);
  flow.ensure(Math.max(signed, verified));
  const marks: Mark[] =
    issue.verifyUrl === undefined ? [] : qr(issue.verifyUrl, labels.verify, flow, metrics);
  if (document.signature) marks.push(...signature(document.signature, lines, labels.seal, flow, metrics));
  flow.place(Math.max(signed, verified), marks);
}

function qr(content: string, label: string, flow: Flow, metrics: Metrics): Mark[] {
  const { left, bottom } = flow.frame;
  const top = bottom - QR_SIZE - STYLES.small.leading;
  const x = left + (QR_SIZE - lineWidth(metrics, STYLES.small, label)) / 2;
  return [
    { kind: 'qr', x: left, y: top, size: QR_SIZE, content },
    ...textMarks(metrics, STYLES.small, x, bottom - STYLES.small.leading, label),
  ];
}

const organisationLines = ({ organisation }: PdfSignature, { frame }: Flow, metrics: Metrics): string[] =>
  breakLines(organisation, frame.width * SIGNATURE_SHARE, (text) => lineWidth(metrics, STYLES.text, text));

/** A stamp set by hand needs its room too. */
const signatureHeight = ({ seal }: PdfSignature, lines: readonly string[]): number =>
  lines.length * STYLES.text.leading + (seal ? 2 * SEAL_RADIUS + STYLES.text.leading / 2 : mm(24));

/** Organisation, below it the seal, its lower edge over the date (骑缝于日期); unsealed, the date follows directly. */
function signature(
  { organisation, date, seal }: PdfSignature,
  lines: readonly string[],
  label: string,
  flow: Flow,
  metrics: Metrics,
): Mark[] {
  const style = STYLES.text;
  const widths = [...lines, date].map((line) => lineWidth(metrics, style, line));
  const x = flow.frame.left + flow.frame.width - Math.max(2 * SEAL_RADIUS, ...widths) / 2;
  const below = flow.y + lines.length * style.leading;
  const y = below + SEAL_RADIUS;
  const marks: Mark[] = seal ? [{ kind: 'seal', x, y, radius: SEAL_RADIUS, organisation, label }] : [];
  const text = [...lines, date].flatMap((line, index) => {
    const top = index < lines.length ? flow.y + index * style.leading : seal ? y + 0.8 * SEAL_RADIUS : below;
    return textMarks(metrics, style, x - (widths[index] ?? 0) / 2, top, line);
  });
  return [...marks, ...text];
}
