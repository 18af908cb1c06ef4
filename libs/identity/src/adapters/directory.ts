import type { OrgKind, Permission, RoleKey } from '#kernel';
import type { Queryer } from '#platform';

/** An admitted organisation, as another context refers to it. */
export interface ListedOrganisation {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly kind: OrgKind;
}

/** Active organisations by their credit codes (统一社会信用代码). */
export const organisationsByCode = (q: Queryer, codes: readonly string[]): Promise<ListedOrganisation[]> =>
  q.query<ListedOrganisation>(
    `select id, uscc, name, kind from identity.organisation where uscc = any ($1) and state = 'active'`,
    [codes],
  );

/** Names of organisations by their ids, those that the reader may see. */
export async function organisationNames(
  q: Queryer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await q.query<{ id: string; name: string }>(
    'select id, name from identity.organisation where id = any ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Somebody who holds a permission now, and for which body. */
export interface ListedPerson {
  readonly accountId: string;
  readonly name: string;
  readonly orgId: string;
  readonly orgName: string;
  readonly roles: readonly RoleKey[];
}

/** Active people with a permission and the roles that give it to them, by organisation and name. */
export const peopleWithPermission = (q: Queryer, permission: Permission): Promise<ListedPerson[]> =>
  q.query<ListedPerson>(
    `select a.id as "accountId", a.display_name as name, o.id as "orgId", o.name as "orgName", array_agg(distinct g.role) as roles
     from identity.account a
     join identity.organisation o on o.id = a.org_id and o.state = 'active'
     join identity.account_role g on g.account_id = a.id and tstzrange(g.valid_from, g.valid_to) @> platform.now()
     join identity.role_permission p on p.role = g.role and p.permission = $1 and tstzrange(p.valid_from, p.valid_to) @> platform.now()
     where a.state = 'active' group by a.id, o.id order by o.name, a.display_name, a.id`,
    [permission],
  );
