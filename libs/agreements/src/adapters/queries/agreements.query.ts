import { X509Certificate } from 'node:crypto';

import { DomainError } from '#kernel';
import { containing, pageOf, type Page, type Queryer } from '#platform';

import type { AgreementEvidence, EvidenceSignature } from '../../domain/evidence.js';
import { EVIDENCE_FORM } from '../../domain/evidence.js';
import type { AgreementState } from '../../domain/lifecycle.js';
import { say } from '../../domain/say.js';
import type {
  AgreementDetailView,
  AgreementLineView,
  AgreementsQuery,
  AgreementView,
  ChoiceView,
  SignatureView,
  VerificationView,
} from '../http/agreements.views.js';
import { issuedBy } from '../certificates.js';
import { day, instant, preciseInstant } from '../instants.js';

const OWN = 'agreement.party_of(a, (select jc.org()))';
const COLUMNS = `a.id, a.number, (select b.number from agreement.agreement b where b.id = a.amends) as amends, a.round_id as "roundId",
  r.title as "roundTitle", a.institution_name as institution, a.manufacturer_name as manufacturer, a.distributor_name as distributor,
  a.state, a.amount::text, ${day('a.starts_on')} as "startsOn", ${day('a.ends_on')} as "endsOn", a.digest, ${instant('a.due_at')} as "dueAt",
  ${preciseInstant('a.effective_at')} as "effectiveAt", a.closed_reason as "closedReason",
  array(select s.party from agreement.signature s where s.agreement_id = a.id order by s.signed_at, s.party) as signed, ${OWN} as "ownParty"`;
/** Sent out, in time, and not signed by the reader's own organisation. */
const WAITING = `a.state = 'signing' and a.due_at > platform.now() and ${OWN} is not null
  and not exists (select from agreement.signature s where s.agreement_id = a.id and s.party = ${OWN})`;
const FROM = 'agreement.agreement a join rounds.round r on r.id = a.round_id';

/** Agreements that the reader may see: the own ones once they are sent out, those of the region, or all. */
export const listAgreements = (q: Queryer, query: AgreementsQuery): Promise<Page<AgreementView>> =>
  pageOf<AgreementView>(
    q,
    {
      select: COLUMNS,
      from: FROM,
      where: [
        ['a.round_id = $', query.round],
        ['a.state = $', query.state],
        [WAITING, query.waiting],
        [
          '(a.number ilike $ or a.institution_name ilike $ or a.manufacturer_name ilike $ or a.distributor_name ilike $)',
          containing(query.q),
        ],
      ],
      sortable: {
        number: ['a.number', 'text'],
        institution: ['a.institution_name', 'text'],
        manufacturer: ['a.manufacturer_name', 'text'],
        distributor: ['a.distributor_name', 'text'],
        amount: ['a.amount', 'numeric'],
      },
      defaultSort: 'number',
      key: ['a.id', 'uuid'],
    },
    query,
  );

/** An agreement as a signature names it. */
export interface WaitingAgreement {
  readonly id: string;
  readonly digest: string;
}

/** All that waits for the signature of the reader's own organisation (待签署). */
export const ownWaiting = (q: Queryer): Promise<WaitingAgreement[]> =>
  q.query<WaitingAgreement>(
    `select a.id, a.digest from agreement.agreement a where ${WAITING} order by a.number`,
  );

export async function findAgreement(q: Queryer, id: string): Promise<AgreementDetailView> {
  const row = await q.one<Pick<AgreementView, keyof AgreementView>>(
    `select ${COLUMNS} from ${FROM} where a.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('unknown'));
  const lines = await q.query<AgreementLineView>(
    `select l.variety_id as "varietyId", l.variety_name as variety, l.product_id as "productId", l.product_name as product,
       award.region_name(a.round_id, l.region_id) as region, to_char(l.unit_price, 'FM999999999999999990.0000') as "unitPrice",
       l.quantity::text, l.amount::text
     from agreement.line l join agreement.agreement a on a.id = l.agreement_id where l.agreement_id = $1
     order by l.variety_id collate "C", l.product_id collate "C", l.region_id collate "C"`,
    [id],
  );
  const { signatures } = await signaturesOf(q, id);
  const organisations = {
    institution: row.institution,
    manufacturer: row.manufacturer,
    distributor: row.distributor,
  };
  return {
    ...row,
    lines,
    signatures: signatures.map((signature): SignatureView => {
      const certificate = new X509Certificate(signature.certificate);
      const { party, signedBy, signedAt, signer, algorithm } = signature;
      const organisation = organisations[party];
      return { party, organisation, signedBy, signedAt, signer, algorithm, ...issuedBy(certificate) };
    }),
  };
}

async function signaturesOf(q: Queryer, id: string): Promise<{ signatures: EvidenceSignature[] }> {
  return {
    signatures: await q.query<EvidenceSignature>(
      `select party, signer_name as "signedBy", signer, algorithm, certificate, replace(encode(signature, 'base64'), chr(10), '') as signature,
         ${preciseInstant('signed_at')} as "signedAt" from agreement.signature where agreement_id = $1 order by signed_at, party`,
      [id],
    ),
  };
}

/** What verifies an agreement without the platform; the text is that which is signed. */
export async function findEvidence(q: Queryer, id: string): Promise<Omit<AgreementEvidence, 'authority'>> {
  const row = await q.one<{ document: string | null; digest: string | null }>(
    'select document, digest from agreement.agreement where id = $1',
    [id],
  );
  if (row?.document == null || row.digest === null) throw new DomainError('not-found', say('unknown'));
  return {
    form: EVIDENCE_FORM,
    document: row.document,
    digest: row.digest,
    ...(await signaturesOf(q, id)),
  };
}

/** An agreement that was sent out, as the dossier of its round lists it. */
export interface SentOut {
  readonly id: string;
  readonly number: string;
  readonly amends: string | null;
  readonly state: AgreementState;
  readonly institution: string;
  readonly manufacturer: string;
  readonly distributor: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly amount: string;
  readonly digest: string;
  readonly sentAt: string;
  readonly effectiveAt: string | null;
  readonly closedAt: string | null;
  readonly closedReason: string | null;
}

/** Agreements of a round that left the office, in the order of their numbers. */
export const sentOutOf = (q: Queryer, roundId: string): Promise<SentOut[]> =>
  q.query<SentOut>(
    `select a.id, a.number, b.number as amends, a.state, a.institution_name as institution, a.manufacturer_name as manufacturer,
       a.distributor_name as distributor, ${day('a.starts_on')} as "startsOn", ${day('a.ends_on')} as "endsOn", a.amount::text, a.digest,
       ${preciseInstant('a.sent_at')} as "sentAt", ${preciseInstant('a.effective_at')} as "effectiveAt",
       ${preciseInstant('a.closed_at')} as "closedAt", a.closed_reason as "closedReason"
     from agreement.agreement a left join agreement.agreement b on b.id = a.amends
     where a.round_id = $1 and a.document is not null order by a.number collate "C"`,
    [roundId],
  );

/** What the own institution has to choose, in every round (待选择配送企业). */
export const ownChoices = (q: Queryer): Promise<ChoiceView[]> =>
  q.query<ChoiceView>(
    `select d.round_id as "roundId", r.title as "roundTitle", c.manufacturer_id as "manufacturerId", c.manufacturer_name as manufacturer,
       c.distributor_id as "distributorId", c.distributor_name as distributor, c.is_chosen as "isChosen"
     from agreement.drawing d join rounds.round r on r.id = d.round_id cross join lateral agreement.choices(d.round_id) c
     order by d.drawn_at desc, c.manufacturer_name, c.distributor_name`,
  );

const NOT_GENUINE: VerificationView = {
  isGenuine: false,
  state: null,
  institution: null,
  manufacturer: null,
  distributor: null,
  startsOn: null,
  endsOn: null,
  effectiveAt: null,
  signed: [],
};

/** Whether a copy is of an agreement of this platform (协议核验). */
export async function verifyCopy(q: Queryer, number: string, digest: string): Promise<VerificationView> {
  const row = await q.one<Omit<VerificationView, 'isGenuine'>>(
    `select state, institution, manufacturer, distributor, ${day('starts_on')} as "startsOn", ${day('ends_on')} as "endsOn",
       ${preciseInstant('effective_at')} as "effectiveAt", signed from agreement.public_facts($1, $2)`,
    [number, digest],
  );
  return row ? { isGenuine: true, ...row } : NOT_GENUINE;
}
