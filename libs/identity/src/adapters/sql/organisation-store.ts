import { DomainError } from '#kernel';
import { pinyinInitials, type Tx } from '#platform';

import { codeTaken } from '../../application/organisation-form.js';
import type {
  ImportMark,
  Organisation,
  OrganisationDetail,
  OrganisationFacts,
  OrganisationStore,
  RegistrationStore,
} from '../../application/ports.js';
import { say } from '../../domain/say.js';

const ORGANISATION =
  'select id, kind, name, region_code as "regionCode", state, version from identity.organisation';

/** Organisations in PostgreSQL. */
export const organisationStore = (tx: Tx): OrganisationStore => ({
  find: (id) => tx.one<Organisation>(`${ORGANISATION} where id = $1`, [id]),
  lock: (id) => tx.one<Organisation>(`${ORGANISATION} where id = $1 for no key update`, [id]),
  insert: async (id, facts, detail, state, mark) => {
    await insertFacts(tx, id, facts, state, mark);
    await tx.query(
      `insert into identity.organisation_detail (org_id, address, legal_representative, contact_name, contact_phone, contact_mail, licences, shareholders)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, ...detailParams(detail)],
    );
  },
  rewrite: async (id, facts, detail) => {
    const clash = await codeOwner(tx, facts, id);
    if (clash) throw codeTaken(clash);
    await tx.query(
      `update identity.organisation set name = $2, short_name = $3, uscc = $4, designated_institution_code = $5, region_code = $6, initials = $7, version = version + 1
       where id = $1`,
      [
        id,
        facts.name,
        facts.shortName,
        facts.uscc,
        facts.designatedInstitutionCode,
        facts.regionCode,
        initialsOf(facts),
      ],
    );
    await updateDetail(tx, id, detail);
  },
  move: async (id, from, to) => {
    await tx.changeOne(
      `update identity.organisation set state = $3, version = version + 1,
         admitted_at = case when $3 = 'active' then coalesce(admitted_at, platform.now()) else admitted_at end
       where id = $1 and state = $2 returning id`,
      [id, from, to],
      () => new DomainError('illegal-transition', say('organisation-changed')),
    );
  },
  edit: async (id, version, changes) => {
    const row = await tx.changeOne<{ version: number }>(
      `update identity.organisation set name = $3, short_name = $4, initials = $5, version = version + 1
       where id = $1 and version = $2 returning version`,
      [id, version, changes.name, changes.shortName, initialsOf(changes)],
      () => new DomainError('version-conflict', say('organisation-changed')),
    );
    await updateDetail(tx, id, changes);
    return row.version;
  },
  suspend: async (orgId, reason, basis, by) => {
    await tx.query(
      `insert into identity.suspension (org_id, reason, basis, suspended_by, suspended_by_name) values ($1, $2, $3, $4, $5)`,
      [orgId, reason, basis, by.accountId, by.displayName],
    );
  },
  reinstate: async (orgId, reason, by) => {
    await tx.changeOne(
      `update identity.suspension set reinstated_by = $2, reinstated_by_name = $3, reinstatement_reason = $4, reinstated_at = platform.now()
       where org_id = $1 and reinstated_at is null returning id`,
      [orgId, by.accountId, by.displayName, reason],
      () => new DomainError('illegal-transition', say('organisation-not-suspended')),
    );
  },
  people: async (orgId) =>
    (await tx.query<{ id: string }>(`select identity.people_of($1) as id`, [orgId])).map((row) => row.id),
});

/** By what the organisation is found when somebody types initials: name and short name. */
const initialsOf = ({ name, shortName }: { name: string; shortName: string | null }): string =>
  pinyinInitials(`${name} ${shortName ?? ''}`);

async function insertFacts(
  tx: Tx,
  id: string,
  facts: OrganisationFacts,
  state: string,
  mark?: ImportMark,
): Promise<void> {
  const inserted = await tx.query(
    `insert into identity.organisation
       (id, kind, name, short_name, uscc, designated_institution_code, region_code, state, import_batch_id, source_ref, registered_at, admitted_at, initials)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce($11::timestamptz, platform.now()), case when $8 = 'active' then platform.now() end, $12)
     on conflict do nothing returning id`,
    [
      id,
      facts.kind,
      facts.name,
      facts.shortName,
      facts.uscc,
      facts.designatedInstitutionCode,
      facts.regionCode,
      state,
      mark?.batchId ?? null,
      mark?.sourceRef ?? null,
      mark?.registeredAt ?? null,
      initialsOf(facts),
    ],
  );
  if (inserted.length === 1) return;
  throw codeTaken((await codeOwner(tx, facts, id)) ?? 'uscc');
}

/** Which of the codes stands for another organisation already. */
async function codeOwner(
  tx: Tx,
  { uscc, designatedInstitutionCode }: OrganisationFacts,
  id: string,
): Promise<'uscc' | 'designatedInstitutionCode' | undefined> {
  const row = await tx.one<{ uscc: string | null }>(
    `select uscc from identity.organisation
     where state <> 'rejected' and id <> $3 and (uscc = $1 or designated_institution_code = $2) order by (uscc = $1) desc nulls last limit 1`,
    [uscc, designatedInstitutionCode, id],
  );
  if (!row) return undefined;
  return row.uscc === uscc && uscc !== null ? 'uscc' : 'designatedInstitutionCode';
}

const updateDetail = (tx: Tx, id: string, detail: OrganisationDetail): Promise<unknown> =>
  tx.query(
    `update identity.organisation_detail set address = $2, legal_representative = $3, contact_name = $4, contact_phone = $5, contact_mail = $6, licences = $7,
       shareholders = $8
     where org_id = $1`,
    [id, ...detailParams(detail)],
  );

const detailParams = (detail: OrganisationDetail): unknown[] => [
  detail.address,
  detail.legalRepresentative,
  detail.contactName,
  detail.contactPhone,
  detail.contactMail,
  JSON.stringify(detail.licences),
  JSON.stringify(detail.shareholders),
];

const REGISTRATION = `id, number, org_id as "orgId", account_id as "accountId", approval_id as "approvalId"`;

/** Registrations in PostgreSQL. */
export const registrationStore = (tx: Tx): RegistrationStore => ({
  insert: ({ orgId, accountId, codeHash }) =>
    tx.changeOne(
      `insert into identity.registration (org_id, account_id, code_hash) values ($1, $2, $3) returning id, number`,
      [orgId, accountId, codeHash],
      () => new DomainError('already-exists', say('application-exists')),
    ),
  setApproval: async (id, approvalId) => {
    await tx.query('update identity.registration set approval_id = $2 where id = $1', [id, approvalId]);
  },
  lockByCode: (number, codeHash) =>
    tx.one(
      `select ${REGISTRATION} from identity.registration where number = $1 and code_hash = $2 for update`,
      [number, codeHash],
    ),
  lock: (id) => tx.one(`select ${REGISTRATION} from identity.registration where id = $1 for update`, [id]),
  takeUp: async (id, by) => {
    await tx.query(
      'update identity.registration set taken_up_by = $2, taken_up_at = platform.now() where id = $1',
      [id, by.accountId],
    );
  },
  renewCode: async (id, codeHash) => {
    await tx.query(
      'update identity.registration set code_hash = $2, submitted_at = platform.now(), taken_up_by = null, taken_up_at = null where id = $1',
      [id, codeHash],
    );
  },
});
