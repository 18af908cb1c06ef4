import { DomainError } from '#kernel';
import { containing, currentActor, type Page, pageOf, type Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type {
  AdjustmentsQuery,
  AdjustmentView,
  AgreedVolumesQuery,
  AgreedVolumeView,
  VolumeRoundView,
} from '../http/volumes.views.js';
import { instant } from '../instants.js';

const nameOfOrg = (org: string): string => `(select o.name from identity.organisation o where o.id = ${org})`;
const institutionName = (column: string): string =>
  `(select ${nameOfOrg('i.org_id')} from award.institution i where i.round_id = a.round_id and i.institution_id = a.${column})`;
const productName = (column: string): string =>
  `(select n.product_name from award.names_of(a.round_id) n where n.product_id = a.${column})`;

/** Per institution, by its own index: an institution's page reads its rows, however large the rounds are. */
const VOLUMES = `award.institution i
  join rounds.round r on r.id = i.round_id and r.state = 'published'
  left join identity.organisation o on o.id = i.org_id
  cross join lateral (
    select m.variety_id, m.region_id, m.product_id, sum(m.quantity) as quantity,
      coalesce(sum(m.quantity) filter (where m.cause = 'decision'), 0) as awarded
    from award.institution_move m where m.round_id = i.round_id and m.institution_id = i.institution_id
    group by m.variety_id, m.region_id, m.product_id having bool_or(m.quantity <> 0)) v`;
const NAME = 'coalesce(o.name, i.institution_id)';
const MINE = 'i.org_id = any ((select identity.my_orgs())::uuid[])';
const ofRound = (column: string, key: string): string =>
  `(select min(n.${column}) from award.names_of(i.round_id) n where n.${key} = v.${key})`;

/** Agreed volume by institution, variety and product (约定采购量): an institution's own, else of one round. */
export async function listAgreedVolumes(
  q: Queryer,
  query: AgreedVolumesQuery,
  asked: AgreedVolumesQuery = query,
): Promise<Page<AgreedVolumeView>> {
  const { scope, permissions } = currentActor();
  const isInstitution = scope === 'own' && permissions.has('award.volumes-adjust');
  if (!isInstitution && asked.round === undefined)
    throw DomainError.field('round', 'missing', say('volumes-of-a-round'));
  const found = await foundBy(q, containing(asked.q), asked.round);
  return pageOf<AgreedVolumeView>(
    q,
    {
      select: `i.round_id as "roundId", r.title as "roundTitle", v.variety_id as "varietyId",
        ${ofRound('variety_name', 'variety_id')} as "varietyName", v.region_id as "regionId",
        award.region_name(i.round_id, v.region_id) as "regionName", i.institution_id as "institutionId",
        o.name as "institutionName", v.product_id as "productId",
        ${ofRound('product_name', 'product_id')} as "productName", ${ofRound('bidder_id', 'product_id')} as bidder,
        v.awarded::text, v.quantity::text`,
      from: VOLUMES,
      where: [
        [MINE, isInstitution ? '' : undefined],
        ['i.round_id = $', asked.round],
        ['v.variety_id = $', asked.variety],
        [
          `(${NAME} || ' ' || i.institution_id ilike ($::text[])[1] or i.round_id || '/' || v.product_id = any (($::text[])[2:]))`,
          found,
        ],
      ],
      sortable: { institution: [NAME, 'text'], quantity: ['v.quantity', 'numeric'] },
      defaultSort: 'institution',
      key: [
        `i.round_id || '/' || i.institution_id || '/' || v.variety_id || '/' || v.region_id || '/' || coalesce(v.product_id, '')`,
        'text',
      ],
    },
    query,
  );
}

/** The pattern, then the products whose names it finds: looked up once and not line by line. */
async function foundBy(
  q: Queryer,
  pattern: string | undefined,
  round: string | undefined,
): Promise<readonly string[] | undefined> {
  if (pattern === undefined) return undefined;
  const products = await q.query<{ key: string }>(
    `select r.id || '/' || n.product_id as key
     from (select distinct i.round_id as id from award.institution i where case when $2::uuid is null then ${MINE} else i.round_id = $2 end) r
     cross join lateral award.names_of(r.id) n
     where n.variety_name || ' ' || n.product_name || ' ' || n.bidder_id ilike $1`,
    [pattern, round ?? null],
  );
  return [pattern, ...products.map(({ key }) => key)];
}

/** Adjustments that the reader may see, the newest first (约定采购量调整). */
export const listAdjustments = (q: Queryer, query: AdjustmentsQuery): Promise<Page<AdjustmentView>> =>
  pageOf<AdjustmentView>(
    q,
    {
      select: `a.id, a.state, a.round_id as "roundId", r.title as "roundTitle", a.variety_id as "varietyId",
        (select min(n.variety_name) from award.names_of(a.round_id) n where n.variety_id = a.variety_id) as "varietyName",
        a.kind, a.institution_id as "institutionId", ${institutionName('institution_id')} as "institutionName",
        a.product_id as "productId", ${productName('product_id')} as "productName", a.quantity::text,
        a.to_institution_id as "toInstitutionId", ${institutionName('to_institution_id')} as "toInstitutionName",
        a.to_product_id as "toProductId", ${productName('to_product_id')} as "toProductName", a.reason, a.explanation,
        a.below_floor as "belowFloor", a.office_reason as "officeReason", a.asked_by_name as "askedBy",
        a.asked_by_org_name as "askedByOrg", a.asked_by_org is not distinct from (select jc.org()) as "isOwn",
        ${instant('a.asked_at')} as "askedAt", a.proposed_by_name as "proposedBy", a.closed_by_name as "closedBy",
        ${instant('a.closed_at')} as "closedAt", a.opinion`,
      from: `award.adjustment a join rounds.round r on r.id = a.round_id and r.state = 'published'`,
      where: [
        ['a.round_id = $', query.round],
        ['a.state = $', query.state],
        [
          `(a.institution_id || ' ' || a.explanation || ' ' || a.asked_by_org_name) ilike $`,
          containing(query.q),
        ],
      ],
      sortable: { askedAt: ['a.asked_at', 'timestamptz'] },
      defaultSort: '-askedAt',
      key: ['a.id', 'uuid'],
    },
    query,
  );

/** Rounds in which the reader may see agreed volumes, the newest award first. */
export const roundsOfVolumes = (q: Queryer): Promise<VolumeRoundView[]> =>
  q.query<VolumeRoundView>(
    `select r.id, r.title from rounds.round r join award.publicity p on p.round_id = r.id
     where r.state = 'published' and exists (select from award.institution i where i.round_id = r.id)
     order by p.opened_at desc, r.id`,
  );
