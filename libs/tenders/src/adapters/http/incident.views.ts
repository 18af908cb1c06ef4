import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

import { statesOf } from '#kernel';

import { LOSS_CAUSES, type LossCause, QUORUM_LOSS_LIFECYCLE } from '../../domain/incidents/quorum.js';
import { TIMETABLE_PARTS, type TimetablePart } from '../../domain/words.js';

const CAUSES = Object.keys(LOSS_CAUSES) as LossCause[];

export class OutageView {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) to!: string;
}
/** What the rule said on the day, in minutes (系统故障顺延规则). */
export class OutageRuleView {
  @ApiProperty({ example: 120, description: 'Minutes before the deadline in which an outage counts' })
  lastMinutes!: number;
  @ApiProperty({ example: 10, description: 'A shorter outage does not count' }) minGapMinutes!: number;
  @ApiProperty({ example: 60, description: 'Least minutes of an extension' }) leastMinutes!: number;
  @ApiProperty({ example: 4_320, description: 'Most minutes of one extension' }) mostMinutes!: number;
  @ApiProperty({ example: 3 }) mostExtensions!: number;
}
/** A decision of the platform about outages before a deadline (系统故障处理). */
export class OutageDecisionView {
  @ApiProperty({ example: 1 }) number!: number;
  @ApiProperty({ enum: TIMETABLE_PARTS }) part!: TimetablePart;
  @ApiProperty({ type: [OutageView] }) outages!: OutageView[];
  @ApiProperty({ description: 'Minutes in which nothing could be handed in' }) lostMinutes!: number;
  @ApiProperty({ type: OutageRuleView }) rule!: OutageRuleView;
  @ApiProperty({ example: '2026' }) ruleEdition!: string;
  @ApiProperty({ format: 'date-time' }) formerDeadline!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Null where the rule allowed no further extension',
  })
  deadline!: string | null;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

/** What an officer declared about the own key (不能开标声明). */
export class KeyLossView {
  @ApiProperty() idx!: number;
  @ApiProperty({ example: '3 王强（示范省医药采购中心）' }) label!: string;
  @ApiProperty({ enum: ['officer', 'supervisor'] }) kind!: 'officer' | 'supervisor';
  @ApiProperty({ enum: CAUSES }) cause!: LossCause;
  @ApiProperty({ format: 'date-time' }) reportedAt!: string;
}
export class OwnKeyLossView extends KeyLossView {
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

/** Why a round was voided for want of a quorum (因开标人数不足作废). */
export class QuorumVoidView {
  @ApiProperty() quorum!: number;
  @ApiProperty({ description: 'Officers and supervisors who could still open' }) able!: number;
  @ApiProperty() supervisors!: number;
  @ApiProperty({ description: 'Officers and supervisors of the round' }) officers!: number;
  @ApiProperty({ type: [KeyLossView] }) losses!: KeyLossView[];
  @ApiProperty() reason!: string;
  @ApiProperty() opinion!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}
/** What came between a round and its course, for everyone (异常情况). */
export class IncidentsView {
  @ApiProperty({ type: [OutageDecisionView], description: 'In the order in which they were decided' })
  outages!: OutageDecisionView[];
  @ApiProperty({ type: QuorumVoidView, nullable: true }) quorumVoid!: QuorumVoidView | null;
}

const QUORUM_LOSS_STATES = statesOf(QUORUM_LOSS_LIFECYCLE);

/** A proposal to void, as the office and the reviewer work with it. */
export class QuorumLossView {
  @ApiProperty({ enum: QUORUM_LOSS_STATES }) state!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() proposedName!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedName!: string | null;
  @ApiProperty({ type: String, nullable: true }) opinion!: string | null;
}
/** Who is left to open a round (可开标力量). */
export class ReadinessView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() quorum!: number;
  @ApiProperty({ description: 'Officers and supervisors who can still open' }) able!: number;
  @ApiProperty({ description: 'Supervisors among them' }) supervisors!: number;
  @ApiProperty({ description: 'Enough of them, a supervisor among them' }) holds!: boolean;
  @ApiProperty({ description: 'Officers who checked their key since a day before the deadline' })
  checked!: number;
  @ApiProperty({ type: [OwnKeyLossView] }) losses!: OwnKeyLossView[];
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'From when two people may void the round for want of a quorum; null while it has one',
  })
  voidableFrom!: string | null;
  @ApiProperty({ description: 'Whether that is now' }) mayVoid!: boolean;
  @ApiProperty({ type: QuorumLossView, nullable: true }) proposal!: QuorumLossView | null;
}

export class KeyLossBody {
  @ApiProperty({ enum: CAUSES }) @IsIn(CAUSES) cause!: LossCause;
  @ApiPropertyOptional({ example: '开标码卡片随公文包遗失。' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  note?: string;
}
export class KeyLossReportedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() idx!: number;
  @ApiProperty({ description: 'Officers and supervisors who can still open' }) able!: number;
  @ApiProperty({ description: 'Enough of them, a supervisor among them' }) holds!: boolean;
}
export class QuorumLossBody {
  @ApiProperty({ example: '三名开标人员的开标码遗失，不能开标。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}
export class QuorumLossDecisionBody {
  @ApiProperty({ enum: ['confirm', 'return'] }) @IsIn(['confirm', 'return']) decision!: 'confirm' | 'return';
  @ApiProperty({ example: '声明属实，同意作废。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
}
export class QuorumLossStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: QUORUM_LOSS_STATES }) state!: string;
}
