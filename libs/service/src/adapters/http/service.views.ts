import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

import { ListQuery, PageView } from '#platform';

import { MATTER_KINDS, TAG_NAMES } from '../../domain/matters.js';

const STATES = ['due', 'contacted', 'settled'] as const;

/** How somebody was served (评价): 5 非常满意 … 1 非常不满意. */
export class RatingBody {
  @ApiProperty({ minimum: 1, maximum: 5 }) @IsInt() @Min(1) @Max(5) score!: number;
  @ApiProperty({ type: [String], enum: TAG_NAMES })
  @IsArray()
  @ArrayMaxSize(TAG_NAMES.length)
  @ArrayUnique()
  @IsIn(TAG_NAMES, { each: true })
  tags!: string[];
  @ApiProperty({ maxLength: 500 }) @IsString() @MaxLength(500) comment!: string;
}
export class RatedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() score!: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a bad rating is answered',
  })
  answerDue!: string | null;
}

/** A finished matter of the own organisation (办结事项). */
export class OwnMatterView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Page of the portal that shows it' })
  link!: string | null;
  @ApiProperty({ format: 'date-time' }) finishedAt!: string;
  @ApiProperty({ format: 'date-time' }) rateUntil!: string;
  @ApiProperty() mayRate!: boolean;
  @ApiProperty({ type: Number, nullable: true }) score!: number | null;
  @ApiProperty({ type: [String], enum: TAG_NAMES, nullable: true }) tags!: string[] | null;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) ratedAt!: string | null;
  @ApiProperty({ enum: STATES, nullable: true }) followUp!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answerDue!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
}
export class OwnMatterPage extends PageView {
  @ApiProperty({ type: [OwnMatterView] }) items!: OwnMatterView[];
}
export class MattersQuery extends ListQuery {
  @ApiPropertyOptional({ enum: MATTER_KINDS }) @IsOptional() @IsIn(MATTER_KINDS) kind?: string;
  @ApiPropertyOptional({
    enum: ['open', 'given'],
    description: 'open: may be rated (待评价); given: is rated (已评价)',
  })
  @IsOptional()
  @IsIn(['open', 'given'])
  rating?: 'open' | 'given';
}

/** A bad rating that is followed up (差评回访整改). */
export class FollowUpView {
  @ApiProperty({ format: 'uuid', description: 'The matter' }) id!: string;
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Who was served' }) organisation!: string;
  @ApiProperty() score!: number;
  @ApiProperty({ type: [String], enum: TAG_NAMES }) tags!: string[];
  @ApiProperty() comment!: string;
  @ApiProperty() ratedBy!: string;
  @ApiProperty({ format: 'date-time' }) ratedAt!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) contactDue!: string;
  @ApiProperty({ format: 'date-time' }) answerDue!: string;
  @ApiProperty() overdue!: boolean;
  @ApiProperty({ type: String, nullable: true }) contactNote!: string | null;
  @ApiProperty({ type: String, nullable: true }) contactedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) contactedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
}
export class FollowUpPage extends PageView {
  @ApiProperty({ type: [FollowUpView] }) items!: FollowUpView[];
}
export class FollowUpsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: STATES }) @IsOptional() @IsIn(STATES) state?: string;
  @ApiPropertyOptional({ enum: MATTER_KINDS }) @IsOptional() @IsIn(MATTER_KINDS) kind?: string;
  @ApiPropertyOptional({ enum: ['yes'], description: 'A term has passed (已逾期)' })
  @IsOptional()
  @IsIn(['yes'])
  overdue?: 'yes';
}
export class FollowUpBody {
  @ApiProperty({ maxLength: 2_000 }) @IsString() @IsNotEmpty() @MaxLength(2_000) text!: string;
}
export class FollowUpMovedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: string;
}

/** Figures of ratings (好差评公示): shares in per cent, null where there is nothing to share. */
export class ServiceFiguresView {
  @ApiProperty({ description: 'Finished matters' }) matters!: number;
  @ApiProperty() ratings!: number;
  @ApiProperty({ type: String, nullable: true, example: '4.62' }) average!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '3 to 5' }) satisfiedShare!: string | null;
  @ApiProperty({ description: '1 and 2' }) bad!: number;
  @ApiProperty({ type: String, nullable: true }) badShare!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Answered within the term, of the bad ratings that were answered or whose term has passed',
  })
  inTimeShare!: string | null;
}
export class KindFiguresView extends ServiceFiguresView {
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
}
export class MonthFiguresView extends KindFiguresView {
  @ApiProperty({ example: '2026-11', description: 'In which the matters were finished' }) month!: string;
}
export class FiguresView {
  @ApiProperty({ type: ServiceFiguresView }) total!: ServiceFiguresView;
  @ApiProperty({ type: [KindFiguresView] }) kinds!: KindFiguresView[];
  @ApiProperty({ type: [MonthFiguresView], description: 'By kind and month, newest first' })
  items!: MonthFiguresView[];
}
