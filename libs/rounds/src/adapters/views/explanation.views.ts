import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString } from 'class-validator';

import type { Explanation } from '../../domain/types.js';
import { EvaluationQuery } from './result.views.js';

/** Product ids are the package's own texts of any length and sign, so they travel in the query. */
export class ExplanationQuery extends EvaluationQuery {
  @ApiProperty({ example: 'S01' }) @IsString() @IsNotEmpty() product!: string;
}

/** What a decision reads as, step by step (评审说明). */
export class ExplanationStepView {
  @ApiProperty({ example: 'line' }) key!: string;
  @ApiProperty({ example: '价差线' }) zh!: string;
  @ApiProperty({ example: '1.8 × 0.4250' }) formula!: string;
  @ApiProperty({ type: String, nullable: true, example: '0.7650' }) value!: string | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Outcome of a test, null for a plain computation',
  })
  holds!: boolean | null;
}

export class ExplanationBodyView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() productId!: string;
  @ApiProperty({ example: 'won' }) status!: string;
  @ApiProperty({ example: 'spread' }) reason!: string;
  @ApiProperty({ example: '17/10' }) K!: string;
  @ApiProperty({ example: '7' }) eligible!: string;
  @ApiProperty({ type: String, nullable: true }) cap!: string | null;
  @ApiProperty({ type: String, nullable: true }) L!: string | null;
  @ApiProperty({ type: String, nullable: true }) anchor!: string | null;
  @ApiProperty({ type: String, nullable: true }) line!: string | null;
  @ApiProperty({ type: String, nullable: true }) target!: string | null;
  @ApiProperty({ type: String, nullable: true }) meanReportedVolume!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidingKey!: string | null;
  @ApiProperty() text!: string;
  @ApiProperty({ type: [ExplanationStepView] }) steps!: ExplanationStepView[];
}

export class VarietyBidView {
  @ApiProperty() productId!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ example: '0.7650' }) comparablePrice!: string;
  @ApiProperty({ example: 'won' }) status!: string;
}

export class ExplanationView {
  @ApiProperty({ format: 'uuid' }) evaluationId!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty() resultHash!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty({ type: String, nullable: true }) entityId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per pack' }) packPrice!: string | null;
  @ApiProperty() unitsPerPack!: string;
  @ApiProperty({ type: String, nullable: true }) strength!: string | null;
  @ApiProperty({ type: String, nullable: true }) representativeStrength!: string | null;
  @ApiProperty({ type: String, nullable: true }) ceilingPrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) reportedVolume!: string | null;
  @ApiProperty({ type: String, nullable: true }) submittedAt!: string | null;
  @ApiProperty() acceptsRevival!: boolean;
  @ApiProperty({ type: String, nullable: true }) draw!: string | null;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ type: String, nullable: true }) unitPrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) comparablePrice!: string | null;
  @ApiProperty() status!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, nullable: true }) awardComparablePrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) awardUnitPrice!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) lowPriceDeclaration!: boolean | null;
  @ApiProperty({ type: ExplanationBodyView }) explanation!: Explanation;
  @ApiProperty({ type: [VarietyBidView], description: 'Every priced bid of the variety, cheapest first' })
  bids!: VarietyBidView[];
}
