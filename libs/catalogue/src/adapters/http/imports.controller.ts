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

import { DomainError, type Language, readMessage } from '#kernel';
import {
  Database,
  currentLanguage,
  ERROR_FILE_WORDS,
  type ExcelWorkbook,
  reasonsText,
  ListQuery,
  readSheet,
  Requires,
  writeExcel,
  type Page,
  type SheetRow,
  withUpload,
} from '#platform';

import { ImportCatalogue } from '../../application/import-catalogue.js';
import { IMPORT_ROWS_MAX, IMPORT_TARGETS, type Column, type ImportTarget } from '../../domain/index.js';
import type { ImportOverview, ImportRemark } from '../../application/ports.js';
import { badRows, listImports, readImport } from '../queries/imports.js';
import {
  ConfirmBody,
  ImportLineView,
  ImportReportView,
  type ImportRowErrorView,
  ImportsPage,
  TargetQuery,
  UploadQuery,
} from './import.views.js';
import { importColumns, templateMark, templateWorkbook, XLSX } from './workbooks.js';
import { say } from '../../domain/say.js';

/** Largest import file. */
const UPLOAD_MEGABYTES_MAX = 64;

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
  async check(
    @Query() { target, note }: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportReportView> {
    const overview = await withUpload(request, UPLOAD_MEGABYTES_MAX, ({ path, name, digest }) =>
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
    return viewOf(overview);
  }

  @Get('imports/:id')
  @Requires('catalogue.import')
  @ApiOkResponse({ type: ImportReportView })
  async report(@Param('id', ParseUUIDPipe) id: string): Promise<ImportReportView> {
    return viewOf(await this.found(id));
  }

  @Post('imports/:id/confirmation')
  @HttpCode(200)
  @Requires('catalogue.import')
  @ApiOkResponse({ type: ImportReportView })
  async confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { mode }: ConfirmBody,
  ): Promise<ImportReportView> {
    return viewOf(await this.importCatalogue.confirm(id, mode));
  }

  @Post('imports/:id/discard')
  @HttpCode(200)
  @Requires('catalogue.import')
  @ApiOkResponse({ type: ImportReportView })
  async discard(@Param('id', ParseUUIDPipe) id: string): Promise<ImportReportView> {
    return viewOf(await this.importCatalogue.discard(id));
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
    const rows = badRows(this.database, id);
    return new StreamableFile(writeExcel(errorWorkbook(target, rows, currentLanguage())), {
      type: XLSX,
      disposition: attachment('import-errors.xlsx'),
    });
  }

  private async found(id: string): Promise<ImportOverview> {
    const report = await this.database.read((q) => readImport(q, id));
    if (!report) throw new DomainError('not-found', say('import-unknown', { id }));
    return report;
  }
}

const attachment = (name: string): string => `attachment; filename="${name}"`;

/** An import with its remarks in the reader's language. */
const viewOf = (overview: ImportOverview): ImportReportView => ({
  ...overview,
  errors: overview.errors.map(remarkView),
  warnings: overview.warnings.map(remarkView),
});

const remarkView = ({ message, ...remark }: ImportRemark): ImportRowErrorView => ({
  ...remark,
  message: readMessage(message).in(currentLanguage()),
});

function errorWorkbook(
  target: ImportTarget,
  rows: ReturnType<typeof badRows>,
  language: Language,
): ExcelWorkbook {
  const columns: readonly Column[] = IMPORT_TARGETS[target].columns;
  const words = ERROR_FILE_WORDS[language];
  return {
    sheets: [
      {
        name: words.sheet,
        columns: [
          { header: words.row, key: 'row#', kind: 'integer', width: 8 },
          { header: words.reasons, key: 'reasons#', kind: 'text', width: 60 },
          ...columns.map((column) => ({ header: column[language], key: column.key, kind: 'text' }) as const),
        ],
        rows: errorRows(columns, rows, language),
      },
    ],
  };
}

async function* errorRows(
  columns: readonly Column[],
  rows: ReturnType<typeof badRows>,
  language: Language,
): AsyncGenerator<SheetRow> {
  const headings = new Map(columns.map((column) => [column.key, column[language]]));
  for await (const { row, cells, problems } of rows) {
    const reasons = problems.map(({ column, message }) => ({
      heading: headings.get(column),
      message: readMessage(message),
    }));
    yield { ...cells, 'row#': String(row), 'reasons#': reasonsText(reasons, language) };
  }
}
