/**
 * Who may do what with which rows: the expectation that the database is held against, written from the columns that own a
 * row and not from its policies. `$org`, `$account` and `$region` stand for who asks; they are null for nobody.
 */
export type DatabaseRoleName =
  'jc_app' | 'jc_region' | 'jc_centre' | 'jc_public' | 'jc_jobs' | 'jc_seal' | 'jc_audit' | 'jc_auth';

/** Rights as letters (select, insert, update, delete), the rows they are for, and narrower rows for single rights. */
export interface RowRule {
  readonly rights: string;
  readonly rows: string;
  readonly only?: Readonly<Partial<Record<'i' | 'u' | 'd', string>>>;
}
export type TableRules = Readonly<Partial<Record<DatabaseRoleName, RowRule>>>;

const can = (rights: string, rows = 'true', only?: RowRule['only']): RowRule => ({
  rights,
  rows,
  ...(only ? { only } : {}),
});

const ORG = 't.org_id = $org';
const ACCOUNT = 't.account_id = $account';
const REGIONS = '(select g.code from platform.region g where $region = any (g.path))';
const COLLEAGUE = 't.account_id in (select a.id from identity.account a where a.org_id = $org)';
const STAFF = `${COLLEAGUE} and t.account_id <> $account and t.role in (select r.key from identity.role r where r.scope = 'own')`;
const HOLDS = (permission: string) =>
  `$account in (select g.account_id from identity.account_role g join identity.role_permission p on p.role = g.role
     where g.valid_to is null and p.valid_to is null and p.permission = '${permission}')`;
const orgOfRegion = (column: string) =>
  `t.${column} in (select o.id from identity.organisation o where o.region_code in ${REGIONS})`;
const MY_ORGS = `t.org_id = $org or t.org_id in (select m.member_org_id from identity.membership m
  where m.centre_org_id = $org and m.valid_from <= current_date and (m.valid_to is null or m.valid_to > current_date))`;
const CASE = (rows: string) => `t.approval_id in (select a.id from platform.approval a where ${rows})`;
const RECEIVED =
  't.id in (select r.message_id from platform.message_recipient r where r.account_id = $account)';
const NAMED = `t.username in (select a.username from identity.account a where a.org_id = $org)`;
const PUBLISHED = (also = '') =>
  `t.round_id in (select r.id from rounds.round r where r.state = 'published'${also})`;
const ALL_PRICES = PUBLISHED(` and r.price_visibility = 'all'`);
const OF_REGION = `t.round_id in (select r.id from rounds.round r where r.state = 'published' or r.region_code in ${REGIONS})`;
const official = (id: string) =>
  `t.${id} in (select r.official_evaluation from rounds.round r where r.state = 'published' and r.price_visibility = 'all')`;
const regional = (
  id: string,
) => `t.${id} in (select e.id from rounds.evaluation e join rounds.round r on r.id = e.round_id
  where r.region_code in ${REGIONS} or e.made_by = $account or (r.state = 'published' and r.official_evaluation = e.id))`;

const ANNOUNCED = 't.tender_id in (select x.id from tender.tender x where x.announced_at is not null)';
const ANNOUNCED_WITH = `${ANNOUNCED} and (t.amendment_id is null
  or t.amendment_id in (select a.id from tender.amendment a where a.state = 'announced'))`;
const OF_PUBLIC_VERSION = `t.version_id in (select t.id from tender.document_version t
  where t.dropped_at is null and ${ANNOUNCED_WITH})`;
const DRAFT = `t.tender_id in (select x.id from tender.tender x where x.state = 'draft')`;
const ALL_OPENED = `t.tender_id in (select x.id from tender.tender x where x.price_visibility = 'all')`;
const OWN_OPENING = 't.tender_id in (select o.tender_id from tender.officer o where o.account_id = $account)';
const OWN_SHARE = `exists (select 1 from tender.officer o
  where o.tender_id = t.tender_id and o.idx = t.idx and o.account_id = $account)`;
const CLOSED_BID = `${OWN_OPENING} and t.state in ('live', 'opened', 'unreadable')
  and exists (select 1 from tender.tender x where x.id = t.tender_id and case t.part
    when 'price' then x.state in ('closed', 'opened') when 'second-quote' then x.second_quote_closed_at is not null
    else x.qualification_closed_at is not null and x.state <> 'void' end)`;

const OWN_REVIEW = (column: string) =>
  `${column} in (select s.review_id from expert.seat s where s.account_id = $account)`;
const OWN_SEAT = 't.seat_id in (select s.id from expert.seat s where s.account_id = $account)';
const OPEN_SEAT = `t.seat_id in (select s.id from expert.seat s join expert.review r on r.id = s.review_id
  where s.account_id = $account and s.state = 'accepted' and r.state = 'drawn')`;
const DRAFT_REVIEW = `t.review_id in (select r.id from expert.review r where r.state = 'draft')`;
const SCORED = `t.seat_id in (select s.id from expert.seat s join expert.review r on r.id = s.review_id
  where r.state in ('scored', 'proposed', 'frozen'))`;

const myOrgs = (
  column: string,
) => `(${column} = $org or ${column} in (select m.member_org_id from identity.membership m
  where m.centre_org_id = $org and m.valid_from <= current_date and (m.valid_to is null or m.valid_to > current_date)))`;
const ASKED = (rows: string) =>
  `t.began_at is not null and t.id in (select r.collection_id from demand.report r where ${rows})`;
const COLLECTION = (rows: string) =>
  `t.collection_id in (select t.id from demand.collection t where ${rows})`;
const REPORT = (rows: string) =>
  `(t.collection_id, t.org_id) in (select r.collection_id, r.org_id from demand.report r where ${rows})`;
const MY_REPORT = myOrgs('r.org_id');
const REGION_REPORT = `r.region_code in ${REGIONS}`;
const DEMAND_DRAFT = COLLECTION(`t.state = 'draft'`);
const COLLECTING = COLLECTION(`t.state = 'collecting'`);
const FILLING_IN = `${COLLECTING} and ${REPORT(`r.state = 'drafting'`)}`;
const IN_REVIEW = `${COLLECTING} and ${REPORT(`r.state in ('submitted', 'under-review', 'accepted')`)}`;
const MINE = myOrgs('t.org_id');
const ADJUSTED = (column: string, rows: string) =>
  `(t.round_id, t.${column}) in (select i.round_id, i.institution_id from award.institution i where ${rows})`;
const OF_INSTITUTION = (rows: string) => ADJUSTED('institution_id', rows);
const OF_REGION_ORG = `i.org_id in (select o.id from identity.organisation o where o.region_code in ${REGIONS})`;
const askedFor: TableRules = {
  jc_app: can('s', COLLECTION(ASKED(MY_REPORT))),
  jc_region: can('s', COLLECTION(ASKED(REGION_REPORT))),
  jc_centre: can('sid', 'true', { i: DEMAND_DRAFT, d: DEMAND_DRAFT }),
  jc_jobs: can('s'),
};

const own = (rows: string, rights = 's') => ({ jc_app: can(rights, rows), jc_region: can(rights, rows) });
const roundPart: TableRules = {
  jc_app: can('s', ALL_PRICES),
  jc_public: can('s', ALL_PRICES),
  jc_region: can('s', OF_REGION),
  jc_centre: can('si'),
  jc_jobs: can('si'),
};
const notice: TableRules = { ...roundPart, jc_app: can('s', PUBLISHED()), jc_public: can('s', PUBLISHED()) };
/** What everyone may read of a round whose result is public, and the office writes. */
const ofPublished = (also = ''): TableRules => ({
  jc_app: can('s', PUBLISHED() + also),
  jc_public: can('s', PUBLISHED() + also),
  jc_region: can('s', PUBLISHED() + also),
  jc_centre: can('si'),
  jc_jobs: can('s'),
});
/** Agreements that were sent out, for their three parties; those of its region for an authority. */
const PARTIES = (id = 't.id'): TableRules => {
  const those = (rows: string) => `${id} in (select a.id from agreement.agreement a where ${rows})`;
  return {
    jc_app: can(
      's',
      those('a.sent_at is not null and $org in (a.institution_id, a.manufacturer_id, a.distributor_id)'),
    ),
    jc_region: can('s', those(`a.region_code in ${REGIONS}`)),
    jc_centre: can('s'),
    jc_jobs: can('s'),
  };
};
const result = (id = 'evaluation_id'): TableRules => ({
  jc_app: can('s', official(id)),
  jc_public: can('s', official(id)),
  jc_region: can('si', regional(id)),
  jc_centre: can('si'),
  jc_jobs: can('si'),
});
const secretOf = (rights: string): TableRules => ({ jc_auth: can(rights) });
const caseRules = (rights: string, of: (rows: string) => string): TableRules => ({
  jc_app: can(rights, of('a.opened_org = $org')),
  jc_region: can(rights, of(`a.region_code in ${REGIONS}`)),
  jc_centre: can(rights),
  jc_public: can(rights, of('a.opened_org is null')),
  jc_jobs: can(rights),
  jc_audit: can('s'),
});

const OPEN_DOSSIER = `t.readership = 'open' and t.state = 'built'`;
const OF_OPEN_DOSSIER = `t.dossier_id in (select d.id from dossier.dossier d where d.readership = 'open' and d.state = 'built')`;
const UNBUILT_DOSSIER = `t.dossier_id in (select d.id from dossier.dossier d where d.state <> 'built')`;
/** Members of an alliance and what they sent are the offices' alone; they change with the draft. */
const ofAlliance = (rights: string): TableRules => ({
  jc_centre: can(rights, 'true', { u: DRAFT, d: DRAFT }),
});

export const ROW_RULES: Readonly<Record<string, TableRules>> = {
  'alliance.alliance': ofAlliance('siu'),
  'alliance.joined': ofAlliance('si'),
  'alliance.joined_ceiling': ofAlliance('si'),
  'alliance.joined_part': ofAlliance('si'),
  'alliance.key': { jc_centre: can('siu') },
  'alliance.member': ofAlliance('sid'),
  'alliance.member_ceiling': ofAlliance('sid'),
  'alliance.member_region': ofAlliance('sid'),
  'alliance.received': ofAlliance('si'),
  'alliance.result': { jc_region: can('s', `t.region_code in ${REGIONS}`), jc_centre: can('si') },
  'alliance.submission': ofAlliance('si'),
  'audit.checkpoint': {
    jc_centre: can('s'),
    jc_public: can('s'),
    jc_jobs: can('s'),
    jc_audit: can('s'),
    jc_seal: can('si'),
  },
  'audit.counter_signature': {
    jc_centre: can('si'),
    jc_public: can('s'),
    jc_jobs: can('s'),
    jc_audit: can('s'),
  },
  'audit.entry': {
    jc_app: can('i'),
    jc_region: can('i'),
    jc_centre: can('i'),
    jc_public: can('i'),
    jc_jobs: can('i'),
    jc_auth: can('i'),
    jc_seal: can('s'),
    jc_audit: can('s'),
  },
  'audit.witness': { jc_centre: can('siu'), jc_jobs: can('s'), jc_audit: can('s') },
  'award.adjustment': {
    jc_app: can(
      'si',
      `${ADJUSTED('institution_id', myOrgs('i.org_id'))} or ${ADJUSTED('to_institution_id', myOrgs('i.org_id'))}`,
      {
        i: ADJUSTED('institution_id', myOrgs('i.org_id')),
      },
    ),
    jc_region: can(
      's',
      `${ADJUSTED('institution_id', OF_REGION_ORG)} or ${ADJUSTED('to_institution_id', OF_REGION_ORG)}`,
    ),
    jc_centre: can('siu'),
    jc_jobs: can('s'),
  },
  'agreement.agreement': { ...PARTIES(), jc_centre: can('su'), jc_jobs: can('su') },
  'agreement.certificate_key': { jc_jobs: can('si') },
  'agreement.choice': {
    jc_app: can('si', 't.institution_id = $org'),
    jc_centre: can('s'),
    jc_jobs: can('s'),
  },
  'agreement.drawing': { jc_app: can('s'), jc_region: can('s'), jc_centre: can('s'), jc_jobs: can('s') },
  'agreement.line': PARTIES('t.agreement_id'),
  'agreement.reminder': { jc_centre: can('si'), jc_jobs: can('si') },
  'agreement.signature': PARTIES('t.agreement_id'),
  'agreement.target': {
    jc_app: can('s', '$org in (t.institution_id, t.manufacturer_id)'),
    jc_region: can('s', `t.region_code in ${REGIONS}`),
    jc_centre: can('s'),
    jc_jobs: can('s'),
  },
  'award.area_list': { jc_app: can('s', ORG), jc_centre: can('s'), jc_jobs: can('s') },
  'award.area_selection': { ...ofPublished(), jc_centre: can('siu') },
  'award.award': { jc_app: can('s', ORG), jc_centre: can('si'), jc_jobs: can('s') },
  'award.decision': { ...ofPublished(` and t.state = 'confirmed'`), jc_centre: can('siu') },
  'award.institution': {
    jc_app: can('s', `${MINE} or t.round_id in (select a.round_id from award.award a where a.org_id = $org)`),
    jc_region: can('s', orgOfRegion('org_id')),
    jc_centre: can('s'),
    jc_jobs: can('s'),
  },
  'award.institution_move': {
    jc_app: can(
      's',
      `${OF_INSTITUTION(myOrgs('i.org_id'))} or (t.round_id, t.product_id) in (select a.round_id, a.product_id from award.award a where a.org_id = $org)`,
    ),
    jc_region: can('s', OF_INSTITUTION(OF_REGION_ORG)),
    jc_centre: can('si'),
    jc_jobs: can('s'),
  },
  'award.objection': { jc_app: can('s', ORG), jc_centre: can('su'), jc_jobs: can('s') },
  'award.publicity': ofPublished(),
  'award.reminder': { jc_jobs: can('si') },
  'award.settled': ofPublished(),
  'award.supply': ofPublished(),
  'award.volume_move': {
    jc_app: can(
      's',
      '(t.round_id, t.product_id) in (select a.round_id, a.product_id from award.award a where a.org_id = $org)',
    ),
    jc_centre: can('s'),
    jc_jobs: can('s'),
  },
  'award.withdrawal': { ...ofPublished(` and t.state = 'confirmed'`), jc_centre: can('siu') },
  'catalogue.import': { jc_app: can('siu', ORG), jc_centre: can('siu', ORG), jc_jobs: can('siu') },
  'catalogue.import_row': { jc_app: can('siud', ORG), jc_centre: can('siud', ORG), jc_jobs: can('siud') },
  'demand.absentee': {
    jc_app: can('s', MINE),
    jc_region: can('s', `t.region_code in ${REGIONS}`),
    jc_centre: can('s'),
  },
  'demand.collection': {
    jc_app: can('s', ASKED(MY_REPORT)),
    jc_region: can('s', ASKED(REGION_REPORT)),
    jc_centre: can('siu'),
    jc_jobs: can('s'),
  },
  'demand.correction': {
    jc_app: can('s', MINE),
    jc_region: can('si', REPORT(REGION_REPORT), { i: `${REPORT(REGION_REPORT)} and ${COLLECTING}` }),
    jc_centre: can('s'),
  },
  'demand.course': {
    jc_app: can('si', MINE),
    jc_region: can('si', REPORT(REGION_REPORT)),
    jc_centre: can('si'),
  },
  'demand.edition': {
    jc_app: can('s', COLLECTION(ASKED(MY_REPORT))),
    jc_region: can('s', COLLECTION(ASKED(REGION_REPORT))),
    jc_centre: can('s'),
  },
  'demand.frozen_area': { jc_centre: can('s') },
  'demand.frozen_line': {
    jc_app: can('s', MINE),
    jc_region: can('s', `t.region_code in ${REGIONS}`),
    jc_centre: can('s'),
  },
  'demand.frozen_total': { jc_centre: can('s') },
  'demand.history': {
    jc_app: can('s', MINE),
    jc_region: can('s', REPORT(REGION_REPORT)),
    jc_centre: can('siud'),
  },
  'demand.import': { jc_app: can('si', MINE), jc_centre: can('si') },
  'demand.import_error': { jc_app: can('si', MINE), jc_centre: can('si') },
  'demand.line': {
    jc_app: can('siud', MINE, {
      i: `${MINE} and ${FILLING_IN}`,
      u: `${MINE} and ${FILLING_IN}`,
      d: `${MINE} and ${FILLING_IN}`,
    }),
    jc_region: can('su', REPORT(REGION_REPORT), { u: `${REPORT(REGION_REPORT)} and ${IN_REVIEW}` }),
    jc_centre: can('siud', 'true', { i: FILLING_IN, u: FILLING_IN, d: FILLING_IN }),
  },
  'demand.product': askedFor,
  'demand.reminder': { jc_jobs: can('si') },
  'demand.report': {
    jc_app: can('su', MINE),
    jc_region: can('su', `t.region_code in ${REGIONS}`),
    jc_centre: can('siud', 'true', { d: DEMAND_DRAFT }),
    jc_jobs: can('s'),
  },
  'demand.variety': askedFor,
  'expert.criterion': {
    jc_app: can('s', OWN_REVIEW('t.review_id')),
    jc_centre: can('sid', 'true', { i: DRAFT_REVIEW, d: DRAFT_REVIEW }),
    jc_jobs: can('s'),
  },
  'expert.draw': { jc_centre: can('siu'), jc_jobs: can('s') },
  'expert.person': { jc_app: can('s', ACCOUNT), jc_centre: can('siu'), jc_jobs: can('si') },
  'expert.result': { jc_centre: can('si') },
  'expert.review': { jc_app: can('s', OWN_REVIEW('t.id')), jc_centre: can('siu'), jc_jobs: can('su') },
  'expert.score': {
    jc_app: can('siud', OWN_SEAT, { i: OPEN_SEAT, u: OPEN_SEAT, d: OPEN_SEAT }),
    jc_centre: can('s', SCORED),
  },
  'expert.seat': { jc_app: can('su', ACCOUNT), jc_centre: can('siu'), jc_jobs: can('siu') },
  'dossier.chunk': {
    jc_app: can('s', OF_OPEN_DOSSIER),
    jc_region: can('s', OF_OPEN_DOSSIER),
    jc_centre: can('s'),
    jc_jobs: can('sid', 'true', { d: UNBUILT_DOSSIER }),
  },
  'dossier.dossier': {
    jc_app: can('s', OPEN_DOSSIER),
    jc_region: can('s', OPEN_DOSSIER),
    jc_centre: can('si'),
    jc_jobs: can('su'),
  },
  'identity.account': {
    jc_app: can('siu', ORG),
    jc_region: can('s', ORG),
    jc_centre: can('siu'),
    jc_jobs: can('siu'),
    jc_audit: can('s'),
    jc_auth: can('su'),
  },
  'identity.account_role': {
    jc_app: can('siu', COLLEAGUE, {
      i: `${STAFF} and t.granted_by = $account and ${HOLDS('staff-role.grant')}`,
      u: `${STAFF} and ${HOLDS('account.manage')}`,
    }),
    jc_region: can('s', COLLEAGUE),
    jc_centre: can('siu', 'true', {
      i: `t.account_id <> $account and t.granted_by = $account and ${HOLDS('role.grant')}`,
      u: `t.account_id <> $account and ${HOLDS('account.manage')}`,
    }),
    jc_jobs: can('siu'),
    jc_audit: can('s'),
    jc_auth: can('s'),
  },
  'identity.api_key': {
    ...own(ACCOUNT),
    jc_centre: can('s', ACCOUNT),
    jc_audit: can('s'),
    jc_auth: can('siu'),
  },
  'identity.api_key_secret': secretOf('sid'),
  'identity.appointment': {
    jc_app: can('siu', `t.state = 'active' or t.mah_org_id = $org or t.distributor_org_id = $org`, {
      i: 't.mah_org_id = $org',
      u: 't.mah_org_id = $org or t.distributor_org_id = $org',
    }),
    jc_region: can('s', `t.state = 'active' or t.region_code in ${REGIONS}`),
    jc_centre: can('s'),
    jc_jobs: can('siu'),
  },
  'identity.commitment_letter': {
    jc_app: can('si', ORG),
    jc_centre: can('su'),
    jc_jobs: can('siu'),
    jc_audit: can('s'),
  },
  'identity.commitment_letter_file': {
    jc_app: can('si', 't.letter_id in (select l.id from identity.commitment_letter l where l.org_id = $org)'),
    jc_centre: can('s'),
    jc_jobs: can('i'),
  },
  'identity.credential': {
    jc_app: can('i', COLLEAGUE),
    jc_centre: can('i'),
    jc_jobs: can('i'),
    jc_auth: can('siu'),
  },
  'identity.external_attempt': secretOf('siu'),
  'identity.external_identity': {
    ...own(COLLEAGUE),
    jc_centre: can('sid'),
    jc_jobs: can('sid'),
    jc_auth: can('s'),
  },
  'identity.membership': {
    jc_app: can('siu', 't.centre_org_id = $org or t.member_org_id = $org', {
      i: 't.centre_org_id = $org',
      u: 't.centre_org_id = $org',
    }),
    jc_region: can('s', orgOfRegion('centre_org_id')),
    jc_centre: can('s'),
    jc_jobs: can('siu'),
  },
  'identity.organisation': {
    jc_app: can('su', `t.state in ('active', 'suspended') or t.id = $org`, { u: 't.id = $org' }),
    jc_region: can('s', `t.state in ('active', 'suspended') or t.region_code in ${REGIONS}`),
    jc_public: can('s', `t.state in ('active', 'suspended')`),
    jc_centre: can('siu'),
    jc_jobs: can('siu'),
    jc_audit: can('s'),
    jc_auth: can('s'),
  },
  'identity.organisation_detail': {
    jc_app: can('su', MY_ORGS),
    jc_region: can('s', orgOfRegion('org_id')),
    jc_centre: can('siu'),
    jc_jobs: can('siu'),
  },
  'identity.recovery_code': secretOf('siud'),
  'identity.registration': { jc_centre: can('su'), jc_jobs: can('siu') },
  'identity.request_nonce_0': {},
  'identity.request_nonce_1': {},
  'identity.request_nonce_2': {},
  'identity.restriction': {
    jc_app: can('s', `${ORG} and t.state in ('in-force', 'lifted')`),
    jc_region: can('s', `t.state in ('in-force', 'lifted')`),
    jc_centre: can('siu'),
    jc_jobs: can('s'),
    jc_audit: can('s'),
  },
  'identity.session': {
    ...own(ACCOUNT),
    jc_centre: can('s', ACCOUNT),
    jc_jobs: can('sd'),
    jc_auth: can('siu'),
  },
  'identity.sign_in_attempt': {
    ...own(ACCOUNT),
    jc_centre: can('s'),
    jc_audit: can('s'),
    jc_auth: can('si'),
  },
  'identity.sign_in_lock': {
    jc_app: can('sd', NAMED),
    jc_region: can('s', NAMED),
    jc_centre: can('sd'),
    jc_jobs: can('d'),
    jc_auth: can('siud'),
  },
  'identity.suspension': {
    jc_app: can('s', ORG),
    jc_region: can('s', orgOfRegion('org_id')),
    jc_centre: can('siu'),
    jc_jobs: can('s'),
    jc_audit: can('s'),
  },
  'identity.totp': secretOf('siud'),
  'outbox.cursor': { jc_jobs: can('siu') },
  'outbox.event': {
    jc_app: can('i'),
    jc_region: can('i'),
    jc_centre: can('i'),
    jc_public: can('i'),
    jc_auth: can('i'),
    jc_jobs: can('si'),
  },
  'platform.approval': caseRules('siu', (rows) => rows.replaceAll('a.', 't.')),
  'platform.approval_opinion': caseRules('si', CASE),
  'platform.approval_step': caseRules('si', CASE),
  'platform.idempotency': {
    ...own(ACCOUNT, 'siu'),
    jc_centre: can('siu', ACCOUNT),
    jc_auth: can('siu', ACCOUNT),
    jc_jobs: can('siud'),
  },
  'platform.import_batch': {
    jc_app: can('si', ORG),
    jc_region: can('s', ORG),
    jc_centre: can('si'),
    jc_jobs: can('si'),
    jc_audit: can('s'),
  },
  'platform.installation': {},
  'platform.job_alarm': { jc_centre: can('s'), jc_jobs: can('siud') },
  'platform.job_run': { jc_centre: can('s'), jc_jobs: can('siud') },
  'platform.message': { ...own(RECEIVED), jc_centre: can('s', RECEIVED), jc_jobs: can('sid') },
  'platform.message_recipient': {
    ...own(ACCOUNT, 'su'),
    jc_centre: can('su', ACCOUNT),
    jc_jobs: can('siud'),
  },
  'platform.availability': { jc_jobs: can('s') },
  'platform.process': { jc_centre: can('s'), jc_jobs: can('siud') },
  'renewal.incumbent': { jc_centre: can('si'), jc_jobs: can('s') },
  'renewal.reminder': { jc_jobs: can('si') },
  'renewal.renewal': { jc_centre: can('si'), jc_jobs: can('s') },
  'rounds.addition': roundPart,
  'rounds.allocation_block': result(),
  'rounds.area_block': result(),
  'rounds.award': result(),
  'rounds.bid': roundPart,
  'rounds.bid_addition': roundPart,
  'rounds.evaluation': result('id'),
  'rounds.explanation': result(),
  'rounds.preference': roundPart,
  'rounds.publication': notice,
  'rounds.published_award': notice,
  'rounds.region': roundPart,
  'rounds.round': {
    jc_app: can('s', `t.state = 'published'`),
    jc_public: can('s', `t.state = 'published'`),
    jc_region: can('s', `t.state = 'published' or t.region_code in ${REGIONS}`),
    jc_centre: can('siu'),
    jc_jobs: can('siu'),
  },
  'rounds.round_product': roundPart,
  'rounds.round_variety': roundPart,
  'rounds.variety_result': result(),
  'rounds.volume_block': roundPart,
  'rounds.volume_key': roundPart,
  'service.follow_up': { jc_app: can('si', ORG), jc_centre: can('su'), jc_jobs: can('s') },
  'service.matter': { jc_app: can('s', ORG), jc_centre: can('s'), jc_jobs: can('si') },
  'service.rating': { jc_app: can('si', ORG), jc_centre: can('s'), jc_jobs: can('s') },
  'service.reminder': { jc_jobs: can('si') },
  'tender.amendment': {
    jc_app: can('s', `t.state = 'announced'`),
    jc_public: can('s', `t.state = 'announced'`),
    jc_centre: can('siu'),
    jc_jobs: can('s', `t.state = 'announced'`),
  },
  'tender.answer': { jc_app: can('s'), jc_public: can('s'), jc_centre: can('si') },
  'tender.bid': { jc_app: can('s', ORG), jc_centre: can('su', CLOSED_BID) },
  'tender.ceremony': {
    jc_app: can('s', ANNOUNCED),
    jc_public: can('s', ANNOUNCED),
    jc_centre: can('siud', 'true', { i: DRAFT, u: DRAFT, d: DRAFT }),
    jc_jobs: can('s'),
  },
  'tender.closing': {
    jc_app: can('s'),
    jc_public: can('s'),
    jc_centre: can('s'),
    jc_jobs: can('si'),
  },
  'tender.document': {
    jc_app: can('s', ANNOUNCED_WITH),
    jc_public: can('s', ANNOUNCED_WITH),
    jc_centre: can('si'),
  },
  'tender.document_content': {
    jc_app: can('s', OF_PUBLIC_VERSION),
    jc_public: can('s', OF_PUBLIC_VERSION),
    jc_centre: can('si'),
  },
  'tender.document_version': {
    jc_app: can('s', `t.dropped_at is null and ${ANNOUNCED_WITH}`),
    jc_public: can('s', `t.dropped_at is null and ${ANNOUNCED_WITH}`),
    jc_centre: can('siu'),
  },
  'tender.eligibility': {
    jc_app: can('s', ANNOUNCED),
    jc_public: can('s', `t.state = 'frozen'`),
    jc_centre: can('siud', 'true', { i: DRAFT, d: DRAFT }),
    jc_jobs: can('s'),
  },
  'tender.eligible_entry': { jc_app: can('s', ORG), jc_centre: can('si'), jc_jobs: can('s') },
  'tender.entry': {
    jc_app: can('s', `${ORG} and ${ANNOUNCED}`),
    jc_centre: can('sid', 'true', { d: DRAFT }),
  },
  'tender.entry_decision': { jc_app: can('s', ORG), jc_centre: can('siu') },
  'tender.entry_objection': { jc_app: can('s', ORG), jc_centre: can('su') },
  'tender.key_loss': { jc_centre: can('siu', 'true', { i: OWN_SHARE, u: OWN_SHARE }), jc_jobs: can('s') },
  'tender.key_warning': { jc_centre: can('s'), jc_jobs: can('si') },
  'tender.offer': { jc_app: can('s', ORG), jc_centre: can('si') },
  'tender.offer_wave': {
    jc_app: can('s', 't.id in (select o.wave_id from tender.offer o where o.org_id = $org)'),
    jc_centre: can('siu'),
  },
  'tender.officer': { jc_centre: can('siud', 'true', { i: DRAFT, d: DRAFT }), jc_jobs: can('su') },
  'tender.opened_price': { jc_app: can('s', ORG), jc_public: can('s', ALL_OPENED), jc_centre: can('si') },
  'tender.opened_qualification': { jc_app: can('s', ORG), jc_centre: can('si') },
  'tender.opened_quote': { jc_app: can('s', ORG), jc_centre: can('si') },
  'tender.opening': {
    jc_app: can('s', `t.part in ('price', 'second-quote') and ${ALL_OPENED}`),
    jc_public: can('s', `t.part in ('price', 'second-quote') and ${ALL_OPENED}`),
    jc_centre: can('si'),
  },
  'tender.outage_decision': {
    jc_app: can('s'),
    jc_public: can('s'),
    jc_centre: can('s'),
    jc_jobs: can('si'),
  },
  'tender.package_file': { jc_centre: can('sid', 'true', { d: DRAFT }) },
  'tender.question': { jc_app: can('s', ORG), jc_centre: can('su'), jc_jobs: can('su') },
  'tender.quorum_loss': {
    jc_app: can('s', `t.state = 'confirmed'`),
    jc_public: can('s', `t.state = 'confirmed'`),
    jc_centre: can('siu'),
  },
  'tender.relation_declaration': { jc_app: can('s', ORG), jc_centre: can('s') },
  'tender.relation_decision': { jc_centre: can('siu') },
  'tender.share': { jc_centre: can('si', OWN_OPENING, { i: OWN_SHARE }) },
  'tender.tender': {
    jc_app: can('s', 't.announced_at is not null'),
    jc_public: can('s', 't.announced_at is not null'),
    jc_centre: can('siu'),
    jc_jobs: can('su'),
  },
  'tender.variety': {
    jc_app: can('s', ANNOUNCED),
    jc_public: can('s', ANNOUNCED),
    jc_centre: can('sid', 'true', { d: DRAFT }),
  },
};

/** Tables that are nobody's secret: read by all of these, written by those named. */
export const READERS_OF_OPEN_TABLES: readonly DatabaseRoleName[] = [
  'jc_app',
  'jc_region',
  'jc_centre',
  'jc_public',
  'jc_jobs',
  'jc_audit',
  'jc_auth',
];
export const WRITERS_OF_OPEN_TABLES: Readonly<Record<string, Partial<Record<DatabaseRoleName, string>>>> = {
  'audit.daily_head': { jc_jobs: 'si' },
  'audit.log': { jc_seal: 's' },
  'audit.signing_key': { jc_seal: 'si' },
  'agreement.certificate': { jc_jobs: 'si' },
  'platform.calendar_day': { jc_centre: 'sid' },
  'catalogue.generic': { jc_centre: 'siu', jc_jobs: 'siu' },
  'catalogue.official_code': { jc_centre: 'siu', jc_jobs: 'siu' },
  'catalogue.pack': { jc_centre: 'siu', jc_jobs: 'siu' },
  'catalogue.product': { jc_centre: 'siu', jc_jobs: 'siu' },
  'catalogue.product_history': { jc_centre: 'si', jc_jobs: 'si' },
  'identity.role': {},
  'identity.role_permission': {},
  'platform.outage': {},
  'platform.region': { jc_jobs: 'siu' },
  'platform.restore': { jc_seal: 's' },
  'platform.rule_parameter': { jc_centre: 'siu', jc_jobs: 'siu' },
};
