import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { attachment, Database, MEDIA, Printer, Requires, SecondFactor } from '#platform';

import {
  DecideAreas,
  FileAreas,
  OpenAreaSelection,
  ProposeAreas,
  VoidAreaSelection,
} from '../../application/select-areas.js';
import { areaMinutesPdf } from '../../documents/area-minutes-pdf.js';
import { areaCourse, findAreaMinutes, ownAreaRounds, ownAreas } from '../queries/areas.query.js';
import {
  AreaCourseView,
  AreaDecisionBody,
  AreaListBody,
  AreaListFiledView,
  AreaSelectionBody,
  AreaSelectionStateView,
  AreasProposedView,
  AreaVoidBody,
  OwnAreaRoundsView,
  OwnAreasView,
} from './areas.views.js';

/** Choice of supply areas (选区): winners file lists, the office puts the result forward, a second person confirms it. */
@ApiTags('supply areas')
@Controller()
export class AreasController {
  constructor(
    @Inject(OpenAreaSelection) private readonly open: OpenAreaSelection,
    @Inject(FileAreas) private readonly file: FileAreas,
    @Inject(ProposeAreas) private readonly propose: ProposeAreas,
    @Inject(DecideAreas) private readonly decide: DecideAreas,
    @Inject(VoidAreaSelection) private readonly voidIt: VoidAreaSelection,
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get('rounds/:id/area-selection')
  @Requires('award.view')
  @ApiOkResponse({ type: AreaCourseView })
  course(@Param('id', ParseUUIDPipe) id: string): Promise<AreaCourseView> {
    return this.database.read((q) => areaCourse(q, id));
  }

  @Post('rounds/:id/area-selection')
  @Requires('award.manage')
  @ApiCreatedResponse({ type: AreaSelectionStateView })
  opening(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { dueAt }: AreaSelectionBody,
  ): Promise<AreaSelectionStateView> {
    return this.open.execute({ roundId, dueAt });
  }

  @Post('rounds/:id/area-selection/proposal')
  @HttpCode(200)
  @Requires('award.manage')
  @ApiOkResponse({ type: AreasProposedView })
  proposal(@Param('id', ParseUUIDPipe) roundId: string): Promise<AreasProposedView> {
    return this.propose.execute({ roundId });
  }

  @Post('rounds/:id/area-selection/decision')
  @HttpCode(200)
  @Requires('award.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: AreaSelectionStateView })
  decision(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { decision, opinion, resultHash }: AreaDecisionBody,
  ): Promise<AreaSelectionStateView> {
    return this.decide.execute({ roundId, decision, opinion, resultHash });
  }

  @Post('rounds/:id/area-selection/void')
  @HttpCode(200)
  @Requires('award.manage')
  @ApiOkResponse({ type: AreaSelectionStateView })
  giveUp(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { reason }: AreaVoidBody,
  ): Promise<AreaSelectionStateView> {
    return this.voidIt.execute({ roundId, reason });
  }

  @Get('rounds/:id/area-selections/:selectionId/minutes.pdf')
  @Requires('award.view')
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async minutes(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('selectionId', ParseUUIDPipe) selectionId: string,
  ): Promise<StreamableFile> {
    const minutes = await this.database.read((q) => findAreaMinutes(q, id, selectionId));
    const bytes = await this.printer.print(areaMinutesPdf(minutes), {
      issuedAt: minutes.decidedAt,
      page: `/public/results/${id}`,
    });
    return attachment(bytes, `选区记录 ${minutes.roundNo}.pdf`, MEDIA.pdf);
  }

  /** Rounds in which the own company chooses. */
  @Get('own-area-selections')
  @Requires('award.areas')
  @ApiOkResponse({ type: OwnAreaRoundsView })
  async ownRounds(): Promise<OwnAreaRoundsView> {
    return { items: await this.database.read(ownAreaRounds) };
  }

  @Get('rounds/:id/own-areas')
  @Requires('award.areas')
  @ApiOkResponse({ type: OwnAreasView })
  own(@Param('id', ParseUUIDPipe) id: string): Promise<OwnAreasView> {
    return this.database.read((q) => ownAreas(q, id));
  }

  @Put('rounds/:id/area-lists/:productId')
  @Requires('award.areas')
  @ApiOkResponse({ type: AreaListFiledView })
  filing(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('productId') productId: string,
    @Body() { regionIds }: AreaListBody,
  ): Promise<AreaListFiledView> {
    return this.file.execute({ roundId, productId, regionIds });
  }
}
