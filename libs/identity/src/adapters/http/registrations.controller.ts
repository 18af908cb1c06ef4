import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Public, RateLimited, Requires, type Page } from '#platform';

import {
  DecideRegistration,
  ResubmitRegistration,
  SubmitRegistration,
  TakeUpRegistration,
} from '../../application/registrations.js';
import { registration, registrations, registrationStatus } from '../queries/registrations.js';
import { registrationCodeHash } from '../security/secrets.js';
import { detailOf, factsOf, StandingView } from './organisation.views.js';
import {
  DecisionBody,
  RegistrationBody,
  RegistrationPage,
  RegistrationsQuery,
  RegistrationStatusView,
  RegistrationView,
  ResubmissionBody,
  SlipBody,
  SlipView,
  type RegistrationRow,
} from './registration.views.js';
import { person } from './request.js';

/** Registration of organisations: applied for by anyone, decided by a reviewer (单位注册与审核). */
@ApiTags('registrations')
@Controller('registrations')
export class RegistrationsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SubmitRegistration) private readonly submitRegistration: SubmitRegistration,
    @Inject(ResubmitRegistration) private readonly resubmitRegistration: ResubmitRegistration,
    @Inject(TakeUpRegistration) private readonly takeUpRegistration: TakeUpRegistration,
    @Inject(DecideRegistration) private readonly decideRegistration: DecideRegistration,
  ) {}

  @Post()
  @Public()
  @RateLimited('registrations')
  @ApiCreatedResponse({ type: SlipView })
  submit(@Body() { organisation, administrator }: RegistrationBody): Promise<SlipView> {
    const { phone = null, mail = null, ...rest } = administrator;
    return this.submitRegistration.execute({
      organisation: factsOf(organisation),
      detail: detailOf(organisation),
      administrator: { ...rest, phone, mail },
    });
  }

  /** How the application stands. A POST, so that the code stands in no address or log. */
  @Post('status')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: RegistrationStatusView })
  status(@Body() { number, code }: SlipBody): Promise<RegistrationStatusView> {
    return this.database.read((q) => registrationStatus(q, number, registrationCodeHash(code)), 'jc_jobs');
  }

  @Post('resubmission')
  @HttpCode(200)
  @Public()
  @RateLimited('registrations')
  @ApiOkResponse({ type: SlipView })
  resubmit(@Body() { number, code, organisation }: ResubmissionBody): Promise<SlipView> {
    return this.resubmitRegistration.execute(
      { number, codeHash: registrationCodeHash(code) },
      { organisation: factsOf(organisation), detail: detailOf(organisation) },
    );
  }

  @Get()
  @Requires('registration.review')
  @ApiOkResponse({ type: RegistrationPage })
  list(@Query() query: RegistrationsQuery): Promise<Page<RegistrationRow>> {
    return this.database.read((q) => registrations(q, query));
  }

  @Get(':id')
  @Requires('registration.review')
  @ApiOkResponse({ type: RegistrationView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<RegistrationView> {
    return this.database.read((q) => registration(q, id));
  }

  /** A reviewer takes the case (受理). */
  @Post(':id/acceptance')
  @HttpCode(200)
  @Requires('registration.review')
  @ApiOkResponse({ type: StandingView })
  takeUp(@Param('id', ParseUUIDPipe) id: string): Promise<StandingView> {
    return this.takeUpRegistration.execute(id, person());
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Requires('registration.review')
  @ApiOkResponse({ type: StandingView })
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decision, opinion = null }: DecisionBody,
  ): Promise<StandingView> {
    return this.decideRegistration.execute({ id, decision, opinion }, person());
  }
}
