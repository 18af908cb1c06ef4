import { DomainError, type FieldError, type Message, usccFault, word } from '#kernel';

import { say } from './say.js';

/** What is typed about a person of the library. */
export interface ExpertFields {
  readonly name: string;
  readonly employer: string;
  readonly employerCode: string | null;
  readonly specialties: readonly string[];
}

/** A row of a sheet of experts: texts as they stand there. */
export interface ExpertRow {
  readonly row: number;
  readonly username: string;
  readonly name: string;
  readonly employer: string;
  readonly employerCode: string;
  readonly specialties: string;
}
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: Message;
  readonly value: string;
}
interface KnownAccount {
  readonly id: string;
  readonly username: string;
  readonly mayScore: boolean;
  readonly isListed: boolean;
}

const FIELDS = {
  name: { zh: '姓名', en: 'the name' },
  employer: { zh: '工作单位', en: 'the employer' },
  specialties: { zh: '专业', en: 'the specialties' },
} as const;
const MOST = { name: 60, employer: 200, specialties: 40 } as const;
const SPECIALTIES_MOST = 10;

type Fault = Pick<FieldError, 'field' | 'code' | 'message'>;

function textFault(field: keyof typeof FIELDS, text: string): Fault[] {
  const named = word(field, FIELDS[field]);
  if (text === '') return [{ field, code: 'required', message: say('field-missing', { field: named }) }];
  if (text.length > MOST[field])
    return [{ field, code: 'too-long', message: say('field-long', { field: named, most: MOST[field] }) }];
  // The list of a draw is lines of text with tabs between the fields.
  return /\p{Cc}/u.test(text)
    ? [{ field, code: 'control-character', message: say('field-control', { field: named }) }]
    : [];
}

const tidy = ({ name, employer, employerCode, specialties }: ExpertFields): ExpertFields => ({
  name: name.trim(),
  employer: employer.trim(),
  employerCode: employerCode?.trim() || null,
  specialties: [...new Set(specialties.flatMap(splitSpecialties))],
});

/** Specialties as people type them: separated by the ideographic comma or other separators. */
export const splitSpecialties = (text: string): string[] =>
  text
    .split(/[、,，;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function formFaults({ name, employer, employerCode, specialties }: ExpertFields): Fault[] {
  const count = specialties.length;
  const number: Fault[] =
    count === 0 || count > SPECIALTIES_MOST
      ? [{ field: 'specialties', code: 'number', message: say('specialties-number') }]
      : [];
  const code: Fault[] =
    employerCode !== null && usccFault(employerCode)
      ? [{ field: 'employerCode', code: 'bad-uscc', message: say('code-wrong', { code: employerCode }) }]
      : [];
  return [
    ...textFault('name', name),
    ...textFault('employer', employer),
    ...code,
    ...number,
    ...specialties.flatMap((one) => textFault('specialties', one)).slice(0, 1),
  ];
}

/** What was typed, tidied up; refuses everything that is wrong with it at once. */
export function formOf(fields: ExpertFields): ExpertFields {
  const form = tidy(fields);
  const faults = formFaults(form);
  if (faults.length > 0) throw DomainError.fields(faults);
  return form;
}

/** The people of a sheet, and every cell that is wrong. */
export function readExpertRows(
  rows: readonly ExpertRow[],
  accounts: readonly KnownAccount[],
): { readonly experts: (ExpertFields & { readonly accountId: string })[]; readonly faults: RowFault[] } {
  const byName = new Map(accounts.map((account) => [account.username, account]));
  const seen = new Set<string>();
  const experts: (ExpertFields & { readonly accountId: string })[] = [];
  const faults: RowFault[] = [];
  for (const row of rows) {
    const form = tidy({
      name: row.name,
      employer: row.employer,
      employerCode: row.employerCode,
      specialties: [row.specialties],
    });
    const account = byName.get(row.username);
    const wrong = [...accountFaults(row.username, account, seen.has(row.username)), ...formFaults(form)];
    seen.add(row.username);
    for (const { field, code, message } of wrong)
      faults.push({ row: row.row, column: field, code, message, value: valueOf(row, field) });
    if (account && wrong.length === 0) experts.push({ accountId: account.id, ...form });
  }
  return { experts, faults };
}

function accountFaults(username: string, account: KnownAccount | undefined, isRepeated: boolean): Fault[] {
  const field = 'username';
  if (!account) return [{ field, code: 'unknown', message: say('account-unknown', { username }) }];
  if (isRepeated) return [{ field, code: 'repeated', message: say('account-twice', { username }) }];
  if (account.isListed) return [{ field, code: 'taken', message: say('account-taken', { username }) }];
  return account.mayScore
    ? []
    : [{ field, code: 'no-expert', message: say('account-no-expert', { username }) }];
}

const valueOf = (row: ExpertRow, field: string): string => {
  const value: unknown = row[field as keyof ExpertRow];
  return typeof value === 'string' ? value : '';
};
