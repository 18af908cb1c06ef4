import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type { AllianceView, JoinedView, MemberKeyView, SubmissionView } from '../http/alliance.views.js';
import { instant } from '../instants.js';
import { readMembers, readRound } from '../member-rows.js';

const KEY = `k.id, k.region_code as "regionCode", k.state, k.fingerprint, k.public_key as "publicKey", k.registered_by_name as "registeredBy",
  ${instant('k.registered_at')} as "registeredAt", k.confirmed_by_name as "confirmedBy", ${instant('k.confirmed_at')} as "confirmedAt",
  k.retired_reason as "retiredReason"`;

/** Keys of provinces, those that count or wait first. */
export const listKeys = (q: Queryer): Promise<MemberKeyView[]> =>
  q.query<MemberKeyView>(
    `select ${KEY} from alliance.key k
     order by k.region_code, array_position(array['registered', 'confirmed', 'retired'], k.state), k.registered_at desc, k.id`,
  );

/** A round's members with their keys and newest packages, the newest union, and what is still lacking (联盟概况). */
export async function findAlliance(q: Queryer, tenderId: string): Promise<AllianceView> {
  const round = await readRound(q, tenderId);
  if (!round) throw new DomainError('not-found', say('tender-unknown', { id: tenderId }));
  const members = await readMembers(q, tenderId);
  const keys = await q.query<MemberKeyView>(
    `select ${KEY} from alliance.key k where k.state <> 'retired' and k.region_code = any ($1) order by k.state desc`,
    [members.map(({ regionCode }) => regionCode)],
  );
  const submissions = await q.query<{ readonly regionCode: string; readonly submission: SubmissionView }>(
    `select distinct on (s.region_code) s.region_code as "regionCode", json_build_object('id', s.id, 'edition', s.edition,
       'frozenAt', ${instant('s.frozen_at')}, 'lines', s.lines, 'units', s.units::text, 'volumesSha256', s.volumes_sha256,
       'receivedBy', s.received_by_name, 'receivedAt', ${instant('s.received_at')}) as submission
     from alliance.submission s where s.tender_id = $1 order by s.region_code, s.edition desc`,
    [tenderId],
  );
  const rule = await q.one<{ rule: string }>(
    `select coalesce((select a.ceiling_rule from alliance.alliance a where a.tender_id = t.id),
       platform.rule('alliance.ceiling-rule', t.region_code, (platform.now() at time zone 'Asia/Shanghai')::date) ->> 'rule') as rule
     from tender.tender t where t.id = $1`,
    [tenderId],
  );
  const gaps = await q.query<{ gap: string }>('select gap from alliance.gaps($1) as gap', [tenderId]);
  return {
    id: tenderId,
    version: round.allianceVersion,
    ceilingRule: rule?.rule ?? 'lowest',
    members: members.map(({ regions, ceilings, ...member }) => ({
      ...member,
      regions: [...regions],
      ceilings: [...ceilings],
      key: keys.find(({ regionCode }) => regionCode === member.regionCode) ?? null,
      submission: submissions.find(({ regionCode }) => regionCode === member.regionCode)?.submission ?? null,
    })),
    joined: await newestUnion(q, tenderId),
    gaps: gaps.map(({ gap }) => gap),
  };
}

const newestUnion = async (q: Queryer, tenderId: string): Promise<JoinedView | null> =>
  (await q.one<JoinedView>(
    `select j.n, j.lines, j.units::text as units, j.volumes_sha256 as "volumesSha256", j.joined_by_name as "joinedBy",
       ${instant('j.joined_at')} as "joinedAt",
       (select count(*)::int from alliance.joined_ceiling c where c.joined_id = j.id and c.region_code is not null) as ceilings,
       (select json_agg(json_build_object('regionCode', p.region_code, 'edition', s.edition, 'lines', p.lines, 'units', p.units::text) order by p.region_code)
        from alliance.joined_part p left join alliance.submission s on s.id = p.submission_id where p.joined_id = j.id) as parts
     from alliance.joined j where j.tender_id = $1 order by j.n desc limit 1`,
    [tenderId],
  )) ?? null;

/** The ceiling rule that holds where the office states none. */
export const ceilingRuleInForce = async (q: Queryer, tenderId: string): Promise<string | undefined> =>
  (
    await q.one<{ rule: string }>(
      `select platform.rule('alliance.ceiling-rule', t.region_code, (platform.now() at time zone 'Asia/Shanghai')::date) ->> 'rule' as rule
       from tender.tender t where t.id = $1`,
      [tenderId],
    )
  )?.rule;
