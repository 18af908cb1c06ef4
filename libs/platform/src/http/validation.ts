import { ValidationPipe, type ValidationError } from '@nestjs/common';

import { DomainError, type FieldError } from '#kernel';

/** Checks the shape of bodies and queries; every wrong field is named in one answer. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      new DomainError(
        'invalid-request',
        'some fields are not acceptable',
        errors.flatMap((error) => fieldErrors(error)),
      ),
  });

function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({ field, code, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}
