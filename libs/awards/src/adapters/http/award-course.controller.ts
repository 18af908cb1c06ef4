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
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { DomainError } from '#kernel';
import { attachment, Database, MEDIA, Printer, Requires, SecondFactor } from '#platform';

import { DecideAward, ProposeAward } from '../../application/award.js';
import { OpenPublicity } from '../../application/open-publicity.js';
import { DecideWithdrawal, ProposeWithdrawal } from '../../application/withdraw-award.js';
import { companyNoticePdf } from '../../documents/company-notice-pdf.js';
import { regionsToName } from '../../domain/replacement.js';
import { say } from '../../domain/say.js';
import { officeCourse } from '../queries/course.query.js';
import { findCompanyNotice } from '../queries/documents.query.js';
import { standingOf } from '../withdrawal-rows.js';
import {
  AwardCourseView,
  AwardDecidedView,
  AwardDecisionBody,
  AwardProposalBody,
  AwardProposedView,
  AwardWithdrawalBody,
  BidderQuery,
  ProductQuery,
  PublicityBody,
  PublicityOpenedView,
  RegionsToNameView,
  WithdrawalDecisionBody,
  WithdrawalStateView,
} from './awards.views.js';

/** From the published result to the award (公示、中选、撤销中选资格): the office puts forward, a second person confirms. */
@ApiTags('awards')
@Controller('rounds/:id')
export class AwardCourseController {
  constructor(
    @Inject(OpenPublicity) private readonly openPublicity: OpenPublicity,
    @Inject(ProposeAward) private readonly propose: ProposeAward,
    @Inject(DecideAward) private readonly decide: DecideAward,
    @Inject(ProposeWithdrawal) private readonly proposeWithdrawal: ProposeWithdrawal,
    @Inject(DecideWithdrawal) private readonly decideWithdrawal: DecideWithdrawal,
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get('award-course')
  @Requires('award.view')
  @ApiOkResponse({ type: AwardCourseView })
  course(@Param('id', ParseUUIDPipe) id: string): Promise<AwardCourseView> {
    return this.database.read((q) => officeCourse(q, id));
  }

  @Post('publicity')
  @Requires('award.manage')
  @ApiCreatedResponse({ type: PublicityOpenedView })
  publicity(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { resultHash }: PublicityBody,
  ): Promise<PublicityOpenedView> {
    return this.openPublicity.execute({ roundId, resultHash });
  }

  @Post('award-proposal')
  @Requires('award.manage')
  @ApiCreatedResponse({ type: AwardProposedView })
  proposal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { exclusions = [] }: AwardProposalBody,
  ): Promise<AwardProposedView> {
    return this.propose.execute({ roundId, exclusions });
  }

  @Post('award-decision')
  @HttpCode(200)
  @Requires('award.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: AwardDecidedView })
  decision(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { decision, opinion, resultHash }: AwardDecisionBody,
  ): Promise<AwardDecidedView> {
    return this.decide.execute({ roundId, decision, opinion, resultHash });
  }

  /** Where the office has to name somebody before the award of a product can be withdrawn. */
  @Get('award-withdrawal-regions')
  @Requires('award.view')
  @ApiOkResponse({ type: RegionsToNameView })
  async regions(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Query() { product }: ProductQuery,
  ): Promise<RegionsToNameView> {
    const found = await this.database.read((q) => standingOf(q, roundId, product));
    if (!found) throw new DomainError('not-found', say('not-awarded', { product }));
    const { varietyId, standing } = found;
    return { varietyId, regions: regionsToName(standing), winners: standing.winners };
  }

  @Post('award-withdrawals')
  @Requires('award.manage')
  @ApiCreatedResponse({ type: WithdrawalStateView })
  withdrawal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { productId, reason, explanation, legalBasis, namings = [] }: AwardWithdrawalBody,
  ): Promise<WithdrawalStateView> {
    return this.proposeWithdrawal.execute({
      roundId,
      productId,
      reason,
      explanation,
      legalBasis,
      namings: namings.map(({ regionId, productId: successor, reason: why }) => ({
        regionId,
        productId: successor ?? null,
        reason: why,
      })),
    });
  }

  @Post('award-withdrawals/:withdrawalId/decision')
  @HttpCode(200)
  @Requires('award.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: WithdrawalStateView })
  withdrawalDecision(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('withdrawalId', ParseUUIDPipe) withdrawalId: string,
    @Body() { decision, opinion }: WithdrawalDecisionBody,
  ): Promise<WithdrawalStateView> {
    return this.decideWithdrawal.execute({ roundId, withdrawalId, decision, opinion });
  }

  @Get('award-notice.pdf')
  @Requires('award.view')
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async companyNotice(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { bidder }: BidderQuery,
  ): Promise<StreamableFile> {
    const notice = await this.database.read((q) => findCompanyNotice(q, id, { bidder }));
    const bytes = await this.printer.print(companyNoticePdf(notice), {
      issuedAt: `${notice.awardedOn}T00:00:00.000Z`,
      page: `/public/results/${id}`,
    });
    return attachment(bytes, `${notice.noticeNo} ${bidder}.pdf`, MEDIA.pdf);
  }
}
