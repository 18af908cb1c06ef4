import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';

export class SimulationBody {
  @ApiProperty({ example: '第十批规则，价差 1.6 倍' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  label!: string;
  @ApiProperty({ example: 'national-drug-10' }) @IsString() @IsNotEmpty() @MaxLength(60) ruleset!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { spreadMultiple: '1.6' },
    description: 'Values in place of the rule set’s defaults',
  })
  @IsObject()
  parameters!: Record<string, unknown>;
}

export class SimulationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() label!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty() winners!: number;
  @ApiProperty() resultHash!: string;
}

export class EvaluationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['official', 'simulation'] }) kind!: string;
  @ApiProperty() label!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) parameters!: Record<string, unknown>;
  @ApiProperty() evaluatorVersion!: string;
  @ApiProperty() inputHash!: string;
  @ApiProperty() resultHash!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) summary!: Record<string, unknown>;
  @ApiProperty({ format: 'date-time' }) madeAt!: string;
  @ApiProperty({ description: 'The one that the round’s result rests on' }) isOfficial!: boolean;
}
export class EvaluationsView {
  @ApiProperty({ type: [EvaluationView] }) items!: EvaluationView[];
}

export class RuleSetTitleView {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}
export class RuleSetView {
  @ApiProperty({ example: 'national-drug-11' }) id!: string;
  @ApiProperty({ type: RuleSetTitleView }) title!: RuleSetTitleView;
  @ApiProperty({ description: 'Where the rules come from (依据)' }) basis!: string;
  @ApiProperty({ enum: ['official', 'secondary', 'recalled'] }) confidence!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Every parameter with its default',
  })
  defaults!: Record<string, unknown>;
  @ApiProperty({ type: [String], description: 'Columns that every product must fill' }) needs!: string[];
}
export class RuleSetsView {
  @ApiProperty({ type: [RuleSetView] }) items!: RuleSetView[];
}

export class TotalsView {
  @ApiProperty() winners!: number;
  @ApiProperty() revived!: number;
  @ApiProperty() notShortlisted!: number;
  @ApiProperty() tied!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Per cent' }) averageCut!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan' }) spend!: string | null;
  @ApiProperty({ type: String, nullable: true }) widestSpread!: string | null;
  @ApiProperty() lowPriceDeclarations!: number;
}
export class ComparedEvaluationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() label!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty({ type: TotalsView }) totals!: TotalsView;
}
export class ComparedWinnerView {
  @ApiProperty() productId!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty() status!: string;
  @ApiProperty({ type: String, nullable: true }) awardUnitPrice!: string | null;
}
export class ComparedSideView {
  @ApiProperty({ type: [ComparedWinnerView] }) winners!: readonly ComparedWinnerView[];
  @ApiProperty({ description: 'Products that bid and did not win' }) losers!: number;
  @ApiProperty({ type: String, nullable: true }) spend!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Units' }) agreedQuantity!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Units more, or less, than on the first side' })
  agreedChange!: string | null;
}
export class ComparedOutcomeView {
  @ApiProperty() status!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, nullable: true }) awardUnitPrice!: string | null;
  @ApiProperty() text!: string;
}
export class ComparedChangeView {
  @ApiProperty() productId!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty({ type: [ComparedOutcomeView] }) outcomes!: readonly ComparedOutcomeView[];
}
export class VarietyComparisonView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [ComparedSideView] }) sides!: readonly ComparedSideView[];
  @ApiProperty({ type: [ComparedChangeView] }) changes!: readonly ComparedChangeView[];
}
/** Rule sets side by side (规则集比较). */
export class ComparisonView {
  @ApiProperty({ type: [ComparedEvaluationView] }) evaluations!: readonly ComparedEvaluationView[];
  @ApiProperty({ type: [VarietyComparisonView] }) varieties!: readonly VarietyComparisonView[];
}
