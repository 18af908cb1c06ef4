import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { languageOf } from '#kernel';

import { say } from '../say.js';
import { languageHeaders, problemIn, refusalOf } from './problem.js';

/** Serves the built portal; unknown pages get its start page, unknown API addresses a problem. */
export async function servePortal(app: NestFastifyApplication, dir: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const startPage = join(dir, 'index.html');
  const present = existsSync(startPage);
  if (present)
    await app.register(fastifyStatic, {
      root: dir,
      wildcard: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'Cache-Control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  const html = present ? readFileSync(startPage) : undefined;
  // Nest answers what its own routes do not know through this handler too, so it must be the last word.
  const page = (url: string): boolean =>
    html !== undefined && !url.startsWith('/api') && !/\.\w+$/.test(url.split('?')[0] ?? '');
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' && request.is404 && page(request.url))
      await reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(html);
    else if (request.is404) {
      const language = languageOf(request.headers['accept-language']);
      const refusal = refusalOf(
        'not-found',
        say('address-unknown', { address: `${request.method} ${request.url}` }),
      );
      await reply
        .headers(languageHeaders(language))
        .status(refusal.status)
        .type('application/problem+json')
        .send(problemIn(language, refusal, request.id));
    }
  });
}
