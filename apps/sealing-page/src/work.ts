import { csvRows, DomainError } from '#kernel';
import {
  checkPrices,
  type Envelope,
  placeOf,
  PRICE_COLUMNS,
  type PriceCheck,
  priceRowsOfCsv,
  type ReadPackage,
  readSealingPackage,
  seal,
  SealingRefusal,
} from '#sealing';

import type { Language } from './texts.js';

/** Where the bidder stands. Every step back empties what came after it. */
export interface Work {
  language: Language;
  read?: ReadPackage | undefined;
  compared: boolean;
  table: string;
  check?: PriceCheck | undefined;
  accepted: boolean;
  envelope?: Envelope | undefined;
  /** Sentence on the last thing that was refused, at its step. */
  refusal?: { readonly step: 'package' | 'prices' | 'seal'; readonly sentence: string } | undefined;
}

export async function openPackage(work: Work, bytes: Uint8Array): Promise<void> {
  Object.assign(work, {
    read: undefined,
    compared: false,
    check: undefined,
    accepted: false,
    envelope: undefined,
  });
  work.read = await readSealingPackage(new TextDecoder().decode(bytes));
}

/** Takes another table: what was checked or sealed before is no longer what is shown. */
export function changeTable(work: Work, table: string): void {
  Object.assign(work, { table, check: undefined, accepted: false, envelope: undefined });
}

/** Puts a CSV file, in whatever encoding the spreadsheet saved it, where a pasted table would stand. */
export function takeFile(work: Work, bytes: Uint8Array): void {
  const lines = [...csvRows(bytes)].map(({ values }) =>
    values.map((value) => value.replace(/\s/g, ' ')).join('\t'),
  );
  changeTable(work, lines.join('\n'));
}

/** Checks the table as it stands on the page. */
export function checkTable(work: Work): void {
  changeTable(work, work.table);
  if (!work.read) return;
  const { rows, findings } = priceRowsOfCsv(new TextEncoder().encode(work.table));
  work.check =
    findings.length > 0 ? { findings, lines: [], content: undefined } : checkPrices(work.read.contents, rows);
}

export async function sealBid(work: Work): Promise<void> {
  const { read, check } = work;
  if (!read || !check?.content) return;
  work.envelope = await seal(placeOf(read.contents), check.content, read.contents.ceremony.record);
}

/** The table to fill in: one row for each product of the package. */
export const emptyTable = ({ contents }: ReadPackage): string =>
  [
    PRICE_COLUMNS.map(({ headers }) => headers[0]).join('\t'),
    ...contents.items.map(({ id }) => `${id}\t\t`),
    '',
  ].join('\n');

/** The sentence of a refusal; anything else is a defect and says so. */
export function sentenceOf(error: unknown, language: Language, unexpected: string): string {
  if (error instanceof SealingRefusal) return error.sentence(language);
  if (error instanceof DomainError) return error.message;
  return `${unexpected}${String(error)}`;
}
