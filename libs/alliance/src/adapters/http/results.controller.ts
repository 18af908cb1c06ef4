import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';

import {
  attachment,
  CONFIG,
  type Config,
  currentActor,
  Database,
  ListQuery,
  MEDIA,
  type Page,
  recordExport,
  Requires,
  withUpload,
} from '#platform';

import { IssueResults } from '../../application/issue-results.js';
import { ReceiveResult, type ResultChecked } from '../../application/receive-result.js';
import { confirmedKeyOf } from '../key-rows.js';
import { findResultFile, listReceived, listResults } from '../queries/results.query.js';
import { MemberDemandQuery } from './alliance.views.js';
import {
  AllianceResultPage,
  AllianceResultsQuery,
  AllianceResultView,
  ReceivedResultPage,
  ReceivedResultView,
  ResultReceivedView,
  ResultsIssuedView,
} from './result.views.js';

const MEGABYTES_MAX = 200;

/** Results of alliances (联盟结果): signed packages for each member, and those of rounds that other offices led. */
@ApiTags('alliance')
@Controller()
export class AllianceResultsController {
  constructor(
    @Inject(IssueResults) private readonly issueResults: IssueResults,
    @Inject(ReceiveResult) private readonly receiveResult: ReceiveResult,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Issues what was decided up to now to every member, as one more edition. */
  @Post('tenders/:id/alliance/results')
  @HttpCode(200)
  @Requires('award.manage')
  @ApiOkResponse({ type: ResultsIssuedView })
  issue(@Param('id', ParseUUIDPipe) id: string): Promise<ResultsIssuedView> {
    return this.issueResults.execute(id);
  }

  /** A bureau sees those of its own region. */
  @Get('alliance/results')
  @Requires('round.export')
  @ApiOkResponse({ type: AllianceResultPage })
  results(@Query() query: AllianceResultsQuery): Promise<Page<AllianceResultView>> {
    return this.database.read((q) => listResults(q, query, query.tender));
  }

  @Get('alliance/results/:id/file')
  @Requires('round.export')
  @ApiProduces(MEDIA.zip)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, content } = await this.database.read((q) => findResultFile(q, id));
    await recordExport(this.database, 'alliance-result', { kind: 'alliance-result', id });
    return attachment(content, name, MEDIA.zip);
  }

  @Get('alliance/received-results')
  @Requires('round.import')
  @ApiOkResponse({ type: ReceivedResultPage })
  received(@Query() query: ListQuery): Promise<Page<ReceivedResultView>> {
    return this.database.read((q) => listReceived(q, query));
  }

  /** Takes the result of a round that another office led; confirmed, it is a published round of the own library. */
  @Post('alliance/received-results')
  @HttpCode(200)
  @Requires('round.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: ResultReceivedView })
  receive(@Query() { mode }: MemberDemandQuery, @Req() request: FastifyRequest): Promise<ResultReceivedView> {
    return withUpload(request, MEGABYTES_MAX, async ({ path }) => {
      const bytes = new Uint8Array(await readFile(path));
      if (mode === 'confirm') return this.taken(bytes);
      const checked = await this.database.read((q) =>
        this.receiveResult.check({ confirmedKeyOf: (region) => confirmedKeyOf(q, region) }, bytes),
      );
      return { ...headOf(checked), state: 'dry-run', roundId: null };
    });
  }

  private async taken(bytes: Uint8Array): Promise<ResultReceivedView> {
    const { org } = currentActor();
    const { title, issuer, roundNo, startsOn, awards, allocations, roundId } =
      await this.receiveResult.execute(bytes, {
        regionCode: org?.regionCode ?? this.config.regionCode,
        orgId: org?.id ?? null,
        issuer: org?.name ?? this.config.platformName,
      });
    return { state: 'confirmed', title, issuer, roundNo, startsOn, awards, allocations, roundId };
  }
}

const headOf = ({
  manifest,
  awards,
  allocations,
}: ResultChecked): Omit<ResultReceivedView, 'state' | 'roundId'> => ({
  title: manifest.title,
  issuer: manifest.issuer,
  roundNo: `${manifest.round}-${manifest.member}`,
  startsOn: manifest.startsOn,
  awards: awards.filter(({ status }) => status === 'standing').length,
  allocations,
});
