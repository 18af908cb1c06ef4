import { DomainError } from '#kernel';

import { say } from './say.js';

/** Kinds of files that a tender document may be (采购文件格式), with their media types. */
export const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;
export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** What tells a Word or Excel file from any other archive: the entry that holds its text. */
const MAIN_PARTS = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
] as const;

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  bytes.length >= text.length && Array.from(text).every((char, i) => bytes[i] === char.charCodeAt(0));

/** What a file is by its content; `entries` tells the names within an archive. Undefined for what no document may be. */
export function documentType(
  bytes: Uint8Array,
  entries: (archive: Uint8Array) => readonly string[],
): DocumentType | undefined {
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (!startsWith(bytes, 'PK\u0003\u0004')) return undefined;
  const names = new Set(entries(bytes));
  return MAIN_PARTS.find(([part]) => names.has(part))?.[1] ?? 'zip';
}

const NAME_CHARS_MAX = 120;

/**
 * The name under which a document is kept and given out (文件名): without folders, control characters and what no file system
 * takes, in one normal form. The ending must say what the content is, so that nobody opens one thing as another.
 */
export function documentName(sent: string, type: DocumentType): string {
  const base = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replaceAll(/[<>:"|?*]/g, '_');
  const [, stem = '', ending = ''] = /^(.*?)\.([^.]*)$/u.exec(clean) ?? [];
  if (ending.toLowerCase() !== type)
    throw DomainError.field(
      'file',
      'ending-differs',
      say('document-ending-differs', { file: clean || '—', type }),
    );
  const plain = stem.replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  return `${Array.from(plain).slice(0, NAME_CHARS_MAX).join('') || 'document'}.${type}`;
}
