/**
 * The content of an official document (公文、公告、回执、纪要、协议): what it says, not how it is drawn. Two equal
 * documents have the same digest and, issued at the same instant, the same PDF bytes.
 */
export interface PdfDocument {
  /** Language of the labels the platform adds: page, digest, verification, seal. */
  readonly language: 'zh' | 'en';
  /** A line break in it is kept; otherwise long titles break into lines of equal length. */
  readonly title: string;
  /** Document number (文号). */
  readonly number?: string;
  /** Version (版本), as it should read: 第 1 版. */
  readonly version?: string;
  /** Small line below the title: dates, counts. */
  readonly subtitle?: string;
  /** Wide tables ask for landscape pages. */
  readonly orientation?: 'portrait' | 'landscape';
  readonly blocks: readonly PdfBlock[];
  /** Notes (说明) below the last block, small. */
  readonly notes?: readonly string[];
  readonly signature?: PdfSignature;
}

export type PdfBlock = PdfHeading | PdfParagraph | PdfFacts | PdfTable;

export interface PdfHeading {
  readonly kind: 'heading';
  readonly text: string;
}

/** Running text (正文), indented by two characters in Chinese; a line break starts a new paragraph. */
export interface PdfParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** False for salutations and other lines that start at the margin. */
  readonly indent?: boolean;
}

/** List of names and values (要素): 开标日期 2020-11-05. */
export interface PdfFacts {
  readonly kind: 'facts';
  readonly items: readonly { readonly name: string; readonly value: string }[];
}

export interface PdfTable {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly PdfColumn[];
  /** One text per column. Numbers come formatted (`groupedDecimal`). */
  readonly rows: readonly (readonly string[])[];
  /** Totals row (合计) below a stronger line. */
  readonly total?: readonly string[];
  /** Said in place of rows when there are none; otherwise 无 / None. */
  readonly empty?: string;
}

export interface PdfColumn {
  /** With its unit: 金额（元）. */
  readonly header: string;
  /** Figures and dates stand right, texts left. */
  readonly align?: 'left' | 'right';
  /** Semi-bold: the column that carries the result. */
  readonly strong?: boolean;
}

export interface PdfSignature {
  /** Organisation in whose name the document is issued (落款单位). */
  readonly organisation: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Draws the outline of a seal with 电子签章 over the date; without it the place stays free for a stamp. */
  readonly seal?: boolean;
}

/** What differs from copy to copy of one document and is therefore no part of its digest. */
export interface PdfIssue {
  /** Instant of issue (RFC 3339 UTC); the only time that enters the file. */
  readonly issuedAt: string;
  /** Address behind the QR code at the left foot; it may hold the digest. */
  readonly verifyUrl?: string;
  readonly watermark?: Watermark;
}

/** Who took this copy, and when (水印): drawn faintly across every page with prices, printed on every exported sheet. */
export interface Watermark {
  readonly organisation: string;
  readonly name: string;
  /** To the minute: 2026-11-20 17:00. */
  readonly minute: string;
}
