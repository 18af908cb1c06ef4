import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ApiProperty } from '@nestjs/swagger';

import type { Wording } from '#kernel';

import type { Config } from '../config.js';
import { currentLanguage } from '../context.js';

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

/** An account as the file keeps it: its roles are worded for each reader. Files of older releases have them in Chinese alone. */
export type KeptAccount = Omit<DemonstrationAccountView, 'role'> & {
  readonly role: Wording | string;
  /** What opens the key file of a round's officer (开标码): printed on this machine alone, never served. */
  readonly opening?: { readonly round: string; readonly code: string } | null;
};

/** File in the data folder that the demonstration loader writes; a real installation has none. */
export const demonstrationFile = (config: Pick<Config, 'dataDir'>): string =>
  join(config.dataDir, 'demonstration-accounts.json');

/** The accounts as they were made; none on a real installation. */
export function keptAccounts(config: Pick<Config, 'mode' | 'dataDir'>): KeptAccount[] {
  const file = demonstrationFile(config);
  if (config.mode !== 'embedded' || !existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as KeptAccount[];
}

export const demonstrationAccounts = (config: Config): DemonstrationAccountView[] =>
  keptAccounts(config).map(({ username, password, role, org, totpSecret }) => ({
    username,
    password,
    role: typeof role === 'string' ? role : role[currentLanguage()],
    org,
    totpSecret,
  }));
