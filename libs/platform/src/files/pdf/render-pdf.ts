import { DomainError } from '#kernel';

import { documentDigest } from './digest.js';
import type { PdfDocument, PdfIssue } from './document.js';
import { loadFonts } from './fonts.js';
import { layout } from './layout.js';
import { missingGlyphs } from './missing-glyphs.js';
import { paint } from './paint.js';
import { say } from '../say.js';

/**
 * Renders an official document (公文) as A4 PDF. Equal documents issued at the same instant are equal to the byte. Throws
 * `glyph-missing`, naming the characters, when the fonts lack one: no character is ever dropped. `extraFonts` are files of the
 * installation that are asked for characters which the bundled fonts lack.
 */
export async function renderPdf(
  document: PdfDocument,
  issue: PdfIssue,
  extraFonts: readonly string[] = [],
): Promise<Buffer> {
  const fonts = await loadFonts(extraFonts);
  refuseMissing(missingGlyphs(document, issue, fonts));
  const pages = layout(document, issue, documentDigest(document), fonts);
  const { title, language, orientation = 'portrait' } = document;
  const pdf = paint({ title, language, orientation, pages, issue }, fonts);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.end();
  });
}

function refuseMissing(signs: readonly string[]): void {
  if (signs.length === 0) return;
  const errors = signs.map((sign) => ({
    field: 'text',
    code: 'glyph-missing',
    message: say('glyph-missing', { sign, name: codePointName(sign) }),
  }));
  throw new DomainError(
    'glyph-missing',
    say('glyphs-missing', { signs: signs.join(''), names: signs.map(codePointName) }),
    errors,
  );
}

const codePointName = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
