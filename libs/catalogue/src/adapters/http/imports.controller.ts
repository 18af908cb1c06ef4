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
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import {
  Database,
  ERROR_FILE_HEADERS,
  ListQuery,
  readSheet,
  Requires,
  writeExcel,
  type Page,
  type SheetRow,
} from '#platform';

import { ImportCatalogue } from '../../application/import-catalogue.js';
import { IMPORT_ROWS_MAX, IMPORT_TARGETS, type Column, type ImportTarget } from '../../domain/index.js';
import { badRows, listImports, readImport } from '../queries/imports.js';
import {
  ConfirmBody,
  ImportLineView,
  ImportReportView,
  ImportsPage,
  TargetQuery,
  UploadQuery,
} from './import.views.js';
import { withUpload } from './upload.js';
import { importColumns, templateMark, templateWorkbook, XLSX } from './workbooks.js';

/** Imports of the catalogue (目录导入): template, dry run, error file, confirmation. */
@ApiTags('catalogue')
@Controller('catalogue')
export class ImportsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ImportCatalogue) private readonly importCatalogue: ImportCatalogue,
  ) {}

  @Get('imports')
  @Requires('catalogue.import')
  @ApiOkResponse({ type: ImportsPage })
  imports(@Query() query: ListQuery): Promise<Page<ImportLineView>> {
    return listImports(this.database, query);
  }

  @Get('imports/template')
  @Requires('catalogue.import')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The template with its instructions (xlsx)' })
  template(@Query() { target }: TargetQuery): StreamableFile {
    return new StreamableFile(writeExcel(templateWorkbook(target)), {
      type: XLSX,
      disposition: attachment(`template-${target}.xlsx`),
    });
  }

  @Post('imports')
  @Requires('catalogue.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({
    type: ImportReportView,
    description: 'The dry run; read its report with GET /catalogue/imports/{id}',
  })
  check(@Query() { target, note }: UploadQuery, @Req() request: FastifyRequest): Promise<ImportReportView> {
    return withUpload(request, ({ path, name, digest }) =>
      this.importCatalogue.check({
        target,
        source: 'import',
        note: note ?? null,
        fileName: name,
        fileDigest: digest,
        rows: () =>
          readSheet(path, {
            columns: importColumns(target),
            maxRows: IMPORT_ROWS_MAX,
            template: templateMark(target),
          }),
      }),
    );
  }

  @Get('imports/:id')
  @Requires('catalogue.import')
  @ApiOkResponse({ type: ImportReportView })
  report(@Param('id', ParseUUIDPipe) id: string): Promise<ImportReportView> {
    return this.found(id);
  }

  @Post('imports/:id/confirmation')
  @HttpCode(200)
  @Requires('catalogue.import')
  @ApiOkResponse({ type: ImportReportView })
  confirm(@Param('id', ParseUUIDPipe) id: string, @Body() { mode }: ConfirmBody): Promise<ImportReportView> {
    return this.importCatalogue.confirm(id, mode);
  }

  @Post('imports/:id/discard')
  @HttpCode(200)
  @Requires('catalogue.import')
  @ApiOkResponse({ type: ImportReportView })
  discard(@Param('id', ParseUUIDPipe) id: string): Promise<ImportReportView> {
    return this.importCatalogue.discard(id);
  }

  @Get('imports/:id/errors')
  @Requires('catalogue.import')
  @ApiProduces(XLSX)
  @ApiOkResponse({
    description:
      'The rows in error as they were typed, with their reasons (xlsx); corrected, it can be uploaded again',
  })
  async errors(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { target } = await this.found(id);
    return new StreamableFile(writeExcel(errorWorkbook(target, badRows(this.database, id))), {
      type: XLSX,
      disposition: attachment('import-errors.xlsx'),
    });
  }

  private async found(id: string): Promise<ImportReportView> {
    const report = await this.database.read((q) => readImport(q, id));
    if (!report) throw new DomainError('not-found', `no import ${id}`);
    return report;
  }
}

const attachment = (name: string): string => `attachment; filename="${name}"`;

function errorWorkbook(target: ImportTarget, rows: ReturnType<typeof badRows>) {
  const columns: readonly Column[] = IMPORT_TARGETS[target].columns;
  return {
    sheets: [
      {
        name: '错误明细',
        columns: [
          { header: ERROR_FILE_HEADERS.row, key: 'row#', kind: 'integer', width: 8 } as const,
          { header: ERROR_FILE_HEADERS.reasons, key: 'reasons#', kind: 'text', width: 60 } as const,
          ...columns.map(({ key, zh }) => ({ header: zh, key, kind: 'text' }) as const),
        ],
        rows: errorRows(columns, rows),
      },
    ],
  };
}

async function* errorRows(
  columns: readonly Column[],
  rows: ReturnType<typeof badRows>,
): AsyncGenerator<SheetRow> {
  const heads = new Map(columns.map(({ key, zh }) => [key, `${zh}：`]));
  for await (const { row, cells, problems } of rows)
    yield {
      ...cells,
      'row#': String(row),
      'reasons#': problems.map(({ column, zh }) => `${heads.get(column) ?? ''}${zh}`).join('；'),
    };
}
