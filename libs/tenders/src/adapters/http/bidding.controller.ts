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
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { DomainError } from '#kernel';
import { currentActor, Database, ListQuery, type Page, Requires, attachment } from '#platform';
import { signReceipt } from '#sealing';

import { PlatformKey } from '../../application/ports.js';
import { SubmitBid, WithdrawBid } from '../../application/submit-bid.js';
import { say } from '../../domain/say.js';
import { LOT } from '../../domain/words.js';
import { nextVersion } from '../bid-rows.js';
import { SealingPackages } from '../sealing-packages.js';
import { findEntries, findEnvelope, listOwnBids, listOwnTenders } from '../queries/bids.query.js';
import {
  BidBody,
  TenderEntriesView,
  OwnBidsView,
  OwnTenderPage,
  OwnTenderView,
  PlaceQuery,
  SealingPackageView,
  SubmittedBidView,
  WithdrawnBidView,
} from './bid.views.js';
import { PartQuery } from './part.views.js';

/** Companies bid under seal, part by part (密封报价): entries, sealing package, submission, receipts, withdrawal. */
@ApiTags('tenders')
@Controller('tenders')
export class BiddingController {
  constructor(
    @Inject(SubmitBid) private readonly submit: SubmitBid,
    @Inject(WithdrawBid) private readonly withdraw: WithdrawBid,
    @Inject(SealingPackages) private readonly packages: SealingPackages,
    @Inject(PlatformKey) private readonly key: PlatformKey,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('own')
  @Requires('tender.bid')
  @ApiOkResponse({ type: OwnTenderPage })
  own(@Query() query: ListQuery): Promise<Page<OwnTenderView>> {
    return this.database.read((q) => listOwnTenders(q, query));
  }

  @Get(':id/entries')
  @Requires('tender.bid')
  @ApiOkResponse({ type: TenderEntriesView })
  entries(@Param('id', ParseUUIDPipe) id: string): Promise<TenderEntriesView> {
    return this.database.read((q) => findEntries(q, id));
  }

  @Get(':id/sealing-package')
  @Requires('tender.bid')
  @ApiOkResponse({ type: SealingPackageView })
  async sealingPackage(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { lot, part }: PlaceQuery,
  ): Promise<SealingPackageView> {
    const signed = await this.packages.own(id, lot, part);
    return signed as unknown as SealingPackageView;
  }

  @Post(':id/bids')
  @Requires('tender.bid')
  @ApiCreatedResponse({ type: SubmittedBidView })
  bid(@Param('id', ParseUUIDPipe) tenderId: string, @Body() body: BidBody): Promise<SubmittedBidView> {
    const { lot, part, version, header } = body;
    const sealed = Buffer.from(body.sealed, 'base64url');
    if (sealed.toString('base64url') !== body.sealed)
      throw DomainError.field('sealed', 'not-base64url', say('sealed-not-base64url'));
    if (lot !== LOT) throw DomainError.field('lot', 'unknown', say('lot-unknown', { lot }));
    const orgId = currentActor().org?.id ?? '';
    return this.submit.execute({ tenderId, orgId, lot, part, version, header, sealed });
  }

  @Get(':id/bids')
  @Requires('tender.bid')
  @ApiOkResponse({ type: OwnBidsView })
  async bids(@Param('id', ParseUUIDPipe) id: string, @Query() { part }: PartQuery): Promise<OwnBidsView> {
    const { bids, next } = await this.database.read(async (q) => {
      await findEntries(q, id);
      return { bids: await listOwnBids(q, id, part), next: await nextVersion(q, id, LOT, part) };
    });
    const items = await Promise.all(
      bids.map(async ({ receipt, ...bid }) => ({
        ...bid,
        receipt: await signReceipt(receipt, this.key.raw, (text) => this.key.sign(text)),
      })),
    );
    return { items, nextVersion: next };
  }

  @Get(':id/bids/:bidId/envelope')
  @Requires('tender.bid')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async envelope(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bidId', ParseUUIDPipe) bidId: string,
  ): Promise<StreamableFile> {
    const bytes = await this.database.read((q) => findEnvelope(q, id, bidId));
    return attachment(bytes, `${bidId}.jicai`, 'application/octet-stream');
  }

  @Post(':id/bids/:bidId/withdrawal')
  @HttpCode(200)
  @Requires('tender.bid')
  @ApiOkResponse({ type: WithdrawnBidView })
  withdrawal(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('bidId', ParseUUIDPipe) bidId: string,
  ): Promise<WithdrawnBidView> {
    return this.withdraw.execute({ tenderId, bidId });
  }
}
