import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';

import { DomainError } from '#kernel';

import { Database } from '../database/database.js';
import { SignedIn } from '../http/decorators.js';
import { say } from '../say.js';

export class OpinionView {
  @ApiProperty({ example: 1, description: 'Step number, 0 = submission' }) seq!: number;
  @ApiProperty({ example: 'review' }) stepName!: string;
  @ApiProperty({ enum: ['submitted', 'approved', 'returned', 'rejected', 'withdrawn'] }) decision!: string;
  @ApiProperty({ example: '林启文' }) by!: string;
  @ApiProperty({ type: String, nullable: true }) org!: string | null;
  @ApiProperty({ type: String, nullable: true }) opinion!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ApprovalView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'registration' }) chain!: string;
  @ApiProperty({ enum: ['open', 'returned', 'approved', 'rejected'] }) state!: string;
  @ApiProperty({ example: 1 }) step!: number;
  @ApiProperty({ description: 'Steps of the chain with the permission each needs', type: [Object] })
  steps!: { seq: number; name: string; permission: string }[];
  @ApiProperty({ type: [OpinionView] }) opinions!: OpinionView[];
}

/** The course of a case: every step, person, time and opinion (审批记录). */
@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: ApprovalView })
  approval(@Param('id', ParseUUIDPipe) id: string): Promise<ApprovalView> {
    return this.database.read(async (q) => {
      const row = await q.one<ApprovalView>(
        `select a.id, a.chain, a.state, a.step,
           (select json_agg(json_build_object('seq', s.seq, 'name', s.name, 'permission', s.permission) order by s.seq)
              from platform.approval_step s where s.approval_id = a.id) as steps,
           (select json_agg(json_build_object('seq', o.seq, 'stepName', o.step_name, 'decision', o.decision, 'by', o.account_name,
              'org', o.org_name, 'opinion', o.opinion, 'at', o.at) order by o.id)
              from platform.approval_opinion o where o.approval_id = a.id) as opinions
         from platform.approval a where a.id = $1`,
        [id],
      );
      if (!row) throw new DomainError('not-found', say('case-unknown', { id }));
      return row;
    });
  }
}
