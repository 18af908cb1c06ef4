import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { currentActor, Database, Requires, SecondFactor, attachment, recordExport, MEDIA } from '#platform';

import { EnrolKey, RehearseKey, SignCeremony } from '../../application/ceremony.js';
import { GiveShares } from '../../application/give-shares.js';
import { OpenTender } from '../../application/open-tender.js';
import { findCeremony, listEnvelopes } from '../queries/ceremony.query.js';
import { findOpening } from '../queries/public.query.js';
import {
  CeremonySignatureBody,
  CeremonySignedView,
  CeremonyView,
  EnvelopePage,
  KeyBody,
  KeyEnrolledView,
  RehearsalView,
  SharesBody,
  SharesView,
  TenderOpenedView,
} from './ceremony.views.js';
import { PartListQuery, PartQuery } from './part.views.js';

/** Officers and supervisors: key ceremony, shares, opening (密钥仪式、份额、开标). */
@ApiTags('tenders')
@Controller('tenders/:id')
export class OpeningController {
  constructor(
    @Inject(EnrolKey) private readonly enrol: EnrolKey,
    @Inject(SignCeremony) private readonly sign: SignCeremony,
    @Inject(RehearseKey) private readonly rehearse: RehearseKey,
    @Inject(GiveShares) private readonly give: GiveShares,
    @Inject(OpenTender) private readonly open: OpenTender,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('ceremony')
  @Requires('tender.open')
  @ApiOkResponse({ type: CeremonyView })
  ceremony(@Param('id', ParseUUIDPipe) id: string): Promise<CeremonyView> {
    return this.database.read((q) => findCeremony(q, id, currentActor().accountId));
  }

  @Post('ceremony/key')
  @HttpCode(200)
  @Requires('tender.open')
  @ApiOkResponse({ type: KeyEnrolledView })
  key(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { pk, vk, keyFile }: KeyBody,
  ): Promise<KeyEnrolledView> {
    return this.enrol.execute({ tenderId, accountId: currentActor().accountId, pk, vk, keyFile });
  }

  @Post('ceremony/signature')
  @HttpCode(200)
  @Requires('tender.open')
  @ApiOkResponse({ type: CeremonySignedView })
  signature(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { signature }: CeremonySignatureBody,
  ): Promise<CeremonySignedView> {
    return this.sign.execute({ tenderId, accountId: currentActor().accountId, signature });
  }

  /** The officer's client has opened a dummy share with the key and says so. */
  @Post('ceremony/rehearsal')
  @HttpCode(200)
  @Requires('tender.open')
  @ApiOkResponse({ type: RehearsalView })
  rehearsal(@Param('id', ParseUUIDPipe) tenderId: string): Promise<RehearsalView> {
    return this.rehearse.execute({ tenderId, accountId: currentActor().accountId });
  }

  @Get('opening/envelopes')
  @Requires('tender.open')
  @ApiOkResponse({ type: EnvelopePage })
  envelopes(@Param('id', ParseUUIDPipe) id: string, @Query() query: PartListQuery) {
    return this.database.read((q) => listEnvelopes(q, id, query.part, currentActor().accountId, query));
  }

  @Post('shares')
  @HttpCode(200)
  @Requires('tender.open')
  @SecondFactor()
  @ApiOkResponse({ type: SharesView })
  shares(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { part, releases }: SharesBody,
  ): Promise<SharesView> {
    return this.give.execute({ tenderId, accountId: currentActor().accountId, part, releases });
  }

  @Post('opening')
  @HttpCode(200)
  @Requires('tender.open')
  @SecondFactor()
  @ApiOkResponse({ type: TenderOpenedView })
  opening(@Param('id', ParseUUIDPipe) tenderId: string): Promise<TenderOpenedView> {
    return this.open.execute({ tenderId, accountId: currentActor().accountId });
  }

  /** For auditors, where prices stay restricted too: with it the opening is repeated offline. */
  @Get('opening/record')
  @Requires('tender.verify')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async record(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { part }: PartQuery,
  ): Promise<StreamableFile> {
    const { record, roundNo } = await this.database.read((q) => findOpening(q, id, part));
    await recordExport(this.database, 'opening-record', { kind: 'tender', id });
    return attachment(Buffer.from(record), `${roundNo} 开标记录.json`, MEDIA.json);
  }
}
