import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';

import { ORG_KINDS, statesOf, type OrgKind } from '#kernel';
import { ListQuery, PageView } from '#platform';

import type { OrganisationDetail, OrganisationFacts } from '../../application/ports.js';
import { ORGANISATION_LIFECYCLE } from '../../domain/organisation-lifecycle.js';
import { Day, Id, OneOf, OptionalDay, OptionalText, REGION_CODE, Text } from './fields.js';
import { say } from '../../domain/say.js';

const KINDS = Object.keys(ORG_KINDS) as OrgKind[];
const STATES = statesOf(ORGANISATION_LIFECYCLE);

export class LicenceBody {
  @Text({ max: 60, example: '药品经营许可证' }) kind!: string;
  @Text({ max: 60, example: '示BA9900001' }) number!: string;
  @OptionalDay('Last day it is valid') validTo?: string | null;
}

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$|^$/;
const PERCENT = /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$|^$/;

export class ShareholderBody {
  @Text({ max: 200, example: '示范医药集团（示范）' }) name!: string;
  @OptionalText({ max: 18, pattern: [CREDIT_CODE, say('credit-code')], description: '统一社会信用代码' })
  uscc?: string | null;
  @OptionalText({
    max: 8,
    pattern: [PERCENT, say('percent')],
    example: '35',
    description: 'Share in per cent',
  })
  percent?: string | null;
}

/** Contacts, licences and shareholders, as forms send them. */
export class DetailBody {
  @OptionalText({ max: 200 }) address?: string | null;
  @OptionalText({ max: 60 }) legalRepresentative?: string | null;
  @OptionalText({ max: 60 }) contactName?: string | null;
  @OptionalText({ max: 30, pattern: [/^[\d+()-]{5,30}$|^$/, say('phone')] }) contactPhone?: string | null;
  @OptionalText({ max: 120, pattern: [/^[^\s@]+@[^\s@]+$|^$/, say('mail')] }) contactMail?: string | null;

  @ApiPropertyOptional({ type: [LicenceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LicenceBody)
  licences?: LicenceBody[];

  @ApiPropertyOptional({ type: [ShareholderBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ShareholderBody)
  shareholders?: ShareholderBody[];
}

export class OrganisationBody extends DetailBody {
  @OneOf(KINDS, 'Kind of organisation (单位类型)') kind!: OrgKind;
  @Text({ max: 200, example: '示范制药一公司（示范）' }) name!: string;
  @OptionalText({ max: 60 }) shortName?: string | null;
  @OptionalText({ max: 18, example: '91350100M000100Y43', description: '统一社会信用代码' }) uscc?:
    string | null;
  @OptionalText({
    max: 12,
    example: 'H99010000001',
    pattern: [/^[HP]\d{11}$|^$/, say('institution-code')],
    description: '定点医药机构代码',
  })
  designatedInstitutionCode?: string | null;
  @Text({ max: 6, example: '990100', pattern: REGION_CODE }) regionCode!: string;
}

export class EditOrganisationBody extends DetailBody {
  @Text({ max: 200 }) name!: string;
  @OptionalText({ max: 60 }) shortName?: string | null;
}

const textOrNull = (text: string | null | undefined): string | null =>
  text === undefined || text === '' ? null : text;

/** Facts as the use cases take them: an empty field is no value. */
export const factsOf = (body: OrganisationBody): OrganisationFacts => ({
  kind: body.kind,
  name: body.name,
  shortName: textOrNull(body.shortName),
  uscc: textOrNull(body.uscc),
  designatedInstitutionCode: textOrNull(body.designatedInstitutionCode),
  regionCode: body.regionCode,
});

export const detailOf = (body: DetailBody): OrganisationDetail => ({
  address: textOrNull(body.address),
  legalRepresentative: textOrNull(body.legalRepresentative),
  contactName: textOrNull(body.contactName),
  contactPhone: textOrNull(body.contactPhone),
  contactMail: textOrNull(body.contactMail),
  licences: (body.licences ?? []).map(({ kind, number, validTo }) => ({
    kind,
    number,
    validTo: validTo ?? null,
  })),
  shareholders: (body.shareholders ?? []).map(({ name, uscc, percent }) => ({
    name,
    uscc: textOrNull(uscc),
    percent: textOrNull(percent),
  })),
});

export class OrganisationsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: KINDS, isArray: true })
  @IsOptional()
  @Type(() => String)
  @IsIn(KINDS, { each: true })
  kind?: OrgKind | OrgKind[];

  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: string;

  @OptionalText({ max: 6, pattern: REGION_CODE, description: 'A region and everything below it' })
  region?: string;
}

export class OrganisationRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: KINDS }) kind!: string;
  @ApiProperty({ example: '示范市第一人民医院（示范）' }) name!: string;
  @ApiProperty({ type: String, nullable: true }) shortName!: string | null;
  @ApiProperty({ type: String, nullable: true }) uscc!: string | null;
  @ApiProperty({ type: String, nullable: true }) designatedInstitutionCode!: string | null;
  @ApiProperty({ example: '990100' }) regionCode!: string;
  @ApiProperty({ example: '示范市' }) regionName!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ description: 'True for a row that came with imported history' }) imported!: boolean;
}

export class OrganisationPage extends PageView {
  @ApiProperty({ type: [OrganisationRow] }) items!: OrganisationRow[];
}

export class LicenceView {
  @ApiProperty() kind!: string;
  @ApiProperty() number!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo!: string | null;
}

export class ShareholderView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) uscc!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Share in per cent' }) percent!: string | null;
}

export class SuspensionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, nullable: true }) basis!: string | null;
  @ApiProperty() suspendedBy!: string;
  @ApiProperty({ format: 'date-time' }) suspendedAt!: string;
  @ApiProperty({ type: String, nullable: true }) reinstatedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reinstatedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) reinstatementReason!: string | null;
}

export class OrganisationView extends OrganisationRow {
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
  @ApiProperty({ type: String, nullable: true }) legalRepresentative!: string | null;
  @ApiProperty({ type: String, nullable: true }) contactName!: string | null;
  @ApiProperty({ type: String, nullable: true }) contactPhone!: string | null;
  @ApiProperty({ type: String, nullable: true }) contactMail!: string | null;
  @ApiProperty({ type: [LicenceView] }) licences!: LicenceView[];
  @ApiProperty({ type: [ShareholderView] }) shareholders!: ShareholderView[];
  @ApiProperty({ description: 'False when contacts and licences are outside the scope of the reader' })
  detailVisible!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) admittedAt!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Row or page of the source of an imported organisation',
  })
  sourceRef!: string | null;
  @ApiProperty({ type: String, nullable: true }) importSource!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) approvalId!: string | null;
  @ApiProperty({ type: [SuspensionView] }) suspensions!: SuspensionView[];
  @ApiProperty({ description: 'Send it back as If-Match when editing' }) version!: number;
}

export class SuspendBody {
  @Text({ max: 500, example: '许可证到期未换证' }) reason!: string;
  @OptionalText({ max: 300, description: 'Document or rule it rests on' }) basis?: string | null;
}

export class ReasonBody {
  @Text({ max: 500 }) reason!: string;
}

export class StandingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() state!: string;
}

export class VersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}

export class MembershipsQuery extends ListQuery {
  @OptionalDay('Only memberships that hold on this day') on?: string;
}

export class MemberBody {
  @Id('The village clinic') memberOrgId!: string;
  @Day('First day') from!: string;
  @OptionalDay('Day after the last, or none') to?: string | null;
}

export class EndMembershipBody {
  @Day('Day from which the centre no longer acts for the clinic') on!: string;
}

export class MembershipView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) centreOrgId!: string;
  @ApiProperty() centreName!: string;
  @ApiProperty({ format: 'uuid' }) memberOrgId!: string;
  @ApiProperty() memberName!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) to!: string | null;
}

export class MembershipPage extends PageView {
  @ApiProperty({ type: [MembershipView] }) items!: MembershipView[];
}
