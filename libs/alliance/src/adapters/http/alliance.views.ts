import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
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

import { statesOf } from '#kernel';
import { sayShape, shaped } from '#platform';

import { KEY_LIFECYCLE } from '../../domain/lifecycle.js';
import { CEILING_RULES, type CeilingRule, TAKES_PART, type TakesPart } from '../../domain/words.js';

const REGION_CODE = /^\d{6}$/;
const KEY_STATES = statesOf(KEY_LIFECYCLE);

export class MemberRegionBody {
  @ApiProperty({ example: '330100' }) @IsString() @IsNotEmpty() @MaxLength(100) id!: string;
  @ApiProperty({ example: '杭州市' }) @IsString() @IsNotEmpty() @MaxLength(200) name!: string;
}
export class MemberCeilingBody {
  @ApiProperty({ example: 'P11' }) @IsString() @IsNotEmpty() @MaxLength(200) product!: string;
  @ApiProperty({ example: '1.8500', description: 'Yuan per unit' })
  @Matches(/^(?=.*[1-9])\d{1,12}(\.\d{1,4})?$/, shaped(sayShape('price-four-decimals')))
  price!: string;
}
export class AllianceMemberBody {
  @ApiProperty({ example: '330000', description: 'Administrative division of the province' })
  @Matches(REGION_CODE, shaped(sayShape('region')))
  regionCode!: string;
  @ApiProperty({ example: '浙江省' }) @IsString() @IsNotEmpty() @MaxLength(100) name!: string;
  @ApiProperty({ enum: TAKES_PART, description: 'Its people use this platform, or it sends signed packages' })
  @IsIn(TAKES_PART)
  takesPart!: TakesPart;
  @ApiPropertyOptional({ example: '2027-03-01', description: 'First day of execution in the province' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, shaped(sayShape('day')))
  startsOn?: string;
  @ApiPropertyOptional({
    type: [MemberRegionBody],
    description: 'Left out: its demand names its own regions',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => MemberRegionBody)
  regions?: MemberRegionBody[];
  @ApiPropertyOptional({ type: [MemberCeilingBody], description: 'Its own ceilings, where it has any' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => MemberCeilingBody)
  ceilings?: MemberCeilingBody[];
}
export class AllianceMembersBody {
  @ApiPropertyOptional({
    enum: CEILING_RULES,
    description:
      'What the members’ ceilings do to the round’s; left out: the rule parameter alliance.ceiling-rule',
  })
  @IsOptional()
  @IsIn(CEILING_RULES)
  ceilingRule?: CeilingRule;
  @ApiProperty({ type: [AllianceMemberBody] })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => AllianceMemberBody)
  members!: AllianceMemberBody[];
}

export class MemberKeyBody {
  @ApiProperty({ example: '330000' })
  @Matches(REGION_CODE, shaped(sayShape('region')))
  regionCode!: string;
  @ApiProperty({ description: 'Ed25519: raw in base64url, SPKI in base64, or PEM' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  publicKey!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Round on whose page the key is compared' })
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}
export class FingerprintBody {
  @ApiProperty({ description: 'As the member gave it by another way; groups and capitals do not matter' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  fingerprint!: string;
}
export class RetirementBody {
  @ApiProperty({ example: '私钥所在设备报废' }) @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}
export class MemberDemandQuery {
  @ApiProperty({ enum: ['dry-run', 'confirm'], description: 'A dry run writes nothing' })
  @IsIn(['dry-run', 'confirm'])
  mode!: 'dry-run' | 'confirm';
}
export class DemandPackageQuery {
  @ApiProperty({ format: 'uuid', description: 'Edition of frozen demand' }) @IsUUID() edition!: string;
  @ApiProperty({ example: 'LM-2026-01', description: 'Number of the round at the office that leads it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  round!: string;
  @ApiProperty({ example: '330000' })
  @Matches(REGION_CODE, shaped(sayShape('region')))
  member!: string;
  @ApiProperty({ example: '浙江省' }) @IsString() @IsNotEmpty() @MaxLength(100) name!: string;
  @ApiPropertyOptional({
    description: 'Edition towards the leading office; left out: that of the frozen demand',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  number?: number;
}

export class MemberKeyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '330000' }) regionCode!: string;
  @ApiProperty({ enum: KEY_STATES }) state!: string;
  @ApiProperty({ description: 'SHA-256 of the raw key' }) fingerprint!: string;
  @ApiProperty() publicKey!: string;
  @ApiProperty() registeredBy!: string;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ type: String, nullable: true }) confirmedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) confirmedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) retiredReason!: string | null;
}
export class MemberKeyList {
  @ApiProperty({ type: [MemberKeyView] }) items!: MemberKeyView[];
  @ApiProperty({ description: 'This platform’s own key, for those who take its packages' }) ownKey!: string;
  @ApiProperty({ description: 'SHA-256 of the raw key' }) ownFingerprint!: string;
}
export class KeyMovedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: KEY_STATES }) state!: string;
  @ApiProperty() fingerprint!: string;
}

export class SubmissionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({ format: 'date-time' }) frozenAt!: string;
  @ApiProperty() lines!: number;
  @ApiProperty() units!: string;
  @ApiProperty() volumesSha256!: string;
  @ApiProperty() receivedBy!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}
class MemberRegionView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}
class MemberCeilingView {
  @ApiProperty() product!: string;
  @ApiProperty() price!: string;
}
export class AllianceMemberView {
  @ApiProperty() regionCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: TAKES_PART }) takesPart!: TakesPart;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startsOn!: string | null;
  @ApiProperty({ type: [MemberRegionView] }) regions!: MemberRegionView[];
  @ApiProperty({ type: [MemberCeilingView] }) ceilings!: MemberCeilingView[];
  @ApiProperty({ type: MemberKeyView, nullable: true, description: 'The key that counts, or that waits' })
  key!: MemberKeyView | null;
  @ApiProperty({ type: SubmissionView, nullable: true, description: 'Its newest package' })
  submission!: SubmissionView | null;
}
export class JoinedPartView {
  @ApiProperty() regionCode!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Edition of its package; null: by users' })
  edition!: number | null;
  @ApiProperty() lines!: number;
  @ApiProperty() units!: string;
}
export class JoinedView {
  @ApiProperty() n!: number;
  @ApiProperty() lines!: number;
  @ApiProperty() units!: string;
  @ApiProperty() volumesSha256!: string;
  @ApiProperty() joinedBy!: string;
  @ApiProperty({ format: 'date-time' }) joinedAt!: string;
  @ApiProperty({ description: 'Products whose ceiling a member lowered or raised' }) ceilings!: number;
  @ApiProperty({ type: [JoinedPartView] }) parts!: JoinedPartView[];
}
export class AllianceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: '0 before the members were entered' }) version!: number;
  @ApiProperty({ enum: CEILING_RULES }) ceilingRule!: string;
  @ApiProperty({ type: [AllianceMemberView] }) members!: AllianceMemberView[];
  @ApiProperty({ type: JoinedView, nullable: true, description: 'The newest union' })
  joined!: JoinedView | null;
  @ApiProperty({ enum: ['members-missing', 'demand-missing', 'not-joined'], isArray: true })
  gaps!: string[];
}
export class AllianceVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}

export class MemberDemandViolationView {
  @ApiProperty({ example: 'volumes.csv' }) file!: string;
  @ApiProperty({ example: 3 }) line!: number;
  @ApiProperty({ example: 'quantity' }) column!: string;
  @ApiProperty({ example: 'bad-integer' }) code!: string;
  @ApiProperty() message!: string;
}
export class MemberDemandView {
  @ApiProperty({ enum: ['dry-run', 'refused', 'confirmed'] }) state!: string;
  @ApiProperty({ example: '330000' }) member!: string;
  @ApiProperty({ example: '浙江省' }) memberName!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({ format: 'date-time' }) frozenAt!: string;
  @ApiProperty() lines!: number;
  @ApiProperty() units!: string;
  @ApiProperty({ description: 'Violations found in all' }) violationCount!: number;
  @ApiProperty({ type: [MemberDemandViolationView], description: 'The first 500' })
  violations!: readonly MemberDemandViolationView[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) id!: string | null;
}
export class UnionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() n!: number;
  @ApiProperty() lines!: number;
  @ApiProperty() units!: string;
  @ApiProperty() volumesSha256!: string;
  @ApiProperty({ description: 'Version of the tender after its package was exchanged' }) version!: number;
}
