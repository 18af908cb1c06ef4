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

import { attachment, Database, MEDIA, recordExport, Requires, SecondFactor } from '#platform';

import { ConfirmKey, RegisterKey, RetireKey } from '../../application/member-keys.js';
import { membersPage } from '../../application/refusals.js';
import { editionPackage } from '../edition-package.js';
import { PlatformSigner } from '../platform-signer.js';
import { listKeys } from '../queries/alliance.query.js';
import {
  DemandPackageQuery,
  FingerprintBody,
  KeyMovedView,
  MemberKeyBody,
  MemberKeyList,
  RetirementBody,
} from './alliance.views.js';

/** Keys of provinces, registered by one person and confirmed by another (成员公钥); packages of this platform for others. */
@ApiTags('alliance')
@Controller('alliance')
export class MemberKeysController {
  constructor(
    @Inject(RegisterKey) private readonly registerKey: RegisterKey,
    @Inject(ConfirmKey) private readonly confirmKey: ConfirmKey,
    @Inject(RetireKey) private readonly retireKey: RetireKey,
    @Inject(PlatformSigner) private readonly signer: PlatformSigner,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('keys')
  @Requires('tender.view')
  @ApiOkResponse({ type: MemberKeyList })
  async keys(): Promise<MemberKeyList> {
    const { publicKey: ownKey, fingerprint: ownFingerprint } = this.signer;
    return { items: await this.database.read(listKeys), ownKey, ownFingerprint };
  }

  @Post('keys')
  @Requires('tender.edit')
  @ApiCreatedResponse({ type: KeyMovedView })
  register(@Body() { regionCode, publicKey, tenderId }: MemberKeyBody): Promise<KeyMovedView> {
    return this.registerKey.execute({
      regionCode,
      publicKey,
      link: tenderId === undefined ? '/tenders' : membersPage(tenderId),
    });
  }

  /** A second person enters the fingerprint that the member gave by another way. */
  @Post('keys/:id/confirmation')
  @HttpCode(200)
  @Requires('tender.announce')
  @SecondFactor()
  @ApiOkResponse({ type: KeyMovedView })
  confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fingerprint }: FingerprintBody,
  ): Promise<KeyMovedView> {
    return this.confirmKey.execute({ id, fingerprint });
  }

  @Post('keys/:id/retirement')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: KeyMovedView })
  retire(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RetirementBody): Promise<KeyMovedView> {
    return this.retireKey.execute({ id, reason });
  }

  /** A frozen edition of this platform as a signed package for the office that leads a round. */
  @Get('demand-package')
  @Requires('demand.export')
  @ApiProduces(MEDIA.zip)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async demandPackage(@Query() query: DemandPackageQuery): Promise<StreamableFile> {
    const bytes = await this.database.read((q) => editionPackage(q, this.signer, query));
    await recordExport(this.database, 'alliance-demand', { kind: 'demand-edition', id: query.edition });
    return attachment(bytes, `${query.round}-${query.member}-报量.zip`, MEDIA.zip);
  }
}
