import { Module } from '@nestjs/common';

import { Database, pinyinInitials, TransactionalUnitOfWork } from '#platform';

import { CatalogueJobs } from './adapters/catalogue-jobs.js';
import { catalogueTx } from './adapters/catalogue-tx.js';
import { ImportsController } from './adapters/http/imports.controller.js';
import { ProductsController } from './adapters/http/products.controller.js';
import { ToolsController } from './adapters/http/tools.controller.js';
import { EditProduct } from './application/edit-product.js';
import { ImportCatalogue } from './application/import-catalogue.js';
import { RecordExport } from './application/record-export.js';

const unitOfWork = (database: Database) => new TransactionalUnitOfWork(database, catalogueTx);

/** The catalogue context (目录): what is traded, by which codes. */
@Module({
  controllers: [ProductsController, ImportsController, ToolsController],
  providers: [
    CatalogueJobs,
    {
      provide: ImportCatalogue,
      inject: [Database],
      useFactory: (db: Database) => new ImportCatalogue(unitOfWork(db), pinyinInitials),
    },
    {
      provide: EditProduct,
      inject: [Database],
      useFactory: (db: Database) => new EditProduct(unitOfWork(db), pinyinInitials),
    },
    {
      provide: RecordExport,
      inject: [Database],
      useFactory: (db: Database) => new RecordExport(unitOfWork(db)),
    },
  ],
  exports: [ImportCatalogue],
})
export class CatalogueModule {}
