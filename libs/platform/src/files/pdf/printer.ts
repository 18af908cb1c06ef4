import { Inject, Injectable } from '@nestjs/common';

import type { Config } from '../../config.js';
import { CONFIG } from '../../tokens.js';
import type { PdfDocument, PdfIssue } from './document.js';
import { renderPdf } from './render-pdf.js';

export interface Printing extends Omit<PdfIssue, 'verifyUrl'> {
  /** Path of the public page that shows the same record, where there is one; the QR code leads there. */
  readonly page?: string;
}

/** Prints official documents (公文打印) with the fonts and the public address of the installation. */
@Injectable()
export class Printer {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The document as A4 PDF; see `renderPdf`. */
  print(document: PdfDocument, { page, ...issue }: Printing): Promise<Buffer> {
    const verified = page === undefined ? {} : { verifyUrl: `${this.address()}${page}` };
    return renderPdf(document, { ...issue, ...verified }, this.config.pdfFonts);
  }

  /** The installation's public address, else the one it listens on. */
  private address(): string {
    const { publicUrl, host, port } = this.config;
    return publicUrl?.replace(/\/$/, '') ?? `http://${host}:${port}`;
  }
}
