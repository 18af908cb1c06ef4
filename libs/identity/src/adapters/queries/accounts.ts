import { pageOf, type Page, type Queryer, containing } from '#platform';

import type {
  AccountRow,
  AccountsQuery,
  AccountView,
  GrantView,
  MatrixQuery,
  MatrixRow,
  RoleView,
} from '../http/account.views.js';
import { unknown } from '../../application/refusals.js';

const ROW = `a.id, a.username, a.display_name as "displayName", a.phone, a.mail, a.state, a.org_id as "orgId", o.name as "orgName", o.kind as "orgKind",
  array(select g.role from identity.account_role g where g.account_id = a.id and tstzrange(g.valid_from, g.valid_to) @> platform.now() order by g.role) as roles,
  (select l.locked_until from identity.sign_in_lock l where l.username = a.username and l.locked_until > platform.now()) as "lockedUntil",
  a.last_sign_in_at as "lastSignInAt", a.created_at as "createdAt", a.version`;
const FROM = 'identity.account a join identity.organisation o on o.id = a.org_id';

/** Accounts in the reader's scope. */
export const accounts = (q: Queryer, query: AccountsQuery): Promise<Page<AccountRow>> =>
  pageOf<AccountRow>(
    q,
    {
      select: ROW,
      from: FROM,
      where: [
        ['(a.username ilike $ or a.display_name ilike $ or o.name ilike $)', containing(query.q)],
        ['a.state = $', query.state],
        ['a.org_id = $::uuid', query.orgId],
        [
          'exists (select 1 from identity.account_role g where g.account_id = a.id and g.role = $ and tstzrange(g.valid_from, g.valid_to) @> platform.now())',
          query.role,
        ],
      ],
      sortable: {
        username: ['a.username', 'text'],
        displayName: ['a.display_name', 'text'],
        orgName: ['o.name', 'text'],
        createdAt: ['a.created_at', 'timestamptz'],
      },
      defaultSort: 'username',
      key: ['a.id', 'uuid'],
    },
    query,
  );

/** One account with every grant it ever held. */
export async function account(q: Queryer, id: string): Promise<AccountView> {
  const row = await q.one<Omit<AccountView, 'grants'>>(
    `select ${ROW}, (select e.subject from identity.external_identity e where e.account_id = a.id limit 1) as "externalSubject"
     from ${FROM} where a.id = $1`,
    [id],
  );
  if (!row) throw unknown('account', id);
  const grants = await q.query<GrantView>(
    `select g.id, g.role, g.valid_from as "from", g.valid_to as "to", b.display_name as "grantedBy", g.reason, g.end_reason as "endReason"
     from identity.account_role g left join identity.account b on b.id = g.granted_by where g.account_id = $1 order by g.valid_from desc, g.id`,
    [id],
  );
  return { ...row, grants };
}

/** Roles with what they allow now. */
export const roles = (q: Queryer): Promise<RoleView[]> =>
  q.query<RoleView>(
    `select r.key, r.zh, r.en, r.scope, r.org_kinds as "orgKinds", r.second_factor as "secondFactor",
       array(select p.permission from identity.role_permission p where p.role = r.key and tstzrange(p.valid_from, p.valid_to) @> platform.now()
         order by p.permission) as permissions
     from identity.role r order by r.key`,
  );

const DAY = `tstzrange($::date::timestamp at time zone 'Asia/Shanghai', ($::date + 1)::timestamp at time zone 'Asia/Shanghai')`;

/** Who held which role at some moment of a day, and what it allowed then (权限矩阵): grants and permissions are dated, so any past day answers. */
export async function permissionMatrix(q: Queryer, query: MatrixQuery): Promise<Page<MatrixRow>> {
  const day = query.on ?? (await today(q));
  return pageOf<MatrixRow>(
    q,
    {
      select: `g.id as "grantId", a.id as "accountId", a.username, a.display_name as "displayName", o.name as "orgName", o.kind as "orgKind",
        g.role, r.zh as "roleZh", r.en as "roleEn", r.scope, g.valid_from as "from", g.valid_to as "to", b.display_name as "grantedBy",
        array(select distinct p.permission from identity.role_permission p where p.role = g.role
          and tstzrange(p.valid_from, p.valid_to) && tstzrange(g.valid_from, g.valid_to) * ${DAY.replaceAll('$', '$1')} order by p.permission) as permissions`,
      from: `identity.account_role g join identity.account a on a.id = g.account_id join identity.organisation o on o.id = a.org_id
        join identity.role r on r.key = g.role left join identity.account b on b.id = g.granted_by`,
      where: [
        [`tstzrange(g.valid_from, g.valid_to) && ${DAY}`, day],
        [
          '(a.username ilike $ or a.display_name ilike $ or o.name ilike $ or r.zh ilike $ or r.key ilike $)',
          containing(query.q),
        ],
      ],
      sortable: {
        username: ['a.username', 'text'],
        orgName: ['o.name', 'text'],
        role: ['g.role', 'text'],
        from: ['g.valid_from', 'timestamptz'],
      },
      defaultSort: 'username',
      key: ['g.id', 'uuid'],
    },
    query,
  );
}

async function today(q: Queryer): Promise<string> {
  const row = await q.one<{ today: string }>(
    `select (platform.now() at time zone 'Asia/Shanghai')::date::text as today`,
  );
  return row?.today ?? '';
}
