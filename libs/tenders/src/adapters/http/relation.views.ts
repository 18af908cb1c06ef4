import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import {
  RELATION_KINDS,
  RELATION_OUTCOMES,
  type RelationKind,
  type RelationOutcome,
  SUGGESTION_KINDS,
  type SuggestionKind,
} from '../../domain/eligibility/relations.js';

const RELATIONS = Object.keys(RELATION_KINDS);
const SUGGESTIONS = Object.keys(SUGGESTION_KINDS);
const RELATIONS_MAX = 50;
const BIDDERS_MAX = 100;

export class DeclaredRelationBody {
  @ApiProperty({ enum: RELATIONS }) @IsIn(RELATIONS) kind!: RelationKind;
  @ApiProperty({ example: '示范制药二公司（示范）', description: 'The other company' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Its credit code (统一社会信用代码)' })
  @IsOptional()
  @IsString()
  @MaxLength(18)
  uscc?: string | null;
  @ApiProperty({ example: '受托生产本品种的全部批次' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  explanation!: string;
}
export class RelationDeclarationBody {
  @ApiProperty({ type: [DeclaredRelationBody], description: 'Empty: the company has none' })
  @IsArray()
  @ArrayMaxSize(RELATIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DeclaredRelationBody)
  relations!: DeclaredRelationBody[];
  @ApiPropertyOptional({ type: String, nullable: true, description: 'What “no relation” rests on' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  explanation?: string | null;
}
export class RelationsDeclaredView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time', description: 'By the database clock' }) at!: string;
}

export class DeclaredRelationView {
  @ApiProperty({ enum: RELATIONS }) kind!: RelationKind;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) uscc!: string | null;
  @ApiProperty() explanation!: string;
}
export class RelationDeclarationView {
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) declaredAt!: string;
  @ApiProperty() declaredBy!: string;
  @ApiProperty({ type: [DeclaredRelationView], description: 'Empty: the company has none' })
  relations!: DeclaredRelationView[];
  @ApiProperty({ type: String, nullable: true }) explanation!: string | null;
}
export class RelatedBidderView {
  @ApiProperty() bidderId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Products in the round' }) products!: number;
  @ApiProperty({
    description: 'Name of the group that the decisions make: bidders of one group count as one',
  })
  group!: string;
  @ApiProperty({
    type: RelationDeclarationView,
    nullable: true,
    description: 'The newest; null: nothing declared',
  })
  declaration!: RelationDeclarationView | null;
}
export class RelationSuggestionRowView {
  @ApiProperty() bidderId!: string;
  @ApiProperty({ description: 'What the record says of this bidder' }) text!: string;
}
export class RelationSuggestionView {
  @ApiProperty({ enum: SUGGESTIONS }) kind!: SuggestionKind;
  @ApiProperty({ description: 'What is the same' }) value!: string;
  @ApiProperty({ type: [String] }) bidders!: readonly string[];
  @ApiProperty({ type: [RelationSuggestionRowView], description: 'What it stands on' })
  rows!: readonly RelationSuggestionRowView[];
  @ApiProperty({ description: 'Whether every pair of them is decided' }) settled!: boolean;
}
export class RelationDecisionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: [String] }) bidders!: string[];
  @ApiProperty({ enum: RELATION_OUTCOMES }) outcome!: RelationOutcome;
  @ApiProperty() reason!: string;
  @ApiProperty() decidedBy!: string;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
  @ApiProperty({ type: String, nullable: true }) withdrawnBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) withdrawnAt!: string | null;
}
export class RelationsView {
  @ApiProperty({ type: [RelatedBidderView] }) bidders!: RelatedBidderView[];
  @ApiProperty({ type: [RelationSuggestionView] }) suggestions!: RelationSuggestionView[];
  @ApiProperty({ type: [RelationDecisionView], description: 'Newest first, withdrawn ones too' })
  decisions!: RelationDecisionView[];
}

export class RelationDecisionBody {
  @ApiProperty({ type: [String], description: 'Bidders, two or more' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(BIDDERS_MAX)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  bidders!: string[];
  @ApiProperty({ enum: RELATION_OUTCOMES, description: 'They count as one, or each for itself' })
  @IsIn(RELATION_OUTCOMES)
  outcome!: RelationOutcome;
  @ApiProperty({ example: '法定代表人相同，企业未能证明各自独立决策。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  reason!: string;
}
export class EligibilityIdView {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
