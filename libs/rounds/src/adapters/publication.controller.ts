import { Body, Controller, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { CONFIG, currentActor, Database, Requires, SecondFactor, versionSeen, type Config } from '#platform';

import { DecidePublication } from '../application/decide-publication.js';
import { ProposePublication } from '../application/propose-publication.js';
import { WithdrawRound } from '../application/withdraw-round.js';
import { sourceOf } from './queries/source.query.js';
import {
  ProposalBody,
  ProposalView,
  PublicationBody,
  PublicationView,
  RoundStateView,
  WithdrawalBody,
} from './views/publication.views.js';

/** Two people publish a result: the office proposes, a reviewer issues or returns (提请公布、公布、退回、撤回). */
@ApiTags('rounds')
@Controller('rounds/:id')
export class PublicationController {
  constructor(
    @Inject(ProposePublication) private readonly propose: ProposePublication,
    @Inject(DecidePublication) private readonly decide: DecidePublication,
    @Inject(WithdrawRound) private readonly withdraw: WithdrawRound,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('publication-proposal')
  @HttpCode(200)
  @Requires('round.propose')
  @ApiHeader({ name: 'If-Match', description: 'Version of the round that the person saw', required: true })
  @ApiOkResponse({ type: ProposalView })
  proposal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { visibility }: ProposalBody,
  ): Promise<ProposalView> {
    return this.propose.execute({ roundId, visibility, version: versionSeen(ifMatch) });
  }

  @Post('publication')
  @HttpCode(200)
  @Requires('round.publish')
  @SecondFactor()
  @ApiOkResponse({ type: PublicationView })
  async publication(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() body: PublicationBody,
  ): Promise<PublicationView> {
    const source = await this.database.read((q) => sourceOf(q, roundId));
    const issuer = currentActor().org?.name ?? this.config.platformName;
    return this.decide.execute({
      roundId,
      decision: body.decision,
      opinion: body.opinion,
      resultHash: body.resultHash,
      source,
      issuer,
    });
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Requires('round.propose')
  @ApiOkResponse({ type: RoundStateView })
  withdrawal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { reason }: WithdrawalBody,
  ): Promise<RoundStateView> {
    return this.withdraw.execute({ roundId, reason, by: 'office' });
  }

  /** Takes a published result back; the notice is no longer public, its record stays. */
  @Post('publication-withdrawal')
  @HttpCode(200)
  @Requires('round.publish')
  @SecondFactor()
  @ApiOkResponse({ type: RoundStateView })
  publicationWithdrawal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { reason }: WithdrawalBody,
  ): Promise<RoundStateView> {
    return this.withdraw.execute({ roundId, reason, by: 'reviewer' });
  }
}
