import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import {
  CONFIG,
  type Config,
  currentActor,
  currentLanguage,
  Database,
  type Page,
  Requires,
  writeExcel,
  checkedFields,
  versionSeen,
  attachment,
  recordExport,
  MEDIA,
  rowsOf,
} from '#platform';

import {
  BeginCollecting,
  DraftCollection,
  EditCollection,
  SetProducts,
  VoidCollection,
} from '../../application/collections.js';
import type { CollectionDraft } from '../../application/ports.js';
import { collectionsExcel } from '../../documents/lists-excel.js';
import { inOrder } from '../../domain/levels.js';
import { say } from '../../domain/say.js';
import { type AskedTables, readAskedTables } from '../asked-tables.js';
import { toInstant } from '../instants.js';
import { findCollection, listAsked, listCollections } from '../queries/collections.query.js';
import {
  AskedFields,
  AskedProductPage,
  AskedProductView,
  AskedRowsQuery,
  AskedUploadView,
  CollectionBody,
  CollectionChangeBody,
  CollectionDetailView,
  CollectionPage,
  CollectionsQuery,
  CollectionStateView,
  CollectionVersionView,
  CollectionView,
  DemandReasonBody,
} from './collection.views.js';
import { receiveSmall } from './small-files.js';

const LISTED_VIOLATIONS = 500;
const NAMED_VIOLATIONS = 50;

/** The office drafts collections and begins them (报量任务). */
@ApiTags('demand')
@Controller('demand/collections')
export class CollectionsController {
  constructor(
    @Inject(DraftCollection) private readonly draft: DraftCollection,
    @Inject(EditCollection) private readonly edit: EditCollection,
    @Inject(SetProducts) private readonly setProducts: SetProducts,
    @Inject(BeginCollecting) private readonly beginCollecting: BeginCollecting,
    @Inject(VoidCollection) private readonly voidCollection: VoidCollection,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Requires('demand.edit')
  @ApiCreatedResponse({ type: CollectionVersionView })
  create(@Body() body: CollectionBody): Promise<CollectionVersionView> {
    const { org } = currentActor();
    const { number, regionCode } = body;
    return this.draft.execute({
      ...draftOf(body),
      number,
      regionCode,
      orgId: org?.id ?? null,
      issuer: org?.name ?? this.config.platformName,
    });
  }

  @Get()
  @Requires('demand.view')
  @ApiOkResponse({ type: CollectionPage })
  collections(@Query() query: CollectionsQuery): Promise<Page<CollectionView>> {
    return this.database.read((q) => listCollections(q, query));
  }

  @Get('export')
  @Requires('demand.view')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: CollectionsQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'collections', { kind: 'demand', id: 'list' });
    const rows = rowsOf(query, (at) => this.database.read((q) => listCollections(q, at)));
    return attachment(writeExcel(collectionsExcel(rows, watermark)), '报量任务.xlsx', MEDIA.xlsx);
  }

  @Get(':id')
  @Requires('demand.view')
  @ApiOkResponse({ type: CollectionDetailView })
  collection(@Param('id', ParseUUIDPipe) id: string): Promise<CollectionDetailView> {
    return this.database.read((q) => findCollection(q, id));
  }

  @Put(':id')
  @Requires('demand.edit')
  @ApiHeader({ name: 'If-Match', description: 'Version that the person saw', required: true })
  @ApiOkResponse({ type: CollectionVersionView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: CollectionChangeBody,
  ): Promise<CollectionVersionView> {
    return this.edit.execute(id, versionSeen(ifMatch), draftOf(body));
  }

  @Get(':id/products')
  @Requires('demand.view')
  @ApiOkResponse({ type: AskedProductPage })
  products(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AskedRowsQuery,
  ): Promise<Page<AskedProductView>> {
    return this.database.read(async (q) => {
      await findCollection(q, id);
      return listAsked(q, id, query);
    });
  }

  /** varieties (variety_id, name, unit) and products (product_id, variety_id, name, maker), each CSV or Excel. */
  @Post(':id/products')
  @HttpCode(200)
  @Requires('demand.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['varieties', 'products', 'mode'],
      properties: {
        varieties: { type: 'string', format: 'binary' },
        products: { type: 'string', format: 'binary' },
        mode: { type: 'string', enum: ['dry-run', 'confirm'] },
      },
    },
  })
  @ApiOkResponse({ type: AskedUploadView })
  async upload(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AskedUploadView> {
    const { files, fields } = await receiveSmall(request, ['varieties', 'products'] as const);
    const { mode } = checkedFields(AskedFields, fields);
    const tables = await readAskedTables(files.varieties.bytes, files.products.bytes);
    const { varieties, products, violations } = tables;
    if (mode === 'confirm') {
      if (violations.length > 0) throw refusal(tables);
      await this.setProducts.execute(id, varieties, products);
    } else await this.database.read((q) => findCollection(q, id));
    return {
      state: violations.length > 0 ? 'refused' : mode === 'confirm' ? 'confirmed' : 'dry-run',
      varieties: varieties.length,
      products: products.length,
      violationCount: violations.length,
      violations: violations
        .slice(0, LISTED_VIOLATIONS)
        .map(({ message, ...place }) => ({ ...place, message: message.in(currentLanguage()) })),
    };
  }

  @Post(':id/beginning')
  @HttpCode(200)
  @Requires('demand.edit')
  @ApiHeader({ name: 'If-Match', description: 'Version that the person saw', required: true })
  @ApiOkResponse({ type: CollectionStateView })
  begin(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<CollectionStateView> {
    return this.beginCollecting.execute(id, versionSeen(ifMatch));
  }

  @Post(':id/voidance')
  @HttpCode(200)
  @Requires('demand.freeze')
  @ApiOkResponse({ type: CollectionStateView })
  voidance(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DemandReasonBody,
  ): Promise<CollectionStateView> {
    return this.voidCollection.execute(id, reason);
  }
}

const draftOf = (body: CollectionChangeBody): CollectionDraft => ({
  title: body.title,
  kind: body.kind,
  purpose: body.purpose,
  baseYears: body.baseYears,
  reviewLevels: inOrder(body.reviewLevels),
  opensAt: toInstant(body.opensAt),
  dueAt: toInstant(body.dueAt),
});

const refusal = ({ violations }: AskedTables): DomainError =>
  new DomainError(
    'import-has-errors',
    say('file-in-error', { count: violations.length }),
    violations.slice(0, NAMED_VIOLATIONS).map(({ file, line, column, code, message }) => ({
      field: `${file}:${line}:${column}`,
      code,
      message,
    })),
  );
