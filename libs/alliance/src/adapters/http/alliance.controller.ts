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
  Req,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';

import { Database, Requires, versionSeen, withUpload } from '#platform';
import { violationViews } from '#rounds';

import { JoinDemand } from '../../application/join-demand.js';
import { SetMembers } from '../../application/set-members.js';
import { type DemandTaken, TakeDemand } from '../../application/take-demand.js';
import type { CeilingRule } from '../../domain/words.js';
import { type DemandChecked, DemandPackages } from '../demand-packages.js';
import { ceilingRuleInForce, findAlliance } from '../queries/alliance.query.js';
import {
  AllianceVersionView,
  AllianceView,
  MemberDemandQuery,
  MemberDemandView,
  AllianceMembersBody,
  UnionView,
} from './alliance.views.js';

const SEEN = { name: 'If-Match', description: 'Version that the person saw', required: true };
const MEGABYTES_MAX = 200;

/** Members of a round of several provinces, and their demand (联盟成员、成员报量). */
@ApiTags('alliance')
@Controller('tenders/:id/alliance')
export class AllianceController {
  constructor(
    @Inject(SetMembers) private readonly setMembers: SetMembers,
    @Inject(TakeDemand) private readonly takeDemand: TakeDemand,
    @Inject(JoinDemand) private readonly joinDemand: JoinDemand,
    @Inject(DemandPackages) private readonly packages: DemandPackages,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('tender.view')
  @ApiOkResponse({ type: AllianceView })
  alliance(@Param('id', ParseUUIDPipe) id: string): Promise<AllianceView> {
    return this.database.read((q) => findAlliance(q, id));
  }

  /** Puts the members in the place of those before; `If-Match` is the version of the alliance, 0 at first. */
  @Put('members')
  @Requires('tender.edit')
  @ApiHeader(SEEN)
  @ApiOkResponse({ type: AllianceVersionView })
  async members(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { ceilingRule, members }: AllianceMembersBody,
  ): Promise<AllianceVersionView> {
    const rule =
      ceilingRule ?? (await this.database.read((q) => ceilingRuleInForce(q, tenderId))) ?? 'lowest';
    return this.setMembers.execute({
      tenderId,
      version: versionSeen(ifMatch),
      ceilingRule: rule as CeilingRule,
      members: members.map(
        ({ regionCode, name, takesPart, startsOn = null, regions = [], ceilings = [] }) => ({
          regionCode,
          name,
          takesPart,
          startsOn,
          regions: regions.map(({ id, name: own }) => ({ id, name: own })),
          ceilings: ceilings.map(({ product, price }) => ({ product, price })),
        }),
      ),
    });
  }

  /** Takes a signed package of demand; a dry run names every violation by file, row and column. */
  @Post('demand')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: MemberDemandView })
  demand(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { mode }: MemberDemandQuery,
    @Req() request: FastifyRequest,
  ): Promise<MemberDemandView> {
    return withUpload(request, MEGABYTES_MAX, async ({ path }) => {
      const bytes = new Uint8Array(await readFile(path));
      return mode === 'dry-run'
        ? checkedView(await this.packages.check(id, bytes))
        : takenView(await this.takeDemand.execute(id, await this.packages.read(id, bytes)));
    });
  }

  /** Joins the demand of all members into the package of the draft; `If-Match` is the version of the tender. */
  @Post('union')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiHeader(SEEN)
  @ApiOkResponse({ type: UnionView })
  union(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<UnionView> {
    return this.joinDemand.execute({ tenderId, version: versionSeen(ifMatch) });
  }
}

const checkedView = ({ manifest, member, read, violations, count }: DemandChecked): MemberDemandView => ({
  state: read ? 'dry-run' : 'refused',
  member: member.regionCode,
  memberName: member.name,
  edition: manifest.edition,
  frozenAt: manifest.at,
  lines: manifest.lines,
  units: manifest.units,
  violationCount: count,
  violations: violationViews(violations),
  id: null,
});

const takenView = ({ id, regionCode, ...taken }: DemandTaken): MemberDemandView => ({
  ...taken,
  state: 'confirmed',
  member: regionCode,
  violationCount: 0,
  violations: [],
  id,
});
