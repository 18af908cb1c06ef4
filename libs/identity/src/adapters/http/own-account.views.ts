import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

import { PERMISSIONS, type Permission } from '#kernel';
import { PageView } from '#platform';

import { Text } from './fields.js';

export class ChangePasswordBody {
  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MaxLength(128)
  current!: string;

  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MaxLength(128)
  next!: string;
}

export class ChangedView {
  @ApiProperty() changed!: boolean;
}

export class TotpView {
  @ApiProperty({ description: 'otpauth address for the QR code' }) uri!: string;
  @ApiProperty({ description: 'The seed as base32, for typing in' }) secret!: string;
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Ten codes, each good once, shown only now' })
  recoveryCodes!: string[];
}

export class SignInItem {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() ip!: string;
  @ApiProperty({ type: String, nullable: true }) userAgent!: string | null;
  @ApiProperty({ enum: ['password', 'second-factor', 'external'] }) method!: string;
  @ApiProperty({ enum: ['succeeded', 'refused', 'locked'] }) outcome!: string;
}

export class SignInPage extends PageView {
  @ApiProperty({ type: [SignInItem] }) items!: SignInItem[];
}

const ALL = Object.keys(PERMISSIONS) as Permission[];

export class ApiKeyBody {
  @Text({ max: 60, example: 'HIS 采购接口' }) name!: string;

  @ApiPropertyOptional({
    enum: ALL,
    isArray: true,
    description: 'A part of what the owner may do; all of it when left out',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(ALL, { each: true })
  permissions?: Permission[];

  @ApiPropertyOptional({ minimum: 1, maximum: 365, default: 365, description: 'Days until it expires' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  days?: number;
}

export class ApiKeyView {
  @ApiProperty({ example: 'Hk7mWq2ZpR4x' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) permissions!: string[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt!: string | null;
  @ApiProperty({ enum: ['active', 'expired', 'revoked'] }) state!: string;
}

export class MadeApiKeyView extends ApiKeyView {
  @ApiProperty({ description: 'The key with its secret, shown only now: jck_<id>_<secret>' }) secret!: string;
}

export class ApiKeyPage extends PageView {
  @ApiProperty({ type: [ApiKeyView] }) items!: ApiKeyView[];
}
