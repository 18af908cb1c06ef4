import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires, type Page } from '#platform';

import { readExplanation } from './queries/explanation.query.js';
import { readGrid } from './queries/grid.query.js';
import { findRound, listRounds } from './queries/rounds.query.js';
import { ExplanationQuery, ExplanationView } from './views/explanation.views.js';
import { EvaluationQuery, GridView } from './views/result.views.js';
import { RoundDetailView, RoundPage, RoundsQuery, RoundView } from './views/round.views.js';

/** The rounds library (轮次库): rounds, their evaluation grid and the reason behind every cell. */
@ApiTags('rounds')
@Controller('rounds')
export class RoundsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Requires('round.view')
  @ApiOkResponse({ type: RoundPage })
  rounds(@Query() query: RoundsQuery): Promise<Page<RoundView>> {
    return this.database.read((q) => listRounds(q, query, query));
  }

  @Get(':id')
  @Requires('round.view')
  @ApiOkResponse({ type: RoundDetailView })
  round(@Param('id', ParseUUIDPipe) id: string): Promise<RoundDetailView> {
    return this.database.read((q) => findRound(q, id));
  }

  @Get(':id/grid')
  @Requires('round.view')
  @ApiOkResponse({ type: GridView })
  grid(@Param('id', ParseUUIDPipe) id: string, @Query() { evaluation }: EvaluationQuery): Promise<GridView> {
    return this.database.read((q) => readGrid(q, id, evaluation));
  }

  @Get(':id/explanation')
  @Requires('round.view')
  @ApiOkResponse({ type: ExplanationView })
  explanation(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { product, evaluation }: ExplanationQuery,
  ): Promise<ExplanationView> {
    return this.database.read((q) => readExplanation(q, id, product, evaluation));
  }
}
