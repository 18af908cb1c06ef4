import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires } from '#platform';

import { AnswerOffer, EvaluateOffers, IssueOffers } from '../../application/offers.js';
import { listOffers, listOwnOffers } from '../queries/offers.query.js';
import {
  AnsweredOfferView,
  OfferAnswerBody,
  OffersBody,
  OffersEvaluatedView,
  OffersIssuedView,
  OffersView,
  OwnOffersView,
} from './offer.views.js';

/** Revival after the opening (复活): the office offers, companies answer by a deadline, the round is evaluated with the answers. */
@ApiTags('tenders')
@Controller('tenders/:id')
export class OffersController {
  constructor(
    @Inject(IssueOffers) private readonly issue: IssueOffers,
    @Inject(AnswerOffer) private readonly answer: AnswerOffer,
    @Inject(EvaluateOffers) private readonly evaluate: EvaluateOffers,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('offers')
  @Requires('tender.offer')
  @ApiOkResponse({ type: OffersView })
  offers(@Param('id', ParseUUIDPipe) id: string): Promise<OffersView> {
    return this.database.read((q) => listOffers(q, id));
  }

  @Post('offers')
  @Requires('tender.offer')
  @ApiCreatedResponse({ type: OffersIssuedView })
  issueOffers(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { dueAt, answer }: OffersBody,
  ): Promise<OffersIssuedView> {
    return this.issue.execute({ tenderId, dueAt: new Date(dueAt).toISOString(), answer });
  }

  @Post('offers/evaluation')
  @HttpCode(200)
  @Requires('tender.offer')
  @ApiOkResponse({ type: OffersEvaluatedView })
  evaluation(@Param('id', ParseUUIDPipe) tenderId: string): Promise<OffersEvaluatedView> {
    return this.evaluate.execute({ tenderId });
  }

  @Get('own-offers')
  @Requires('tender.bid')
  @ApiOkResponse({ type: OwnOffersView })
  own(@Param('id', ParseUUIDPipe) id: string): Promise<OwnOffersView> {
    return this.database.read((q) => listOwnOffers(q, id));
  }

  @Post('offers/:offerId/answer')
  @HttpCode(200)
  @Requires('tender.bid')
  @ApiOkResponse({ type: AnsweredOfferView })
  answerOffer(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Body() { accepts }: OfferAnswerBody,
  ): Promise<AnsweredOfferView> {
    return this.answer.execute({ tenderId, offerId, accepts });
  }
}
