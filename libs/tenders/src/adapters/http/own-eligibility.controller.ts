import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires } from '#platform';

import { ObjectToRefusal } from '../../application/entry-decisions.js';
import { DeclareRelations } from '../../application/relations.js';
import { findOwnEligibility } from '../queries/own-eligibility.query.js';
import { RefusalObjectionBody, RefusalObjectionFiledView } from './eligibility.views.js';
import { OwnEligibilityView } from './eligible-list.views.js';
import { RelationDeclarationBody, RelationsDeclaredView } from './relation.views.js';
import { textOrNull } from './text-or-null.js';

/** A company's own eligibility (本企业申报资格): what it declares, what was decided about its products, its objections. */
@ApiTags('tenders')
@Controller('tenders/:id/own-eligibility')
export class OwnEligibilityController {
  constructor(
    @Inject(DeclareRelations) private readonly declare: DeclareRelations,
    @Inject(ObjectToRefusal) private readonly object: ObjectToRefusal,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('tender.bid')
  @ApiOkResponse({ type: OwnEligibilityView })
  own(@Param('id', ParseUUIDPipe) id: string): Promise<OwnEligibilityView> {
    return this.database.read((q) => findOwnEligibility(q, id));
  }

  @Put('declaration')
  @Requires('tender.bid')
  @ApiOkResponse({ type: RelationsDeclaredView })
  declaration(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { relations, explanation }: RelationDeclarationBody,
  ): Promise<RelationsDeclaredView> {
    return this.declare.execute({
      tenderId,
      declaration: {
        explanation: textOrNull(explanation),
        relations: relations.map(({ kind, name, uscc, explanation: said }) => ({
          kind,
          name,
          uscc: textOrNull(uscc),
          explanation: said,
        })),
      },
    });
  }

  @Post('objections')
  @Requires('tender.bid')
  @ApiCreatedResponse({ type: RefusalObjectionFiledView })
  objection(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { productId, text }: RefusalObjectionBody,
  ): Promise<RefusalObjectionFiledView> {
    return this.object.execute({ tenderId, productId, text });
  }
}
