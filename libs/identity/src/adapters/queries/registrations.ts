import { DomainError } from '#kernel';
import { pageOf, type Page, type Queryer, containing } from '#platform';

import type {
  RegistrationRow,
  RegistrationsQuery,
  RegistrationStatusView,
  RegistrationView,
} from '../http/registration.views.js';
import { organisation } from './organisations.js';
import { say } from '../../domain/say.js';
import { unknown } from '../../application/refusals.js';

const ROW = `g.id, g.number, g.org_id as "orgId", o.name, o.kind, o.uscc, r.name as "regionName", o.state, g.submitted_at as "submittedAt",
  t.display_name as "takenUpBy"`;
const FROM = `identity.registration g join identity.organisation o on o.id = g.org_id join platform.region r on r.code = o.region_code
  left join identity.account t on t.id = g.taken_up_by`;

/** Applications for reviewers, oldest first. */
export const registrations = (q: Queryer, query: RegistrationsQuery): Promise<Page<RegistrationRow>> =>
  pageOf<RegistrationRow>(
    q,
    {
      select: ROW,
      from: FROM,
      where: [
        ['(o.name ilike $ or o.uscc ilike $ or g.number ilike $)', containing(query.q)],
        ['o.state = $', query.state],
        ['$ = any (r.path)', query.region],
      ],
      sortable: {
        submittedAt: ['g.submitted_at', 'timestamptz'],
        name: ['o.name', 'text'],
        number: ['g.number', 'text'],
      },
      defaultSort: 'submittedAt',
      key: ['g.id', 'uuid'],
    },
    query,
  );

/** One application with the organisation as it was described. */
export async function registration(q: Queryer, id: string): Promise<RegistrationView> {
  const row = await q.one<Omit<RegistrationView, 'organisation'>>(
    `select ${ROW}, g.approval_id as "approvalId", a.display_name as administrator, a.username as "administratorUsername"
     from ${FROM} join identity.account a on a.id = g.account_id where g.id = $1`,
    [id],
  );
  if (!row) throw unknown('registration', id);
  return { ...row, organisation: await organisation(q, row.orgId) };
}

/** How an application stands, for whoever has its number and code. */
export async function registrationStatus(
  q: Queryer,
  number: string,
  codeHash: Buffer,
): Promise<RegistrationStatusView> {
  const row = await q.one<RegistrationStatusView>(
    `select g.number, o.state, g.submitted_at as "submittedAt", p.opinion, p.at as "decidedAt",
       jsonb_build_object('kind', o.kind, 'name', o.name, 'shortName', o.short_name, 'uscc', o.uscc,
         'designatedInstitutionCode', o.designated_institution_code, 'regionCode', o.region_code, 'address', d.address,
         'legalRepresentative', d.legal_representative, 'contactName', d.contact_name, 'contactPhone', d.contact_phone,
         'contactMail', d.contact_mail, 'licences', d.licences, 'shareholders', d.shareholders) as organisation
     from identity.registration g join identity.organisation o on o.id = g.org_id join identity.organisation_detail d on d.org_id = o.id
     left join lateral (select x.opinion, x.at from platform.approval_opinion x
       where x.approval_id = g.approval_id and x.decision in ('approved', 'returned', 'rejected') order by x.id desc limit 1) p on true
     where g.number = $1 and g.code_hash = $2`,
    [number, codeHash],
  );
  if (!row) throw new DomainError('not-found', say('registration-number-unknown'));
  return row;
}
