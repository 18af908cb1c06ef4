import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { asPublic, Database, Public } from '#platform';

import { verifyCopy } from '../queries/agreements.query.js';
import { VerificationQuery, VerificationView } from './agreements.views.js';

/** Anyone who holds a copy of an agreement checks it by its number and digest (协议核验). */
@ApiTags('public')
@Controller('public')
export class PublicAgreementsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('agreement-verification')
  @Public()
  @ApiOkResponse({ type: VerificationView })
  verification(@Query() { number, digest }: VerificationQuery): Promise<VerificationView> {
    return asPublic(() => this.database.read((q) => verifyCopy(q, number, digest)));
  }
}
