import { ValidationPipe } from '@nestjs/common';

import { DomainError } from '#kernel';

import { fieldErrors } from './constraint-messages.js';

/** Checks the shape of bodies and queries; every wrong field is named in one answer. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    // The class of the request tells what a constraint was declared with; only its words leave the server.
    validationError: { target: true },
    exceptionFactory: (errors) => DomainError.fields(errors.flatMap((error) => fieldErrors(error))),
  });
