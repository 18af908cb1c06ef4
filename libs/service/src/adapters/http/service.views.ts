import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

import { MATTER_KINDS, TAGS } from '../../domain/matters.js';

const STATES = ['due', 'contacted', 'settled'] as const;

/** How somebody was served (评价): 5 非常满意 … 1 非常不满意. */
export class RatingBody {
  @ApiProperty({ minimum: 1, maximum: 5 }) @IsInt() @Min(1) @Max(5) score!: number;
  @ApiProperty({ type: [String], enum: TAGS })
  @IsArray()
  @ArrayMaxSize(TAGS.length)
  @ArrayUnique()
  @IsIn(TAGS, { each: true })
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
  @ApiProperty({ format: 'date-time' }) finishedAt!: string;
  @ApiProperty({ format: 'date-time' }) rateUntil!: string;
  @ApiProperty() mayRate!: boolean;
  @ApiProperty({ type: Number, nullable: true }) score!: number | null;
  @ApiProperty({ type: [String], enum: TAGS, nullable: true }) tags!: string[] | null;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) ratedAt!: string | null;
  @ApiProperty({ enum: STATES, nullable: true }) followUp!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answerDue!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
}
export class OwnMattersView {
  @ApiProperty({ type: [OwnMatterView] }) items!: OwnMatterView[];
}

/** A bad rating that is followed up (差评回访整改). */
export class FollowUpView {
  @ApiProperty({ format: 'uuid', description: 'The matter' }) id!: string;
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty() score!: number;
  @ApiProperty({ type: [String], enum: TAGS }) tags!: string[];
  @ApiProperty() comment!: string;
  @ApiProperty() ratedBy!: string;
  @ApiProperty({ format: 'date-time' }) ratedAt!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) contactDue!: string;
  @ApiProperty({ format: 'date-time' }) answerDue!: string;
  @ApiProperty() overdue!: boolean;
  @ApiProperty({ type: String, nullable: true }) contactNote!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) contactedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
}
export class FollowUpsView {
  @ApiProperty({ type: [FollowUpView] }) items!: FollowUpView[];
}
export class FollowUpBody {
  @ApiProperty({ maxLength: 2_000 }) @IsString() @IsNotEmpty() @MaxLength(2_000) text!: string;
}
export class FollowUpMovedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: string;
}

/** Figures of one kind of matter (好差评公示). */
export class MatterFiguresView {
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
  @ApiProperty() matters!: number;
  @ApiProperty() ratings!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Per cent' }) satisfiedShare!: string | null;
  @ApiProperty({ type: String, nullable: true }) average!: string | null;
  @ApiProperty() bad!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Per cent of the bad ratings that were answered',
  })
  followUpRate!: string | null;
}
export class FiguresView {
  @ApiProperty({ type: [MatterFiguresView] }) items!: MatterFiguresView[];
}
