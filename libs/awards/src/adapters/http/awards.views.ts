import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { sayShape, shaped } from '#platform';

import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../../domain/reasons.js';

const REASONS = Object.keys(WITHDRAWAL_REASONS) as WithdrawalReason[];

class DigestBody {
  @ApiProperty({ description: 'Result digest that the person saw (结果摘要)' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  resultHash!: string;
}
export class PublicityBody extends DigestBody {}

export class ExclusionBody {
  @ApiProperty({ example: 'V1' }) @IsString() @IsNotEmpty() @MaxLength(200) varietyId!: string;
  @ApiProperty({ example: '异议成立，须重新评审' }) @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}
export class AwardProposalBody {
  @ApiPropertyOptional({
    type: [ExclusionBody],
    description: 'Varieties left out, each with the reason (不予中选)',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ExclusionBody)
  exclusions?: ExclusionBody[];
}
export class AwardDecisionBody extends DigestBody {
  @ApiProperty({ enum: ['confirm', 'return'] }) @IsIn(['confirm', 'return']) decision!: 'confirm' | 'return';
  @ApiProperty({ example: '公示期满无异议，同意。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
}

export class ObjectionBody {
  @ApiPropertyOptional({ example: 'V1', description: 'Left out: the objection is to the whole result' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  varietyId?: string;
  @ApiPropertyOptional({ example: 'P1' }) @IsOptional() @IsString() @MaxLength(200) productId?: string;
  @ApiProperty({ example: '张华' }) @IsString() @IsNotEmpty() @MaxLength(50) contactName!: string;
  @ApiProperty({ example: '010-12345678' }) @IsString() @Length(5, 30) contactPhone!: string;
  @ApiProperty({ minLength: 10, example: '该产品一致性评价通过日期有误，影响并列排序。' })
  @IsString()
  @Length(10, 2000)
  reason!: string;
}
export class ObjectionAnswerBody {
  @ApiProperty({ enum: ['uphold', 'reject'] }) @IsIn(['uphold', 'reject']) outcome!: 'uphold' | 'reject';
  @ApiProperty({ minLength: 10, example: '经核对原件，评审所用日期无误，异议不成立。' })
  @IsString()
  @Length(10, 2000)
  answer!: string;
}
export class ObjectionDecisionBody {
  @ApiProperty({ enum: ['issue', 'return'] }) @IsIn(['issue', 'return']) decision!: 'issue' | 'return';
  @ApiProperty({ example: '同意。' }) @IsString() @IsNotEmpty() @MaxLength(500) opinion!: string;
}

export class NamingBody {
  @ApiProperty({ example: '110000', description: 'Empty for a round without regions' })
  @IsString()
  @MaxLength(200)
  regionId!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'P2',
    description: 'Another winner; null leaves the region open',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  productId!: string | null;
  @ApiProperty({ example: '无备供，按顺位由第二名接替' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}
export class AwardWithdrawalBody {
  @ApiProperty({ example: 'P1' }) @IsString() @IsNotEmpty() @MaxLength(200) productId!: string;
  @ApiProperty({ enum: REASONS }) @IsIn(REASONS) reason!: WithdrawalReason;
  @ApiProperty({ example: '连续两月供应率低于 20%，经催告仍未履行。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  explanation!: string;
  @ApiProperty({ example: '采购协议第八条' }) @IsString() @IsNotEmpty() @MaxLength(500) legalBasis!: string;
  @ApiPropertyOptional({ type: [NamingBody], description: 'Who takes over where nobody stands by' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => NamingBody)
  namings?: NamingBody[];
}
export class WithdrawalDecisionBody {
  @ApiProperty({ enum: ['confirm', 'return'] }) @IsIn(['confirm', 'return']) decision!: 'confirm' | 'return';
  @ApiProperty({ example: '情况属实，同意。' }) @IsString() @IsNotEmpty() @MaxLength(500) opinion!: string;
}

export class ProductQuery {
  @ApiProperty({ example: 'P1' }) @IsString() @IsNotEmpty() @MaxLength(200) product!: string;
}
export class BidderQuery {
  @ApiProperty({ description: 'The company as the round names it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  bidder!: string;
}

export class PublicityOpenedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Objections are taken before this instant' })
  endsAt!: string;
  @ApiProperty({
    type: [String],
    description: 'Years counted Monday to Friday, their calendar is not announced',
  })
  yearsUnannounced!: readonly string[];
}
export class SettlementView {
  @ApiProperty() varietyId!: string;
  @ApiProperty({ enum: ['awarded', 'excluded', 'without-winner'] }) outcome!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}
export class AwardProposedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 1, description: 'Number of the decision in its round' }) n!: number;
  @ApiProperty({ type: [SettlementView] }) settlements!: readonly SettlementView[];
}
export class AwardDecidedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['confirmed', 'returned'] }) state!: string;
  @ApiProperty({ type: String, nullable: true, example: 'ZX-T-1-01' }) noticeNo!: string | null;
  @ApiProperty({ example: 4 }) awards!: number;
}
export class ObjectionStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['filed', 'answered', 'upheld', 'rejected', 'withdrawn'] }) state!: string;
}
export class ObjectionFiledView extends ObjectionStateView {
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'By when it is decided' }) dueAt!: string;
}
export class WithdrawalStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['proposed', 'confirmed', 'returned'] }) state!: string;
}

export class ObjectionView extends ObjectionFiledView {
  @ApiProperty({ type: String, nullable: true }) varietyId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productId!: string | null;
  @ApiProperty() orgName!: string;
  @ApiProperty() contactName!: string;
  @ApiProperty() contactPhone!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ enum: ['uphold', 'reject'], nullable: true, type: String }) outcome!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closedAt!: string | null;
}
export class OwnObjectionView extends ObjectionStateView {
  @ApiProperty({ type: String, nullable: true }) varietyId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productId!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null until it is decided' }) answer!:
    string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closedAt!: string | null;
}
export class OwnAwardView {
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ example: '1.2000', description: 'Yuan per unit' }) unitPrice!: string;
}
export class OwnCourseView {
  @ApiProperty({ type: [OwnObjectionView] }) objections!: readonly OwnObjectionView[];
  @ApiProperty({ type: [OwnAwardView] }) awards!: readonly OwnAwardView[];
}

export class PublicityView {
  @ApiProperty() noticeNo!: string;
  @ApiProperty() resultHash!: string;
  @ApiProperty({ enum: ['live', 'rehearsal', 'demonstration'] }) purpose!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ type: [String] }) yearsUnannounced!: readonly string[];
}
export class SubjectView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ type: String, nullable: true }) productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productName!: string | null;
  @ApiProperty({ type: String, nullable: true }) bidder!: string | null;
}
export class AwardedView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() bidder!: string;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '1.2000',
    description: 'Null: prices of the round are not public',
  })
  unitPrice!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Agreed volume as it stands, in units' })
  agreedQuantity!: string | null;
  @ApiProperty({ example: 1 }) decision!: number;
  @ApiProperty({ format: 'date-time' }) awardedAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) withdrawnAt!: string | null;
  @ApiProperty({ enum: REASONS, nullable: true, type: String }) withdrawnReason!: string | null;
}
export class SupplyView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() regionId!: string;
  @ApiProperty() regionName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: nobody supplies the region' })
  primary!: string | null;
  @ApiProperty({ type: String, nullable: true }) backup!: string | null;
  @ApiProperty({ example: 1, description: 'Above 1: somebody took over' }) edition!: number;
}
export class AwardNoticeRefView {
  @ApiProperty({ example: 1 }) n!: number;
  @ApiProperty() noticeNo!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'SHA-256 of the notice (公告摘要)' }) digest!: string;
}
export class PublicCourseView {
  @ApiProperty({ format: 'date-time', description: 'The clock by which deadlines are judged' }) asOf!: string;
  @ApiProperty({ type: PublicityView, nullable: true }) publicity!: PublicityView | null;
  @ApiProperty({ type: [SubjectView], description: 'What can be objected to' })
  subjects!: readonly SubjectView[];
  @ApiProperty({ type: [SettlementView] }) settled!: readonly SettlementView[];
  @ApiProperty({ type: [AwardNoticeRefView] }) notices!: readonly AwardNoticeRefView[];
  @ApiProperty({ type: [AwardedView] }) awards!: readonly AwardedView[];
  @ApiProperty({ type: [SupplyView] }) supply!: readonly SupplyView[];
}

export class DecisionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 1 }) n!: number;
  @ApiProperty({ enum: ['proposed', 'confirmed', 'returned'] }) state!: string;
  @ApiProperty({ type: [SettlementView] }) settlements!: readonly SettlementView[];
  @ApiProperty() proposedBy!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
}
export class NamingView {
  @ApiProperty() regionId!: string;
  @ApiProperty({ type: String, nullable: true }) productId!: string | null;
  @ApiProperty() reason!: string;
}
export class WithdrawalView extends WithdrawalStateView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() productId!: string;
  @ApiProperty({ enum: REASONS }) reason!: string;
  @ApiProperty() explanation!: string;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ type: [NamingView] }) namings!: readonly NamingView[];
  @ApiProperty() proposedBy!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
}
export class AwardCourseView extends PublicCourseView {
  @ApiProperty({ type: [ObjectionView] }) objections!: readonly ObjectionView[];
  @ApiProperty({ type: [DecisionView] }) decisions!: readonly DecisionView[];
  @ApiProperty({ type: [WithdrawalView] }) withdrawals!: readonly WithdrawalView[];
}
export class RegionsToNameView {
  @ApiProperty() varietyId!: string;
  @ApiProperty({
    type: [String],
    description: 'Regions in which nobody stands by; name somebody or leave them open',
  })
  regions!: readonly string[];
  @ApiProperty({ type: [String], description: 'Winners that can take over, in their order' })
  winners!: readonly string[];
}
