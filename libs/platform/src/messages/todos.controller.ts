import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';

import { readMessage, type StoredMessage } from '#kernel';

import { currentActor, currentLanguage } from '../context.js';
import { Database, type Queryer } from '../database/database.js';
import { SignedIn } from '../http/decorators.js';
import { senderName } from './sender-name.js';

export class TodoView {
  @ApiProperty({ enum: ['review', 'returned', 'must-read'], description: 'What has to be done' })
  kind!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'registration' }) topic!: string;
  @ApiProperty({ example: '示范制药一公司（示范）注册' }) title!: string;
  @ApiProperty({ type: String, nullable: true, example: '示范制药一公司（示范）' }) from!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '/identity/registrations' }) link!: string | null;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export class TodosView {
  @ApiProperty({ type: [TodoView] }) items!: TodoView[];
  @ApiProperty({ example: 3 }) total!: number;
}

/** What waits for me (待办): cases I may decide, cases returned to us, messages I must read. Derived, never stored. */
@ApiTags('messages')
@Controller('todos')
export class TodosController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: TodosView })
  async todos(): Promise<TodosView> {
    const items = await this.database.read((q) => openTodos(q));
    return { items, total: items.length };
  }
}

const TODOS_MAX = 500;

/** The actor's open tasks, oldest first. */
export async function openTodos(q: Queryer): Promise<TodoView[]> {
  const actor = currentActor();
  const todos = await q.query<StoredTodo>(
    `select * from (
       select 'review' as kind, a.id, a.chain as topic, a.title,
              (select o.org_name from platform.approval_opinion o where o.approval_id = a.id order by o.id limit 1) as "from", a.link, a.opened_at as since
       from platform.approval a
       join platform.approval_step s on s.approval_id = a.id and s.seq = a.step
       where a.state = 'open' and s.permission = any ($1::text[]) and a.opened_by <> $2
         and not exists (select 1 from platform.approval_opinion o where o.approval_id = a.id and o.account_id = $2 and o.decision in ('submitted', 'approved'))
       union all
       select 'returned', a.id, a.chain, a.title, null, a.link, a.opened_at
       from platform.approval a where a.state = 'returned' and (a.opened_by = $2 or a.opened_org = $3)
         -- What was taken back was not returned by anybody.
         and (select o.decision from platform.approval_opinion o where o.approval_id = a.id order by o.id desc limit 1) <> 'withdrawn'
       union all
       select 'must-read', m.id, m.kind, m.subject, m.sender_name, m.link, m.at
       from platform.message m join platform.message_recipient r on r.message_id = m.id and r.account_id = $2
       where m.must_read and r.read_at is null
     ) t order by since, id limit ${TODOS_MAX}`,
    [[...actor.permissions], actor.accountId, actor.org?.id ?? null],
  );
  const language = currentLanguage();
  return todos.map((todo) => ({
    ...todo,
    title: readMessage(todo.title).in(language),
    from: todo.from === null ? null : senderName(todo.from, language),
  }));
}

/** A task as it is kept: worded for each reader. */
type StoredTodo = Omit<TodoView, 'title'> & { readonly title: StoredMessage };
