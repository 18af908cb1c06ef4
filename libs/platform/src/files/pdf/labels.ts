import type { PdfDocument } from './document.js';

interface Labels {
  readonly page: (page: number, pages: number) => string;
  readonly digest: string;
  readonly verify: string;
  readonly seal: string;
  readonly none: string;
  readonly notes: string;
  /** Characters by which paragraphs are indented. */
  readonly indent: number;
}

/** The words that the platform itself puts on documents. */
export const LABELS: Readonly<Record<PdfDocument['language'], Labels>> = {
  zh: {
    page: (page, pages) => `第 ${page} / ${pages} 页`,
    digest: '内容摘要 SHA-256',
    verify: '扫码核验',
    seal: '电子签章',
    none: '无',
    notes: '说明：',
    indent: 2,
  },
  en: {
    page: (page, pages) => `Page ${page} / ${pages}`,
    digest: 'Content SHA-256',
    verify: 'Scan to verify',
    seal: 'E-SEAL',
    none: 'None',
    notes: 'Notes: ',
    indent: 0,
  },
};
