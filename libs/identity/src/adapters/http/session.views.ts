import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

import { PageView } from '#platform';

import { Text } from './fields.js';

export class SignInBody {
  @Text({ max: 32, example: 'jicai.jingban' }) username!: string;

  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MaxLength(128)
  password!: string;

  @ApiPropertyOptional({
    description: 'Keep the session through twelve idle hours instead of thirty minutes',
  })
  @IsOptional()
  @IsBoolean()
  keep?: boolean;
}

export class CodeBody {
  @Text({
    max: 20,
    example: '123456',
    description: 'Six digits of the authenticator app, or a recovery code',
  })
  code!: string;
}

export class SignInView {
  @ApiProperty({ enum: ['signed-in', 'second-factor-required'] }) state!:
    'signed-in' | 'second-factor-required';
}

export class OrgRef {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'centre' }) kind!: string;
  @ApiProperty({ example: '示范省药品和医用耗材集中采购中心（示范）' }) name!: string;
  @ApiProperty({ example: '990000' }) regionCode!: string;
}

export class ActorView {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: 'jicai.jingban' }) username!: string;
  @ApiProperty({ example: '林启文' }) displayName!: string;
  @ApiProperty({ type: OrgRef }) org!: OrgRef;
  @ApiProperty({ type: [String] }) roles!: string[];
  @ApiProperty({ type: [String] }) permissions!: string[];
  @ApiProperty({ enum: ['own', 'region', 'all'] }) scope!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) secondFactorAt!: string | null;
  @ApiProperty({ description: 'True when a second factor is set up' }) totpEnrolled!: boolean;
  @ApiProperty({
    description: 'True until the first password has been changed; nothing else is allowed before',
  })
  mustChangePassword!: boolean;
  @ApiProperty({ type: [String], description: 'Roles that do nothing until a second factor is set up' })
  rolesAwaitingSecondFactor!: string[];
}

export class PlatformRef {
  @ApiProperty({ example: '示范省药品和医用耗材招采管理系统' }) name!: string;
  @ApiProperty({ example: '示范省' }) region!: string;
}

export class SessionView {
  @ApiProperty({ type: ActorView }) actor!: ActorView;
  @ApiProperty({ format: 'date-time', description: 'The database clock' }) serverTime!: string;
  @ApiProperty({ example: 2 }) unreadMessages!: number;
  @ApiProperty({ example: 3 }) openTodos!: number;
  @ApiProperty() demo!: boolean;
  @ApiProperty({ type: PlatformRef }) platform!: PlatformRef;
}

export class EndedView {
  @ApiProperty() ended!: boolean;
}

export class IdView {
  @ApiProperty() id!: string;
}

export class SessionItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) lastSeenAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ type: String, nullable: true }) ip!: string | null;
  @ApiProperty({ type: String, nullable: true }) userAgent!: string | null;
  @ApiProperty({ description: 'True for the session of this request' }) current!: boolean;
}

export class SessionPage extends PageView {
  @ApiProperty({ type: [SessionItem] }) items!: SessionItem[];
}
