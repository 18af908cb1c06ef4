import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

import { statesOf } from '#kernel';

import { AMENDMENT_LIFECYCLE } from '../../domain/lifecycle.js';

const AMENDMENT_STATES = statesOf(AMENDMENT_LIFECYCLE);
const QUESTIONS_MAX = 200;

export class AmendmentBody {
  @ApiProperty({ example: '关于延长报价截止时间的补充通知' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;
  @ApiProperty({ example: '因品种说明更新，报价截止时间顺延。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  body!: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'New deadline; stays when left out',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  priceDeadline?: string | null;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'New hour of the opening; stays when left out',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  openingFrom?: string | null;
  @ApiPropertyOptional({ type: [String], description: 'Questions that it answers, published with it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(QUESTIONS_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  questions?: string[];
}

/** An announced amendment (补充文件), as everyone sees it. */
export class AnnouncedAmendmentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 1 }) number!: number;
  @ApiProperty() title!: string;
  @ApiProperty() body!: string;
  @ApiProperty({ format: 'date-time' }) announcedAt!: string;
  @ApiProperty({ format: 'date-time' }) formerDeadline!: string;
  @ApiProperty({ format: 'date-time' }) priceDeadline!: string;
  @ApiProperty({ format: 'date-time' }) formerOpening!: string;
  @ApiProperty({ format: 'date-time' }) openingFrom!: string;
}

export class AttachedQuestionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true }) wording!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
}
/** An amendment as the office and the reviewer work with it. */
export class AmendmentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Number, nullable: true }) number!: number | null;
  @ApiProperty() title!: string;
  @ApiProperty() body!: string;
  @ApiProperty({ enum: AMENDMENT_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) priceDeadline!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) openingFrom!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) formerDeadline!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) formerOpening!: string | null;
  @ApiProperty({ type: [AttachedQuestionView] }) questions!: AttachedQuestionView[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) approvalId!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) announcedAt!: string | null;
  @ApiProperty({ example: 1 }) version!: number;
}
export class AmendmentsView {
  @ApiProperty({ type: [AmendmentView], description: 'Newest first' }) items!: AmendmentView[];
  @ApiProperty({ example: 4_320, description: 'Least minutes from an amendment to the deadline' })
  noticeMinutes!: number;
}
export class AmendmentVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}
export class AmendmentStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: AMENDMENT_STATES }) state!: string;
}

export class QuestionBody {
  @ApiProperty({ example: '请明确口服常释剂型是否包含分散片。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  text!: string;
}
export class AskedQuestionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time', description: 'By the database clock' }) at!: string;
}
export class OwnQuestionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() text!: string;
  @ApiProperty() askedBy!: string;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Group of answers in which it is answered' })
  published!: number | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) publishedAt!: string | null;
}
export class OwnQuestionsView {
  @ApiProperty({ type: [OwnQuestionView], description: 'Newest first' }) items!: OwnQuestionView[];
}

/** A question with who asked it, for the office alone. */
export class QuestionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() orgName!: string;
  @ApiProperty() askedBy!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The question as it is published' })
  wording!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) answeredAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Published with this amendment' })
  amendmentId!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Group in which it was published' })
  published!: number | null;
}
export class QuestionsView {
  @ApiProperty({ type: [QuestionView], description: 'What waits for an answer comes first' })
  items!: QuestionView[];
}
export class QuestionAnswerBody {
  @ApiProperty({ description: 'The question as everyone reads it: without what tells who asked' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  wording!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(10_000) answer!: string;
}
export class AnsweredView {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
export class AnswersPublicationBody {
  @ApiProperty({ type: [String], description: 'Answered questions that are not published yet' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(QUESTIONS_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  questions!: string[];
}
export class PublishedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Number of the group (第几次答疑)' }) number!: number;
  @ApiProperty() answers!: number;
}
/** A published answer (答疑), which tells nothing of who asked. */
export class PublishedAnswerView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Number of the group (第几次答疑)' }) number!: number;
  @ApiProperty({ description: 'Place in the group' }) position!: number;
  @ApiProperty() question!: string;
  @ApiProperty() answer!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Number of the amendment that published it' })
  amendment!: number | null;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}
