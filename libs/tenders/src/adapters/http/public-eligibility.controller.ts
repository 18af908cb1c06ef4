import { Controller, Get, Inject, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { asPublic, attachment, Database, MEDIA, Printer, Public, writeExcel } from '#platform';

import { eligibleListExcel } from '../../documents/eligible-list-excel.js';
import { eligibleListPdf } from '../../documents/eligible-list-pdf.js';
import { findFrozenList, type FrozenList } from '../queries/eligible-list.query.js';
import { EligibleListView } from './eligible-list.views.js';

/** The frozen list of eligible companies for everyone (符合申报资格企业名单公告): as a page, a notice, a workbook, and the file of the digest. */
@ApiTags('public')
@Controller('public/tenders/:id/eligibility')
export class PublicEligibilityController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: EligibleListView })
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<EligibleListView> {
    const { list, hash, frozenAt } = await this.frozen(id);
    const { roundNo, title, issuer, purpose, ruleset, varieties, products } = list;
    return { roundNo, title, issuer, purpose, ruleset, hash, frozenAt, varieties, products };
  }

  /** The very text that the digest is of. */
  @Get('list.json')
  @Public()
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { document, list } = await this.frozen(id);
    return attachment(Buffer.from(document), `${list.roundNo} 符合申报资格企业名单.json`, MEDIA.json);
  }

  @Get('notice.pdf')
  @Public()
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async notice(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const frozen = await this.frozen(id);
    const printing = { issuedAt: frozen.frozenAt, page: `/public/tenders/${id}` };
    const bytes = await this.printer.print(eligibleListPdf(frozen), printing);
    return attachment(bytes, `${frozen.list.roundNo} 符合申报资格企业名单.pdf`, MEDIA.pdf);
  }

  @Get('list.xlsx')
  @Public()
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const frozen = await this.frozen(id);
    const bytes = writeExcel(eligibleListExcel(frozen));
    return attachment(bytes, `${frozen.list.roundNo} 符合申报资格企业名单.xlsx`, MEDIA.xlsx);
  }

  private frozen(id: string): Promise<FrozenList> {
    return asPublic(() => this.database.read((q) => findFrozenList(q, id)));
  }
}
