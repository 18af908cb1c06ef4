import {
  Body,
  Controller,
  Delete,
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
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import {
  attachment,
  Database,
  MEDIA,
  type Page,
  recordExport,
  Requires,
  rowsOf,
  SecondFactor,
  versionSeen,
  writeExcel,
} from '#platform';

import { FreezeList, PutListForward, WithdrawList } from '../../application/eligible-list.js';
import { ChooseEligibilityStage } from '../../application/eligibility-stage.js';
import { AnswerRefusalObjection, DecideEntries } from '../../application/entry-decisions.js';
import { DecideRelation, WithdrawRelationDecision } from '../../application/relations.js';
import { eligibilityExcel } from '../../documents/eligible-list-excel.js';
import {
  findEligibility,
  findRelations,
  listEligibilityProducts,
  listRefusalObjections,
} from '../queries/eligibility.query.js';
import { findTender } from '../queries/tenders.query.js';
import {
  EligibilityProductPage,
  EligibilityProductsQuery,
  EligibilityProductView,
  EligibilityStageBody,
  EligibilityStageView,
  TenderEligibilityView,
  EntriesDecidedView,
  EntryDecisionsBody,
  ListFreezeBody,
  ListStateView,
  RefusalObjectionAnswerBody,
  RefusalObjectionsView,
} from './eligibility.views.js';
import { EligibilityIdView, RelationDecisionBody, RelationsView } from './relation.views.js';
import { textOrNull } from './text-or-null.js';

const SEEN_LIST = {
  name: 'If-Match',
  description: 'Version of the list that the person saw',
  required: true,
} as const;

/** Eligibility of a round (申报资格审核): the office decides about relations and products, a second person freezes the list. */
@ApiTags('tenders')
@Controller('tenders/:id/eligibility')
export class EligibilityController {
  constructor(
    @Inject(ChooseEligibilityStage) private readonly choose: ChooseEligibilityStage,
    @Inject(DecideEntries) private readonly decideEntries: DecideEntries,
    @Inject(AnswerRefusalObjection) private readonly answerObjection: AnswerRefusalObjection,
    @Inject(DecideRelation) private readonly decideRelation: DecideRelation,
    @Inject(WithdrawRelationDecision) private readonly withdrawDecision: WithdrawRelationDecision,
    @Inject(PutListForward) private readonly putForward: PutListForward,
    @Inject(WithdrawList) private readonly withdrawList: WithdrawList,
    @Inject(FreezeList) private readonly freezeList: FreezeList,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('tender.view')
  @ApiOkResponse({ type: TenderEligibilityView })
  eligibility(@Param('id', ParseUUIDPipe) id: string): Promise<TenderEligibilityView> {
    return this.database.read((q) => findEligibility(q, id));
  }

  @Put('stage')
  @Requires('tender.edit')
  @ApiOkResponse({ type: EligibilityStageView })
  stage(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { stage }: EligibilityStageBody,
  ): Promise<EligibilityStageView> {
    return this.choose.execute({ tenderId, stage });
  }

  @Get('products')
  @Requires('tender.view')
  @ApiOkResponse({ type: EligibilityProductPage })
  products(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EligibilityProductsQuery,
  ): Promise<Page<EligibilityProductView>> {
    return this.database.read(async (q) => {
      await findTender(q, id);
      return listEligibilityProducts(q, id, query);
    });
  }

  /** The list as it stands, for the office's own work; the frozen one is public. */
  @Get('export')
  @Requires('tender.view')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EligibilityProductsQuery,
  ): Promise<StreamableFile> {
    const tender = await this.database.read((q) => findTender(q, id));
    const { reasons } = await this.database.read((q) => findEligibility(q, id));
    const watermark = await recordExport(this.database, 'tender-eligibility', { kind: 'tender', id });
    const rows = rowsOf(query, (page) => this.database.read((q) => listEligibilityProducts(q, id, page)));
    const bytes = writeExcel(eligibilityExcel(rows, reasons, watermark));
    return attachment(bytes, `${tender.roundNo} 申报资格审核.xlsx`, MEDIA.xlsx);
  }

  @Post('decisions')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: EntriesDecidedView })
  decisions(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { items }: EntryDecisionsBody,
  ): Promise<EntriesDecidedView> {
    return this.decideEntries.execute({
      tenderId,
      items: items.map(({ productId, decision, reason, note }) => ({
        productId,
        decision,
        reason: textOrNull(reason),
        note: textOrNull(note),
      })),
    });
  }

  @Get('relations')
  @Requires('tender.edit')
  @ApiOkResponse({ type: RelationsView })
  relations(@Param('id', ParseUUIDPipe) id: string): Promise<RelationsView> {
    return this.database.read(async (q) => {
      await findTender(q, id);
      return findRelations(q, id);
    });
  }

  @Post('relations')
  @Requires('tender.edit')
  @ApiCreatedResponse({ type: EligibilityIdView })
  relation(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { bidders, outcome, reason }: RelationDecisionBody,
  ): Promise<EligibilityIdView> {
    return this.decideRelation.execute({ tenderId, bidders, outcome, reason });
  }

  @Delete('relations/:decisionId')
  @Requires('tender.edit')
  @ApiOkResponse({ type: EligibilityIdView })
  relationWithdrawn(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
  ): Promise<EligibilityIdView> {
    return this.withdrawDecision.execute({ tenderId, decisionId });
  }

  @Get('objections')
  @Requires('tender.edit')
  @ApiOkResponse({ type: RefusalObjectionsView })
  async objections(@Param('id', ParseUUIDPipe) id: string): Promise<RefusalObjectionsView> {
    const items = await this.database.read(async (q) => {
      await findTender(q, id);
      return listRefusalObjections(q, id);
    });
    return { items };
  }

  @Put('objections/:objectionId/answer')
  @Requires('tender.edit')
  @ApiOkResponse({ type: EligibilityIdView })
  objectionAnswer(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('objectionId', ParseUUIDPipe) objectionId: string,
    @Body() { answer }: RefusalObjectionAnswerBody,
  ): Promise<EligibilityIdView> {
    return this.answerObjection.execute({ tenderId, objectionId, answer });
  }

  @Post('proposal')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiHeader(SEEN_LIST)
  @ApiOkResponse({ type: ListStateView })
  proposal(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<ListStateView> {
    return this.putForward.execute({ tenderId, version: versionSeen(ifMatch) });
  }

  @Post('proposal/withdrawal')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: ListStateView })
  withdrawal(@Param('id', ParseUUIDPipe) tenderId: string): Promise<ListStateView> {
    return this.withdrawList.execute({ tenderId });
  }

  @Post('freeze')
  @HttpCode(200)
  @Requires('tender.announce')
  @SecondFactor()
  @ApiOkResponse({ type: ListStateView })
  freeze(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { decision, opinion, hash }: ListFreezeBody,
  ): Promise<ListStateView> {
    return this.freezeList.execute({ tenderId, decision, opinion, hash });
  }
}
