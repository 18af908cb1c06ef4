import { pageOf, type Page, type Queryer, containing } from '#platform';

import type {
  MembershipsQuery,
  MembershipView,
  OrganisationRow,
  OrganisationsQuery,
  OrganisationView,
} from '../http/organisation.views.js';
import { unknown } from '../../application/refusals.js';

const ROW = `o.id, o.kind, o.name, o.short_name as "shortName", o.uscc, o.designated_institution_code as "designatedInstitutionCode",
  o.region_code as "regionCode", r.name as "regionName", o.state, o.registered_at as "registeredAt", o.import_batch_id is not null as imported`;
const FROM = 'identity.organisation o join platform.region r on r.code = o.region_code';

/** Organisations in the reader's scope. */
export const organisations = (q: Queryer, query: OrganisationsQuery): Promise<Page<OrganisationRow>> =>
  pageOf<OrganisationRow>(
    q,
    {
      select: ROW,
      from: FROM,
      where: [
        [
          '(o.name ilike $ or o.short_name ilike $ or o.uscc ilike $ or o.designated_institution_code ilike $ or o.initials like lower($))',
          containing(query.q),
        ],
        ['o.kind = any ($::text[])', query.kind === undefined ? undefined : [query.kind].flat()],
        ['o.state = $', query.state],
        ['$ = any (r.path)', query.region],
      ],
      sortable: {
        name: ['o.name', 'text'],
        registeredAt: ['o.registered_at', 'timestamptz'],
        region: ['o.region_code', 'text'],
        kind: ['o.kind', 'text'],
      },
      defaultSort: 'name',
      key: ['o.id', 'uuid'],
    },
    query,
  );

/** One organisation with what the reader may see of it. */
export async function organisation(q: Queryer, id: string): Promise<OrganisationView> {
  const row = await q.one<OrganisationView>(
    `select ${ROW}, o.version, o.admitted_at as "admittedAt", o.source_ref as "sourceRef", b.source as "importSource", d.address,
       d.legal_representative as "legalRepresentative", d.contact_name as "contactName", d.contact_phone as "contactPhone",
       d.contact_mail as "contactMail", coalesce(d.licences, '[]') as licences, coalesce(d.shareholders, '[]') as shareholders, d.org_id is not null as "detailVisible",
       (select a.id from platform.approval a where a.chain = 'registration' and a.opened_org = o.id limit 1) as "approvalId",
       coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'reason', s.reason, 'basis', s.basis, 'suspendedBy', s.suspended_by_name,
            'suspendedAt', s.suspended_at, 'reinstatedBy', s.reinstated_by_name, 'reinstatedAt', s.reinstated_at,
            'reinstatementReason', s.reinstatement_reason) order by s.suspended_at desc)
          from identity.suspension s where s.org_id = o.id), '[]') as suspensions
     from ${FROM} left join identity.organisation_detail d on d.org_id = o.id
       left join platform.import_batch b on b.id = o.import_batch_id where o.id = $1`,
    [id],
  );
  if (!row) throw unknown('organisation', id);
  return row;
}

/** Memberships the reader has a part in. */
export const memberships = (q: Queryer, query: MembershipsQuery): Promise<Page<MembershipView>> =>
  pageOf<MembershipView>(
    q,
    {
      select: `m.id, m.centre_org_id as "centreOrgId", c.name as "centreName", m.member_org_id as "memberOrgId", v.name as "memberName",
        m.valid_from::text as "from", m.valid_to::text as "to"`,
      from: `identity.membership m join identity.organisation c on c.id = m.centre_org_id join identity.organisation v on v.id = m.member_org_id`,
      where: [
        ['v.name ilike $', containing(query.q)],
        ['daterange(m.valid_from, m.valid_to) @> $::date', query.on],
      ],
      sortable: { memberName: ['v.name', 'text'], from: ['m.valid_from', 'date'] },
      defaultSort: 'memberName',
      key: ['m.id', 'uuid'],
    },
    query,
  );
