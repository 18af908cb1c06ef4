import { Body, Controller, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires, versionSeen } from '#platform';

import { RecordDraw } from '../application/record-draw.js';
import { readAdditions } from './queries/additions.query.js';
import { AdditionsView, DrawBody, EvaluatedAnewView } from './views/addition.views.js';

/** What people decide after the bids are open (开标后补充): ties by a public draw, with the minutes of it. */
@ApiTags('rounds')
@Controller('rounds/:id')
export class AdditionsController {
  constructor(
    @Inject(RecordDraw) private readonly recordDraw: RecordDraw,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Ties that nobody has decided, and every edition of additions so far. */
  @Get('additions')
  @Requires('round.view')
  @ApiOkResponse({ type: AdditionsView })
  additions(@Param('id', ParseUUIDPipe) id: string): Promise<AdditionsView> {
    return this.database.read((q) => readAdditions(q, id));
  }

  /** Takes the outcome of a public draw and evaluates the round with it. */
  @Post('draws')
  @HttpCode(200)
  @Requires('round.draw')
  @ApiHeader({ name: 'If-Match', description: 'Version of the round that the person saw', required: true })
  @ApiOkResponse({ type: EvaluatedAnewView })
  draw(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { draws, heldAt, place, witnesses, minutes }: DrawBody,
  ): Promise<EvaluatedAnewView> {
    const version = versionSeen(ifMatch);
    return this.recordDraw.execute({ roundId, version, draws, heldAt, place, witnesses, minutes });
  }
}
