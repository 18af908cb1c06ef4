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

import {
  checkedFields,
  CONFIG,
  type Config,
  currentActor,
  Database,
  Requires,
  versionSeen,
  zipFolder,
  attachment,
  MEDIA,
} from '#platform';
import { receiveFiles } from '#rounds';
import { TENDER_FILES, tenderTemplate } from '#rounds/package';

import { DraftTender } from '../../application/draft-tender.js';
import type { TenderFiles } from '../../application/ports.js';
import { ReplacePackage } from '../../application/replace-package.js';
import { findTender } from '../queries/tenders.query.js';
import { type ReadTenderPackage, TenderPackages } from '../tender-packages.js';
import { acceptedView, refusal } from './package-answers.js';
import { SEEN_VERSION } from './seen-version.js';
import { PackageFields, TenderDraftView, TenderFields } from './tender.views.js';

const FILE = { type: 'array', items: { type: 'string', format: 'binary' } };
const MODE = { type: 'string', enum: ['dry-run', 'confirm'] };
const DEMAND = {
  type: 'string',
  format: 'uuid',
  description: 'Edition of frozen demand; the package then has no volumes.csv and regions.csv of its own',
};

/** Packages of rounds (招标轮次数据包): a new draft, another package for a draft, and a folder to begin with. */
@ApiTags('tenders')
@Controller('tenders')
export class PackagesController {
  constructor(
    @Inject(DraftTender) private readonly draft: DraftTender,
    @Inject(ReplacePackage) private readonly replace: ReplacePackage,
    @Inject(TenderPackages) private readonly packages: TenderPackages,
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
        demand: DEMAND,
      },
    },
  })
  @ApiOkResponse({ type: TenderDraftView })
  async create(@Req() request: FastifyRequest): Promise<TenderDraftView> {
    const upload = await receiveFiles(request, TENDER_FILES);
    const { mode, kind, purpose, visibility, demand } = checkedFields(TenderFields, upload.fields);
    const { org } = currentActor();
    return this.taken(upload, { mode, purpose, demand }, ({ input, files, demand: edition }) =>
      this.draft.execute({
        input,
        files,
        tender: {
          demand: edition,
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
    schema: {
      type: 'object',
      required: ['file', 'mode'],
      properties: { file: FILE, mode: MODE, demand: DEMAND },
    },
  })
  @ApiOkResponse({ type: TenderDraftView })
  async exchange(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<TenderDraftView> {
    const version = versionSeen(ifMatch);
    const upload = await receiveFiles(request, TENDER_FILES);
    const { mode, demand } = checkedFields(PackageFields, upload.fields);
    const { purpose } = await this.database.read((q) => findTender(q, tenderId));
    return this.taken(upload, { mode, purpose, demand }, (read) =>
      this.replace.execute({
        tenderId,
        version,
        input: read.input,
        files: read.files,
        demand: read.demand,
      }),
    );
  }

  /** A package of one variety and two bidders, with what every file is for (模板). */
  @Get('package-template')
  @Requires('tender.edit')
  @ApiProduces(MEDIA.zip)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(): StreamableFile {
    const files = Object.entries(tenderTemplate()).map(([name, text]) => ({
      name,
      bytes: Buffer.from(text),
    }));
    return attachment(zipFolder(files), '招标轮次数据包模板.zip', MEDIA.zip);
  }

  /** Reads an uploaded package, and hands it on when it is right and the person has confirmed it. */
  private async taken(
    { name, files }: { readonly name: string; readonly files: TenderFiles },
    { mode, purpose, demand }: PackageFields & { readonly purpose: string },
    write: (read: ReadTenderPackage & { readonly ok: true }) => Promise<{ id: string }>,
  ): Promise<TenderDraftView> {
    const read = await this.packages.read(files, { demand, purpose });
    if (!read.ok) return refusal(name, mode, read.violations, read.count);
    const accepted = acceptedView(name, read.input);
    if (mode === 'dry-run') return { ...accepted, state: 'dry-run', id: null };
    const { id } = await write(read);
    return { ...accepted, state: 'confirmed', id };
  }
}
