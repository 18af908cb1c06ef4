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

import {
  attachment,
  Database,
  MEDIA,
  type Page,
  Printer,
  recordExport,
  Requires,
  rowsOf,
  SecondFactor,
  writeExcel,
} from '#platform';

import { RecallAgreement } from '../../application/draw-up.js';
import { DeclineAgreement, SignAgreements } from '../../application/sign.js';
import { Signer } from '../../application/signer.js';
import { agreementPdf } from '../../documents/agreement-pdf.js';
import { agreementsExcel } from '../../documents/agreements-excel.js';
import type { AgreementDocument } from '../../domain/document.js';
import { findAgreement, findEvidence, listAgreements, ownChoices } from '../queries/agreements.query.js';
import { printed } from '../printed.js';
import { signingOrganisation } from '../signing-organisation.js';
import {
  AgreementDetailView,
  AgreementPage,
  AgreementReasonBody,
  AgreementsQuery,
  AgreementStateView,
  type AgreementView,
  ChoicesView,
  SignaturesBody,
  SignaturesView,
} from './agreements.views.js';

/** Three-party purchase agreements (三方购销协议): read, signed and declined by their parties. */
@ApiTags('agreements')
@Controller('agreements')
export class AgreementsController {
  constructor(
    @Inject(SignAgreements) private readonly signAgreements: SignAgreements,
    @Inject(DeclineAgreement) private readonly declineAgreement: DeclineAgreement,
    @Inject(RecallAgreement) private readonly recallAgreement: RecallAgreement,
    @Inject(Signer) private readonly signer: Signer,
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get()
  @Requires('agreement.view')
  @ApiOkResponse({ type: AgreementPage })
  list(@Query() query: AgreementsQuery): Promise<Page<AgreementView>> {
    return this.database.read((q) => listAgreements(q, query));
  }

  @Get('export')
  @Requires('agreement.view')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: AgreementsQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'agreements', { kind: 'agreement', id: 'list' });
    const rows = rowsOf(query, (at) => this.database.read((q) => listAgreements(q, at)));
    return attachment(writeExcel(agreementsExcel(rows, watermark)), '购销协议.xlsx', MEDIA.xlsx);
  }

  /** What the own institution has to choose before its agreements can be drawn up. */
  @Get('choices')
  @Requires('agreement.choose')
  @ApiOkResponse({ type: ChoicesView })
  async choices(): Promise<ChoicesView> {
    return { items: await this.database.read(ownChoices) };
  }

  /** Signs many at once; each line has its own outcome. */
  @Post('signatures')
  @HttpCode(200)
  @Requires('agreement.sign')
  @SecondFactor()
  @ApiOkResponse({ type: SignaturesView })
  async sign(@Body() { items }: SignaturesBody): Promise<SignaturesView> {
    return this.signAgreements.execute({ organisation: await signingOrganisation(this.database), items });
  }

  @Get(':id')
  @Requires('agreement.view')
  @ApiOkResponse({ type: AgreementDetailView })
  agreement(@Param('id', ParseUUIDPipe) id: string): Promise<AgreementDetailView> {
    return this.database.read((q) => findAgreement(q, id));
  }

  @Get(':id/document.pdf')
  @Requires('agreement.view')
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { evidence, state, issuedAt } = await this.database.read((q) => printed(q, id));
    const document = JSON.parse(evidence.document) as AgreementDocument;
    const { number } = document;
    const bytes = await this.printer.print(agreementPdf({ ...evidence, document, state }), {
      issuedAt,
      page: `/public/agreements?number=${encodeURIComponent(number)}&digest=${evidence.digest}`,
    });
    return attachment(bytes, `${number}.pdf`, MEDIA.pdf);
  }

  /** The signed text with its signatures and certificates, to be verified without the platform. */
  @Get(':id/evidence.json')
  @Requires('agreement.view')
  @ApiProduces(MEDIA.json)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async evidence(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const found = await this.database.read((q) => findEvidence(q, id));
    const evidence = { ...found, authority: await this.signer.authority() };
    const { number } = JSON.parse(found.document) as AgreementDocument;
    return attachment(Buffer.from(JSON.stringify(evidence, null, 2)), `${number}.json`, MEDIA.json);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Requires('agreement.sign')
  @ApiOkResponse({ type: AgreementStateView })
  decline(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AgreementReasonBody,
  ): Promise<AgreementStateView> {
    return this.declineAgreement.execute({ id, reason });
  }

  @Post(':id/recall')
  @HttpCode(200)
  @Requires('agreement.manage')
  @ApiOkResponse({ type: AgreementStateView })
  recall(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AgreementReasonBody,
  ): Promise<AgreementStateView> {
    return this.recallAgreement.execute({ id, reason });
  }
}
