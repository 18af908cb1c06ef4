import { createHmac } from 'node:crypto';

import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';

import { DomainError, languageOf } from '#kernel';

import type { Config } from '../config.js';
import { PUBLIC_ACTOR, runWith, type RequestContext } from '../context.js';
import { CONFIG } from '../tokens.js';
import { checkAccess } from './access.js';
import { Authenticator } from './authenticator.js';
import { ACCESS, SECOND_FACTOR, type Access } from './decorators.js';
import { say } from '../say.js';

const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Authenticates, authorises and runs each request inside its context; answers repeated requests from the first one. */
@Injectable()
export class ContextInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(CONFIG) private readonly config: Config,
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
      language: languageOf(request.headers['accept-language']),
      ...(access.kind === 'public' ? {} : idempotencyOf(request, this.config.secrets.fieldKey)),
    };
    return from(answer(context, execution, next));
  }
}

/** Runs the handler; an answer that rests on an earlier request says so, a refusal too. */
async function answer(
  context: RequestContext,
  execution: ExecutionContext,
  next: CallHandler,
): Promise<unknown> {
  try {
    return await runWith(context, () =>
      lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined }),
    );
  } finally {
    if (context.idempotency?.replayed)
      void execution.switchToHttp().getResponse<FastifyReply>().header('Idempotency-Replayed', 'true');
  }
}

/**
 * Key and keyed digest of a mutating request; a plain digest of a body with a password could be guessed. What is uploaded joins the digest
 * when it has been read. Operations for everyone take no key: their senders cannot be told apart, and would be given each other's answers.
 */
function idempotencyOf(request: FastifyRequest, secret: Buffer): Pick<RequestContext, 'idempotency'> {
  const key = request.headers['idempotency-key'];
  if (!MUTATING.has(request.method) || key === undefined) return {};
  if (typeof key !== 'string' || key.length < 1 || key.length > 255)
    throw DomainError.field('Idempotency-Key', 'length', say('key-length'));
  const awaitsUpload = request.isMultipart();
  const requestHash = createHmac('sha256', secret)
    .update(`${request.method} ${request.url}\n${request.headers['if-match'] ?? ''}\n`)
    .update(awaitsUpload ? '' : JSON.stringify(request.body ?? null))
    .digest();
  return { idempotency: { key, requestHash, awaitsUpload, taken: false, replayed: false } };
}
