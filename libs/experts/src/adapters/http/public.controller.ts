import { Controller, Get, Inject, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { asPublic, attachment, Database, MEDIA, Public } from '#platform';

import { publicDraw, publicReview } from '../queries/public.query.js';
import { PublicReviewView } from './public.views.js';

/** What everyone may see of an expert review, once its scores are frozen: panel, scores, the record of the draw. */
@ApiTags('public')
@Controller('public/tenders/:id/expert-review')
export class PublicReviewController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: PublicReviewView })
  review(@Param('id', ParseUUIDPipe) id: string): Promise<PublicReviewView> {
    return asPublic(() => this.database.read((q) => publicReview(q, id)));
  }

  @Get('draw.json')
  @Public()
  @ApiProduces(MEDIA.json)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async record(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await asPublic(() => this.database.read((q) => publicDraw(q, id)));
    return attachment(Buffer.from(text), '评审专家抽取记录.json', MEDIA.json);
  }
}
