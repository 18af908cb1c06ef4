import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Purpose } from '#kernel';
import { Database, Requires, SecondFactor, versionSeen } from '#platform';

import {
  AnnounceAmendment,
  DiscardAmendment,
  DraftAmendment,
  EditAmendment,
  PutAmendmentForward,
  WithdrawAmendment,
} from '../../application/amendments.js';
import { minutesByPurpose } from '../../domain/timetable.js';
import { listAmendments } from '../queries/amendments.query.js';
import { findTender } from '../queries/tenders.query.js';
import { readRule } from '../rules.js';
import {
  AmendmentBody,
  AmendmentStateView,
  AmendmentsView,
  AmendmentVersionView,
} from './amendment.views.js';
import { instantOf } from './instant-of.js';
import { AnnouncementBody } from './tender.views.js';

const SEEN_AMENDMENT = {
  name: 'If-Match',
  description: 'Version of the amendment that the person saw',
  required: true,
} as const;

/** Amendments of an announced round (补充文件): the office writes, a second person announces. */
@ApiTags('tenders')
@Controller('tenders/:id/amendments')
export class AmendmentsController {
  constructor(
    @Inject(DraftAmendment) private readonly draft: DraftAmendment,
    @Inject(EditAmendment) private readonly edit: EditAmendment,
    @Inject(PutAmendmentForward) private readonly putForward: PutAmendmentForward,
    @Inject(WithdrawAmendment) private readonly withdraw: WithdrawAmendment,
    @Inject(DiscardAmendment) private readonly discard: DiscardAmendment,
    @Inject(AnnounceAmendment) private readonly announce: AnnounceAmendment,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('tender.view')
  @ApiOkResponse({ type: AmendmentsView })
  amendments(@Param('id', ParseUUIDPipe) id: string): Promise<AmendmentsView> {
    return this.database.read(async (q) => {
      const { regionCode, purpose } = await findTender(q, id);
      const rule = await readRule(q, 'tender.amendment-notice-minutes', regionCode);
      const minutes = minutesByPurpose('tender.amendment-notice-minutes', rule);
      return { items: await listAmendments(q, id), noticeMinutes: minutes[purpose as Purpose] };
    });
  }

  @Post()
  @Requires('tender.edit')
  @ApiCreatedResponse({ type: AmendmentVersionView })
  begin(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() body: AmendmentBody,
  ): Promise<AmendmentVersionView> {
    return this.draft.execute({ tenderId, draft: draftOf(body) });
  }

  @Put(':amendmentId')
  @Requires('tender.edit')
  @ApiHeader(SEEN_AMENDMENT)
  @ApiOkResponse({ type: AmendmentVersionView })
  change(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: AmendmentBody,
  ): Promise<AmendmentVersionView> {
    return this.edit.execute({
      tenderId,
      amendmentId,
      version: versionSeen(ifMatch),
      draft: draftOf(body),
    });
  }

  @Delete(':amendmentId')
  @Requires('tender.edit')
  @ApiOkResponse({ type: AmendmentStateView })
  discarded(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
  ): Promise<AmendmentStateView> {
    return this.discard.execute({ tenderId, amendmentId });
  }

  @Post(':amendmentId/proposal')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiHeader(SEEN_AMENDMENT)
  @ApiOkResponse({ type: AmendmentStateView })
  proposal(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<AmendmentStateView> {
    return this.putForward.execute({ tenderId, amendmentId, version: versionSeen(ifMatch) });
  }

  @Post(':amendmentId/proposal/withdrawal')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: AmendmentStateView })
  withdrawal(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
  ): Promise<AmendmentStateView> {
    return this.withdraw.execute({ tenderId, amendmentId });
  }

  @Post(':amendmentId/announcement')
  @HttpCode(200)
  @Requires('tender.announce')
  @SecondFactor()
  @ApiOkResponse({ type: AmendmentStateView })
  announcement(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
    @Body() { decision, opinion }: AnnouncementBody,
  ): Promise<AmendmentStateView> {
    return this.announce.execute({ tenderId, amendmentId, decision, opinion });
  }
}

const draftOf = ({ title, body, priceDeadline, openingFrom, questions = [] }: AmendmentBody) => ({
  title,
  body,
  priceDeadline: instantOf(priceDeadline),
  openingFrom: instantOf(openingFrom),
  questions,
});
