import { createHash } from 'node:crypto';

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
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import { Database, identifyUpload, Requires, SecondFactor, type Page, currentLanguage } from '#platform';

import type { Attachment } from '../../application/ports.js';
import { DecideLetter, LETTER_BYTES_MAX, SubmitLetter } from '../../application/letters.js';
import { DecideRestriction, LiftRestriction, ProposeRestriction } from '../../application/restrictions.js';
import { Eligibilities } from '../eligibilities.js';
import { letterFile, letters, restrictions } from '../queries/standing.js';
import { restrictionColumns, restrictionSheetRow } from './columns.js';
import { exportList } from './export.js';
import { ReasonBody, StandingView } from './organisation.views.js';
import { person } from './request.js';
import {
  EligibilityQuery,
  EligibilityView,
  LetterDecisionBody,
  LetterPage,
  LettersQuery,
  MadeLetterView,
  RestrictionBody,
  RestrictionDecisionBody,
  RestrictionPage,
  RestrictionsQuery,
  type LetterView,
  type RestrictionRow,
} from './standing.views.js';
import { say } from '../../domain/say.js';

/** Credit standing: commitment letters, the restricted list, eligibility (信用承诺、受限名单、准入资格). */
@ApiTags('standing')
@Controller()
export class StandingController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SubmitLetter) private readonly submitLetter: SubmitLetter,
    @Inject(DecideLetter) private readonly decideLetter: DecideLetter,
    @Inject(ProposeRestriction) private readonly proposeRestriction: ProposeRestriction,
    @Inject(DecideRestriction) private readonly decideRestriction: DecideRestriction,
    @Inject(LiftRestriction) private readonly liftRestriction: LiftRestriction,
    @Inject(Eligibilities) private readonly eligibilities: Eligibilities,
  ) {}

  @Post('commitment-letters')
  @Requires('commitment.submit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: MadeLetterView })
  async submit(@Req() request: FastifyRequest): Promise<MadeLetterView> {
    return this.submitLetter.execute(await attachment(request), person());
  }

  @Get('commitment-letters')
  @Requires('commitment.view')
  @ApiOkResponse({ type: LetterPage })
  letters(@Query() query: LettersQuery): Promise<Page<LetterView>> {
    return this.database.read((q) => letters(q, query));
  }

  @Get('commitment-letters/:id/file')
  @Requires('commitment.view')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.database.read((q) => letterFile(q, id));
    return new StreamableFile(content, {
      type: mediaType,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  @Post('commitment-letters/:id/decision')
  @HttpCode(200)
  @Requires('commitment.review')
  @ApiOkResponse({ type: StandingView })
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decision, opinion = null }: LetterDecisionBody,
  ): Promise<StandingView> {
    return this.decideLetter.execute({ id, decision, opinion });
  }

  @Get('restrictions')
  @Requires('eligibility.view')
  @ApiOkResponse({ type: RestrictionPage })
  restrictions(@Query() query: RestrictionsQuery): Promise<Page<RestrictionRow>> {
    return this.database.read((q) => restrictions(q, query));
  }

  @Get('restrictions/export')
  @Requires('eligibility.view')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  exportRestrictions(@Query() query: RestrictionsQuery): Promise<StreamableFile> {
    return exportList(this.database, {
      name: '受限名单',
      columns: restrictionColumns,
      query,
      load: restrictions,
      row: restrictionSheetRow,
    });
  }

  @Post('restrictions')
  @Requires('restriction.manage')
  @SecondFactor()
  @ApiCreatedResponse({ type: StandingView })
  propose(
    @Body() { productId = null, regionCode = null, validTo = null, ...body }: RestrictionBody,
  ): Promise<StandingView> {
    return this.proposeRestriction.execute(
      { ...body, productId, regionCode: regionCode === '' ? null : regionCode, validTo },
      person(),
    );
  }

  @Post('restrictions/:id/decision')
  @HttpCode(200)
  @Requires('restriction.manage')
  @SecondFactor()
  @ApiOkResponse({ type: StandingView })
  confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decision, opinion = null }: RestrictionDecisionBody,
  ): Promise<StandingView> {
    return this.decideRestriction.execute({ id, decision, opinion }, person());
  }

  @Post('restrictions/:id/lifting')
  @HttpCode(200)
  @Requires('restriction.manage')
  @SecondFactor()
  @ApiOkResponse({ type: StandingView })
  lift(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonBody): Promise<StandingView> {
    return this.liftRestriction.execute({ id, reason }, person());
  }

  /** May this organisation take part with this product, here, on this day? A company asks about itself. */
  @Get('eligibility')
  @Requires('eligibility.view')
  @ApiOkResponse({ type: EligibilityView })
  async eligibility(@Query() { orgId, productId, region, on }: EligibilityQuery): Promise<EligibilityView> {
    const by = person();
    if (by.scope === 'own' && by.orgId !== orgId)
      throw new DomainError('wrong-actor', say('company-asks-itself'));
    const { eligible, reasons } = await this.eligibilities.of({
      orgId,
      productId: productId ?? null,
      regionCode: region,
      on,
    });
    return {
      eligible,
      reasons: reasons.map(({ code, message, sourceId }) => ({
        code,
        text: message.in(currentLanguage()),
        sourceId,
      })),
    };
  }
}

async function attachment(request: FastifyRequest): Promise<Attachment> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', say('send-multipart'));
  const part = await request.file({ limits: { fileSize: LETTER_BYTES_MAX } });
  if (!part) throw DomainError.field('file', 'required', say('letter-file-missing'));
  const content = await part.toBuffer();
  const name = part.filename.slice(0, 200);
  identifyUpload([name, part.mimetype, createHash('sha256').update(content).digest('hex')]);
  return { name, mediaType: part.mimetype, content };
}
