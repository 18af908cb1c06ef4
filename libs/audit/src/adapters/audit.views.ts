import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

import { type ActCode, ACTS, type Json } from '#kernel';
import { ListQuery, PageView, sayShape, shaped } from '#platform';

import { HASH_NAMES } from '../domain/hash.js';

const POSITION_MAX = Number.MAX_SAFE_INTEGER;

export class EntryQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Name of the act', example: 'organisation.suspended' })
  @IsOptional()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, shaped(sayShape('act-code')))
  act?: string;

  @ApiPropertyOptional({ description: 'What it was about, kind:id', example: 'organisation:0199…' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Account that acted' })
  @IsOptional()
  @IsUUID()
  actorId?: string;

  @ApiPropertyOptional({ description: 'Part of the name of the person who acted' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  actor?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'From this instant on' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before this instant' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

/** An act on record (审计记录). */
export class EntryView {
  @ApiProperty({ example: '1042' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ACTS, example: 'organisation.suspended' }) act!: ActCode;
  @ApiProperty({ example: 'organisation:0199…' }) stream!: string;
  @ApiProperty({ type: String, nullable: true }) subjectKind!: string | null;
  @ApiProperty({ type: String, nullable: true }) subjectId!: string | null;
  @ApiProperty({ type: String, nullable: true }) actorId!: string | null;
  @ApiProperty({ type: String, nullable: true }) actorName!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'person, public (not signed in) or system',
    enum: ['person', 'public', 'system'],
  })
  actorKind!: 'person' | 'public' | 'system' | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Account with which someone who had not signed in came',
  })
  actorClaimed!: string | null;
  @ApiProperty({ type: String, nullable: true }) actorOrg!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ description: 'True once a signed checkpoint covers it' }) sealed!: boolean;
}

export class EntryPageView extends PageView {
  @ApiProperty({ type: [EntryView] }) items!: EntryView[];
}

/** A signed head of the log (检查点). */
export class CheckpointView {
  @ApiProperty({ example: 420 }) n!: number;
  @ApiProperty({ example: 18_230, description: 'Entries in the log up to here' }) size!: number;
  @ApiProperty({ description: 'Merkle root, hex' }) root!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Signing key' }) keyId!: string;
  @ApiProperty({ description: 'Ed25519 signature, base64' }) signature!: string;
}

/** Proof that the log holds an entry (包含证明, RFC 6962 §2.1.1). */
export class InclusionView {
  @ApiProperty({ format: 'uuid', description: 'Identity of the log' }) log!: string;
  @ApiProperty({ enum: HASH_NAMES }) hash!: string;
  @ApiProperty({ type: CheckpointView }) checkpoint!: CheckpointView;
  @ApiProperty({ description: 'Position of the entry, counted from 0' }) index!: number;
  @ApiProperty({ type: [String], description: 'Audit path, leaf side first, hex' }) proof!: string[];
}

export class EntryDetailView extends EntryView {
  @ApiProperty({ description: 'The exact bytes that are sealed' }) body!: string;
  @ApiProperty({ description: 'The same as JSON', type: 'object', additionalProperties: true })
  content!: Json;
  @ApiProperty({ description: 'Leaf hash as the database computed it (SHA-256), hex' }) leaf!: string;
  @ApiProperty({ type: InclusionView, nullable: true }) inclusion!: InclusionView | null;
}

/** A checkpoint with what the second party said of it. */
export class WitnessedCheckpointView extends CheckpointView {
  @ApiProperty({ description: 'Entries this checkpoint added' }) added!: number;
  @ApiProperty({ description: 'Counter-signatures with the same root' }) agreeing!: number;
  @ApiProperty({ description: 'Counter-signatures with another root: two versions of the log exist' })
  differing!: number;
  @ApiProperty({ description: 'True when this or a later checkpoint is counter-signed with the same root' })
  covered!: boolean;
}

export class CheckpointPageView extends PageView {
  @ApiProperty({ type: [WitnessedCheckpointView] }) items!: WitnessedCheckpointView[];
}

export class ExportQuery {
  @ApiPropertyOptional({ description: 'Go on after this checkpoint; 0 = everything', default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(POSITION_MAX)
  after = 0;
}

export class PublishedHeadView {
  @ApiProperty({ example: '2026-11-23' }) day!: string;
  @ApiProperty() n!: number;
  @ApiProperty() size!: number;
  @ApiProperty({ description: 'Merkle root, hex' }) root!: string;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty({ description: 'Second parties whose signature covers it' }) counterSignatures!: number;
}

export class SigningKeyView {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'Ed25519 public key, base64 SPKI' }) publicKey!: string;
  @ApiProperty() firstCheckpoint!: number;
}

/** What anyone may keep of the log (公开日志头). */
export class PublicHeadsView {
  @ApiProperty({ format: 'uuid' }) log!: string;
  @ApiProperty({ enum: HASH_NAMES }) hash!: string;
  @ApiProperty({ type: CheckpointView, nullable: true, description: 'The newest checkpoint of all' })
  latest!: CheckpointView | null;
  @ApiProperty({ type: [SigningKeyView] }) keys!: SigningKeyView[];
  @ApiProperty({ type: [PublishedHeadView], description: 'One head a day, newest first' })
  items!: PublishedHeadView[];
}
