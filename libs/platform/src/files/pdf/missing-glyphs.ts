import type { PdfDocument, PdfIssue } from './document.js';
import { LABELS } from './labels.js';
import { SHAPELESS } from './line-breaking.js';
import { fontFor, type Metrics } from './marks.js';

/**
 * Characters for which no font of the platform has a shape (缺字), in order of appearance. A document with such a
 * character is not issued: a name with a hole in it would be another name.
 */
export function missingGlyphs(document: PdfDocument, issue: PdfIssue, metrics: Metrics): string[] {
  const labels = LABELS[document.language];
  const missing = new Set<string>();
  for (const text of texts([document, issue.watermark ?? '', labels.seal, labels.verify]))
    for (const sign of text)
      if (!SHAPELESS.test(sign) && !fontFor(metrics, 'sans', sign.codePointAt(0) ?? 0)) missing.add(sign);
  return [...missing];
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* texts(member);
}
