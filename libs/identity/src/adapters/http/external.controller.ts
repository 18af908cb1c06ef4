import { Controller, Get, HttpStatus, Inject, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import { CONFIG, Public, type Config } from '#platform';

import { BeginExternalSignIn, FinishExternalSignIn } from '../../application/external-sign-in.js';
import { originOf } from './request.js';
import { requireSafeTransport, setSessionCookie } from './session-cookie.js';

const BROWSER_COOKIE = 'jc_external';
const CALLBACK = '/api/v1/session/external/callback';
const MINUTES_10 = 600;

/** Sign-in by the identity service of the installation (统一身份认证, OpenID Connect). A browser follows these, not a program. */
@ApiTags('session')
@Controller('session/external')
export class ExternalSignInController {
  constructor(
    @Inject(BeginExternalSignIn) private readonly begin: BeginExternalSignIn,
    @Inject(FinishExternalSignIn) private readonly finish: FinishExternalSignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @ApiFoundResponse({ description: 'To the identity service' })
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireSafeTransport(request);
    const { url, browser } = await this.begin.execute(new URL(CALLBACK, this.base(request)).href);
    const secure = request.protocol === 'https';
    void reply.setCookie(BROWSER_COOKIE, browser, {
      path: CALLBACK,
      httpOnly: true,
      secure,
      sameSite: 'lax',
      maxAge: MINUTES_10,
    });
    await reply.redirect(url, HttpStatus.FOUND);
  }

  /** Where the identity service sends the browser back to: signed in on the home page, or to the sign-in page with the reason. */
  @Get('callback')
  @Public()
  @ApiFoundResponse({ description: 'To the portal' })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.clearCookie(BROWSER_COOKIE, { path: CALLBACK });
    const target = await this.signIn(request, reply);
    await reply.redirect(target, HttpStatus.SEE_OTHER);
  }

  private async signIn(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    try {
      const opened = await this.finish.execute({
        callback: new URL(request.url, this.base(request)),
        browser: request.cookies[BROWSER_COOKIE] ?? '',
        origin: originOf(request),
      });
      setSessionCookie(request, reply, opened);
      return opened.state === 'signed-in' ? '/' : '/sign-in?step=second-factor';
    } catch (error) {
      if (error instanceof DomainError) return `/sign-in?problem=${error.code}`;
      throw error;
    }
  }

  private readonly base = (request: FastifyRequest): string =>
    this.config.publicUrl ?? `${request.protocol}://${request.host}`;
}
