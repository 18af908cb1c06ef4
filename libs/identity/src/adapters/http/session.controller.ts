import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import {
  CONFIG,
  currentActor,
  Database,
  ListQuery,
  Public,
  SignedIn,
  type Config,
  type Page,
} from '#platform';

import { ConfirmSecondFactor, EndSession, SignIn } from '../../application/sign-in.js';
import { ownSessions, sessionView } from '../queries/sessions.js';
import { originOf } from './request.js';
import {
  clearSessionCookie,
  requireSafeTransport,
  sessionToken,
  setSessionCookie,
} from './session-cookie.js';
import {
  CodeBody,
  EndedView,
  IdView,
  SessionPage,
  SessionView,
  SignInBody,
  SignInView,
  type SessionItem,
} from './session.views.js';
import { say } from '../../domain/say.js';

/** Signing in and out, and the sessions a person has open (登录、会话). */
@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(ConfirmSecondFactor) private readonly confirm: ConfirmSecondFactor,
    @Inject(EndSession) private readonly end: EndSession,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('session')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: SignInView })
  async open(
    @Body() { username, password, keep = false }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    requireSafeTransport(request);
    const opened = await this.signIn.execute({
      username: username.toLowerCase(),
      password,
      keep,
      origin: originOf(request),
    });
    setSessionCookie(request, reply, opened);
    return { state: opened.state };
  }

  /** The second factor: after the password, or again before an act that needs it. */
  @Post('session/second-factor')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: SignInView })
  async secondFactor(
    @Body() { code }: CodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const token = sessionToken(request);
    if (token === undefined) throw new DomainError('not-signed-in', say('sign-in-first'));
    const opened = await this.confirm.execute({ token, code, origin: originOf(request) });
    setSessionCookie(request, reply, opened);
    return { state: opened.state };
  }

  @Get('session')
  @SignedIn()
  @ApiOkResponse({ type: SessionView })
  session(): Promise<SessionView> {
    return this.database.read((q) => sessionView(q, this.config));
  }

  @Delete('session')
  @SignedIn()
  @ApiOkResponse({ type: EndedView })
  async close(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndedView> {
    const { accountId, credential } = currentActor();
    if (credential?.kind !== 'session') throw new DomainError('not-found', say('session-missing'));
    await this.end.execute({ sessionId: credential.id, accountId, reason: 'signed out' });
    clearSessionCookie(request, reply);
    return { ended: true };
  }

  @Get('sessions')
  @SignedIn()
  @ApiOkResponse({ type: SessionPage })
  sessions(@Query() query: ListQuery): Promise<Page<SessionItem>> {
    return this.database.read((q) => ownSessions(q, query));
  }

  /** Ends one of one's own sessions, as on a machine left behind (下线). */
  @Delete('sessions/:id')
  @SignedIn()
  @ApiOkResponse({ type: IdView })
  kickOut(@Param('id', ParseUUIDPipe) sessionId: string): Promise<IdView> {
    return this.end.execute({
      sessionId,
      accountId: currentActor().accountId,
      reason: 'ended from another session',
    });
  }
}
