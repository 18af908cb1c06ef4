import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Database, Requires, SecondFactor, type Page, versionSeen } from '#platform';

import {
  CreateAccount,
  DisableAccount,
  EditAccount,
  EnableAccount,
  UnlockAccount,
} from '../../application/accounts.js';
import { LinkExternalIdentity } from '../../application/external-sign-in.js';
import { ResetPassword, ResetTotp } from '../../application/own-account.js';
import { account, accounts } from '../queries/accounts.js';
import {
  AccountPage,
  AccountsQuery,
  AccountView,
  EditAccountBody,
  LinkBody,
  LinkView,
  MadeAccountView,
  NewAccountBody,
  PasswordBody,
  type AccountRow,
} from './account.views.js';
import { accountColumns, accountSheetRow } from './columns.js';
import { exportList } from './export.js';
import { ReasonBody, StandingView, VersionView } from './organisation.views.js';
import { person } from './request.js';
import { IdView } from './session.views.js';

/** Accounts of people: made, maintained, disabled, unlocked (账号管理). */
@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CreateAccount) private readonly createAccount: CreateAccount,
    @Inject(EditAccount) private readonly editAccount: EditAccount,
    @Inject(DisableAccount) private readonly disableAccount: DisableAccount,
    @Inject(EnableAccount) private readonly enableAccount: EnableAccount,
    @Inject(UnlockAccount) private readonly unlockAccount: UnlockAccount,
    @Inject(ResetPassword) private readonly resetPassword: ResetPassword,
    @Inject(ResetTotp) private readonly resetTotp: ResetTotp,
    @Inject(LinkExternalIdentity) private readonly linkExternal: LinkExternalIdentity,
  ) {}

  @Get()
  @Requires('account.view')
  @ApiOkResponse({ type: AccountPage })
  list(@Query() query: AccountsQuery): Promise<Page<AccountRow>> {
    return this.database.read((q) => accounts(q, query));
  }

  @Get('export')
  @Requires('account.view')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Query() query: AccountsQuery): Promise<StreamableFile> {
    return exportList(this.database, {
      name: '账号清单',
      columns: accountColumns,
      query,
      load: accounts,
      row: accountSheetRow,
    });
  }

  @Get(':id')
  @Requires('account.view')
  @ApiOkResponse({ type: AccountView })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const view = await this.database.read((q) => account(q, id));
    void reply.header('ETag', `"${view.version}"`);
    return view;
  }

  @Post()
  @Requires('account.manage')
  @ApiCreatedResponse({ type: MadeAccountView })
  create(@Body() { phone = null, mail = null, ...body }: NewAccountBody): Promise<MadeAccountView> {
    return this.createAccount.execute({ ...body, phone, mail }, person());
  }

  @Put(':id')
  @Requires('account.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version that was edited' })
  @ApiOkResponse({ type: VersionView })
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { displayName, phone = null, mail = null }: EditAccountBody,
  ): Promise<VersionView> {
    return this.editAccount.execute({ id, version: versionSeen(ifMatch), displayName, phone, mail });
  }

  @Post(':id/disablement')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOkResponse({ type: StandingView })
  disable(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonBody): Promise<StandingView> {
    return this.disableAccount.execute({ id, reason }, person());
  }

  @Post(':id/enablement')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOkResponse({ type: StandingView })
  enable(@Param('id', ParseUUIDPipe) id: string): Promise<StandingView> {
    return this.enableAccount.execute(id);
  }

  @Post(':id/password')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOkResponse({ type: IdView })
  password(@Param('id', ParseUUIDPipe) id: string, @Body() { password }: PasswordBody): Promise<IdView> {
    return this.resetPassword.execute(id, password);
  }

  @Post(':id/unlocking')
  @HttpCode(200)
  @Requires('account.unlock')
  @ApiOkResponse({ type: IdView })
  unlock(@Param('id', ParseUUIDPipe) id: string): Promise<IdView> {
    return this.unlockAccount.execute(id);
  }

  /** Takes the second factor of a person away who lost it. */
  @Delete(':id/second-factor')
  @Requires('account.unlock')
  @SecondFactor()
  @ApiOkResponse({ type: IdView })
  removeSecondFactor(@Param('id', ParseUUIDPipe) id: string): Promise<IdView> {
    return this.resetTotp.execute(id);
  }

  @Put(':id/external-identity')
  @Requires('account.unlock')
  @SecondFactor()
  @ApiOkResponse({ type: LinkView })
  link(@Param('id', ParseUUIDPipe) id: string, @Body() { subject }: LinkBody): Promise<LinkView> {
    return this.linkExternal.execute({ accountId: id, subject }, person());
  }
}
