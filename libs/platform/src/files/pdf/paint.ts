import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';

import type { PdfIssue, Watermark } from './document.js';
import type { Font, Fonts } from './fonts.js';
import {
  fontFor,
  lineWidth,
  textMarks,
  type Mark,
  type QrMark,
  type SealMark,
  type TextMark,
  type TextStyle,
} from './marks.js';
import { sealCharacters, starCorners } from './seal.js';
import { COLOURS, PAGE_SIZES } from './style.js';

export interface Painting {
  readonly title: string;
  readonly language: string;
  readonly orientation: keyof typeof PAGE_SIZES;
  readonly pages: readonly (readonly Mark[])[];
  readonly issue: PdfIssue;
}

type Pdf = PDFKit.PDFDocument;

/** Draws the marks into a PDF. Nothing but the given content and instant enters the file. */
export function paint({ title, language, orientation, pages, issue }: Painting, fonts: Fonts): Pdf {
  const issued = new Date(issue.issuedAt);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    font: fonts.sans.source as unknown as string,
    info: {
      Title: title.replaceAll('\n', ''),
      Creator: 'Jicai',
      Producer: 'Jicai',
      CreationDate: issued,
      ModDate: issued,
    },
  });
  for (const [name, font] of Object.entries<Font>(fonts))
    pdf.registerFont(name, font.source as unknown as string);
  const { width, height } = PAGE_SIZES[orientation];
  for (const marks of pages) {
    pdf.addPage({ size: [width, height], margin: 0 });
    if (issue.watermark) watermark(pdf, issue.watermark, fonts);
    for (const mark of marks) draw(pdf, mark, fonts);
  }
  return pdf;
}

function draw(pdf: Pdf, mark: Mark, fonts: Fonts): void {
  switch (mark.kind) {
    case 'text':
      text(pdf, mark);
      break;
    case 'rule':
      pdf.rect(mark.x, mark.y - mark.thickness / 2, mark.length, mark.thickness).fill(mark.colour);
      break;
    case 'box':
      pdf.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour);
      break;
    case 'qr':
      qr(pdf, mark);
      break;
    case 'seal':
      seal(pdf, mark, fonts);
      break;
  }
}

function text(pdf: Pdf, { font, size, colour, x, baseline, text: content }: TextMark): void {
  if (content.trim() === '') return;
  pdf.font(font).fontSize(size).fillColor(colour);
  pdf.text(content, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

/** Dark squares of a row that touch are one rectangle: smaller file, no seams in print. */
function qr(pdf: Pdf, { x, y, size, content }: QrMark): void {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const step = size / modules.size;
  for (let row = 0; row < modules.size; row++) {
    let start = -1;
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark && start < 0) start = column;
      if (dark || start < 0) continue;
      pdf.rect(x + start * step, y + row * step, (column - start) * step, step);
      start = -1;
    }
  }
  pdf.fill(COLOURS.ink);
}

function seal(pdf: Pdf, mark: SealMark, fonts: Fonts): void {
  pdf.save().fillOpacity(0.88).strokeOpacity(0.88);
  pdf.circle(mark.x, mark.y, mark.radius).lineWidth(1.6).stroke(COLOURS.stamp);
  pdf.polygon(...starCorners(mark)).fill(COLOURS.stamp);
  for (const { text: sign, x, y, size, turn } of sealCharacters(mark, fonts.strong)) {
    pdf.save().translate(x, y).rotate(turn);
    centredSign(pdf, sign, size, fonts);
    pdf.restore();
  }
  const size = mark.radius * 0.19;
  pdf.save().translate(mark.x, mark.y + mark.radius * 0.5);
  centredSign(pdf, mark.label, size, fonts);
  pdf.restore().restore();
}

/** Writes below the origin, centred on it. */
function centredSign(pdf: Pdf, content: string, size: number, fonts: Fonts): void {
  const font = fontFor(fonts, 'strong', content.codePointAt(0) ?? 0) ?? 'strong';
  pdf.font(font).fontSize(size).fillColor(COLOURS.stamp);
  pdf.text(content, -pdf.widthOfString(content) / 2, size * 0.88, {
    lineBreak: false,
    baseline: 'alphabetic',
  });
}

/** Organisation, name and minute across the page: 14 px, 6 % ink, rising by 18 degrees. */
function watermark(pdf: Pdf, { organisation, name, minute }: Watermark, fonts: Fonts): void {
  const { width, height } = pdf.page;
  const style: TextStyle = { face: 'sans', size: 10.5, leading: 10.5, colour: COLOURS.ink };
  const line = `${organisation} ${name} ${minute}`;
  const step = lineWidth(fonts, style, line) + 60;
  pdf.save().fillOpacity(0.06);
  pdf.rotate(-18, { origin: [width / 2, height / 2] });
  for (let y = -height / 3, row = 0; y < height * 1.4; y += 84, row++)
    for (let x = -width / 2 - ((row % 2) * step) / 2; x < width * 1.5; x += step)
      for (const mark of textMarks(fonts, style, x, y, line)) text(pdf, mark);
  pdf.restore();
}
