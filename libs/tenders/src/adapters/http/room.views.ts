import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { ListQuery, PageView } from '#platform';

import { DUTIES, type Duty } from '../../domain/duties.js';
import { TENDER_PARTS, type TenderPart } from '../../domain/words.js';
import { ClosingView, RemarkView } from './part.views.js';
import { OfficerView, PURPOSE_NAMES, TENDER_STATES, VISIBILITIES } from './tender.views.js';

export class OpeningDutiesQuery extends ListQuery {
  @ApiPropertyOptional({ enum: TENDER_STATES }) @IsOptional() @IsIn(TENDER_STATES) state?: string;
}
/** A tender in which the caller is an officer or supervisor, and what it needs from them. */
export class OpeningDutyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'ZC-2026-01' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: PURPOSE_NAMES }) purpose!: string;
  @ApiProperty({ enum: TENDER_STATES }) state!: string;
  @ApiProperty({ enum: ['officer', 'supervisor'], description: 'What the caller is in it' }) kind!: string;
  @ApiProperty({ enum: TENDER_PARTS, description: 'The part of the bids that is to be opened next' })
  part!: TenderPart;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Of that part' })
  deadline!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Of that part' })
  openingFrom!: string | null;
  @ApiProperty({ enum: DUTIES, description: 'The next thing: the caller’s own, or what is waited for' })
  duty!: Duty;
}
export class OpeningDutyPage extends PageView {
  @ApiProperty({ type: [OpeningDutyView] }) items!: OpeningDutyView[];
}

export class RoomOfficerView extends OfficerView {
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When the last share came' })
  sharesAt!: string | null;
}
export class RoomRemarkView extends RemarkView {
  @ApiProperty({ description: 'Name of the bidder’s organisation' }) bidderName!: string;
}
/** An opening as its room shows it (开标室). */
export class RoomOpeningView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'SHA-256 of the opening record' }) digest!: string;
  @ApiProperty({ description: 'Bids that became plain' }) opened!: number;
  @ApiProperty({ description: 'Bids that nobody can open, proven so' }) unreadable!: number;
  @ApiProperty({ type: [RoomRemarkView] }) minutes!: RoomRemarkView[];
}
export class OpeningRoomView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'ZC-2026-01' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: PURPOSE_NAMES }) purpose!: string;
  @ApiProperty({ enum: TENDER_PARTS, description: 'The part of the bids that the room is about' })
  part!: TenderPart;
  @ApiProperty({ description: 'The round has a qualification part, opened before the prices (分阶段)' })
  staged!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Prices wait for it in a round of stages',
  })
  qualificationOpenedAt!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when second quotes are taken; null in a round that asks for none',
  })
  secondQuoteDueAt!: string | null;
  @ApiProperty({ enum: TENDER_STATES, description: 'How this part stands' }) state!: string;
  @ApiProperty({ enum: VISIBILITIES }) visibility!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) deadline!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) openingFrom!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) voidReason!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The round in the library' })
  libraryRoundId!: string | null;
  @ApiProperty({ description: 'Officers needed to open (开标人数)' }) quorum!: number;
  @ApiProperty({ type: [RoomOfficerView] }) officers!: RoomOfficerView[];
  @ApiProperty({ description: 'The caller is one of the officers; shares are shown to them alone' })
  isOfficer!: boolean;
  @ApiProperty({ type: ClosingView, nullable: true }) closing!: ClosingView | null;
  @ApiProperty({ description: 'Bids for which a quorum with a supervisor has answered' }) answered!: number;
  @ApiProperty({
    description: 'Minutes after the hour of the opening for which absent officers are waited for',
  })
  waitMinutes!: number;
  @ApiProperty({ type: RoomOpeningView, nullable: true }) opening!: RoomOpeningView | null;
}

export class OpenedPricesQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Id of a variety' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  variety?: string;
}
export class OpenedPriceView {
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty() bidderName!: string;
  @ApiProperty({ description: 'Counting units in a pack' }) unitsPerPack!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Yuan per pack; null where the bidder abstained',
  })
  packPrice!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per unit, four decimals' })
  unitPrice!: string | null;
  @ApiProperty({ description: 'The bidder accepts a revival (接受复活)' }) acceptsRevival!: boolean;
}
export class OpenedPricePage extends PageView {
  @ApiProperty({ type: [OpenedPriceView] }) items!: OpenedPriceView[];
}
