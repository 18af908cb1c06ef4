import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { DomainError, PROBLEMS, type FieldError, type ProblemCode } from '#kernel';

/** Body of every refusal (RFC 9457, application/problem+json). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
}

type Refusal = Omit<Problem, 'requestId' | 'type'>;

/** The one place where an error becomes HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = describeError(error);
    if (refusal.status >= 500 && refusal.code !== 'busy-try-again') this.logger.error(error);
    if (reply.sent) return;
    // A limiter that knows when its window ends has said so already.
    if ((refusal.status === 429 || refusal.status === 503) && !reply.hasHeader('Retry-After'))
      void reply.header('Retry-After', '5');
    const problem: Problem = { type: `/problems/${refusal.code}`, ...refusal, requestId: request.id };
    void reply.status(refusal.status).type('application/problem+json').send(problem);
  }
}

function describeError(error: unknown): Refusal {
  if (error instanceof DomainError) return ofCode(error.code, error.message, error.errors);
  if (error instanceof HttpException) return ofHttp(error);
  const code = codeOfForeign(error);
  if (code) return ofCode(code, PROBLEMS[code].title);
  return { title: 'Internal error (系统错误)', status: 500, code: 'internal-error' };
}

const ofCode = (code: ProblemCode, detail: string, errors: readonly FieldError[] = []): Refusal => ({
  ...PROBLEMS[code],
  code,
  detail,
  ...(errors.length > 0 ? { errors } : {}),
});

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

function ofHttp(error: HttpException): Refusal {
  const status = error.getStatus();
  const code = CODE_OF_STATUS[status];
  if (code) return { ...ofCode(code, error.message), status: PROBLEMS[code].status };
  return { title: error.message, status, code: `http-${status}`, detail: error.message };
}

/** A statement, a pause in a transaction, a transaction took longer than it may. */
const TIMEOUTS: ReadonlySet<unknown> = new Set(['57014', '25P03', '25P04']);

/** Refusals of PostgreSQL and of the HTTP server that reach us as their own error classes. */
function codeOfForeign(error: unknown): ProblemCode | undefined {
  const found = error as { code?: unknown; statusCode?: unknown } | null;
  if (found?.code === '23505' || found?.code === '23P01') return 'already-exists';
  if (found?.code === '42501') return 'permission-missing';
  if (found?.code === '22P02') return 'invalid-request';
  if (TIMEOUTS.has(found?.code)) return 'busy-try-again';
  return typeof found?.statusCode === 'number' ? CODE_OF_STATUS[found.statusCode] : undefined;
}
