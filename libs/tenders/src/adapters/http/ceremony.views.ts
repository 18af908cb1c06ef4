import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNotEmpty,
  IsObject,
  IsString,
  MaxLength,
} from 'class-validator';

import { PageView } from '#platform';

import { ClosingView, PartQuery } from './part.views.js';
import { OfficerView } from './tender.views.js';

export class CeremonyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'ZC-2026-01' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty() purpose!: string;
  @ApiProperty() state!: string;
  @ApiProperty({ description: 'Officers needed to open (开标人数)' }) quorum!: number;
  @ApiProperty({ type: [OfficerView] }) officers!: OfficerView[];
  @ApiProperty({ type: OfficerView, nullable: true, description: 'The caller as an officer of this tender' })
  own!: OfficerView | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The caller’s key file: useless without the opening code',
  })
  keyFile!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Canonical text of the record that is signed' })
  record!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the record' }) hash!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The record with all signatures (JSON), once complete',
  })
  signed!: string | null;
}

export class KeyBody {
  @ApiProperty({ description: 'Sealing key: P-256, uncompressed, base64url' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  pk!: string;
  @ApiProperty({ description: 'Signature key: P-256, uncompressed, base64url' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  vk!: string;
  @ApiProperty({
    description: 'Key file as `jicai officer keygen` writes it: the seed under the opening code',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  keyFile!: string;
}
export class KeyEnrolledView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() idx!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of the record, once every officer has a key',
  })
  hash!: string | null;
}
export class CeremonySignatureBody {
  @ApiProperty({ description: 'ECDSA P-256 over the record, base64url' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  signature!: string;
}
export class CeremonySignedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() idx!: number;
  @ApiProperty() hash!: string;
  @ApiProperty() complete!: boolean;
}
export class RehearsalView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() idx!: number;
}

export class EnvelopeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'SHA-256 of header and sealed bytes: the name of the bid' }) hash!: string;
  @ApiProperty({ description: 'Canonical text of the header' }) header!: string;
  @ApiProperty({ description: 'Sealed bytes, base64url' }) sealed!: string;
  @ApiProperty({ description: 'Whether the caller’s share of it was given' }) shareGiven!: boolean;
}
export class EnvelopePage extends PageView {
  @ApiProperty({ type: [EnvelopeView] }) items!: EnvelopeView[];
  @ApiProperty({ type: ClosingView }) closing!: ClosingView;
  @ApiProperty({ description: 'The signed closing (JSON)' }) signedClosing!: string;
}

const RELEASES_MAX = 5_000;
export class SharesBody extends PartQuery {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['record', 'signature'],
      properties: {
        record: {
          type: 'object',
          required: ['round', 'bid', 'idx', 'share', 'b'],
          properties: {
            round: { type: 'string' },
            bid: { type: 'string' },
            idx: { type: 'integer' },
            share: { type: 'string', nullable: true },
            b: { type: 'string', nullable: true },
          },
        },
        signature: { type: 'string' },
      },
    },
    description: 'One release for each live bid, as the sealing library makes them',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RELEASES_MAX)
  @IsObject({ each: true })
  releases!: Record<string, unknown>[];
}
export class ShareAnswerView {
  @ApiProperty({ description: 'Hash of the bid' }) bid!: string;
  @ApiProperty({ description: 'taken, known, or why the release does not count', example: 'taken' })
  outcome!: string;
}
export class SharesView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: [ShareAnswerView] }) answers!: ShareAnswerView[];
}
export class TenderOpenedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'opened' }) state!: string;
  @ApiProperty({ format: 'uuid' }) libraryRoundId!: string;
  @ApiProperty() opened!: number;
  @ApiProperty() unreadable!: number;
  @ApiProperty({ description: 'SHA-256 of the opening record' }) digest!: string;
}
