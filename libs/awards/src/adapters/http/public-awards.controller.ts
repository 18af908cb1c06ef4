import {
  Controller,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { asPublic, attachment, Database, MEDIA, Printer, Public } from '#platform';

import { awardNoticePdf } from '../../documents/award-notice-pdf.js';
import { publicCourse } from '../queries/course.query.js';
import { findAwardNotice } from '../queries/documents.query.js';
import { PublicCourseView } from './awards.views.js';

/** What everyone may see: the public notice with the time left and the awards. */
@ApiTags('public')
@Controller('public')
export class PublicAwardsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get('results/:id/award-course')
  @Public()
  @ApiOkResponse({ type: PublicCourseView })
  course(@Param('id', ParseUUIDPipe) id: string): Promise<PublicCourseView> {
    return asPublic(() => this.database.read((q) => publicCourse(q, id)));
  }

  @Get('results/:id/award-notices/:n')
  @Public()
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async notice(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('n', ParseIntPipe) n: number,
  ): Promise<StreamableFile> {
    const { notice, at } = await asPublic(() => this.database.read((q) => findAwardNotice(q, id, n)));
    const bytes = await this.printer.print(awardNoticePdf(notice), {
      issuedAt: at,
      page: `/public/results/${id}`,
    });
    return attachment(bytes, `${notice.noticeNo}.pdf`, MEDIA.pdf);
  }
}
