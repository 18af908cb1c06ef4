import {
  Body,
  Controller,
  Get,
  Headers,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { DomainError } from '#kernel';
import { Database, Requires, writeExcel, type Page, versionSeen } from '#platform';

import { EditProduct, type ProductForm } from '../../application/edit-product.js';
import { RecordExport } from '../../application/record-export.js';
import {
  dosageForms,
  exportRows,
  findProduct,
  listGenerics,
  listProducts,
  productVersions,
} from '../queries/products.js';
import { exportWorkbook, XLSX } from './workbooks.js';
import {
  DosageFormView,
  GenericsPage,
  GenericsQuery,
  ProductBody,
  ProductDetailView,
  ProductsExportQuery,
  ProductsPage,
  ProductsQuery,
  ProductVersionView,
  SavedProductView,
} from './product.views.js';
import { say } from '../../domain/say.js';

/** Generic names, products and packs (目录). */
@ApiTags('catalogue')
@Controller('catalogue')
export class ProductsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditProduct) private readonly editProduct: EditProduct,
    @Inject(RecordExport) private readonly recordExport: RecordExport,
  ) {}

  @Get('products')
  @Requires('catalogue.view')
  @ApiOkResponse({ type: ProductsPage })
  products(@Query() query: ProductsQuery): Promise<Page<ProductsPage['items'][number]>> {
    return listProducts(this.database, query, query);
  }

  @Get('products/export')
  @Requires('catalogue.export')
  @ApiProduces(XLSX)
  @ApiOkResponse({
    description: 'Every pack that fits the filter, in the form of the import template (xlsx)',
  })
  async export(@Query() query: ProductsExportQuery): Promise<StreamableFile> {
    await this.recordExport.execute('catalogue-products', filterOf(query));
    return new StreamableFile(writeExcel(exportWorkbook(exportRows(this.database, query))), {
      type: XLSX,
      disposition: `attachment; filename="catalogue.xlsx"; filename*=UTF-8''${encodeURIComponent('目录.xlsx')}`,
    });
  }

  @Get('products/:id')
  @Requires('catalogue.view')
  @ApiOkResponse({
    type: ProductDetailView,
    headers: { ETag: { description: 'Version, for If-Match', schema: { type: 'string' } } },
  })
  async product(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductDetailView> {
    const product = await findProduct(this.database, id);
    if (!product) throw new DomainError('not-found', say('product-unknown', { id }));
    void reply.header('ETag', `"${product.version}"`);
    return product;
  }

  @Get('products/:id/versions')
  @Requires('catalogue.view')
  @ApiOkResponse({ type: [ProductVersionView] })
  versions(@Param('id', ParseUUIDPipe) id: string): Promise<ProductVersionView[]> {
    return productVersions(this.database, id);
  }

  @Post('products')
  @Requires('catalogue.edit')
  @ApiCreatedResponse({ type: SavedProductView })
  create(@Body() body: ProductBody): Promise<SavedProductView> {
    return this.editProduct.create(formOf(body));
  }

  @Put('products/:id')
  @Requires('catalogue.edit')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version that was edited' })
  @ApiOkResponse({ type: SavedProductView })
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: ProductBody,
  ): Promise<SavedProductView> {
    return this.editProduct.edit(id, versionSeen(match), formOf(body));
  }

  @Get('generics')
  @Requires('catalogue.view')
  @ApiOkResponse({ type: GenericsPage })
  generics(@Query() query: GenericsQuery): Promise<Page<GenericsPage['items'][number]>> {
    return listGenerics(this.database, query, query.kind);
  }

  @Get('dosage-forms')
  @Requires('catalogue.view')
  @ApiOkResponse({ type: [DosageFormView] })
  dosageForms(): Promise<DosageFormView[]> {
    return dosageForms(this.database);
  }
}

/** What the export was asked for, as the audit record keeps it. */
const filterOf = ({
  q,
  kind,
  form,
  holder,
  state,
  volumeClass,
  highValue,
  genericId,
  batchId,
}: ProductsQuery) => ({
  q,
  kind,
  form,
  holder,
  state,
  volumeClass,
  highValue,
  genericId,
  batchId,
});

/** Everything becomes text: forms and files are read by the same rules. */
function formOf({ packs, reason, ...product }: ProductBody): ProductForm {
  const texts = (fields: object): Record<string, string> =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([key, value]) => [key, String(value)]),
    );
  return { product: texts(product), packs: packs.map(texts), reason };
}
