import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';

import { currentActor } from '../context.js';
import { Database } from '../database/database.js';
import { SignedIn } from '../http/decorators.js';
import { Agenda, DUE_KINDS, type DueKind } from './agenda.js';

export class DueView {
  @ApiProperty({ enum: DUE_KINDS, description: 'What is to be done' }) kind!: DueKind;
  @ApiProperty({ example: '019ac0de-0000-7000-8000-000000000001', description: 'Of the object, by kind' })
  id!: string;
  @ApiProperty({ example: '示范省药品集中带量采购（2026年第3批）' }) subject!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ example: '/bids/019ac0de-0000-7000-8000-000000000001' }) link!: string;
  @ApiProperty({ description: 'Done already, and may still be changed until then' }) done!: boolean;
}

export class AgendaView {
  @ApiProperty({ type: [DueView] }) items!: DueView[];
}

const LISTED = 100;

/** What is due for me (近期期限): deadlines of my organisation and of my own work, the nearest first. Derived, never stored. */
@ApiTags('messages')
@Controller('agenda')
export class AgendaController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Agenda) private readonly agenda: Agenda,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: AgendaView })
  async due(): Promise<AgendaView> {
    const sources = this.agenda.of(new Set(currentActor().permissions));
    if (sources.length === 0) return { items: [] };
    const items = await this.database.read((q) =>
      q.query<DueView>(
        `select kind, id, subject, to_json(due_at) #>> '{}' as "dueAt", link, done
         from (${sources.map(({ sql }) => sql).join(' union all ')}) due (kind, id, subject, due_at, link, done)
         where not done or due_at > platform.now() order by due_at, kind, id limit ${LISTED}`,
      ),
    );
    return { items };
  }
}
