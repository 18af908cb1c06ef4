import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';

import { attachment, Database, MEDIA, recordExport, Requires, writeExcel } from '#platform';

import { SIDES_MAX } from '../application/compare-rule-sets.js';
import { SimulateRound } from '../application/simulate-round.js';
import type { Comparison } from '../comparison/index.js';
import { comparisonExcel } from '../documents/comparison-excel.js';
import { RULESETS } from '../domain/index.js';
import { listEvaluations, readComparison } from './queries/comparison.query.js';
import {
  ComparisonView,
  EvaluationsView,
  RuleSetsView,
  SimulationBody,
  SimulationView,
} from './views/simulation.views.js';

export class ComparisonQuery {
  @ApiProperty({
    type: [String],
    description: `Two to ${SIDES_MAX} evaluations, comma-separated; the first is compared with`,
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(2)
  @ArrayMaxSize(SIDES_MAX)
  @ArrayUnique()
  evaluations!: string[];
}

/** Rule sets, and what other rules would have decided on the same bids (规则模拟). */
@ApiTags('rounds')
@Controller()
export class SimulationsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SimulateRound) private readonly simulateRound: SimulateRound,
  ) {}

  /** Every rule set that the evaluator knows, with its parameters and their defaults. */
  @Get('rulesets')
  @Requires('round.view')
  @ApiOkResponse({ type: RuleSetsView })
  rulesets(): RuleSetsView {
    return {
      items: RULESETS.map(({ id, title, basis, confidence, defaults, needs }) => ({
        id,
        title,
        basis,
        confidence,
        defaults: { ...defaults },
        needs: [...needs],
      })),
    };
  }

  @Get('rounds/:id/evaluations')
  @Requires('round.view')
  @ApiOkResponse({ type: EvaluationsView })
  async evaluations(@Param('id', ParseUUIDPipe) id: string): Promise<EvaluationsView> {
    return { items: await this.database.read((q) => listEvaluations(q, id)) };
  }

  @Post('rounds/:id/simulations')
  @Requires('round.simulate')
  @ApiCreatedResponse({ type: SimulationView })
  simulate(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() body: SimulationBody,
  ): Promise<SimulationView> {
    const { label, ruleset, parameters } = body;
    return this.simulateRound.execute({ roundId, label, ruleset, parameters });
  }

  @Get('rounds/:id/comparison')
  @Requires('round.view')
  @ApiOkResponse({ type: ComparisonView })
  comparison(@Param('id', ParseUUIDPipe) id: string, @Query() query: ComparisonQuery): Promise<Comparison> {
    return this.database.read((q) => readComparison(q, id, query.evaluations));
  }

  /** The comparison as a workbook. */
  @Get('rounds/:id/comparison.xlsx')
  @Requires('round.export')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ComparisonQuery,
  ): Promise<StreamableFile> {
    const comparison = await this.database.read((q) => readComparison(q, id, query.evaluations));
    const watermark = await recordExport(this.database, 'comparison', { kind: 'round', id });
    return attachment(writeExcel(comparisonExcel(comparison, { watermark })), '规则模拟.xlsx', MEDIA.xlsx);
  }
}
