import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import {
  currentLanguage,
  Database,
  ListQuery,
  type Page,
  Requires,
  writeExcel,
  attachment,
  MEDIA,
  withUpload,
} from '#platform';

import { ImportRows } from '../../application/import-rows.js';
import { officeTemplate, refusedSheet, reportForm } from '../../documents/import-sheets.js';
import { importFields } from '../../domain/import-problems.js';
import { csvSource, sheetSource } from '../csv-source.js';
import { findCollection } from '../queries/collections.query.js';
import { findImport, listImports, refusedRows } from '../queries/imports.query.js';
import { findLines, findReport } from '../queries/reports.query.js';
import { receiveSmall } from './small-files.js';
import {
  DemandImportLineView,
  DemandImportPage,
  DemandImportView,
  ImportedView,
  ImportModeQuery,
  ImportQuery,
  ImportTargetQuery,
} from './import.views.js';

/** Largest file of the office: a million lines and more. */
const UPLOAD_MEGABYTES_MAX = 400;

const FILE: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
};

/** Imports of lines and history (报量导入): the office for many institutions at once, an institution for its own report. */
@ApiTags('demand')
@Controller('demand')
export class DemandImportsController {
  constructor(
    @Inject(ImportRows) private readonly importRows: ImportRows,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('imports/template')
  @Requires('demand.edit')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(@Query() { target }: ImportTargetQuery): StreamableFile {
    return attachment(writeExcel(officeTemplate(target)), '报量导入模板.xlsx', MEDIA.xlsx);
  }

  /** A CSV of up to about a million rows, in UTF-8. */
  @Post('collections/:id/imports')
  @HttpCode(200)
  @Requires('demand.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiOkResponse({ type: ImportedView })
  bring(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { target, mode }: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportedView> {
    return withUpload(request, UPLOAD_MEGABYTES_MAX, async ({ path, name, digest }) =>
      this.importRows.ofCollection(id, {
        target,
        mode,
        fileName: name,
        fileDigest: digest,
        source: await csvSource(path, importFields(target, false)),
      }),
    );
  }

  @Get('collections/:id/imports')
  @Requires('demand.edit')
  @ApiOkResponse({ type: DemandImportPage })
  imports(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
  ): Promise<Page<DemandImportLineView>> {
    return this.database.read(async (q) => {
      await findCollection(q, id);
      return listImports(q, id, query);
    });
  }

  @Get('imports/:id')
  @Requires('demand.edit')
  @ApiOkResponse({ type: DemandImportView })
  report(@Param('id', ParseUUIDPipe) id: string): Promise<DemandImportView> {
    return this.database.read((q) => findImport(q, id));
  }

  @Get('imports/:id/errors')
  @Requires('demand.edit')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  errors(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.errorFile(id);
  }

  /** The own form: everything that is asked, with past use beside it. */
  @Get('own/:id/form')
  @Requires('demand.report')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async form(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { rows, years } = await this.database.read(async (q) => ({
      years: (await findReport(q, id)).baseYears,
      rows: await findLines(q, id, true),
    }));
    return attachment(writeExcel(reportForm(rows, years)), '报量填报表.xlsx', MEDIA.xlsx);
  }

  /** The filled-in form, Excel or CSV; what it does not name stays as it is. */
  @Post('own/:id/imports')
  @HttpCode(200)
  @Requires('demand.report')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiOkResponse({ type: ImportedView })
  async bringOwn(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { mode }: ImportModeQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportedView> {
    const { files, digests } = await receiveSmall(request, ['file'] as const);
    return this.importRows.ofReport(id, {
      target: 'lines',
      mode,
      fileName: files.file.name,
      fileDigest: digests.file,
      source: await sheetSource(files.file.bytes, importFields('lines', true)),
    });
  }

  @Get('own/imports/:importId')
  @Requires('demand.report')
  @ApiOkResponse({ type: DemandImportView })
  ownReport(@Param('importId', ParseUUIDPipe) id: string): Promise<DemandImportView> {
    return this.database.read((q) => findImport(q, id));
  }

  @Get('own/imports/:importId/errors')
  @Requires('demand.report')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  ownErrors(@Param('importId', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.errorFile(id);
  }

  private async errorFile(id: string): Promise<StreamableFile> {
    const { target, isOwn, rows } = await this.database.read((q) => refusedRows(q, id));
    return attachment(
      writeExcel(refusedSheet(target, isOwn, rows, currentLanguage())),
      '错误明细.xlsx',
      MEDIA.xlsx,
    );
  }
}
