import { PURPOSES, type Purpose } from '#kernel';
import { groupedDecimal, type PdfDocument } from '#platform';

/** A rehearsal or a demonstration says so in its title: nobody takes it for a real award. */
export const purposeMark = (purpose: string): string =>
  purpose === 'live' ? '' : `【${PURPOSES[purpose as Purpose].zh}】`;
export const quantityText = (quantity: string | null): string =>
  quantity === null ? '—' : groupedDecimal(quantity, 0);
export const regionsText = (regions: readonly string[]): string => regions.join('、') || '—';
export const hasRegions = (row: { readonly primaryRegions: readonly string[] }): boolean =>
  row.primaryRegions.length > 0;
/** With supply areas beside price and volume a table needs the wide side of the page: names stay on one line. */
export const wideWhere = (isWide: boolean): Pick<PdfDocument, 'orientation'> =>
  isWide ? { orientation: 'landscape' } : {};
