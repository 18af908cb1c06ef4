import {
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import {
  asPublic,
  attachment,
  checkedFields,
  CONFIG,
  type Config,
  Database,
  Public,
  Requires,
} from '#platform';

import { AddDocument, DropDocument } from '../../application/documents.js';
import { type DocumentFile, findDocumentFile, listDocuments } from '../queries/documents.query.js';
import { findTender } from '../queries/tenders.query.js';
import { AddedDocumentView, DocumentFields, DocumentsView, DroppedDocumentView } from './document.views.js';
import { receiveDocument } from './receive-document.js';

/** Documents of a round (采购文件): the office adds and drops files of a draft; what is announced anybody may have. */
@ApiTags('tenders')
@Controller()
export class DocumentsController {
  constructor(
    @Inject(AddDocument) private readonly add: AddDocument,
    @Inject(DropDocument) private readonly drop: DropDocument,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('tenders/:id/documents')
  @Requires('tender.view')
  @ApiOkResponse({ type: DocumentsView })
  async documents(@Param('id', ParseUUIDPipe) id: string): Promise<DocumentsView> {
    const items = await this.database.read(async (q) => {
      await findTender(q, id);
      return listDocuments(q, id);
    });
    return { items, ...this.config.documents };
  }

  @Post('tenders/:id/documents')
  @Requires('tender.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'title'],
      properties: {
        file: { type: 'string', format: 'binary' },
        title: { type: 'string', maxLength: 200 },
        document: { type: 'string', format: 'uuid' },
        amendment: { type: 'string', format: 'uuid' },
      },
    },
  })
  @ApiCreatedResponse({ type: AddedDocumentView })
  async added(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Req() request: FastifyRequest,
  ): Promise<AddedDocumentView> {
    const { bytesMax, countMax } = this.config.documents;
    const { fields, ...file } = await receiveDocument(request, bytesMax);
    const { title, document, amendment } = checkedFields(DocumentFields, fields);
    return this.add.execute({
      ...file,
      tenderId,
      title: title.trim(),
      documentId: document,
      amendmentId: amendment,
      countMax,
    });
  }

  @Delete('tenders/:id/documents/:versionId')
  @Requires('tender.edit')
  @ApiOkResponse({ type: DroppedDocumentView })
  dropped(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
  ): Promise<DroppedDocumentView> {
    return this.drop.execute({ tenderId, versionId });
  }

  @Get('tenders/:id/documents/:versionId/file')
  @Requires('tender.view')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
  ): Promise<StreamableFile> {
    return given(await this.database.read((q) => findDocumentFile(q, id, versionId)));
  }

  @Get('public/tenders/:id/documents/:versionId/file')
  @Public()
  @ApiTags('public')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async publicFile(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
  ): Promise<StreamableFile> {
    return given(await asPublic(() => this.database.read((q) => findDocumentFile(q, id, versionId))));
  }
}

const given = ({ content, fileName, mediaType }: DocumentFile): StreamableFile =>
  attachment(content, fileName, mediaType);
