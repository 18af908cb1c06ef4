import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { checkedFields, CONFIG, currentActor, Requires, type Config } from '#platform';

import { ImportRound } from '../application/import-round.js';
import { Evaluator } from '../application/ports.js';
import type { RoundInput } from '../domain/types.js';
import { readPackage } from '../package/read-package.js';
import { memorySource } from '../package/source.js';
import type { Violation } from '../package/violation.js';
import { refusePackage, violationViews } from './package-refusal.js';
import { receivePackage } from './package-upload.js';
import { assertStorable } from './round-writer.js';
import { ImportFields, RoundImportView } from './views/import.views.js';

/** Round packages into the library (导入轮次数据包): a dry run names every violation, a confirmation stores all or nothing. */
@ApiTags('rounds')
@Controller('rounds/imports')
export class ImportsController {
  constructor(
    @Inject(ImportRound) private readonly importRound: ImportRound,
    @Inject(Evaluator) private readonly evaluator: Evaluator,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('round.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        file: { type: 'array', items: { type: 'string', format: 'binary' } },
        mode: { type: 'string', enum: ['dry-run', 'confirm'] },
        sourceText: { type: 'string' },
        sourceUrl: { type: 'string' },
        confidence: { type: 'string', enum: ['published', 'recalled', 'made-up'] },
        visibility: { type: 'string', enum: ['all', 'winning', 'none'] },
        openedOn: { type: 'string', format: 'date' },
        announcedOn: { type: 'string', format: 'date' },
      },
    },
  })
  @ApiOkResponse({ type: RoundImportView })
  async import(@Req() request: FastifyRequest): Promise<RoundImportView> {
    const upload = await receivePackage(request);
    const fields = checkedFields(ImportFields, upload.fields);
    const reading = await readPackage(memorySource(upload.files));
    if (!reading.ok) return refusal(upload.name, fields.mode, reading.violations, reading.count);
    assertStorable(reading.input);
    return fields.mode === 'dry-run'
      ? this.dryRun(upload.name, reading.input)
      : this.confirm(upload.name, reading.input, fields);
  }

  private async dryRun(file: string, input: RoundInput): Promise<RoundImportView> {
    const { result } = await this.evaluator.evaluate(input);
    return { ...accepted(file, input, result.summary), state: 'dry-run', imported: null };
  }

  private async confirm(file: string, input: RoundInput, fields: ImportFields): Promise<RoundImportView> {
    const actor = currentActor();
    const { summary, ...imported } = await this.importRound.execute({
      input,
      source: {
        text: fields.sourceText,
        url: fields.sourceUrl ?? null,
        confidence: fields.confidence,
        openedOn: fields.openedOn ?? null,
        announcedOn: fields.announcedOn ?? null,
      },
      visibility: fields.visibility,
      regionCode: actor.org?.regionCode ?? this.config.regionCode,
      orgId: actor.org?.id ?? null,
      asHistory: false,
      issuer: actor.org?.name ?? this.config.platformName,
    });
    return { ...accepted(file, input, summary), state: 'confirmed', imported };
  }
}

function refusal(
  file: string,
  mode: ImportFields['mode'],
  violations: readonly Violation[],
  count: number,
): RoundImportView {
  if (mode === 'confirm') refusePackage(violations, count);
  return {
    state: 'refused',
    file,
    round: null,
    counts: null,
    violationCount: count,
    violations: violationViews(violations),
    imported: null,
  };
}

const accepted = (
  file: string,
  input: RoundInput,
  summary: { readonly winners: number; readonly tiedVarieties: number },
): Omit<RoundImportView, 'state' | 'imported'> => ({
  file,
  round: {
    roundNo: input.round.id,
    title: input.round.title,
    category: input.round.category,
    ruleset: input.round.ruleset,
    winners: summary.winners,
    tiedVarieties: summary.tiedVarieties,
  },
  counts: {
    varieties: input.varieties.length,
    products: input.products.length,
    bids: input.bids.length,
    regions: input.regions?.length ?? 0,
    volumes: input.volumes?.length ?? 0,
  },
  violationCount: 0,
  violations: [],
});
