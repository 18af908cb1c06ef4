import type { Column } from './column.js';

/** The class that keeps a column in sight when the table scrolls sideways: the first, and the one with the actions. */
export function fixedClass<Row>(column: Column<Row>, index: number): string {
  if (index === 0) return ' jc-fixed-first';
  return column.key === 'actions' ? ' jc-fixed-last' : '';
}
