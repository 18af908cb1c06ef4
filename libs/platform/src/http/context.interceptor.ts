import { createHash } from 'node:crypto';

import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, lastValueFrom, of, throwError, type Observable } from 'rxjs';

import { DomainError } from '#kernel';

import { PUBLIC_ACTOR, runWith, type RequestContext } from '../context.js';
import { ReplayedResponse } from '../database/unit-of-work.js';
import { checkAccess } from './access.js';
import { Authenticator } from './authenticator.js';
import { ACCESS, SECOND_FACTOR, type Access } from './decorators.js';

const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Authenticates, authorises and runs each request inside its context; answers repeated requests from the first one. */
@Injectable()
export class ContextInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
  ) {}

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.get<Access | undefined>(ACCESS, execution.getHandler());
    if (!access) throw new Error(`${execution.getHandler().name} declares no access`);
    const needsSecondFactor =
      this.reflector.get<boolean | undefined>(SECOND_FACTOR, execution.getHandler()) ?? false;
    const proof = await this.authenticator.authenticate(request);
    const actor = proof?.actor ?? PUBLIC_ACTOR;
    checkAccess(actor, access, needsSecondFactor, proof?.now ?? new Date(0));
    const context: RequestContext = {
      actor,
      requestId: request.id,
      ip: request.ip,
      ...idempotencyOf(request),
    };
    return from(runWith(context, () => lastValueFrom(next.handle(), { defaultValue: undefined }))).pipe(
      catchError((error: unknown) => {
        if (!(error instanceof ReplayedResponse)) return throwError(() => error);
        void execution.switchToHttp().getResponse<FastifyReply>().header('Idempotency-Replayed', 'true');
        return of(error.response);
      }),
    );
  }
}

/** Key and digest of a mutating request; uploads count by their length and type, their content is checked by the import. */
function idempotencyOf(request: FastifyRequest): Pick<RequestContext, 'idempotency'> {
  const key = request.headers['idempotency-key'];
  if (!MUTATING.has(request.method) || key === undefined) return {};
  if (typeof key !== 'string' || key.length < 1 || key.length > 255)
    throw DomainError.field('Idempotency-Key', 'length', 'The Idempotency-Key has 1 to 255 characters.');
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${request.headers['content-length'] ?? ''}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest();
  return { idempotency: { key, requestHash } };
}
