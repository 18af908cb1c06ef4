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

import {
  attachment,
  Database,
  MEDIA,
  type Page,
  recordExport,
  Requires,
  rowsOf,
  SecondFactor,
  writeExcel,
} from '#platform';

import {
  AskAdjustment,
  DecideAdjustment,
  EndorseAdjustment,
  ProposeAdjustment,
  RefuseAdjustment,
  WithdrawAdjustment,
} from '../../application/adjust-volume.js';
import type { AdjustmentAsked } from '../../application/adjustment-checks.js';
import { agreedVolumesExcel } from '../../documents/agreed-volumes-excel.js';
import { listAdjustments, listAgreedVolumes, roundsOfVolumes } from '../queries/volumes.query.js';
import {
  AdjustmentBody,
  AdjustmentDecisionBody,
  AdjustmentEndorsementBody,
  AdjustmentPage,
  AdjustmentProposalBody,
  AdjustmentRefusalBody,
  AdjustmentsQuery,
  AdjustmentStateView,
  type AdjustmentView,
  AgreedVolumePage,
  AgreedVolumesQuery,
  type AgreedVolumeView,
  VolumeRoundsView,
} from './volumes.views.js';

/** Agreed volume of institutions and its adjustment (约定采购量及其调整): institutions ask, the office examines, a second person confirms. */
@ApiTags('agreed volumes')
@Controller()
export class VolumesController {
  constructor(
    @Inject(AskAdjustment) private readonly ask: AskAdjustment,
    @Inject(ProposeAdjustment) private readonly propose: ProposeAdjustment,
    @Inject(EndorseAdjustment) private readonly endorse: EndorseAdjustment,
    @Inject(RefuseAdjustment) private readonly refuse: RefuseAdjustment,
    @Inject(WithdrawAdjustment) private readonly withdraw: WithdrawAdjustment,
    @Inject(DecideAdjustment) private readonly decide: DecideAdjustment,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('agreed-volumes')
  @Requires('award.volumes')
  @ApiOkResponse({ type: AgreedVolumePage })
  volumes(@Query() query: AgreedVolumesQuery): Promise<Page<AgreedVolumeView>> {
    return this.database.read((q) => listAgreedVolumes(q, query));
  }

  @Get('agreed-volumes/rounds')
  @Requires('award.volumes')
  @ApiOkResponse({ type: VolumeRoundsView })
  async rounds(): Promise<VolumeRoundsView> {
    return { items: await this.database.read(roundsOfVolumes) };
  }

  @Get('agreed-volumes/export')
  @Requires('award.volumes')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: AgreedVolumesQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'agreed-volumes', {
      kind: 'round',
      id: query.round ?? 'list',
    });
    const rows = rowsOf(query, (page) => this.database.read((q) => listAgreedVolumes(q, page, query)));
    return attachment(writeExcel(agreedVolumesExcel(rows, watermark)), '约定采购量.xlsx', MEDIA.xlsx);
  }

  @Get('volume-adjustments')
  @Requires('award.volumes')
  @ApiOkResponse({ type: AdjustmentPage })
  adjustments(@Query() query: AdjustmentsQuery): Promise<Page<AdjustmentView>> {
    return this.database.read((q) => listAdjustments(q, query));
  }

  @Post('rounds/:id/volume-adjustments')
  @Requires('award.volumes-adjust')
  @ApiCreatedResponse({ type: AdjustmentStateView })
  filing(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() body: AdjustmentBody,
  ): Promise<AdjustmentStateView> {
    return this.ask.execute(askedIn(roundId, body));
  }

  @Post('rounds/:id/volume-adjustment-proposals')
  @Requires('award.manage')
  @ApiCreatedResponse({ type: AdjustmentStateView })
  proposal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() body: AdjustmentProposalBody,
  ): Promise<AdjustmentStateView> {
    return this.propose.execute({ ...askedIn(roundId, body), officeReason: body.officeReason ?? null });
  }

  @Post('rounds/:id/volume-adjustments/:adjustmentId/endorsement')
  @HttpCode(200)
  @Requires('award.manage')
  @ApiOkResponse({ type: AdjustmentStateView })
  endorsement(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('adjustmentId', ParseUUIDPipe) adjustmentId: string,
    @Body() { officeReason }: AdjustmentEndorsementBody,
  ): Promise<AdjustmentStateView> {
    return this.endorse.execute({ roundId, adjustmentId, officeReason: officeReason ?? null });
  }

  @Post('rounds/:id/volume-adjustments/:adjustmentId/refusal')
  @HttpCode(200)
  @Requires('award.manage')
  @ApiOkResponse({ type: AdjustmentStateView })
  refusal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('adjustmentId', ParseUUIDPipe) adjustmentId: string,
    @Body() { opinion }: AdjustmentRefusalBody,
  ): Promise<AdjustmentStateView> {
    return this.refuse.execute({ roundId, adjustmentId, opinion });
  }

  @Post('rounds/:id/volume-adjustments/:adjustmentId/withdrawal')
  @HttpCode(200)
  @Requires('award.volumes-adjust')
  @ApiOkResponse({ type: AdjustmentStateView })
  withdrawal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('adjustmentId', ParseUUIDPipe) adjustmentId: string,
  ): Promise<AdjustmentStateView> {
    return this.withdraw.execute({ roundId, adjustmentId });
  }

  @Post('rounds/:id/volume-adjustments/:adjustmentId/decision')
  @HttpCode(200)
  @Requires('award.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: AdjustmentStateView })
  decision(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('adjustmentId', ParseUUIDPipe) adjustmentId: string,
    @Body() { decision, opinion }: AdjustmentDecisionBody,
  ): Promise<AdjustmentStateView> {
    return this.decide.execute({ roundId, adjustmentId, decision, opinion });
  }
}

const askedIn = (roundId: string, body: AdjustmentBody): AdjustmentAsked => {
  const { varietyId, kind, institutionId, regionId, productId, quantity, reason, explanation } = body;
  const { toInstitutionId, toProductId } = body;
  return {
    roundId,
    varietyId,
    kind,
    from: { institutionId, regionId, productId },
    quantity: BigInt(quantity),
    to:
      toInstitutionId === undefined && toProductId === undefined
        ? null
        : { institutionId: toInstitutionId ?? institutionId, productId: toProductId ?? productId },
    reason,
    explanation,
  };
};
