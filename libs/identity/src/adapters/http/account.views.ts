import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { ROLES, type RoleKey } from '#kernel';
import { ListQuery, PageView } from '#platform';

import { Id, OneOf, OptionalDay, OptionalText, Text, USERNAME } from './fields.js';

const ROLE_KEYS = Object.keys(ROLES) as RoleKey[];

export class AccountsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: ['pending', 'active', 'disabled'] })
  @IsOptional()
  @IsIn(['pending', 'active', 'disabled'])
  state?: string;

  @ApiPropertyOptional({ enum: ROLE_KEYS })
  @IsOptional()
  @IsIn(ROLE_KEYS)
  role?: RoleKey;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  orgId?: string;
}

export class AccountRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'zhao.min' }) username!: string;
  @ApiProperty({ example: '赵敏' }) displayName!: string;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) mail!: string | null;
  @ApiProperty({ enum: ['pending', 'active', 'disabled'] }) state!: string;
  @ApiProperty({ format: 'uuid' }) orgId!: string;
  @ApiProperty() orgName!: string;
  @ApiProperty() orgKind!: string;
  @ApiProperty({ type: [String], description: 'Roles held now' }) roles!: string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lockedUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignInAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ description: 'Send it back as If-Match when editing' }) version!: number;
}

export class AccountPage extends PageView {
  @ApiProperty({ type: [AccountRow] }) items!: AccountRow[];
}

export class GrantView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ROLE_KEYS }) role!: string;
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) to!: string | null;
  @ApiProperty({ type: String, nullable: true }) grantedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) endReason!: string | null;
}

export class AccountView extends AccountRow {
  @ApiProperty({ type: [GrantView], description: 'Every grant, ended ones too' }) grants!: GrantView[];
  @ApiProperty({ type: String, nullable: true, description: 'Subject at the external identity service' })
  externalSubject!: string | null;
}

export class NewAccountBody {
  @Id('Organisation of the person') orgId!: string;
  @Text({ max: 32, example: 'zhao.min', pattern: USERNAME }) username!: string;
  @Text({ max: 60, example: '赵敏' }) displayName!: string;
  @OptionalText({ max: 30 }) phone?: string | null;
  @OptionalText({ max: 120 }) mail?: string | null;

  @ApiProperty({ maxLength: 128, description: 'To be changed at the first sign-in' })
  @IsString()
  @MaxLength(128)
  initialPassword!: string;
}

export class MadeAccountView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() username!: string;
}

export class EditAccountBody {
  @Text({ max: 60 }) displayName!: string;
  @OptionalText({ max: 30 }) phone?: string | null;
  @OptionalText({ max: 120 }) mail?: string | null;
}

export class PasswordBody {
  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MaxLength(128)
  password!: string;
}

export class GrantBody {
  @OneOf(ROLE_KEYS) role!: RoleKey;
  @OptionalText({ max: 300 }) reason?: string | null;
}

export class RevokeBody {
  @OneOf(ROLE_KEYS) role!: RoleKey;
  @Text({ max: 300 }) reason!: string;
}

export class RoleDeedView {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ enum: ROLE_KEYS }) role!: string;
}

export class LinkBody {
  @Text({ max: 255, description: 'Subject (sub) that the identity service knows the person by' })
  subject!: string;
}

export class LinkView {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() subject!: string;
}

export class RoleView {
  @ApiProperty({ enum: ROLE_KEYS }) key!: string;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
  @ApiProperty({ enum: ['own', 'region', 'all'] }) scope!: string;
  @ApiProperty({ type: [String] }) orgKinds!: string[];
  @ApiProperty() secondFactor!: boolean;
  @ApiProperty({ type: [String] }) permissions!: string[];
}

export class MatrixQuery extends ListQuery {
  @OptionalDay('The day asked about, in China; today when left out') on?: string;
}

export class MatrixRow {
  @ApiProperty({ format: 'uuid' }) grantId!: string;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() username!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty() orgName!: string;
  @ApiProperty() orgKind!: string;
  @ApiProperty({ enum: ROLE_KEYS }) role!: string;
  @ApiProperty() roleZh!: string;
  @ApiProperty() roleEn!: string;
  @ApiProperty({ enum: ['own', 'region', 'all'] }) scope!: string;
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) to!: string | null;
  @ApiProperty({ type: String, nullable: true }) grantedBy!: string | null;
  @ApiProperty({ type: [String], description: 'What the role allowed on that day' }) permissions!: string[];
}

export class MatrixPage extends PageView {
  @ApiProperty({ type: [MatrixRow] }) items!: MatrixRow[];
}
