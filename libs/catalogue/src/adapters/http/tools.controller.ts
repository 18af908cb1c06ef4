import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { DomainError, word } from '#kernel';
import { currentActor, Database, Requires } from '#platform';

import { convert, readDay, type Presentation, type Reason } from '../../domain/index.js';
import { explainCode } from '../queries/codes.js';
import { conversionRules } from '../queries/conversion-rules.js';
import {
  CodeCheckBody,
  CodeChecksView,
  ConversionBody,
  ConversionView,
  type PresentationBody,
  type ReasonView,
} from './tools.views.js';
import { say } from '../../domain/say.js';

/** Tools beside the catalogue: the code checker and the conversion calculator (编码核对、差比价换算). They change nothing. */
@ApiTags('catalogue')
@Controller('catalogue')
export class ToolsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Post('code-checks')
  @HttpCode(200)
  @Requires('catalogue.view')
  @ApiOkResponse({ type: CodeChecksView })
  async checkCode(@Body() { code, system }: CodeCheckBody): Promise<CodeChecksView> {
    const findings = await explainCode(this.database, code, system);
    return {
      findings: findings.map((finding) => ({
        ...finding,
        reasons: finding.reasons.map(reasonView),
        warnings: finding.warnings.map(reasonView),
      })),
    };
  }

  @Post('conversions')
  @HttpCode(200)
  @Requires('catalogue.view')
  @ApiOkResponse({ type: ConversionView })
  async convert(
    @Body() { method, price, from, to, regionCode, day }: ConversionBody,
  ): Promise<ConversionView> {
    if (day !== undefined && readDay(day) === undefined)
      throw DomainError.field('day', 'not-a-date', say('no-such-day'));
    const region = regionCode ?? currentActor().org?.regionCode ?? '000000';
    const rules = await conversionRules(this.database, region, day);
    const conversion = convert({ method, price, from: sideOf(from), to: sideOf(to) }, rules);
    if (conversion.ok) return conversion;
    throw new DomainError(
      'conversion-impossible',
      say('not-convertible', { reasons: conversion.reasons.map((found) => word(found.code, found)) }),
      conversion.reasons.map(({ code, message }) => ({ field: 'to', code, message })),
    );
  }
}

const reasonView = ({ code, zh, en }: Reason): ReasonView => ({ code, zh, en });

const sideOf = ({ form, strength, fill, count, material }: PresentationBody): Presentation => ({
  form: form.trim(),
  strength: strength.trim(),
  fill: blank(fill),
  count,
  material: blank(material),
});

const blank = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();
