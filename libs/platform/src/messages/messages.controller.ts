import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { allMessages, DomainError, readMessage, type Language, type StoredMessage } from '#kernel';

import { currentLanguage } from '../context.js';
import { Database } from '../database/database.js';
import { TransactionalUnitOfWork } from '../database/unit-of-work.js';
import { SignedIn } from '../http/decorators.js';
import { ListQuery, pageOf, PageView, type Page } from '../http/list.js';
import { say } from '../say.js';
import { senderName } from './sender-name.js';

export class MessagesQuery extends ListQuery {
  @ApiPropertyOptional({ enum: ['unread', 'read'] })
  @IsOptional()
  @IsIn(['unread', 'read'])
  state?: 'unread' | 'read';
}

export class MessageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '示范省药品集中采购中心' }) sender!: string;
  @ApiProperty({ example: 'notice' }) kind!: string;
  @ApiProperty({ example: '注册审核通过' }) subject!: string;
  @ApiProperty() body!: string;
  @ApiProperty({ type: String, nullable: true }) link!: string | null;
  @ApiProperty() mustRead!: boolean;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: string | null;
}

export class MessagePage extends PageView {
  @ApiProperty({ type: [MessageView] }) items!: MessageView[];
}

export class ReceiptView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) readAt!: string;
}

/** Own messages and their receipts (消息中心). */
@ApiTags('messages')
@Controller('messages')
export class MessagesController {
  private readonly unitOfWork;

  constructor(@Inject(Database) private readonly database: Database) {
    this.unitOfWork = new TransactionalUnitOfWork(database, (tx) => tx);
  }

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: MessagePage })
  async messages(@Query() query: MessagesQuery): Promise<Page<MessageView>> {
    const page = await this.database.read((q) =>
      pageOf<StoredNotice>(
        q,
        {
          select: `m.id, m.sender_name as sender, m.kind, m.subject, m.body, m.link, m.must_read as "mustRead", m.at, r.read_at as "readAt"`,
          from: 'platform.message m join platform.message_recipient r on r.message_id = m.id and r.account_id = (select jc.account())',
          where: [
            [
              `platform.worded(m.subject, ($::jsonb) -> 'wordings', ($::jsonb) ->> 'language') ilike ($::jsonb) ->> 'like'`,
              query.q === undefined ? undefined : searched(query.q, currentLanguage()),
            ],
            ['r.read_at is null', query.state === 'unread' ? true : undefined],
            ['r.read_at is not null', query.state === 'read' ? true : undefined],
          ],
          sortable: { at: ['m.at', 'timestamptz'] },
          defaultSort: '-at',
          key: ['m.id', 'uuid'],
        },
        query,
      ),
    );
    return { ...page, items: page.items.map((notice) => viewOf(notice, currentLanguage())) };
  }

  /** Gives the receipt: who read it and when stays on record, the first time counts. */
  @Post(':id/receipt')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: ReceiptView })
  receipt(@Param('id', ParseUUIDPipe) id: string): Promise<ReceiptView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await tx.changeOne<{ readAt: string; first: boolean }>(
        `update platform.message_recipient r set read_at = coalesce(r.read_at, platform.now())
         from (select read_at is null as first from platform.message_recipient where message_id = $1 and account_id = (select jc.account()) for update) before
         where r.message_id = $1 and r.account_id = (select jc.account()) returning r.read_at as "readAt", before.first`,
        [id],
        () => new DomainError('not-found', say('message-unknown', { id })),
      );
      if (row.first) await tx.record({ act: 'message.read', subject: { kind: 'message', id } });
      return { id, readAt: row.readAt };
    });
  }
}

/** A notice as it is kept: worded for each reader. */
type StoredNotice = Omit<MessageView, 'subject' | 'body'> & {
  readonly subject: StoredMessage;
  readonly body: StoredMessage | null;
};

const viewOf = (notice: StoredNotice, language: Language): MessageView => ({
  ...notice,
  sender: senderName(notice.sender, language),
  subject: readMessage(notice.subject).in(language),
  body: notice.body ? readMessage(notice.body).in(language) : '',
});

/** What the list is searched for: the text as the reader sees it, with every wording in their language. */
const searched = (text: string, language: Language): string =>
  JSON.stringify({
    like: `%${text}%`,
    language,
    wordings: Object.fromEntries([...allMessages()].map(([key, wording]) => [key, wording[language]])),
  });
