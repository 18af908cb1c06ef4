import { Readable } from 'node:stream';

import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import {
  Database,
  ListQuery,
  type Page,
  Printer,
  requestContext,
  Requires,
  runWith,
  writeExcel,
  attachment,
  recordExport,
  MEDIA,
  rowsOf,
} from '#platform';

import { AmendCollection, FreezeCollection } from '../../application/freeze.js';
import { editionExcel } from '../../documents/edition-excel.js';
import { editionPdf } from '../../documents/edition-pdf.js';
import { findCollection } from '../queries/collections.query.js';
import {
  findEdition,
  listAbsentees,
  listEditions,
  regionsText,
  volumePieces,
} from '../queries/editions.query.js';
import { CollectionStateView, DemandReasonBody } from './collection.views.js';
import {
  AbsenteePage,
  AbsenteeView,
  EditionDetailView,
  DemandEditionPage,
  EditionsQuery,
  DemandEditionView,
  FrozenView,
} from './edition.views.js';

/** Frozen demand (冻结版本): editions and the files that leave with them. */
@ApiTags('demand')
@Controller('demand')
export class EditionsController {
  constructor(
    @Inject(FreezeCollection) private readonly freezeCollection: FreezeCollection,
    @Inject(AmendCollection) private readonly amendCollection: AmendCollection,
    @Inject(Printer) private readonly printer: Printer,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Post('collections/:id/editions')
  @HttpCode(200)
  @Requires('demand.freeze')
  @ApiOkResponse({ type: FrozenView })
  freeze(@Param('id', ParseUUIDPipe) id: string): Promise<FrozenView> {
    return this.freezeCollection.execute(id);
  }

  /** Takes a frozen collection up again; reviewers correct, and another edition is frozen. */
  @Post('collections/:id/amendment')
  @HttpCode(200)
  @Requires('demand.freeze')
  @ApiOkResponse({ type: CollectionStateView })
  amend(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DemandReasonBody,
  ): Promise<CollectionStateView> {
    return this.amendCollection.execute(id, reason);
  }

  @Get('collections/:id/editions')
  @Requires('demand.view')
  @ApiOkResponse({ type: DemandEditionPage })
  editions(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EditionsQuery,
  ): Promise<Page<DemandEditionView>> {
    return this.database.read(async (q) => {
      await findCollection(q, id);
      return listEditions(q, id, query);
    });
  }

  /** Sums are for the offices; a bureau sees the edition and who of its region is absent. */
  @Get('editions/:id')
  @Requires('demand.view')
  @ApiOkResponse({ type: EditionDetailView })
  edition(@Param('id', ParseUUIDPipe) id: string): Promise<EditionDetailView> {
    return this.database.read((q) => findEdition(q, id));
  }

  @Get('editions/:id/absentees')
  @Requires('demand.view')
  @ApiOkResponse({ type: AbsenteePage })
  absentees(@Param('id', ParseUUIDPipe) id: string, @Query() query: ListQuery): Promise<Page<AbsenteeView>> {
    return this.database.read(async (q) => {
      await findEdition(q, id);
      return listAbsentees(q, id, query);
    });
  }

  /** The lines as a round package takes them; its SHA-256 is that of the edition. */
  @Get('editions/:id/volumes.csv')
  @Requires('demand.export')
  @ApiProduces(MEDIA.csv)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async volumes(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    await this.found(id, 'volumes');
    // The pieces are read while the answer is being sent, still on behalf of who asked.
    const context = requestContext();
    const pieces = volumePieces((work) => runWith(context, () => this.database.read(work)), id);
    return attachment(Readable.from(pieces, { objectMode: false }), 'volumes.csv', MEDIA.csv);
  }

  @Get('editions/:id/regions.csv')
  @Requires('demand.export')
  @ApiProduces(MEDIA.csv)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async regions(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    await this.found(id, 'regions');
    const text = await this.database.read((q) => regionsText(q, id));
    return attachment(Readable.from([text], { objectMode: false }), 'regions.csv', MEDIA.csv);
  }

  @Get('editions/:id/export')
  @Requires('demand.export')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { edition, watermark } = await this.found(id, 'edition');
    const absent = rowsOf(new ListQuery(), (at) => this.database.read((q) => listAbsentees(q, id, at)));
    return attachment(writeExcel(editionExcel(edition, absent, watermark)), '报量汇总.xlsx', MEDIA.xlsx);
  }

  @Get('editions/:id/summary.pdf')
  @Requires('demand.export')
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async summary(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { edition, watermark } = await this.found(id, 'summary');
    const bytes = await this.printer.print(editionPdf(edition), { issuedAt: edition.frozenAt, watermark });
    return attachment(bytes, '报量汇总.pdf', MEDIA.pdf);
  }

  private async found(id: string, what: string) {
    const edition = await this.database.read((q) => findEdition(q, id));
    return { edition, watermark: await recordExport(this.database, what, { kind: 'demand', id }) };
  }
}
