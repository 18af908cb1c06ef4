import {
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { organisationsByCode } from '#identity';
import { CONFIG, type Config, currentActor, Database, Requires, zipFolder } from '#platform';
import { assertStorable, receiveFiles } from '#rounds';
import {
  memorySource,
  readTender,
  TENDER_FILES,
  type TenderInput,
  tenderTemplate,
  type Violation,
} from '#rounds/package';

import { DraftTender } from '../../application/draft-tender.js';
import type { TenderFiles } from '../../application/ports.js';
import { ReplacePackage } from '../../application/replace-package.js';
import { fileNamed } from './files.js';
import { missingOrganisations } from './missing-organisations.js';
import { acceptedView, checkFields, refusal } from './package-answers.js';
import { SEEN_VERSION, versionOf } from './seen-version.js';
import { PackageFields, TenderDraftView, TenderFields } from './tender.views.js';

const FILE = { type: 'array', items: { type: 'string', format: 'binary' } };
const MODE = { type: 'string', enum: ['dry-run', 'confirm'] };

/** Packages of rounds (招标轮次数据包): a new draft, another package for a draft, and a folder to begin with. */
@ApiTags('tenders')
@Controller('tenders')
export class PackagesController {
  constructor(
    @Inject(DraftTender) private readonly draft: DraftTender,
    @Inject(ReplacePackage) private readonly replace: ReplacePackage,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'mode', 'kind', 'purpose', 'visibility'],
      properties: {
        file: FILE,
        mode: MODE,
        kind: { type: 'string', enum: ['drug', 'consumable', 'alliance', 'renewal'] },
        purpose: { type: 'string', enum: ['live', 'rehearsal', 'demonstration'] },
        visibility: { type: 'string', enum: ['all', 'winning', 'none'] },
      },
    },
  })
  @ApiOkResponse({ type: TenderDraftView })
  async create(@Req() request: FastifyRequest): Promise<TenderDraftView> {
    const upload = await receiveFiles(request, TENDER_FILES);
    const { mode, kind, purpose, visibility } = checkFields(TenderFields, upload.fields);
    const { org } = currentActor();
    return this.taken(upload, mode, (input) =>
      this.draft.execute({
        input,
        files: upload.files,
        tender: {
          kind,
          purpose,
          visibility,
          regionCode: org?.regionCode ?? this.config.regionCode,
          orgId: org?.id ?? null,
          issuer: org?.name ?? this.config.platformName,
        },
      }),
    );
  }

  @Put(':id/package')
  @Requires('tender.edit')
  @ApiHeader(SEEN_VERSION)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file', 'mode'], properties: { file: FILE, mode: MODE } },
  })
  @ApiOkResponse({ type: TenderDraftView })
  async exchange(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<TenderDraftView> {
    const version = versionOf(ifMatch);
    const upload = await receiveFiles(request, TENDER_FILES);
    const { mode } = checkFields(PackageFields, upload.fields);
    return this.taken(upload, mode, (input) =>
      this.replace.execute({ tenderId, version, input, files: upload.files }),
    );
  }

  /** A package of one variety and two bidders, with what every file is for (模板). */
  @Get('package-template')
  @Requires('tender.edit')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(): StreamableFile {
    const files = Object.entries(tenderTemplate()).map(([name, text]) => ({
      name,
      bytes: Buffer.from(text),
    }));
    return fileNamed(zipFolder(files), '招标轮次数据包模板.zip', 'application/zip');
  }

  /** Reads an uploaded package, and hands it on when it is right and the person has confirmed it. */
  private async taken(
    { name, files }: { readonly name: string; readonly files: TenderFiles },
    mode: PackageFields['mode'],
    write: (input: TenderInput) => Promise<{ id: string }>,
  ): Promise<TenderDraftView> {
    const reading = await readTender(memorySource(files));
    if (!reading.ok) return refusal(name, mode, reading.violations, reading.count);
    assertStorable(reading.input.round);
    const missing = await this.unknownOrganisations(reading.input);
    if (missing.length > 0) return refusal(name, mode, missing, missing.length);
    const accepted = acceptedView(name, reading.input);
    if (mode === 'dry-run') return { ...accepted, state: 'dry-run', id: null };
    const { id } = await write(reading.input);
    return { ...accepted, state: 'confirmed', id };
  }

  private async unknownOrganisations({ organisations }: TenderInput): Promise<Violation[]> {
    const codes = [...organisations.values()].map(({ uscc }) => uscc);
    const known = await this.database.read((q) => organisationsByCode(q, codes));
    return missingOrganisations(organisations, known);
  }
}
