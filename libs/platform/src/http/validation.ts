import { ValidationPipe, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { DomainError } from '#kernel';

import { fieldErrors } from './constraint-messages.js';

const STRICT = { whitelist: true, forbidNonWhitelisted: true };

/** Checks the shape of bodies and queries; every wrong field is named in one answer. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    ...STRICT,
    transform: true,
    // The class of the request tells what a constraint was declared with; only its words leave the server.
    validationError: { target: true },
    exceptionFactory: (errors) => DomainError.fields(errors.flatMap((error) => fieldErrors(error))),
  });

/** Checks the plain fields beside an uploaded file like a body; a field left empty counts as not sent. */
export function checkedFields<T extends object>(shape: Type<T>, fields: Readonly<Record<string, string>>): T {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const checked = plainToInstance(shape, filled);
  const errors = validateSync(checked, STRICT).flatMap((error) => fieldErrors(error));
  if (errors.length > 0) throw DomainError.fields(errors);
  return checked;
}
