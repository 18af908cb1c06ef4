import type { Queryer } from '#platform';

/** What two organisations may have in common on the platform's record (工商与联系信息线索). */
export type OrganisationLinkKind =
  'legal-representative' | 'contact-name' | 'contact-phone' | 'shareholder' | 'holding';

/** Organisations with the same trait, and what each of them states. */
export interface OrganisationLink {
  readonly kind: OrganisationLinkKind;
  readonly value: string;
  readonly rows: readonly { readonly orgId: string; readonly text: string }[];
}

/**
 * What some organisations have in common, by one statement over all of them. A shareholder is known by its credit code where any of them
 * states it, else by its name; one that is among the organisations itself holds the others.
 */
export const organisationLinks = (q: Queryer, orgIds: readonly string[]): Promise<OrganisationLink[]> =>
  q.query<OrganisationLink>(LINKS, [orgIds]);

const LINKS = `
  with asked as (
    select o.id, o.name, o.uscc, d.legal_representative, d.contact_name, d.contact_phone, coalesce(d.shareholders, '[]') as shareholders
    from identity.organisation o left join identity.organisation_detail d on d.org_id = o.id where o.id = any ($1)
  ), stated as (
    select a.id, s.value->>'name' as name, s.value->>'uscc' as uscc,
      concat_ws(' ', s.value->>'name', s.value->>'uscc', (s.value->>'percent') || '%') as text
    from asked a, jsonb_array_elements(a.shareholders) s
  ), holder as (
    select s.id, s.name, s.text, coalesce(s.uscc, (select min(k.uscc) from stated k where k.name = s.name)) as uscc from stated s
  ), trait (kind, value, id, text) as (
    select 'legal-representative', legal_representative, id, legal_representative from asked where legal_representative <> ''
    union all select 'contact-name', contact_name, id, concat_ws(' ', contact_name, contact_phone) from asked where contact_name <> ''
    union all select 'contact-phone', regexp_replace(contact_phone, '\\D', '', 'g'), id, concat_ws(' ', contact_name, contact_phone)
      from asked where contact_phone ~ '\\d'
    union all select 'shareholder', coalesce(uscc, name), id, text from holder
    union all select 'holding', o.id::text, h.id, h.text
      from holder h join asked o on o.id <> h.id and (o.uscc = h.uscc or h.uscc is null and o.name = h.name)
    union all select distinct 'holding', o.id::text, o.id, concat_ws(' ', o.name, o.uscc)
      from holder h join asked o on o.id <> h.id and (o.uscc = h.uscc or h.uscc is null and o.name = h.name)
  )
  select kind, case kind when 'holding' then (select a.name from asked a where a.id::text = value)
      when 'shareholder' then coalesce((select min(h.name) from holder h where h.uscc = value), value) else value end as value,
    json_agg(json_build_object('orgId', id, 'text', text) order by id, text) as rows
  from trait group by kind, trait.value having count(distinct id) > 1 order by kind, value`;
