import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';

import { currentActor, Requires, SecondFactor } from '#platform';

import { OpenSecondQuotes } from '../../application/open-second-quotes.js';

export class SecondQuotesOpenedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() opened!: number;
  @ApiProperty() unreadable!: number;
  @ApiProperty({ description: 'Offers that a quote accepts' }) accepted!: number;
  @ApiProperty({ description: 'SHA-256 of the opening record' }) digest!: string;
}

/** The opening of second quotes (二次报价): officers and supervisors, by the quorum of the round. */
@ApiTags('tenders')
@Controller('tenders/:id')
export class SecondQuotesController {
  constructor(@Inject(OpenSecondQuotes) private readonly open: OpenSecondQuotes) {}

  @Post('second-quotes/opening')
  @HttpCode(200)
  @Requires('tender.open')
  @SecondFactor()
  @ApiOkResponse({ type: SecondQuotesOpenedView })
  opening(@Param('id', ParseUUIDPipe) tenderId: string): Promise<SecondQuotesOpenedView> {
    return this.open.execute({ tenderId, accountId: currentActor().accountId });
  }
}
