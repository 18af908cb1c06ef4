import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { currentActor, Database, ListQuery, Requires, SignedIn, type Page } from '#platform';

import {
  ChangePassword,
  ConfirmTotp,
  CreateApiKey,
  EnrolTotp,
  RevokeApiKey,
} from '../../application/own-account.js';
import { databaseNow, ownApiKey, ownApiKeys, ownSignIns } from '../queries/own-account.js';
import {
  ApiKeyBody,
  ApiKeyPage,
  ChangedView,
  ChangePasswordBody,
  MadeApiKeyView,
  RecoveryCodesView,
  SignInPage,
  TotpView,
  type ApiKeyView,
  type SignInItem,
} from './own-account.views.js';
import { self } from './request.js';
import { setSessionCookie } from './session-cookie.js';
import { CodeBody, IdView } from './session.views.js';

const DAYS = 365;

/** What people do with their own account: password, second factor, interface keys, sign-in log (个人账号). */
@ApiTags('account')
@Controller()
export class OwnAccountController {
  constructor(
    @Inject(ChangePassword) private readonly changePassword: ChangePassword,
    @Inject(EnrolTotp) private readonly enrol: EnrolTotp,
    @Inject(ConfirmTotp) private readonly confirm: ConfirmTotp,
    @Inject(CreateApiKey) private readonly createKey: CreateApiKey,
    @Inject(RevokeApiKey) private readonly revokeKey: RevokeApiKey,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Post('account/password')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: ChangedView })
  async password(@Body() { current, next }: ChangePasswordBody): Promise<ChangedView> {
    return this.changePassword.execute(self(await this.clock()), current, next);
  }

  @Post('account/totp')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: TotpView })
  async totp(): Promise<TotpView> {
    return this.enrol.execute(self(await this.clock()));
  }

  @Post('account/totp/confirmation')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: RecoveryCodesView })
  async confirmTotp(
    @Body() { code }: CodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesView> {
    const me = self(await this.clock());
    const { recoveryCodes, token } = await this.confirm.execute(me, code);
    if (me.sessionId !== null) setSessionCookie(request, reply, { token, keep: false });
    return { recoveryCodes: [...recoveryCodes] };
  }

  @Get('account/sign-ins')
  @SignedIn()
  @ApiOkResponse({ type: SignInPage })
  signIns(@Query() query: ListQuery): Promise<Page<SignInItem>> {
    return this.database.read((q) => ownSignIns(q, query));
  }

  @Get('api-keys')
  @Requires('api-key.manage')
  @ApiOkResponse({ type: ApiKeyPage })
  keys(@Query() query: ListQuery): Promise<Page<ApiKeyView>> {
    return this.database.read((q) => ownApiKeys(q, query));
  }

  @Post('api-keys')
  @Requires('api-key.manage')
  @ApiCreatedResponse({ type: MadeApiKeyView })
  async addKey(@Body() { name, permissions, days = DAYS }: ApiKeyBody): Promise<MadeApiKeyView> {
    const { accountId, permissions: held } = currentActor();
    const made = await this.createKey.execute({
      accountId,
      held,
      label: name,
      permissions: permissions ?? [...held].sort(),
      days,
    });
    const view = await this.database.read((q) => ownApiKey(q, made.id));
    return Object.assign(view, { secret: made.key });
  }

  @Delete('api-keys/:id')
  @Requires('api-key.manage')
  @ApiOkResponse({ type: IdView })
  removeKey(@Param('id') id: string): Promise<IdView> {
    return this.revokeKey.execute(id, currentActor().accountId);
  }

  private readonly clock = (): Promise<string> => this.database.read(databaseNow);
}
