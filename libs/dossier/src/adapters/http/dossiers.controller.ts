import { Readable } from 'node:stream';

import { Controller, Get, Inject, Param, ParseUUIDPipe, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { DomainError, type StateWord, stateWord } from '#kernel';
import {
  attachment,
  currentActor,
  Database,
  MEDIA,
  recordExport,
  requestContext,
  type RequestContext,
  Requires,
  runWith,
} from '#platform';

import { RequestDossier, type RequestedDossier } from '../../application/request-dossier.js';
import { say } from '../../domain/say.js';
import { readChunk } from '../chunks.js';
import { findDossier, listDossiers } from '../dossiers.query.js';
import { DossiersView, RequestedDossierView } from './dossier.views.js';

/** Dossiers of rounds (轮次档案): asked for by the office, downloaded by it and by those who watch it, verified off-line by anyone. */
@ApiTags('dossiers')
@Controller('tenders/:id/dossiers')
export class DossiersController {
  constructor(
    @Inject(RequestDossier) private readonly request: RequestDossier,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('dossier.view')
  @ApiOkResponse({ type: DossiersView })
  async dossiers(@Param('id', ParseUUIDPipe) id: string): Promise<DossiersView> {
    return { items: await this.database.read((q) => listDossiers(q, id, readsAll())) };
  }

  @Post()
  @Requires('dossier.build')
  @ApiCreatedResponse({ type: RequestedDossierView })
  requested(@Param('id', ParseUUIDPipe) tenderId: string): Promise<RequestedDossier> {
    return this.request.execute({ tenderId });
  }

  /** The archive, piece by piece as it was built. */
  @Get(':dossier/file')
  @Requires('dossier.view')
  @ApiProduces(MEDIA.zip)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('dossier', ParseUUIDPipe) dossierId: string,
  ): Promise<StreamableFile> {
    const dossier = await this.database.read((q) => findDossier(q, id, dossierId, readsAll()));
    if (dossier.state !== 'built')
      throw new DomainError(
        'illegal-transition',
        say('not-built', { state: stateWord(dossier.state as StateWord) }),
      );
    await recordExport(this.database, 'dossier', { kind: 'dossier', id: dossierId });
    const name = `${dossier.roundNo} 轮次档案 第${dossier.edition}版${dossier.readership === 'open' ? '（公开版）' : ''}.zip`;
    return attachment(Readable.from(this.pieces(requestContext(), dossierId)), name, MEDIA.zip);
  }

  /** The stream is read after the handler has returned, so each piece brings its request back with it. */
  private async *pieces(context: RequestContext, dossierId: string): AsyncGenerator<Buffer> {
    for (let n = 0; ; n++) {
      const piece = await runWith(context, () => this.database.read((q) => readChunk(q, dossierId, n)));
      if (!piece) return;
      yield piece;
    }
  }
}

const readsAll = (): boolean => currentActor().permissions.has('dossier.full');
