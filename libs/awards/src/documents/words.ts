import { PURPOSES, type Purpose } from '#kernel';
import { groupedDecimal } from '#platform';

/** A rehearsal or a demonstration says so in its title: nobody takes it for a real award. */
export const purposeMark = (purpose: string): string =>
  purpose === 'live' ? '' : `【${PURPOSES[purpose as Purpose].zh}】`;
export const quantityText = (quantity: string | null): string =>
  quantity === null ? '—' : groupedDecimal(quantity, 0);
export const regionsText = (regions: readonly string[]): string => regions.join('、') || '—';
