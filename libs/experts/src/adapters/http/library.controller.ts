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

import {
  attachment,
  currentLanguage,
  Database,
  MEDIA,
  type Page,
  recordExport,
  Requires,
  rowsOf,
  versionSeen,
  withUpload,
  writeExcel,
} from '#platform';

import { AddExpert, EditExpert, ImportExperts, MoveExpert } from '../../application/library.js';
import { expertsExcel, expertsTemplate } from '../../documents/experts-excel.js';
import { readExpertSheet } from '../expert-sheet.js';
import { accountsToList } from '../person-rows.js';
import { listExperts } from '../queries/experts.query.js';
import {
  AccountsToListView,
  ExpertBody,
  ExpertImportView,
  ExpertPage,
  ExpertReasonBody,
  ExpertsQuery,
  ExpertStateView,
  ExpertVersionView,
  type ExpertView,
  ImportModeQuery,
  NewExpertBody,
} from './library.views.js';

const SEEN_VERSION = {
  name: 'If-Match',
  description: 'Version of the expert that the person saw',
  required: true,
} as const;
const UPLOAD_MEGABYTES_MAX = 8;

/** The expert library (专家库): who may be drawn, kept by the procurement office. */
@ApiTags('experts')
@Controller('experts')
export class ExpertLibraryController {
  constructor(
    @Inject(AddExpert) private readonly add: AddExpert,
    @Inject(EditExpert) private readonly edit: EditExpert,
    @Inject(MoveExpert) private readonly move: MoveExpert,
    @Inject(ImportExperts) private readonly imports: ImportExperts,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('expert.manage')
  @ApiOkResponse({ type: ExpertPage })
  experts(@Query() query: ExpertsQuery): Promise<Page<ExpertView>> {
    return this.database.read((q) => listExperts(q, query, query));
  }

  @Get('export')
  @Requires('expert.manage')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: ExpertsQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'experts', { kind: 'expert', id: 'list' });
    const rows = rowsOf(query, async (page) => {
      const { items, nextCursor } = await this.database.read((q) => listExperts(q, page, query));
      return {
        items: items.map((item) => ({ ...item, specialties: item.specialties.join('、') })),
        nextCursor,
      };
    });
    return attachment(writeExcel(expertsExcel(rows, watermark)), '评审专家库.xlsx', MEDIA.xlsx);
  }

  /** Accounts with the role of expert that are not in the library yet. */
  @Get('accounts')
  @Requires('expert.manage')
  @ApiOkResponse({ type: AccountsToListView })
  async accounts(): Promise<AccountsToListView> {
    return { items: await this.database.read(accountsToList) };
  }

  @Get('imports/template')
  @Requires('expert.manage')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(): StreamableFile {
    return attachment(writeExcel(expertsTemplate()), '评审专家导入模板.xlsx', MEDIA.xlsx);
  }

  /** `check` reads the file and reports; `confirm` takes all of it, or nothing when a row is wrong. */
  @Post('imports')
  @HttpCode(200)
  @Requires('expert.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: ExpertImportView })
  import(@Query() { mode }: ImportModeQuery, @Req() request: FastifyRequest): Promise<ExpertImportView> {
    return withUpload(request, UPLOAD_MEGABYTES_MAX, async ({ path }) => {
      const { state, rows, faults } = await this.imports.execute({ rows: await readExpertSheet(path), mode });
      return {
        state,
        rows,
        faults: faults.map(({ message, ...fault }) => ({ ...fault, message: message.in(currentLanguage()) })),
      };
    });
  }

  @Post()
  @Requires('expert.manage')
  @ApiCreatedResponse({ type: ExpertVersionView })
  enter(
    @Body() { username, name, employer, employerCode, specialties }: NewExpertBody,
  ): Promise<ExpertVersionView> {
    return this.add.execute({ username, name, employer, employerCode: employerCode ?? null, specialties });
  }

  @Put(':id')
  @Requires('expert.manage')
  @ApiHeader(SEEN_VERSION)
  @ApiOkResponse({ type: ExpertVersionView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { name, employer, employerCode, specialties }: ExpertBody,
  ): Promise<ExpertVersionView> {
    return this.edit.execute({
      id,
      version: versionSeen(ifMatch),
      name,
      employer,
      employerCode: employerCode ?? null,
      specialties,
    });
  }

  @Post(':id/suspension')
  @HttpCode(200)
  @Requires('expert.manage')
  @ApiOkResponse({ type: ExpertStateView })
  suspension(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ExpertReasonBody,
  ): Promise<ExpertStateView> {
    return this.move.execute({ id, on: 'suspend', reason });
  }

  @Post(':id/reinstatement')
  @HttpCode(200)
  @Requires('expert.manage')
  @ApiOkResponse({ type: ExpertStateView })
  reinstatement(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ExpertReasonBody,
  ): Promise<ExpertStateView> {
    return this.move.execute({ id, on: 'reinstate', reason });
  }
}
