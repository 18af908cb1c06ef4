import { DomainError, uuidv7 } from '#kernel';
import { peopleWithPermission } from '#identity';
import { type Approvals, currentActor, type Tx } from '#platform';

import { officePage } from '../application/quorum.js';
import type { TenderRecord } from '../application/ports.js';
import type {
  KeyLoss,
  KeyWarning,
  QuorumFacts,
  QuorumLossRecord,
  QuorumTx,
} from '../application/quorum-ports.js';
import type { OfficerStanding } from '../domain/incidents/quorum.js';
import { sayIncident } from '../domain/incidents/say.js';
import { instant } from './instants.js';

/** Lost keys and lost quorums (开标密钥遗失、开标人数不足) in the database. */
export const quorumTx = (tx: Tx, approvals: Approvals): QuorumTx => ({
  standing: (tenderId) => tx.query<OfficerStanding>(STANDING, [tenderId]),
  keyLosses: (tenderId) => tx.query<KeyLoss>(KEY_LOSSES, [tenderId]),
  addKeyLoss: async (tenderId, idx, cause, note) => {
    const added = await tx.query(
      `insert into tender.key_loss (id, tender_id, idx, cause, note) values ($1, $2, $3, $4, $5)
       on conflict (tender_id, idx) where recovered_at is null do nothing returning id`,
      [uuidv7(), tenderId, idx, cause, note],
    );
    return added.length === 1;
  },
  endKeyLoss: async (tenderId, idx) => {
    const ended = await tx.query(
      `update tender.key_loss set recovered_at = platform.now()
       where tender_id = $1 and idx = $2 and recovered_at is null returning id`,
      [tenderId, idx],
    );
    return ended.length === 1;
  },
  quorumLoss: (tenderId) =>
    tx.one<QuorumLossRecord>(
      `select state, reason, approval_id as "approvalId" from tender.quorum_loss where tender_id = $1 for update`,
      [tenderId],
    ),
  proposeQuorumLoss: (tender, reason, facts, earlier) =>
    propose(tx, approvals, { tender, reason, facts, earlier }),
  confirmQuorumLoss: (tenderId, opinion, facts) =>
    settle(tx, tenderId, { state: 'confirmed', opinion, facts }),
  returnQuorumLoss: (tenderId, opinion) => settle(tx, tenderId, { state: 'returned', opinion }),
  warnOfKeys: () => tx.query<KeyWarning>(WARN_OF_KEYS),
  reviewers: async () =>
    (await peopleWithPermission(tx, 'tender.announce')).map(({ accountId }) => accountId),
});

/** How each officer stands, and whether what they declared is an absence alone. */
export const STANDING = `
  select s.kind, s.lost, s.given, exists (select 1 from tender.key_loss l
    where l.tender_id = $1 and l.idx = s.idx and l.recovered_at is null and l.cause = 'absent') as absent
  from tender.officer_standing($1) s`;

/** What officers declared and have not taken back by checking the key, in the order of the ceremony record. */
export const KEY_LOSSES = `
  select l.idx, o.label, o.kind, l.cause, l.note, ${instant('l.reported_at')} as "reportedAt"
  from tender.key_loss l join tender.officer o on o.tender_id = l.tender_id and o.idx = l.idx
  where l.tender_id = $1 and l.recovered_at is null order by l.idx`;

/** Told once for each deadline, by the statement that finds it; after an extension the deadline is another. */
const WARN_OF_KEYS = `
  with due as (
    select t.id, t.title, t.quorum, d.at as deadline,
      count(o.idx) filter (where o.good)::int as checked, count(o.idx) filter (where o.good and o.kind = 'supervisor')::int as supervisors
    from tender.tender t
      cross join lateral unnest(array[t.qualification_deadline, t.price_deadline]) as d (at)
      cross join lateral (select f.idx, f.kind, coalesce(f.rehearsed_at >= d.at - interval '1 day', false) and not exists (
        select 1 from tender.key_loss l where l.tender_id = f.tender_id and l.idx = f.idx and l.recovered_at is null) as good
        from tender.officer f where f.tender_id = t.id) o
    where t.state = 'announced' and d.at > platform.now() and d.at <= platform.now() + make_interval(mins => (platform.rule(
      'tender.key-warning-minutes', t.region_code, (platform.now() at time zone 'Asia/Shanghai')::date)->>t.purpose)::int)
    group by t.id, d.at),
  told as (
    insert into tender.key_warning (tender_id, deadline, checked, supervisors)
      select id, deadline, checked, supervisors from due where checked < quorum or supervisors = 0
      on conflict do nothing returning tender_id, deadline)
  select due.id as "tenderId", due.title, due.quorum, due.checked, due.supervisors
  from told join due on due.id = told.tender_id and due.deadline = told.deadline`;

interface Proposal {
  readonly tender: TenderRecord;
  readonly reason: string;
  readonly facts: QuorumFacts;
  readonly earlier: QuorumLossRecord | undefined;
}

/** One that was returned goes on in its own chain. */
async function propose(
  tx: Tx,
  approvals: Approvals,
  { tender, reason, facts, earlier }: Proposal,
): Promise<string> {
  const { id, title, regionCode } = tender;
  if (earlier) await approvals.resubmit(tx, earlier.approvalId);
  const approvalId =
    earlier?.approvalId ??
    (await approvals.open(tx, {
      chain: 'tender-quorum-loss',
      subject: { kind: 'tender-quorum-loss', id },
      title: sayIncident('quorum-loss-of', { title }),
      link: officePage(id),
      steps: [{ name: 'issue', permission: 'tender.announce' }],
      regionCode,
    }));
  const { accountId, displayName } = currentActor();
  await tx.query(
    `insert into tender.quorum_loss (tender_id, state, reason, facts, approval_id, proposed_by, proposed_name)
     values ($1, 'proposed', $2, $3, $4, $5, $6)
     on conflict (tender_id) do update set state = 'proposed', reason = $2, facts = $3, proposed_by = $5, proposed_name = $6,
       proposed_at = platform.now(), decided_by = null, decided_name = null, decided_at = null, opinion = null`,
    [id, reason, JSON.stringify(facts), approvalId, accountId, displayName],
  );
  return approvalId;
}

interface Settled {
  readonly state: 'returned' | 'confirmed';
  readonly opinion: string;
  readonly facts?: QuorumFacts;
}

async function settle(tx: Tx, tenderId: string, { state, opinion, facts }: Settled): Promise<void> {
  const { accountId, displayName } = currentActor();
  await tx.changeOne(
    `update tender.quorum_loss set state = $2, opinion = $3, facts = coalesce($4, facts), decided_by = $5, decided_name = $6,
       decided_at = platform.now()
     where tender_id = $1 and state = 'proposed' returning tender_id`,
    [tenderId, state, opinion, facts ? JSON.stringify(facts) : null, accountId, displayName],
    () => new DomainError('illegal-transition', sayIncident('no-quorum-proposal')),
  );
}
