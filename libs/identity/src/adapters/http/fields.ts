import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';

import type { Message } from '#kernel';
import { sayShape, shaped } from '#platform';

import { say } from '../../domain/say.js';

/** A form of texts with its words. */
export type Pattern = readonly [form: RegExp, words: Message];

interface TextRule {
  readonly max: number;
  readonly example?: string;
  readonly description?: string;
  /** The form it must have, and what is said when it has another. */
  readonly pattern?: Pattern;
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

const textChecks = ({ max, pattern }: TextRule): PropertyDecorator[] => [
  trimmed,
  IsString(),
  MaxLength(max),
  ...(pattern ? [Matches(pattern[0], shaped(pattern[1]))] : []),
];

const described = ({ example, description }: TextRule) => ({
  type: String,
  ...(example === undefined ? {} : { example }),
  ...(description === undefined ? {} : { description }),
});

/** A text that must be there. */
export const Text = (rule: TextRule): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ ...described(rule), maxLength: rule.max }),
    ...textChecks(rule),
    IsNotEmpty(),
  );

/** A text that may be left out or null. */
export const OptionalText = (rule: TextRule): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ ...described(rule), maxLength: rule.max, nullable: true }),
    IsOptional(),
    ...textChecks(rule),
  );

/** One of a fixed list. */
export const OneOf = (values: readonly string[], description?: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ enum: [...values], ...(description === undefined ? {} : { description }) }),
    IsIn(values),
  );

/** An identifier. */
export const Id = (description: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ format: 'uuid', description }), IsUUID());

export const OptionalId = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description }),
    IsOptional(),
    IsUUID(),
  );

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day, YYYY-MM-DD. */
export const Day = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ format: 'date', example: '2026-01-01', description }),
    Matches(DAY, shaped(sayShape('day'))),
    IsISO8601({ strict: true }),
  );

export const OptionalDay = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date', nullable: true, description }),
    IsOptional(),
    Matches(DAY, shaped(sayShape('day'))),
    IsISO8601({ strict: true }),
  );

/** Code of an administrative division (GB/T 2260). */
export const REGION_CODE: Pattern = [/^\d{6}$/, sayShape('region')];

/** Name that a person signs in with. */
export const USERNAME: Pattern = [/^[a-z][a-z0-9._-]{2,31}$/, say('username')];
