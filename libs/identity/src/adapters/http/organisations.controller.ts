import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Database, Requires, type Page, versionSeen } from '#platform';

import { AddMember, EndMembership } from '../../application/memberships.js';
import {
  EditOrganisation,
  ReinstateOrganisation,
  SuspendOrganisation,
} from '../../application/organisations.js';
import { memberships, organisation, organisations } from '../queries/organisations.js';
import { organisationColumns, organisationSheetRow } from './columns.js';
import { exportList } from './export.js';
import {
  detailOf,
  EditOrganisationBody,
  EndMembershipBody,
  MemberBody,
  MembershipPage,
  MembershipsQuery,
  OrganisationPage,
  OrganisationsQuery,
  OrganisationView,
  ReasonBody,
  StandingView,
  SuspendBody,
  VersionView,
  type MembershipView,
  type OrganisationRow,
} from './organisation.views.js';
import { person } from './request.js';
import { IdView } from './session.views.js';

/** Organisations: found, looked at, maintained, suspended and reinstated; township centres and their clinics (单位). */
@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditOrganisation) private readonly editOrganisation: EditOrganisation,
    @Inject(SuspendOrganisation) private readonly suspendOrganisation: SuspendOrganisation,
    @Inject(ReinstateOrganisation) private readonly reinstateOrganisation: ReinstateOrganisation,
    @Inject(AddMember) private readonly addMember: AddMember,
    @Inject(EndMembership) private readonly endMembership: EndMembership,
  ) {}

  @Get('organisations')
  @Requires('organisation.view')
  @ApiOkResponse({ type: OrganisationPage })
  list(@Query() query: OrganisationsQuery): Promise<Page<OrganisationRow>> {
    return this.database.read((q) => organisations(q, query));
  }

  @Get('organisations/export')
  @Requires('organisation.view')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Query() query: OrganisationsQuery): Promise<StreamableFile> {
    return exportList(this.database, {
      name: '单位清单',
      columns: organisationColumns,
      query,
      load: organisations,
      row: organisationSheetRow,
    });
  }

  @Get('organisations/:id')
  @Requires('organisation.view')
  @ApiOkResponse({ type: OrganisationView })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    const view = await this.database.read((q) => organisation(q, id));
    void reply.header('ETag', `"${view.version}"`);
    return view;
  }

  @Put('organisations/:id')
  @Requires('organisation.edit')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version that was edited' })
  @ApiOkResponse({ type: VersionView })
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: EditOrganisationBody,
  ): Promise<VersionView> {
    const changes = { ...detailOf(body), name: body.name, shortName: body.shortName ?? null };
    return this.editOrganisation.execute({ id, version: versionSeen(ifMatch), changes }, person());
  }

  @Post('organisations/:id/suspension')
  @HttpCode(200)
  @Requires('organisation.suspend')
  @ApiOkResponse({ type: StandingView })
  suspend(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, basis = null }: SuspendBody,
  ): Promise<StandingView> {
    return this.suspendOrganisation.execute({ id, reason, basis }, person());
  }

  @Post('organisations/:id/reinstatement')
  @HttpCode(200)
  @Requires('organisation.suspend')
  @ApiOkResponse({ type: StandingView })
  reinstate(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonBody): Promise<StandingView> {
    return this.reinstateOrganisation.execute({ id, reason }, person());
  }

  @Get('memberships')
  @Requires('organisation.view')
  @ApiOkResponse({ type: MembershipPage })
  memberships(@Query() query: MembershipsQuery): Promise<Page<MembershipView>> {
    return this.database.read((q) => memberships(q, query));
  }

  @Post('memberships')
  @Requires('membership.manage')
  @ApiCreatedResponse({ type: IdView })
  addMembership(@Body() { memberOrgId, from, to = null }: MemberBody): Promise<IdView> {
    return this.addMember.execute({ memberOrgId, from, to }, person());
  }

  @Post('memberships/:id/end')
  @HttpCode(200)
  @Requires('membership.manage')
  @ApiOkResponse({ type: IdView })
  end(@Param('id', ParseUUIDPipe) id: string, @Body() { on }: EndMembershipBody): Promise<IdView> {
    return this.endMembership.execute(id, on);
  }
}
