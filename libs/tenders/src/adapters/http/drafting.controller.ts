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
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import { organisationsByCode, peopleWithPermission } from '#identity';
import {
  checkedFields,
  CONFIG,
  currentActor,
  Database,
  ListQuery,
  type Page,
  Requires,
  type Config,
  type SheetRow,
  writeExcel,
} from '#platform';
import { assertStorable, receiveFiles, refusePackage, violationViews } from '#rounds';
import { memorySource, readTender, TENDER_FILES, type TenderInput, type Violation } from '#rounds/package';

import { PutTenderForward } from '../../application/announce-tender.js';
import { DraftTender } from '../../application/draft-tender.js';
import { EditTender } from '../../application/edit-tender.js';
import { NameOfficers } from '../../application/name-officers.js';
import { tendersExcel } from '../../documents/tenders-excel.js';
import { say } from '../../domain/say.js';
import { findTender, listProducts, listTenders } from '../queries/tenders.query.js';
import { linkDemand } from './demand-package.js';
import { XLSX, recordExport, streamNamed } from './files.js';
import { missingOrganisations } from './missing-organisations.js';
import {
  CandidatesView,
  OfficersBody,
  OfficersNamedView,
  TenderBody,
  TenderDetailView,
  TenderDraftView,
  TenderFields,
  TenderPage,
  TenderProductPage,
  TenderProductsQuery,
  TenderProductView,
  TenderProposalView,
  TendersQuery,
  TenderVersionView,
  TenderView,
} from './tender.views.js';

const PAGE = 100;
const DEMAND = 'Edition of frozen demand; the package then has no volumes.csv and regions.csv of its own';

/** The office drafts rounds (编制招标轮次): package, timetable, officers, proposal. */
@ApiTags('tenders')
@Controller('tenders')
export class DraftingController {
  constructor(
    @Inject(DraftTender) private readonly draft: DraftTender,
    @Inject(EditTender) private readonly edit: EditTender,
    @Inject(NameOfficers) private readonly nameOfficers: NameOfficers,
    @Inject(PutTenderForward) private readonly putForward: PutTenderForward,
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
        file: { type: 'array', items: { type: 'string', format: 'binary' } },
        mode: { type: 'string', enum: ['dry-run', 'confirm'] },
        kind: { type: 'string', enum: ['drug', 'consumable', 'alliance', 'renewal'] },
        purpose: { type: 'string', enum: ['live', 'rehearsal', 'demonstration'] },
        visibility: { type: 'string', enum: ['all', 'winning', 'none'] },
        demand: { type: 'string', format: 'uuid', description: DEMAND },
      },
    },
  })
  @ApiOkResponse({ type: TenderDraftView })
  async create(@Req() request: FastifyRequest): Promise<TenderDraftView> {
    const upload = await receiveFiles(request, TENDER_FILES);
    const fields = checkedFields(TenderFields, upload.fields);
    const linked = await linkDemand(this.database, upload.files, fields);
    if (!linked.ok) return refusal(upload.name, fields.mode, linked.violations, linked.count);
    const reading = await readTender(memorySource(linked.files));
    if (!reading.ok) return refusal(upload.name, fields.mode, reading.violations, reading.count);
    assertStorable(reading.input.round);
    const missing = await this.unknownOrganisations(reading.input);
    if (missing.length > 0) return refusal(upload.name, fields.mode, missing, missing.length);
    const accepted = acceptedView(upload.name, reading.input);
    if (fields.mode === 'dry-run') return { ...accepted, state: 'dry-run', id: null };
    const { org } = currentActor();
    const { id } = await this.draft.execute({
      input: reading.input,
      files: linked.files,
      tender: {
        demand: linked.demand,
        kind: fields.kind,
        purpose: fields.purpose,
        visibility: fields.visibility,
        regionCode: org?.regionCode ?? this.config.regionCode,
        orgId: org?.id ?? null,
        issuer: org?.name ?? this.config.platformName,
      },
    });
    return { ...accepted, state: 'confirmed', id };
  }

  private async unknownOrganisations({ organisations }: TenderInput): Promise<Violation[]> {
    const codes = [...organisations.values()].map(({ uscc }) => uscc);
    const known = await this.database.read((q) => organisationsByCode(q, codes));
    return missingOrganisations(organisations, known);
  }

  @Get()
  @Requires('tender.view')
  @ApiOkResponse({ type: TenderPage })
  tenders(@Query() query: TendersQuery): Promise<Page<TenderView>> {
    return this.database.read((q) => listTenders(q, query, query));
  }

  @Get('export')
  @Requires('tender.view')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: TendersQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'tenders', 'list');
    return streamNamed(writeExcel(tendersExcel(this.rows(query), watermark)), '招标轮次.xlsx', XLSX);
  }

  private async *rows(query: TendersQuery): AsyncGenerator<SheetRow> {
    for (let cursor: string | undefined; ;) {
      const at = Object.assign(
        new ListQuery(),
        query,
        { limit: PAGE },
        cursor === undefined ? {} : { cursor },
      );
      const page = await this.database.read((q) => listTenders(q, at, query));
      for (const item of page.items)
        yield Object.fromEntries(
          Object.entries(item).map(([key, value]) => [key, value === null ? null : String(value)]),
        );
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  /** Who may be named as an officer. */
  @Get('officer-candidates')
  @Requires('tender.edit')
  @ApiOkResponse({ type: CandidatesView })
  async candidates(): Promise<CandidatesView> {
    const people = await this.database.read((q) => peopleWithPermission(q, 'tender.open'));
    return {
      items: people.map(({ accountId, name, orgName, roles }) => ({
        accountId,
        name,
        orgName,
        roles: [...roles],
        maySupervise: roles.includes('supervisor'),
      })),
    };
  }

  @Get(':id')
  @Requires('tender.view')
  @ApiOkResponse({ type: TenderDetailView })
  tender(@Param('id', ParseUUIDPipe) id: string): Promise<TenderDetailView> {
    return this.database.read((q) => findTender(q, id));
  }

  @Get(':id/products')
  @Requires('tender.view')
  @ApiOkResponse({ type: TenderProductPage })
  async products(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TenderProductsQuery,
  ): Promise<Page<TenderProductView>> {
    return this.database.read(async (q) => {
      await findTender(q, id);
      return listProducts(q, id, query, query.variety);
    });
  }

  @Put(':id')
  @Requires('tender.edit')
  @ApiHeader({ name: 'If-Match', description: 'Version of the tender that the person saw', required: true })
  @ApiOkResponse({ type: TenderVersionView })
  change(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: TenderBody,
  ): Promise<TenderVersionView> {
    const { title, kind, purpose, visibility, quorum, agreementEndsOn = null } = body;
    return this.edit.execute({
      tenderId,
      version: versionOf(ifMatch),
      draft: {
        title,
        kind,
        purpose,
        visibility,
        quorum,
        agreementEndsOn,
        priceOpensAt: instantOf(body.priceOpensAt),
        priceDeadline: instantOf(body.priceDeadline),
        openingFrom: instantOf(body.openingFrom),
      },
    });
  }

  @Put(':id/officers')
  @Requires('tender.edit')
  @ApiOkResponse({ type: OfficersNamedView })
  officers(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { officers }: OfficersBody,
  ): Promise<OfficersNamedView> {
    return this.nameOfficers.execute({
      tenderId,
      officers: officers.map(({ accountId, kind }) => ({ accountId, kind })),
    });
  }

  @Post(':id/proposal')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiHeader({ name: 'If-Match', description: 'Version of the tender that the person saw', required: true })
  @ApiOkResponse({ type: TenderProposalView })
  proposal(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<TenderProposalView> {
    return this.putForward.execute({ tenderId, version: versionOf(ifMatch) });
  }
}

/** Instants are kept to the millisecond, as envelopes state them. */
const instantOf = (text: string | null | undefined): string | null =>
  text == null ? null : new Date(text).toISOString();

function versionOf(ifMatch: string | undefined): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch ?? '')?.[1];
  if (version === undefined) throw new DomainError('version-missing', say('if-match-missing'));
  return Number(version);
}

/** A dry run lists what is wrong; a confirmation is refused for it. */
function refusal(
  file: string,
  mode: TenderFields['mode'],
  violations: readonly Violation[],
  count: number,
): TenderDraftView {
  if (mode === 'confirm') refusePackage(violations, count);
  return {
    state: 'refused',
    file,
    round: null,
    counts: null,
    violationCount: count,
    violations: violationViews(violations),
    id: null,
  };
}

const acceptedView = (
  file: string,
  { round, organisations }: TenderInput,
): Omit<TenderDraftView, 'state' | 'id'> => ({
  file,
  round: {
    roundNo: round.round.id,
    title: round.round.title,
    category: round.round.category,
    ruleset: round.round.ruleset,
  },
  counts: {
    varieties: round.varieties.length,
    products: round.products.length,
    bidders: organisations.size,
    regions: round.regions?.length ?? 0,
    volumes: round.volumes?.length ?? 0,
  },
  violationCount: 0,
  violations: [],
});
