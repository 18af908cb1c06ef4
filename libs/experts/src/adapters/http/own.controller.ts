import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires } from '#platform';

import { AcceptSeat, RecuseSeat, SaveScores, SignOff } from '../../application/own-seat.js';
import { ownReview, ownReviews } from '../queries/own.query.js';
import {
  OwnReviewsView,
  OwnReviewView,
  OwnSeatStateView,
  RecusalBody,
  ScoresBody,
  ScoresSavedView,
  SignedOffView,
  SignOffBody,
} from './own.views.js';

/** An expert's own reviews (我的评审): declaration, score sheet, sign-off. */
@ApiTags('experts')
@Controller('expert-reviews')
export class OwnReviewsController {
  constructor(
    @Inject(AcceptSeat) private readonly accept: AcceptSeat,
    @Inject(RecuseSeat) private readonly recuse: RecuseSeat,
    @Inject(SaveScores) private readonly save: SaveScores,
    @Inject(SignOff) private readonly sign: SignOff,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('review.score')
  @ApiOkResponse({ type: OwnReviewsView })
  async reviews(): Promise<OwnReviewsView> {
    return { items: await this.database.read(ownReviews) };
  }

  @Get(':id')
  @Requires('review.score')
  @ApiOkResponse({ type: OwnReviewView })
  review(@Param('id', ParseUUIDPipe) id: string): Promise<OwnReviewView> {
    return this.database.read((q) => ownReview(q, id));
  }

  /** Takes the seat and declares that nothing speaks against it. */
  @Post(':id/acceptance')
  @HttpCode(200)
  @Requires('review.score')
  @ApiOkResponse({ type: OwnSeatStateView })
  acceptance(@Param('id', ParseUUIDPipe) seatId: string): Promise<OwnSeatStateView> {
    return this.accept.execute({ seatId });
  }

  @Post(':id/recusal')
  @HttpCode(200)
  @Requires('review.score')
  @ApiOkResponse({ type: OwnSeatStateView })
  recusal(
    @Param('id', ParseUUIDPipe) seatId: string,
    @Body() { reason }: RecusalBody,
  ): Promise<OwnSeatStateView> {
    return this.recuse.execute({ seatId, reason });
  }

  @Put(':id/scores')
  @Requires('review.score')
  @ApiOkResponse({ type: ScoresSavedView })
  scores(
    @Param('id', ParseUUIDPipe) seatId: string,
    @Body() { scores }: ScoresBody,
  ): Promise<ScoresSavedView> {
    return this.save.execute({
      seatId,
      scores: scores.map(({ productId, criterion, points, comment = '' }) => ({
        productId,
        criterion,
        points,
        comment,
      })),
    });
  }

  @Post(':id/sign-off')
  @HttpCode(200)
  @Requires('review.score')
  @ApiOkResponse({ type: SignedOffView })
  signOff(
    @Param('id', ParseUUIDPipe) seatId: string,
    @Body() { digest }: SignOffBody,
  ): Promise<SignedOffView> {
    return this.sign.execute({ seatId, digest });
  }
}
