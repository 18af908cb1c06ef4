import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import type { KeyLoss } from '../../application/quorum-ports.js';
import type { IncidentMinutes } from '../../documents/incident-pdf.js';
import {
  holdsWithAbsent,
  mayVoidForQuorum,
  type OfficerStanding,
  quorumStanding,
  voidableFrom,
} from '../../domain/incidents/quorum.js';
import { sayIncident } from '../../domain/incidents/say.js';
import type { TenderState } from '../../domain/lifecycle.js';
import { say } from '../../domain/say.js';
import type {
  IncidentsView,
  OutageDecisionView,
  QuorumLossView,
  QuorumVoidView,
  ReadinessView,
} from '../http/incident.views.js';
import { instant } from '../instants.js';
import { KEY_LOSSES, STANDING } from '../quorum-rows.js';

/** What came between a round and its course, as everyone may know it (异常情况). */
export async function findIncidents(q: Queryer, tenderId: string): Promise<IncidentsView> {
  await announcedTender(q, tenderId);
  return { outages: await outageDecisions(q, tenderId), quorumVoid: await quorumVoid(q, tenderId) };
}

type Announced = Omit<IncidentMinutes, 'outage' | 'quorumVoid'>;

async function announcedTender(q: Queryer, id: string): Promise<Announced> {
  const row = await q.one<Announced>(
    `select round_no as "roundNo", title, issuer, purpose from tender.tender where id = $1 and announced_at is not null`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  return row;
}

const outageDecisions = (q: Queryer, tenderId: string): Promise<OutageDecisionView[]> =>
  q.query<OutageDecisionView>(
    `select number, part, (select json_agg(json_build_object('from', g->>'from', 'to', g->>'to')) from jsonb_array_elements(outages) g) as outages,
       lost_minutes as "lostMinutes", rule, rule_edition as "ruleEdition", ${instant('former_deadline')} as "formerDeadline",
       ${instant('deadline')} as deadline, ${instant('decided_at')} as "decidedAt"
     from tender.outage_decision where tender_id = $1 order by number`,
    [tenderId],
  );

interface ConfirmedRow {
  readonly facts: Pick<QuorumVoidView, 'quorum' | 'able' | 'supervisors' | 'officers'> & {
    readonly losses: readonly KeyLoss[];
  };
  readonly reason: string;
  readonly opinion: string;
  readonly proposedAt: string;
  readonly decidedAt: string;
}

/** Notes of officers are for those who decided, not for everyone. */
async function quorumVoid(q: Queryer, tenderId: string): Promise<QuorumVoidView | null> {
  const row = await q.one<ConfirmedRow>(
    `select facts, reason, opinion, ${instant('proposed_at')} as "proposedAt", ${instant('decided_at')} as "decidedAt"
     from tender.quorum_loss where tender_id = $1 and state = 'confirmed'`,
    [tenderId],
  );
  if (!row) return null;
  const { facts, ...decided } = row;
  const { quorum, able, supervisors, officers } = facts;
  const losses = facts.losses.map(({ idx, label, kind, cause, reportedAt }) => ({
    idx,
    label,
    kind,
    cause,
    reportedAt,
  }));
  return { quorum, able, supervisors, officers, losses, ...decided };
}

/** The minutes of one decision about outages, or of the voiding for want of a quorum (情况说明). */
export async function findMinutes(
  q: Queryer,
  tenderId: string,
  which: number | 'quorum',
): Promise<IncidentMinutes> {
  const tender = await announcedTender(q, tenderId);
  const outage =
    which === 'quorum'
      ? null
      : ((await outageDecisions(q, tenderId)).find(({ number }) => number === which) ?? null);
  const voided = which === 'quorum' ? await quorumVoid(q, tenderId) : null;
  if (outage) return { ...tender, outage };
  if (voided) return { ...tender, quorumVoid: voided };
  throw new DomainError('not-found', sayIncident('no-minutes'));
}

interface TenderRow {
  readonly state: TenderState;
  readonly quorum: number;
  readonly openingFrom: string | null;
  readonly waitMinutes: number;
  readonly now: string;
  readonly checked: number;
}

/** Who is left to open a round, and what follows (可开标力量). */
export async function findReadiness(q: Queryer, id: string): Promise<ReadinessView> {
  const row = await q.one<TenderRow>(
    `select t.state, t.quorum, ${instant('t.opening_from')} as "openingFrom", ${instant('platform.now()')} as now,
       (platform.rule('tender.opening-wait-minutes', t.region_code,
         (platform.now() at time zone 'Asia/Shanghai')::date)->>'minutes')::int as "waitMinutes",
       (select count(*)::int from tender.officer o where o.tender_id = t.id and o.rehearsed_at >= t.price_deadline - interval '1 day') as checked
     from tender.tender t where t.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  const officers = await q.query<OfficerStanding>(STANDING, [id]);
  const { state, openingFrom, waitMinutes, now, checked, quorum } = row;
  const standing = quorumStanding(officers, quorum);
  const mayReturn = holdsWithAbsent(officers, quorum);
  const facts = { state, standing, mayReturn, openingFrom: openingFrom ?? now, waitMinutes, now };
  return {
    id,
    ...standing,
    checked,
    losses: await q.query<KeyLoss>(KEY_LOSSES, [id]),
    voidableFrom: voidableFrom(facts),
    mayVoid: mayVoidForQuorum(facts),
    proposal:
      (await q.one<QuorumLossView>(
        `select state, reason, proposed_name as "proposedName", ${instant('proposed_at')} as "proposedAt",
           decided_name as "decidedName", opinion from tender.quorum_loss where tender_id = $1`,
        [id],
      )) ?? null,
  };
}
