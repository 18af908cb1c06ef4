import { join, resolve } from 'node:path';

import { secondFactorCode } from '#identity';
import type { Language } from '#kernel';
import { type KeptAccount, keptAccounts } from '#platform';

import { installationRoot } from './database-address.js';
import { EXIT, type Streams } from './streams.js';

export interface DemoAccountsOptions {
  readonly json: boolean;
  readonly language: Language;
}

/** Where the embedded installation keeps its data, as the server finds it. */
export const embeddedDataDir = (): string =>
  resolve(process.env['JICAI_DATA_DIR'] ?? join(installationRoot(), '.data'));

/** `jicai demo accounts`: who can sign in to the demonstration province, and with what. 0 = printed, 2 = there are none here. */
export function demoAccounts({ json, language }: DemoAccountsOptions, streams: Streams): number {
  const accounts = keptAccounts({ mode: 'embedded', dataDir: embeddedDataDir() });
  if (accounts.length === 0) {
    streams.err(NONE[language]);
    return EXIT.refused;
  }
  const now = new Date();
  const lines = accounts.map((account) => ({
    ...account,
    role: typeof account.role === 'string' ? account.role : account.role[language],
    code: account.totpSecret === null ? null : secondFactorCode(account.totpSecret, now),
  }));
  streams.out(json ? `${JSON.stringify(lines, null, 2)}\n` : table(lines, language));
  return EXIT.done;
}

const NONE: Readonly<Record<Language, string>> = {
  zh: '没有演示账号：演示账号只在嵌入式演示环境中存在，请先运行 npm start\n',
  en: 'no demonstration accounts: they exist on an embedded installation alone; run npm start once before\n',
};

interface Line extends Omit<KeptAccount, 'role'> {
  readonly role: string;
  readonly code: string | null;
}

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['账号', '动态口令', '角色', '单位'],
  en: ['account', 'code now', 'roles', 'organisation'],
};

function table(lines: readonly Line[], language: Language): string {
  const rows = [
    HEADERS[language],
    ...lines.map(({ username, code, role, org }) => [username, code ?? '-', role, org]),
  ];
  const widths = HEADERS[language].map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  const texts = rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  const openings = lines.flatMap(({ username, opening }) => (opening ? [{ username, ...opening }] : []));
  return [
    ...texts,
    '',
    { zh: '密码', en: 'password' }[language] + `  ${lines[0]?.password ?? ''}`,
    ...(openings.length > 0 ? [''] : []),
    ...openings.map(
      ({ username, round, code }) =>
        `${{ zh: '开标码', en: 'opening code' }[language]}  ${round}  ${username.padEnd(12)}  ${code}`,
    ),
    '',
  ].join('\n');
}

/** Characters that take two columns of a terminal: Chinese ones and their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Columns that a text takes on a terminal. */
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
