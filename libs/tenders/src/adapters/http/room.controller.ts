import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, type Page, Requires } from '#platform';

import { findRoom, listDuties, listOpenedPrices } from '../queries/opening-room.query.js';
import {
  OpenedPricePage,
  OpenedPricesQuery,
  OpenedPriceView,
  OpeningDutiesQuery,
  OpeningDutyPage,
  OpeningDutyView,
  OpeningRoomView,
} from './room.views.js';
import { PartQuery } from './part.views.js';

/** What officers and supervisors look at: their rounds, and the opening room of one (开标室). */
@ApiTags('tenders')
@Controller('tenders')
export class RoomController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('openings')
  @Requires('tender.open')
  @ApiOkResponse({ type: OpeningDutyPage })
  duties(@Query() query: OpeningDutiesQuery): Promise<Page<OpeningDutyView>> {
    return this.database.read((q) => listDuties(q, query, query));
  }

  @Get(':id/opening')
  @Requires('tender.open')
  @ApiOkResponse({ type: OpeningRoomView })
  room(@Param('id', ParseUUIDPipe) id: string, @Query() { part }: PartQuery): Promise<OpeningRoomView> {
    return this.database.read((q) => findRoom(q, id, part));
  }

  /** Prices in the room, which may be projected: only where all prices are public. */
  @Get(':id/opening/prices')
  @Requires('tender.open')
  @ApiOkResponse({ type: OpenedPricePage })
  prices(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: OpenedPricesQuery,
  ): Promise<Page<OpenedPriceView>> {
    return this.database.read((q) => listOpenedPrices(q, id, query, query.variety));
  }
}
