import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { DomainError, languageOf, type Message, PROBLEMS, type ProblemCode } from '#kernel';

import { say } from '../say.js';
import { languageHeaders, problemIn, refusalOf, refusalOfDomain, type Refusal } from './problem.js';

/** The one place where an error becomes HTTP, worded in the language that the request asks for. */
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
    const language = languageOf(request.headers['accept-language']);
    void reply
      .headers(languageHeaders(language))
      .status(refusal.status)
      .type('application/problem+json')
      .send(problemIn(language, refusal, request.id));
  }
}

function describeError(error: unknown): Refusal {
  if (error instanceof DomainError) return refusalOfDomain(error);
  if (error instanceof HttpException) return ofHttp(error);
  const code = codeOfForeign(error);
  if (code) return refusalOf(code, FOREIGN[code](reasonOf(error)));
  return { title: { zh: '系统错误', en: 'Internal error' }, status: 500, code: 'internal-error' };
}

/** Refusals that the HTTP server, the framework and PostgreSQL give, in our words. */
const FOREIGN = {
  'already-exists': () => say('data-repeated'),
  'permission-missing': () => say('data-out-of-reach'),
  'invalid-request': (reason) =>
    reason.includes('uuid') ? say('id-malformed') : say('request-unreadable', { reason }),
  'not-signed-in': () => say('sign-in-first'),
  'not-found': (reason) => say('address-unknown', { address: reason.replace(/^Cannot /, '') }),
  'payload-too-large': () => say('body-too-large'),
  'unsupported-media-type': () => say('content-type-unknown'),
  'too-many-requests': () => say('too-many-requests'),
  'busy-try-again': () => say('work-timed-out'),
} as const satisfies Partial<Record<ProblemCode, (reason: string) => Message>>;
type ForeignCode = keyof typeof FOREIGN;

const CODE_OF_STATUS: Readonly<Record<number, ForeignCode>> = {
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
  if (code) return { ...refusalOf(code, FOREIGN[code](error.message)), status: PROBLEMS[code].status };
  const detail = say('http-refused', { status, reason: error.message });
  return { title: { zh: '请求被拒绝', en: error.message }, status, code: `http-${status}`, detail };
}

/** A statement, a pause in a transaction, a transaction took longer than it may. */
const TIMEOUTS: ReadonlySet<unknown> = new Set(['57014', '25P03', '25P04']);

/** Refusals of PostgreSQL and of the HTTP server that reach us as their own error classes. */
function codeOfForeign(error: unknown): ForeignCode | undefined {
  const found = error as { code?: unknown; statusCode?: unknown } | null;
  if (found?.code === '23505' || found?.code === '23P01') return 'already-exists';
  if (found?.code === '42501') return 'permission-missing';
  if (found?.code === '22P02') return 'invalid-request';
  if (TIMEOUTS.has(found?.code)) return 'busy-try-again';
  return typeof found?.statusCode === 'number' ? CODE_OF_STATUS[found.statusCode] : undefined;
}

/** What the HTTP server says of a request it cannot read; the words of the database stay inside. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'statusCode' in error ? error.message : '22P02';
