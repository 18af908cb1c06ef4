import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';

import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { Public } from '../http/decorators.js';
import { CONFIG } from '../tokens.js';
import { demonstrationAccounts, DemonstrationAccountView } from './demonstration.js';

export class ClockView {
  @ApiProperty({ format: 'date-time', description: 'The database clock, which decides every deadline' })
  now!: string;
}

export class PlatformView {
  @ApiProperty({ example: '示范省药品和医用耗材招采管理系统' }) name!: string;
  @ApiProperty({ example: '示范省' }) regionName!: string;
  @ApiProperty({ description: 'True on a demonstration installation with open accounts' }) demo!: boolean;
  @ApiProperty({ type: [DemonstrationAccountView] }) demoAccounts!: DemonstrationAccountView[];
  @ApiProperty({ description: 'True when sign-in by an external identity service is set up' })
  externalIdentity!: boolean;
  @ApiProperty({ format: 'date-time' }) now!: string;
}

/** What anyone may know of this installation. */
@ApiTags('public')
@Controller('public')
export class PublicPlatformController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('clock')
  @Public()
  @ApiOkResponse({ type: ClockView })
  async clock(): Promise<ClockView> {
    const row = await this.database.read((q) => q.one<{ now: Date }>('select platform.now() as now'));
    return { now: row?.now.toISOString() ?? '' };
  }

  @Get('platform')
  @Public()
  @ApiOkResponse({ type: PlatformView })
  platform(): Promise<PlatformView> {
    return this.database.read(async (q) => {
      const row = await q.one<{ now: Date; name: string | null }>(
        'select platform.now() as now, (select name from platform.region where code = $1) as name',
        [this.config.regionCode],
      );
      return {
        name: this.config.platformName,
        regionName: row?.name ?? '',
        demo: this.config.mode === 'embedded',
        demoAccounts: demonstrationAccounts(this.config),
        externalIdentity: this.config.oidc !== undefined,
        now: row?.now.toISOString() ?? '',
      };
    });
  }
}
