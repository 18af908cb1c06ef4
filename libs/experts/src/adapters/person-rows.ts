import { DomainError, stateWord } from '#kernel';
import type { Queryer, Tx } from '#platform';

import type { ExpertForm, ExpertRecord, FoundAccount, NewExpert } from '../application/ports.js';
import type { ExpertState } from '../domain/lifecycle.js';
import type { Listed } from '../domain/recusal.js';
import { say } from '../domain/say.js';

/** True of an account that holds the role that scores, now. */
const MAY_SCORE = `exists (select from identity.account_role g join identity.role_permission p on p.role = g.role and p.permission = 'review.score'
  where g.account_id = a.id and tstzrange(g.valid_from, g.valid_to) @> platform.now() and tstzrange(p.valid_from, p.valid_to) @> platform.now())`;

export const findAccounts = (q: Queryer, usernames: readonly string[]): Promise<FoundAccount[]> =>
  q.query<FoundAccount>(
    `select a.id, a.username, ${MAY_SCORE} as "mayScore", exists (select from expert.person p where p.account_id = a.id) as "isListed"
     from identity.account a where a.username = any ($1) and a.state = 'active'`,
    [usernames],
  );

export interface AccountToList {
  readonly username: string;
  readonly name: string;
  readonly orgName: string;
}

/** Accounts with the role of expert that are not in the library yet. */
export const accountsToList = (q: Queryer): Promise<AccountToList[]> =>
  q.query<AccountToList>(
    `select a.username, a.display_name as name, o.name as "orgName" from identity.account a join identity.organisation o on o.id = a.org_id
     where a.state = 'active' and ${MAY_SCORE} and not exists (select from expert.person p where p.account_id = a.id)
     order by o.name, a.display_name, a.username limit 1000`,
  );

export async function addExperts(tx: Tx, experts: readonly NewExpert[]): Promise<void> {
  const added = await tx.query(
    `insert into expert.person (id, account_id, name, employer, employer_code, specialties)
     select x.id, x."accountId", x.name, x.employer, x."employerCode", x.specialties
     from jsonb_to_recordset($1::jsonb) as x (id uuid, "accountId" uuid, name text, employer text, "employerCode" text, specialties text[])
     on conflict (account_id) do nothing returning id`,
    [JSON.stringify(experts)],
  );
  if (added.length !== experts.length) throw new DomainError('already-exists', say('expert-changed'));
}

export const lockExpert = (q: Queryer, id: string): Promise<ExpertRecord | undefined> =>
  q.one<ExpertRecord>(
    `select id, account_id as "accountId", name, employer, employer_code as "employerCode", specialties, state, version
     from expert.person where id = $1 for update`,
    [id],
  );

export async function changeExpert(tx: Tx, id: string, version: number, form: ExpertForm): Promise<number> {
  const { name, employer, employerCode, specialties } = form;
  const row = await tx.changeOne<{ version: number }>(
    `update expert.person set name = $3, employer = $4, employer_code = $5, specialties = $6, version = version + 1
     where id = $1 and version = $2 returning version`,
    [id, version, name, employer, employerCode, specialties],
    () => new DomainError('version-conflict', say('expert-changed')),
  );
  return row.version;
}

export async function moveExpert(
  tx: Tx,
  id: string,
  from: ExpertState,
  to: ExpertState,
  reason: string | null,
): Promise<void> {
  await tx.changeOne(
    `update expert.person set state = $3, suspended_reason = $4, version = version + 1 where id = $1 and state = $2 returning id`,
    [id, from, to, reason],
    () => new DomainError('illegal-transition', say('expert-state', { state: stateWord(from) })),
  );
}

/** Everybody who could be drawn now: in service, with an active account that may score. */
export const listedExperts = (q: Queryer): Promise<Listed[]> =>
  q.query<Listed>(
    `select p.id, p.employer, p.employer_code as "employerCode", p.specialties, a.org_id as "orgId"
     from expert.person p join identity.account a on a.id = p.account_id and a.state = 'active'
     where p.state = 'in-service' and ${MAY_SCORE} order by p.id`,
  );
