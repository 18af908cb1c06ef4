import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ApiProperty } from '@nestjs/swagger';

import type { Config } from '../config.js';

/** An account of the demonstration province (演示账号). They exist only on an embedded installation. */
export class DemonstrationAccountView {
  @ApiProperty({ example: 'jicai.jingban' }) username!: string;
  @ApiProperty() password!: string;
  @ApiProperty({ example: '集采经办' }) role!: string;
  @ApiProperty({ example: '示范省药品和医用耗材集中采购中心（示范）' }) org!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'TOTP seed (base32) of accounts with a second factor',
  })
  totpSecret!: string | null;
}

/** File in the data folder that the demonstration loader writes; a real installation has none. */
export const demonstrationFile = (config: Config): string =>
  join(config.dataDir, 'demonstration-accounts.json');

export function demonstrationAccounts(config: Config): DemonstrationAccountView[] {
  const file = demonstrationFile(config);
  if (config.mode !== 'embedded' || !existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as DemonstrationAccountView[];
}
