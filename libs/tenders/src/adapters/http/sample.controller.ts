import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { attachment, Database, MEDIA, recordExport, Requires, writeExcel } from '#platform';
import { CompareRuleSets, comparisonExcel } from '#rounds';

import { findTender } from '../queries/tenders.query.js';
import { type ReadSample, readSample } from '../sample.js';
import { SampleComparisonBody, SampleComparisonView } from './sample.views.js';

/**
 * Rules tried on sample bids before a round (规则模拟). Nothing of it is stored: samples are no bids, and bids under seal are not touched; the
 * rules on real bids are tried in the library, after the opening.
 */
@ApiTags('tenders')
@Controller('tenders/:id/sample-comparison')
export class SampleController {
  constructor(
    @Inject(CompareRuleSets) private readonly compare: CompareRuleSets,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: SampleComparisonView })
  async comparison(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SampleComparisonBody,
  ): Promise<SampleComparisonView> {
    const { input, sample } = await this.read(id, body);
    return { ...(await this.compare.execute(input, body.sides)), sample };
  }

  /** The same as a workbook, with the sample bids in it. */
  @Post('workbook')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SampleComparisonBody,
  ): Promise<StreamableFile> {
    const { input } = await this.read(id, body);
    const comparison = await this.compare.execute(input, body.sides);
    const watermark = await recordExport(this.database, 'sample-comparison', { kind: 'tender', id });
    const workbook = comparisonExcel(comparison, { watermark, sample: input.bids });
    return attachment(writeExcel(workbook), `${input.round.id} 规则模拟（样本报价）.xlsx`, MEDIA.xlsx);
  }

  private async read(id: string, body: SampleComparisonBody): Promise<ReadSample> {
    await this.database.read((q) => findTender(q, id));
    return readSample(this.database, id, body);
  }
}
