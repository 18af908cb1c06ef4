import type { ArgumentsHost } from '@nestjs/common';
import { BadRequestException, ImATeapotException, NotFoundException } from '@nestjs/common';

import { DomainError, LANGUAGES, messages, PROBLEMS, type Language, type ProblemCode } from '#kernel';

import { ProblemFilter } from './problem.filter.js';
import type { Problem } from './problem.js';

interface Sent {
  status: number;
  type: string;
  headers: Record<string, string>;
  body: Problem;
}

const say = messages('filter-spec', {
  why: { zh: '原因：{what}', en: 'because of {what}' },
  negative: { zh: '不得为负', en: 'must not be negative' },
});
const why = say('why', { what: 'X' });

/** What the filter sends for an error, to someone who asks for a language. */
function answerTo(error: unknown, language: Language = 'zh'): Sent {
  const sent: Partial<Sent> & Pick<Sent, 'headers'> = { headers: {} };
  const reply = {
    sent: false,
    hasHeader: (name: string) => name in sent.headers,
    headers: (headers: Record<string, string>) => {
      Object.assign(sent.headers, headers);
      return reply;
    },
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
  const request = { id: 'request-1', headers: { 'accept-language': language } };
  const http = { getRequest: () => request, getResponse: () => reply };
  const filter = new ProblemFilter();
  Object.assign(filter, { logger: { error: () => undefined } });
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return sent as Sent;
}

const foreign = (over: object): Error => Object.assign(new Error('select secret from table'), over);

describe('the problem filter', () => {
  const everyFace = (Object.keys(PROBLEMS) as ProblemCode[]).flatMap((code) =>
    LANGUAGES.map((language) => [code, language] as const),
  );
  it.each(everyFace)('answers %s with its status and its title in %s', (code, language) => {
    const { status, type, body, headers } = answerTo(new DomainError(code, why), language);
    expect({ status, type }).toEqual({ status: PROBLEMS[code].status, type: 'application/problem+json' });
    expect(headers).toMatchObject({
      'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
      Vary: 'Accept-Language',
    });
    expect(body).toEqual({
      type: `/problems/${code}`,
      title: PROBLEMS[code].title[language],
      status,
      code,
      detail: language === 'zh' ? '原因：X' : 'because of X',
      key: 'filter-spec.why',
      params: { what: 'X' },
      requestId: 'request-1',
    });
  });

  it('has Chinese and English titles that are not mixed', () => {
    for (const { title } of Object.values(PROBLEMS)) {
      expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(title.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each([
    ['zh', '不得为负'],
    ['en', 'must not be negative'],
  ] as const)('names the fields that are wrong (%s)', (language, message) => {
    const { body } = answerTo(DomainError.field('price', 'negative', say('negative')), language);
    expect(body.errors).toEqual([
      { field: 'price', code: 'negative', message, key: 'filter-spec.negative', params: {} },
    ]);
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
        title: '系统错误',
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
    expect(answerTo(new DomainError(code, why)).headers).toMatchObject({ 'Retry-After': '5' });
  });
});
