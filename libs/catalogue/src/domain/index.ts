/** The catalogue's rules: codes, specifications, validity, conversions and the reading of import rows. Pure. */
export * from './codes/index.js';
export { convert, type Presentation } from './conversion/convert.js';
export type { ConversionRules, Dated, Provenance } from './conversion/rules.js';
export * from './dates.js';
export type { CellProblem } from './import/cells.js';
export * from './import/columns.js';
export * from './import/lifecycle.js';
export * from './import/read-code-table.js';
export * from './import/read-product.js';
export * from './product.js';
export * from './spec.js';
export * from './validity.js';
