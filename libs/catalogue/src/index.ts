/** What other contexts may use of the catalogue. */
export { CatalogueModule } from './catalogue.module.js';
export { productPage } from './adapters/queries/products.js';
export { productionLinks } from './adapters/queries/production-links.js';
export { ImportCatalogue, type ImportCommand } from './application/import-catalogue.js';
export type { ImportCounts, ImportOverview, SheetRow } from './application/ports.js';
export { checkCode, convert, PRODUCT_KINDS, productState, VOLUME_CLASSES } from './domain/index.js';
export type { ConversionRules, ProductKind, ProductState, VolumeClass } from './domain/index.js';
