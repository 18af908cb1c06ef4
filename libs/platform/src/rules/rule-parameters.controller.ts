import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database } from '../database/database.js';
import { TransactionalUnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Requires } from '../http/decorators.js';
import { pageOf, type Page } from '../http/list.js';
import { addRuleVersion } from './add-rule-version.js';
import {
  RuleParameterBody,
  RuleParameterPageView,
  RuleParameterQuery,
  RuleParameterView,
} from './rule-parameter.views.js';

/** Dated thresholds, ratios and time limits of the rules (规则参数). A version is added, never changed. */
@ApiTags('operations')
@Controller('rule-parameters')
export class RuleParametersController {
  private readonly unitOfWork: TransactionalUnitOfWork<Tx>;

  constructor(@Inject(Database) private readonly database: Database) {
    this.unitOfWork = new TransactionalUnitOfWork(database, (tx) => tx);
  }

  @Get()
  @Requires('rule.view')
  @ApiOkResponse({ type: RuleParameterPageView })
  list(@Query() query: RuleParameterQuery): Promise<Page<RuleParameterView>> {
    return this.database.read((q) =>
      pageOf<RuleParameterView>(
        q,
        {
          select: RULE_COLUMNS,
          from: 'platform.rule_parameter p left join platform.region r on r.code = p.region_code',
          where: [
            ["p.key like $ || '%'", query.key],
            ['p.region_code = $', query.regionCode],
            ['daterange(p.valid_from, p.valid_to) @> $::date', query.on],
            ["(p.key ilike '%' || $ || '%' or p.legal_basis ilike '%' || $ || '%')", query.q],
          ],
          sortable: { key: ['p.key', 'text'], validFrom: ['p.valid_from', 'date'] },
          defaultSort: 'key',
          key: ['p.id', 'uuid'],
        },
        query,
      ),
    );
  }

  /** Adds the version that follows the present one from a coming day on (新增版本). */
  @Post()
  @Requires('rule.edit')
  @ApiCreatedResponse({ type: RuleParameterView })
  add(@Body() body: RuleParameterBody): Promise<RuleParameterView> {
    return this.unitOfWork.run((tx) => addRuleVersion(tx, body));
  }
}

const RULE_COLUMNS = `p.id, p.key, p.region_code as "regionCode", r.name as "regionName", p.edition,
  p.valid_from::text as "validFrom", p.valid_to::text as "validTo", p.value, p.legal_basis as "legalBasis", p.confidence,
  p.confirmed_by as "confirmedBy", p.note, to_json(p.recorded_at) #>> '{}' as "recordedAt"`;
