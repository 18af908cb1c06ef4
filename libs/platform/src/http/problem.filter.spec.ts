import type { ArgumentsHost } from '@nestjs/common';
import { BadRequestException, ImATeapotException, NotFoundException } from '@nestjs/common';

import { DomainError, PROBLEMS, type ProblemCode } from '#kernel';

import { ProblemFilter, type Problem } from './problem.filter.js';

interface Sent {
  status: number;
  type: string;
  headers: Record<string, string>;
  body: Problem;
}

/** What the filter sends for an error. */
function answerTo(error: unknown): Sent {
  const sent: Partial<Sent> & Pick<Sent, 'headers'> = { headers: {} };
  const reply = {
    sent: false,
    hasHeader: (name: string) => name in sent.headers,
    header: (name: string, value: string) => {
      sent.headers[name] = value;
      return reply;
    },
    status: (status: number) => {
      sent.status = status;
      return reply;
    },
    type: (type: string) => {
      sent.type = type;
      return reply;
    },
    send: (body: Problem) => {
      sent.body = body;
      return reply;
    },
  };
  const http = { getRequest: () => ({ id: 'request-1' }), getResponse: () => reply };
  const filter = new ProblemFilter();
  Object.assign(filter, { logger: { error: () => undefined } });
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return sent as Sent;
}

const foreign = (over: object): Error => Object.assign(new Error('select secret from table'), over);

describe('the problem filter', () => {
  it.each(Object.keys(PROBLEMS) as ProblemCode[])('answers %s with its status and title', (code) => {
    const { status, type, body } = answerTo(new DomainError(code, 'why'));
    expect({ status, type }).toEqual({ status: PROBLEMS[code].status, type: 'application/problem+json' });
    expect(body).toEqual({
      type: `/problems/${code}`,
      ...PROBLEMS[code],
      code,
      detail: 'why',
      requestId: 'request-1',
    });
  });

  it('names the fields that are wrong', () => {
    const { body } = answerTo(DomainError.field('price', 'negative', 'must not be negative'));
    expect(body.errors).toEqual([{ field: 'price', code: 'negative', message: 'must not be negative' }]);
  });

  it.each([
    [new NotFoundException('Cannot GET /x'), 404, 'not-found'],
    [new BadRequestException('not JSON'), PROBLEMS['invalid-request'].status, 'invalid-request'],
    [new ImATeapotException(), 418, 'http-418'],
    [foreign({ statusCode: 413 }), 413, 'payload-too-large'],
    [foreign({ statusCode: 415 }), 415, 'unsupported-media-type'],
    [foreign({ code: '23505' }), PROBLEMS['already-exists'].status, 'already-exists'],
    [foreign({ code: '42501' }), 403, 'permission-missing'],
  ])('turns %s into %d %s', (error, status, code) => {
    expect(answerTo(error)).toMatchObject({ status, body: { code } });
  });

  it.each([foreign({}), foreign({ code: '42P01' }), 'a text', undefined, null])(
    'says nothing of the inside when %s is thrown',
    (error) => {
      const { status, body } = answerTo(error);
      expect(status).toBe(500);
      expect(body).toEqual({
        type: '/problems/internal-error',
        title: 'Internal error (系统错误)',
        status: 500,
        code: 'internal-error',
        requestId: 'request-1',
      });
    },
  );

  it('says nothing of the database when it refuses', () => {
    expect(JSON.stringify(answerTo(foreign({ code: '23505' })).body)).not.toContain('secret');
  });

  it.each(['57014', '25P03', '25P04'])('asks to try again when PostgreSQL ended work by %s', (code) => {
    expect(answerTo(foreign({ code }))).toMatchObject({ status: 503, headers: { 'Retry-After': '5' } });
  });

  it.each(['busy-try-again', 'too-many-requests'] as const)('asks to wait after %s', (code) => {
    expect(answerTo(new DomainError(code, 'later')).headers).toEqual({ 'Retry-After': '5' });
  });
});
