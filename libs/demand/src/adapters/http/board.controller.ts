import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires } from '#platform';

import { progressOf, totalsOf } from '../queries/board.query.js';
import { BoardQuery, DemandProgressView, DemandTotalsQuery, DemandTotalsView } from './board.views.js';

/** The board of a collection (报量看板): offices see all of it, bureaus their region. */
@ApiTags('demand')
@Controller('demand/collections/:id')
export class BoardController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('progress')
  @Requires('demand.view')
  @ApiOkResponse({ type: DemandProgressView })
  progress(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { region }: BoardQuery,
  ): Promise<DemandProgressView> {
    return this.database.read((q) => progressOf(q, id, region));
  }

  @Get('totals')
  @Requires('demand.view')
  @ApiOkResponse({ type: DemandTotalsView })
  totals(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { region, counted = 'submitted' }: DemandTotalsQuery,
  ): Promise<DemandTotalsView> {
    return this.database.read((q) => totalsOf(q, id, region, counted));
  }
}
