import {
  findingLine,
  type PackageItem,
  PRICE_FINDINGS,
  type PriceFinding,
  type PriceRow,
  priceRowsOfCsv,
} from '#sealing';

/** One row for each product of the package, without prices. */
export const emptyRows = (items: readonly PackageItem[]): readonly PriceRow[] =>
  items.map(({ id }, i) => ({ row: i + 1, product: id, price: '', revival: '' }));

/** The rows with another price or consent for one product; a product without a row gets one. */
export function withCell(
  rows: readonly PriceRow[],
  product: string,
  change: Partial<Pick<PriceRow, 'price' | 'revival'>>,
): readonly PriceRow[] {
  const known = rows.some((row) => row.product.trim() === product);
  const all = known ? rows : [...rows, { row: rows.length + 1, product, price: '', revival: '' }];
  return all.map((row) => (row.product.trim() === product ? { ...row, ...change } : row));
}

/** Reads a CSV file of the bidder's own disk; nothing of it leaves the page. */
export const rowsOfFile = async (file: File): Promise<ReturnType<typeof priceRowsOfCsv>> =>
  priceRowsOfCsv(new Uint8Array(await file.arrayBuffer()));

export const isError = ({ code }: PriceFinding): boolean => PRICE_FINDINGS[code].level === 'error';

/** Consent as the price check reads it. */
export const isYes = (revival: string): boolean =>
  /^(是|yes|true|1)$/i.test(revival.normalize('NFKC').trim());

/** A finding in words; while prices are masked, without the price that it speaks of. */
export const findingText = (finding: PriceFinding, shown: boolean, language: 'zh' | 'en'): string =>
  findingLine(
    shown || !finding.code.startsWith('price-') ? finding : { ...finding, what: '••••••' },
    language,
  );
