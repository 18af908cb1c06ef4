import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires, type Page } from '#platform';

import { listAllocations, listAreas, listAwards, listVarieties } from './queries/lists.query.js';
import {
  AllocationPage,
  AllocationView,
  AreaPage,
  AreaView,
  AwardPage,
  AwardView,
  AwardsQuery,
  ResultListQuery,
  VarietyResultPage,
  VarietyResultView,
} from './views/result.views.js';

/** The lines of an evaluation as lists (评审结果明细). */
@ApiTags('rounds')
@Controller('rounds/:id')
export class ResultsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('awards')
  @Requires('round.view')
  @ApiOkResponse({ type: AwardPage })
  awards(@Param('id', ParseUUIDPipe) roundId: string, @Query() query: AwardsQuery): Promise<Page<AwardView>> {
    return this.database.read((q) =>
      listAwards(q, { roundId, evaluationId: query.evaluation }, query, query),
    );
  }

  @Get('varieties')
  @Requires('round.view')
  @ApiOkResponse({ type: VarietyResultPage })
  varieties(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Query() query: ResultListQuery,
  ): Promise<Page<VarietyResultView>> {
    return this.database.read((q) => listVarieties(q, { roundId, evaluationId: query.evaluation }, query));
  }

  @Get('areas')
  @Requires('round.view')
  @ApiOkResponse({ type: AreaPage })
  areas(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Query() query: ResultListQuery,
  ): Promise<Page<AreaView>> {
    return this.database.read((q) => listAreas(q, { roundId, evaluationId: query.evaluation }, query));
  }

  @Get('allocations')
  @Requires('round.view')
  @ApiOkResponse({ type: AllocationPage })
  allocations(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Query() query: ResultListQuery,
  ): Promise<Page<AllocationView>> {
    return this.database.read((q) => listAllocations(q, { roundId, evaluationId: query.evaluation }, query));
  }
}
