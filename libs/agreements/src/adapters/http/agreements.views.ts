import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { statesOf } from '#kernel';
import { ListQuery, PageView, sayShape, shaped } from '#platform';

import { SIGN_OUTCOMES, type SignOutcome } from '../../application/ports.js';
import { AGREEMENT_LIFECYCLE } from '../../domain/lifecycle.js';
import { OPEN_REASONS, PARTY_NAMES, type OpenReason, type Party } from '../../domain/parties.js';

const STATES = statesOf(AGREEMENT_LIFECYCLE);
const REASONS = Object.keys(OPEN_REASONS) as OpenReason[];
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Most agreements that one deed signs or sends out by name. */
const BATCH_MAX = 5000;

export class DrawUpBody {
  @ApiProperty({ format: 'date', example: '2026-12-01', description: 'First day of the agreements' })
  @Matches(DAY, shaped(sayShape('instant')))
  startsOn!: string;

  @ApiPropertyOptional({
    format: 'date',
    example: '2028-12-31',
    description: 'Last day; left out: as the documents of the round set it',
  })
  @IsOptional()
  @Matches(DAY, shaped(sayShape('instant')))
  endsOn?: string;
}
export class SendOutBody {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Left out: every agreement of the round that is drawn up',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids?: string[];
}
export class SignatureItemBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() id!: string;
  @ApiProperty({ description: 'Digest of the text that the person saw (协议摘要)' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  digest!: string;
}
export class SignaturesBody {
  @ApiProperty({ type: [SignatureItemBody], description: 'One line for each agreement, each once' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH_MAX)
  @ArrayUnique((item: SignatureItemBody) => item.id)
  @ValidateNested({ each: true })
  @Type(() => SignatureItemBody)
  items!: SignatureItemBody[];
}
export class AgreementReasonBody {
  @ApiProperty({ minLength: 5, example: '约定采购量与报量不一致，请核对。' })
  @IsString()
  @Length(5, 500)
  reason!: string;
}
export class DistributorChoiceBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() manufacturerId!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() distributorId!: string;
}
export class AgreementsQuery extends ListQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() round?: string;
  @ApiPropertyOptional({ enum: STATES }) @IsOptional() @IsIn(STATES) state?: string;
  @ApiPropertyOptional({ enum: ['own'], description: 'own: what the own organisation has to sign (待签)' })
  @IsOptional()
  @IsIn(['own'])
  waiting?: 'own';
}
export class ProgressQuery extends ListQuery {
  @ApiPropertyOptional({ enum: [...REASONS, 'any'], description: 'Volumes without an agreement, and why' })
  @IsOptional()
  @IsIn([...REASONS, 'any'])
  reason?: OpenReason | 'any';
}
export class VerificationQuery {
  @ApiProperty({ example: 'XY-T-1-000001' }) @IsString() @IsNotEmpty() @MaxLength(100) number!: string;
  @ApiProperty({ description: 'SHA-256 that the copy shows' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  digest!: string;
}

export class DrawnView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ description: 'New agreements and supplements' }) drawn!: number;
  @ApiProperty({ description: 'Open ones that say what is wanted already' }) kept!: number;
  @ApiProperty({ description: 'Drafts that gave way' }) voided!: number;
  @ApiProperty({ description: 'Sent out, not signed by all, and called back' }) recalled!: number;
  @ApiProperty({ description: 'Volumes (institution and product) without an agreement' }) waiting!: number;
}
export class SentOutView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() sent!: number;
  @ApiProperty({ format: 'date-time', description: 'They are signed before this instant' }) dueAt!: string;
}
export class RemindedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Organisations' }) reminded!: number;
}
export class AgreementStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: string;
}
export class ChoiceMadeView {
  @ApiProperty({ format: 'uuid', description: 'The round' }) id!: string;
}
export class SignedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: SIGN_OUTCOMES }) outcome!: SignOutcome;
  @ApiProperty({ enum: STATES, type: String, nullable: true }) state!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When it came into force' })
  effectiveAt!: string | null;
}
export class SignaturesView {
  @ApiProperty({ type: [SignedView] }) items!: readonly SignedView[];
}

export class StateCountView {
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty() count!: number;
  @ApiProperty({ example: '123456.00', description: 'Yuan' }) amount!: string;
}
export class PartyCountView {
  @ApiProperty({ enum: PARTY_NAMES }) party!: Party;
  @ApiProperty({ description: 'Of the agreements being signed or in force' }) signed!: number;
  @ApiProperty() unsigned!: number;
}
export class OpenCountView {
  @ApiProperty({ enum: REASONS }) reason!: OpenReason;
  @ApiProperty() institutions!: number;
  @ApiProperty({ description: 'Products of institutions' }) volumes!: number;
}
export class AgreementCourseView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'As the documents of the round set it',
  })
  agreementsEndOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startsOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) endsOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) drawnAt!: string | null;
  @ApiProperty({ type: [StateCountView] }) states!: readonly StateCountView[];
  @ApiProperty({ type: [PartyCountView] }) parties!: readonly PartyCountView[];
  @ApiProperty({ type: [OpenCountView] }) open!: readonly OpenCountView[];
}

export class AgreementView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'XY-T-1-000001' }) number!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the agreement that it supplements' })
  amends!: string | null;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() roundTitle!: string;
  @ApiProperty() institution!: string;
  @ApiProperty() manufacturer!: string;
  @ApiProperty() distributor!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ example: '123456.00', description: 'Yuan' }) amount!: string;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ type: String, nullable: true }) digest!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) dueAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) effectiveAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) closedReason!: string | null;
  @ApiProperty({ enum: PARTY_NAMES, isArray: true, description: 'Who has signed' }) signed!: readonly Party[];
  @ApiProperty({
    enum: PARTY_NAMES,
    type: String,
    nullable: true,
    description: 'Whether the reader is a party',
  })
  ownParty!: Party | null;
}
export class AgreementPage extends PageView {
  @ApiProperty({ type: [AgreementView] }) items!: readonly AgreementView[];
}
export class AgreementLineView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() variety!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() product!: string;
  @ApiProperty({ description: 'Supply area; empty in rounds without' }) region!: string;
  @ApiProperty({ example: '1.2000' }) unitPrice!: string;
  @ApiProperty({ example: '1000', description: 'Below zero in a supplement that takes away' })
  quantity!: string;
  @ApiProperty({ example: '1200.00' }) amount!: string;
}
export class SignatureView {
  @ApiProperty({ enum: PARTY_NAMES }) party!: Party;
  @ApiProperty() organisation!: string;
  @ApiProperty() signedBy!: string;
  @ApiProperty({ format: 'date-time' }) signedAt!: string;
  @ApiProperty({ example: 'software-ca' }) signer!: string;
  @ApiProperty() algorithm!: string;
  @ApiProperty({ description: 'Serial number of the certificate' }) serial!: string;
  @ApiProperty() issuer!: string;
}
export class AgreementDetailView extends AgreementView {
  @ApiProperty({ type: [AgreementLineView] }) lines!: readonly AgreementLineView[];
  @ApiProperty({ type: [SignatureView] }) signatures!: readonly SignatureView[];
}

export class ProgressRowView {
  @ApiProperty() institution!: string;
  @ApiProperty() manufacturer!: string;
  @ApiProperty({ type: String, nullable: true }) distributor!: string | null;
  @ApiProperty() variety!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() product!: string;
  @ApiProperty({ example: '1250', description: 'What the institution reported of the variety (报量)' })
  reported!: string;
  @ApiProperty({ example: '1000', description: 'What is to be agreed (约定采购量)' }) agreed!: string;
  @ApiProperty({ example: '1000', description: 'Of which in force' }) signed!: string;
  @ApiProperty({ enum: REASONS, type: String, nullable: true }) reason!: OpenReason | null;
  @ApiProperty({ description: 'Contract year of today, from 1' }) year!: number;
  @ApiProperty({ example: 2500, description: 'Share of it that has passed, in ten-thousandths (时间进度)' })
  elapsed!: number;
}
export class ProgressPage extends PageView {
  @ApiProperty({ type: [ProgressRowView] }) items!: readonly ProgressRowView[];
}
export class ChoiceView {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() roundTitle!: string;
  @ApiProperty({ format: 'uuid' }) manufacturerId!: string;
  @ApiProperty() manufacturer!: string;
  @ApiProperty({ format: 'uuid' }) distributorId!: string;
  @ApiProperty() distributor!: string;
  @ApiProperty() isChosen!: boolean;
}
export class ChoicesView {
  @ApiProperty({ type: [ChoiceView] }) items!: readonly ChoiceView[];
}
export class VerificationView {
  @ApiProperty({ description: 'Whether there is an agreement with this number and digest' })
  isGenuine!: boolean;
  @ApiProperty({ enum: STATES, type: String, nullable: true }) state!: string | null;
  @ApiProperty({ type: String, nullable: true }) institution!: string | null;
  @ApiProperty({ type: String, nullable: true }) manufacturer!: string | null;
  @ApiProperty({ type: String, nullable: true }) distributor!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startsOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) endsOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) effectiveAt!: string | null;
  @ApiProperty({ enum: PARTY_NAMES, isArray: true }) signed!: readonly Party[];
}
