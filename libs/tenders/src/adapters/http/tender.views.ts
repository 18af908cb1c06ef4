import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { statesOf, PURPOSES, type Purpose } from '#kernel';
import { ListQuery, PageView, sayShape, shaped } from '#platform';

import { TENDER_LIFECYCLE } from '../../domain/lifecycle.js';
import { TENDER_KINDS, type TenderKind } from '../../domain/words.js';
import {
  BidCountView,
  ClosingView,
  OpeningView,
  QualificationStageView,
  SecondQuotesStageView,
} from './part.views.js';

export const TENDER_STATES = statesOf(TENDER_LIFECYCLE);
export const KINDS = Object.keys(TENDER_KINDS);
export const PURPOSE_NAMES = Object.keys(PURPOSES);
export const VISIBILITIES = ['all', 'winning', 'none'];
const CATEGORIES = ['drug', 'consumable'];

export class TendersQuery extends ListQuery {
  @ApiPropertyOptional({ enum: TENDER_STATES }) @IsOptional() @IsIn(TENDER_STATES) state?: string;
  @ApiPropertyOptional({ enum: KINDS }) @IsOptional() @IsIn(KINDS) kind?: string;
  @ApiPropertyOptional({ enum: PURPOSE_NAMES }) @IsOptional() @IsIn(PURPOSE_NAMES) purpose?: string;
}

/** What travels with an uploaded package. */
export class PackageFields {
  @ApiProperty({ enum: ['dry-run', 'confirm'], description: 'A dry run writes nothing' })
  @IsIn(['dry-run', 'confirm'])
  mode!: 'dry-run' | 'confirm';
  @ApiPropertyOptional({ format: 'uuid', description: 'Edition of frozen demand (引用的报量版本)' })
  @IsOptional()
  @IsUUID()
  demand?: string | undefined;
}

/** What travels with the package of a new tender. */
export class TenderFields extends PackageFields {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind!: TenderKind;
  @ApiProperty({ enum: PURPOSE_NAMES, description: 'What the round is held for (用途)' })
  @IsIn(PURPOSE_NAMES)
  purpose!: Purpose;
  @ApiProperty({ enum: VISIBILITIES }) @IsIn(VISIBILITIES) visibility!: 'all' | 'winning' | 'none';
}

export class TenderDemandView {
  @ApiProperty({ format: 'uuid' }) editionId!: string;
  @ApiProperty({ description: 'SHA-256 of its volumes.csv' }) sha256!: string;
}

export class TenderViolationView {
  @ApiProperty({ example: 'organisations.csv' }) file!: string;
  @ApiProperty({ example: 3, description: 'Line where the record starts; the header is line 1' })
  line!: number;
  @ApiProperty({ example: 'uscc' }) column!: string;
  @ApiProperty({ example: 'organisation-unknown' }) code!: string;
  @ApiProperty() message!: string;
}

export class TenderCountsView {
  @ApiProperty() varieties!: number;
  @ApiProperty() products!: number;
  @ApiProperty() bidders!: number;
  @ApiProperty() regions!: number;
  @ApiProperty() volumes!: number;
}

export class TenderHeadView {
  @ApiProperty({ example: 'ZC-2026-01', description: 'Round number (轮次编号)' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: CATEGORIES }) category!: string;
  @ApiProperty({ example: 'national-drug-11' }) ruleset!: string;
}

/** What an uploaded package is, what is wrong with it, and the draft that was made of it. */
export class TenderDraftView {
  @ApiProperty({ enum: ['dry-run', 'refused', 'confirmed'] }) state!: string;
  @ApiProperty({ example: 'zc-2026-01.zip' }) file!: string;
  @ApiProperty({ type: TenderHeadView, nullable: true }) round!: TenderHeadView | null;
  @ApiProperty({ type: TenderCountsView, nullable: true }) counts!: TenderCountsView | null;
  @ApiProperty({ description: 'Violations found in all' }) violationCount!: number;
  @ApiProperty({ type: [TenderViolationView], description: 'The first 500' })
  violations!: readonly TenderViolationView[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The draft, once confirmed' })
  id!: string | null;
}

export class TenderView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'ZC-2026-01' }) roundNo!: string;
  @ApiProperty({ example: '示范省药品集中带量采购（第一批）' }) title!: string;
  @ApiProperty({ enum: KINDS }) kind!: string;
  @ApiProperty({ enum: CATEGORIES }) category!: string;
  @ApiProperty({ enum: PURPOSE_NAMES }) purpose!: string;
  @ApiProperty({ example: 'national-drug-11' }) ruleset!: string;
  @ApiProperty({ enum: TENDER_STATES }) state!: string;
  @ApiProperty({ enum: VISIBILITIES }) visibility!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when qualification material is taken; null in a round of one stage (分阶段)',
  })
  qualificationDeadline!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  qualificationOpeningFrom!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) priceOpensAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) priceDeadline!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) openingFrom!: string | null;
  @ApiProperty({ example: 60 }) varieties!: number;
  @ApiProperty({ example: 412 }) products!: number;
  @ApiProperty({ example: 40 }) bidders!: number;
  @ApiProperty({ description: 'Documents (采购文件)' }) documents!: number;
  @ApiProperty({ description: 'Questions without an answer (待答复提问)' }) openQuestions!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ example: 3 }) version!: number;
}
export class TenderPage extends PageView {
  @ApiProperty({ type: [TenderView] }) items!: TenderView[];
}

export class OfficerView {
  @ApiProperty({ description: 'Position in the ceremony record, from 0' }) idx!: number;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ enum: ['officer', 'supervisor'] }) kind!: string;
  @ApiProperty({ example: '1 李明（示范省监督机构）', description: 'Their id in the ceremony record' })
  label!: string;
  @ApiProperty({ description: 'Organisation of the officer (所属单位)' }) body!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) enrolledAt!: string | null;
  @ApiProperty() signed!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) rehearsedAt!: string | null;
  @ApiProperty({ description: 'Shares given after the closing' }) shares!: number;
}

export class GapView {
  @ApiProperty({ example: 'ceremony' }) field!: string;
  @ApiProperty({ example: 'keys-missing' }) code!: string;
  @ApiProperty() message!: string;
}

export class WindowMinutesView {
  @ApiProperty({ example: 7_200 }) live!: number;
  @ApiProperty({ example: 2 }) rehearsal!: number;
  @ApiProperty({ example: 2 }) demonstration!: number;
}

export class TenderDetailView extends TenderView {
  @ApiProperty({ type: 'object', additionalProperties: true }) parameters!: Record<string, unknown>;
  @ApiProperty({ example: '990000' }) regionCode!: string;
  @ApiProperty({ description: 'Office in whose name the round is held' }) issuer!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) agreementEndsOn!: string | null;
  @ApiProperty({ description: 'Officers needed to open (开标人数)' }) quorum!: number;
  @ApiProperty({ type: TenderDemandView, nullable: true, description: 'Where its volumes come from' })
  demand!: TenderDemandView | null;
  @ApiProperty({
    type: WindowMinutesView,
    description: 'Least minutes from announcement to deadline, by purpose, as the rule in force states them',
  })
  windowMinutes!: WindowMinutesView;
  @ApiProperty({ description: 'The opening waits for technical scores of experts (技术评分)' })
  scoresPending!: boolean;
  @ApiProperty({
    enum: ['open', 'proposed', 'frozen'],
    type: String,
    nullable: true,
    description: 'State of its list of eligible companies (申报资格审核); null where it has no such stage',
  })
  eligibility!: 'open' | 'proposed' | 'frozen' | null;
  @ApiProperty({ type: [OfficerView] }) officers!: OfficerView[];
  @ApiProperty({ type: String, nullable: true, description: 'Hash of the ceremony record' })
  ceremonyHash!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) ceremonyCompletedAt!: string | null;
  @ApiProperty({ type: [GapView], description: 'What a proposal still needs' }) missing!: GapView[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) approvalId!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) announcedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) openedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) voidReason!: string | null;
  @ApiProperty({ type: [BidCountView], nullable: true, description: 'For the office alone' })
  bidCounts!: BidCountView[] | null;
  @ApiProperty({ type: ClosingView, nullable: true }) closing!: ClosingView | null;
  @ApiProperty({ type: OpeningView, nullable: true }) opening!: OpeningView | null;
  @ApiProperty({ type: QualificationStageView, nullable: true, description: 'Null in a round of one stage' })
  qualification!: QualificationStageView | null;
  @ApiProperty({ description: 'Second quotes may be asked for after the opening (可能要求二次报价)' })
  secondQuote!: boolean;
  @ApiProperty({ type: SecondQuotesStageView, nullable: true, description: 'Null until they are asked for' })
  secondQuotes!: SecondQuotesStageView | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The round in the library' })
  libraryRoundId!: string | null;
}

export class TenderBody {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) title!: string;
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind!: TenderKind;
  @ApiProperty({ enum: PURPOSE_NAMES }) @IsIn(PURPOSE_NAMES) purpose!: Purpose;
  @ApiProperty({ enum: VISIBILITIES }) @IsIn(VISIBILITIES) visibility!: 'all' | 'winning' | 'none';
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when qualification material is taken; both instants of it or neither (分阶段)',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  qualificationDeadline?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  qualificationOpeningFrom?: string | null;
  @ApiPropertyOptional({
    default: false,
    description: 'Second quotes may be asked for after the opening: the ceremony record states their size',
  })
  @IsOptional()
  @IsBoolean()
  secondQuote: boolean = false;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  priceOpensAt?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  priceDeadline?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  openingFrom?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, shaped(sayShape('day')))
  agreementEndsOn?: string | null;
  @ApiProperty({ example: 3 }) @IsInt() @Min(2) @Max(13) quorum!: number;
}

export class OfficerBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() accountId!: string;
  @ApiProperty({ enum: ['officer', 'supervisor'] }) @IsIn(['officer', 'supervisor']) kind!:
    'officer' | 'supervisor';
}
export class OfficersBody {
  @ApiProperty({ type: [OfficerBody] })
  @IsArray()
  @ArrayMaxSize(15)
  @ValidateNested({ each: true })
  @Type(() => OfficerBody)
  officers!: OfficerBody[];
  @ApiPropertyOptional({ example: 3, description: 'Officers needed to open; stays as it is when left out' })
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(13)
  quorum?: number;
}
export class OfficersNamedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() officers!: number;
}
export class CandidateView {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() orgName!: string;
  @ApiProperty({ type: [String] }) roles!: string[];
  @ApiProperty({ description: 'May be named as supervisor (监督人员)' }) maySupervise!: boolean;
}
export class CandidatesView {
  @ApiProperty({ type: [CandidateView] }) items!: CandidateView[];
}

export class TenderVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}
export class TenderStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: TENDER_STATES }) state!: string;
}
export class TenderProposalView extends TenderStateView {
  @ApiProperty({ format: 'uuid' }) approvalId!: string;
}
export class AnnouncementBody {
  @ApiProperty({ enum: ['announce', 'return'] }) @IsIn(['announce', 'return']) decision!:
    'announce' | 'return';
  @ApiProperty({ example: '核对无误，同意发布。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
}
export class VoidanceBody {
  @ApiProperty({ example: '采购目录有误，重新组织。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

export class TenderProductsQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Id of a variety' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  variety?: string;
}
export class TenderProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty() bidderName!: string;
  @ApiProperty({ description: 'Counting units in a pack' }) unitsPerPack!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per unit (最高有效申报价)' })
  ceilingPrice!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per pack' }) referencePrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) reportedVolume!: string | null;
}
export class TenderProductPage extends PageView {
  @ApiProperty({ type: [TenderProductView] }) items!: TenderProductView[];
}
