import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { ListQuery, PageView } from '#platform';

import { AnnouncedAmendmentView, PublishedAnswerView } from './amendment.views.js';
import { DocumentView } from './document.views.js';
import { ClosingView } from './part.views.js';
import { KINDS, PURPOSE_NAMES, TENDER_STATES, TenderDemandView, VISIBILITIES } from './tender.views.js';

export class PublicTendersQuery extends ListQuery {
  @ApiPropertyOptional({ enum: TENDER_STATES }) @IsOptional() @IsIn(TENDER_STATES) state?: string;
  @ApiPropertyOptional({ enum: KINDS }) @IsOptional() @IsIn(KINDS) kind?: string;
}
export class PublicTenderView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'ZC-2026-01' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: KINDS }) kind!: string;
  @ApiProperty({ enum: PURPOSE_NAMES, description: 'A rehearsal or demonstration is marked on every page' })
  purpose!: string;
  @ApiProperty({ enum: TENDER_STATES }) state!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when qualification material is taken; null in a round of one stage (分阶段)',
  })
  qualificationDeadline!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  qualificationOpeningFrom!: string | null;
  @ApiProperty({ format: 'date-time' }) priceOpensAt!: string;
  @ApiProperty({ format: 'date-time' }) priceDeadline!: string;
  @ApiProperty({ format: 'date-time' }) openingFrom!: string;
  @ApiProperty({ format: 'date-time' }) announcedAt!: string;
  @ApiProperty() varieties!: number;
}
export class PublicTenderPage extends PageView {
  @ApiProperty({ type: [PublicTenderView] }) items!: PublicTenderView[];
}
export class PublicVarietyView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}
export class PublicOfficerView {
  @ApiProperty({ example: '1 李明（示范省监督机构）' }) id!: string;
  @ApiProperty({ enum: ['officer', 'supervisor'] }) kind!: string;
}
export class SealingPageRefView {
  @ApiProperty({ example: 'jicai-seal.html' }) name!: string;
  @ApiProperty({ description: 'SHA-256 of the file, to be compared before it is opened' }) sha256!: string;
}
/** Notice of a round (招标公告). */
export class TenderNoticeView extends PublicTenderView {
  @ApiProperty({ enum: ['drug', 'consumable'] }) category!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty({ enum: VISIBILITIES }) visibility!: string;
  @ApiProperty({ example: 'Asia/Shanghai', description: 'Zone in which the timetable is printed' })
  zone!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) agreementEndsOn!: string | null;
  @ApiProperty({ description: 'Officers needed to open' }) quorum!: number;
  @ApiProperty({
    type: TenderDemandView,
    nullable: true,
    description: 'Frozen demand that the volumes are of',
  })
  demand!: TenderDemandView | null;
  @ApiProperty({ type: [PublicOfficerView] }) officers!: PublicOfficerView[];
  @ApiProperty({ description: 'Hash of the ceremony record: compare it before sealing' })
  ceremonyHash!: string;
  @ApiProperty({ description: 'Key that signs receipts, closings and sealing packages, base64url' })
  platformKey!: string;
  @ApiProperty({ type: SealingPageRefView, nullable: true }) sealingPage!: SealingPageRefView | null;
  @ApiProperty({ type: [PublicVarietyView] }) varietyList!: PublicVarietyView[];
  @ApiProperty({ type: [DocumentView] }) documents!: DocumentView[];
  @ApiProperty({ type: [AnnouncedAmendmentView], description: 'In the order of their numbers' })
  amendments!: AnnouncedAmendmentView[];
  @ApiProperty({ type: [PublishedAnswerView], description: 'In the order in which they were published' })
  answers!: PublishedAnswerView[];
  @ApiProperty({ format: 'date-time', description: 'Until when questions are taken (提问截止)' })
  questionsUntil!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When its list of eligible companies was published (符合申报资格企业名单)',
  })
  listFrozenAt!: string | null;
  @ApiProperty({ type: ClosingView, nullable: true }) closing!: ClosingView | null;
  @ApiProperty({ type: ClosingView, nullable: true, description: 'Closing of the qualification part' })
  qualificationClosing!: ClosingView | null;
  @ApiProperty({ description: 'Second quotes may be asked for after the opening (可能要求二次报价)' })
  secondQuote!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when second quotes are taken, once they are asked for',
  })
  secondQuoteDueAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When they were opened' })
  secondQuoteOpenedAt!: string | null;
  @ApiProperty({ type: ClosingView, nullable: true, description: 'Closing of the second quotes' })
  secondQuoteClosing!: ClosingView | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  qualificationOpenedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) openedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) voidReason!: string | null;
  @ApiProperty({ description: 'Whether everyone may have the opening record' }) openingPublic!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) libraryRoundId!: string | null;
}
/** The signed closing: `record`, `key` and `signature` as `jicai` checks them. */
export class SignedClosingView {
  @ApiProperty({ type: 'object', additionalProperties: true }) record!: Record<string, unknown>;
  @ApiProperty() key!: string;
  @ApiProperty() signature!: string;
}
