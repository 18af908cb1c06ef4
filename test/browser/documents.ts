import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const READER = '/usr/bin/pdftotext';

/** Keeps a downloaded PDF beside the pictures when JICAI_SCREENSHOTS names a folder. */
export function keepDocument(name: string, bytes: Buffer): void {
  const folder = process.env['JICAI_SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), bytes);
}

/** The words of a PDF without the spaces between them, as poppler reads them; undefined where poppler is not installed. */
export const wordsOf = (pdf: Buffer): string | undefined =>
  existsSync(READER)
    ? execFileSync(READER, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, '')
    : undefined;
