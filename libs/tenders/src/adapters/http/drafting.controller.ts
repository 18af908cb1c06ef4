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
  type StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { peopleWithPermission } from '#identity';
import {
  Database,
  type Page,
  Requires,
  versionSeen,
  writeExcel,
  attachment,
  recordExport,
  MEDIA,
  rowsOf,
} from '#platform';

import { PutTenderForward, WithdrawProposal } from '../../application/announce-tender.js';
import { EditTender } from '../../application/edit-tender.js';
import { NameOfficers } from '../../application/name-officers.js';
import { tendersExcel } from '../../documents/tenders-excel.js';
import { findTender, listProducts, listTenders } from '../queries/tenders.query.js';
import { instantOf } from './instant-of.js';
import { SEEN_VERSION } from './seen-version.js';
import {
  CandidatesView,
  OfficersBody,
  OfficersNamedView,
  TenderBody,
  TenderDetailView,
  TenderPage,
  TenderProductPage,
  TenderProductsQuery,
  TenderProductView,
  TenderProposalView,
  TenderStateView,
  TendersQuery,
  TenderVersionView,
  TenderView,
} from './tender.views.js';

/** The office drafts rounds (编制招标轮次): list and detail, timetable, officers, proposal. */
@ApiTags('tenders')
@Controller('tenders')
export class DraftingController {
  constructor(
    @Inject(EditTender) private readonly edit: EditTender,
    @Inject(NameOfficers) private readonly nameOfficers: NameOfficers,
    @Inject(PutTenderForward) private readonly putForward: PutTenderForward,
    @Inject(WithdrawProposal) private readonly withdrawProposal: WithdrawProposal,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('tender.view')
  @ApiOkResponse({ type: TenderPage })
  tenders(@Query() query: TendersQuery): Promise<Page<TenderView>> {
    return this.database.read((q) => listTenders(q, query, query));
  }

  @Get('export')
  @Requires('tender.view')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: TendersQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'tenders', { kind: 'tender', id: 'list' });
    const rows = rowsOf(query, (page) => this.database.read((q) => listTenders(q, page, query)));
    return attachment(writeExcel(tendersExcel(rows, watermark)), '招标轮次.xlsx', MEDIA.xlsx);
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
  @ApiHeader(SEEN_VERSION)
  @ApiOkResponse({ type: TenderVersionView })
  change(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: TenderBody,
  ): Promise<TenderVersionView> {
    const { title, kind, purpose, visibility, quorum, agreementEndsOn = null } = body;
    return this.edit.execute({
      tenderId,
      version: versionSeen(ifMatch),
      draft: {
        title,
        kind,
        purpose,
        visibility,
        quorum,
        agreementEndsOn,
        qualificationDeadline: instantOf(body.qualificationDeadline),
        qualificationOpeningFrom: instantOf(body.qualificationOpeningFrom),
        priceOpensAt: instantOf(body.priceOpensAt),
        priceDeadline: instantOf(body.priceDeadline),
        openingFrom: instantOf(body.openingFrom),
        secondQuote: body.secondQuote,
      },
    });
  }

  @Put(':id/officers')
  @Requires('tender.edit')
  @ApiOkResponse({ type: OfficersNamedView })
  officers(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { officers, quorum }: OfficersBody,
  ): Promise<OfficersNamedView> {
    return this.nameOfficers.execute({
      tenderId,
      quorum,
      officers: officers.map(({ accountId, kind }) => ({ accountId, kind })),
    });
  }

  @Post(':id/proposal')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiHeader(SEEN_VERSION)
  @ApiOkResponse({ type: TenderProposalView })
  proposal(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<TenderProposalView> {
    return this.putForward.execute({ tenderId, version: versionSeen(ifMatch) });
  }

  /** The office takes back what it put forward (撤回提请). */
  @Post(':id/proposal/withdrawal')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: TenderStateView })
  withdrawal(@Param('id', ParseUUIDPipe) tenderId: string): Promise<TenderStateView> {
    return this.withdrawProposal.execute({ tenderId });
  }
}
