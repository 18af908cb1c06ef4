import { DomainError } from '#kernel';
import { peopleWithPermission } from '#identity';
import type { Tx } from '#platform';

import type { DueClosing } from '../application/opening-ports.js';
import type { NewOutageDecision, OutageCase, OutagesTx } from '../application/outage-ports.js';
import { timetableAfter } from '../application/outages.js';
import type { TenderRecord } from '../application/ports.js';
import { type Outage, outageRule } from '../domain/incidents/outage.js';
import { say } from '../domain/say.js';
import { stageOf } from '../domain/timetable.js';
import type { TimetablePart } from '../domain/words.js';
import { instant } from './instants.js';
import { readRuleEdition } from './rules.js';

/** Outages before deadlines (系统故障) in the database. */
export const outagesTx = (tx: Tx): OutagesTx => ({
  unjudgedOutages: () => tx.query<DueClosing>(UNJUDGED),
  outageCase: (tender, part) => outageCase(tx, tender, part),
  decideOutages: (tender, decision) => decideOutages(tx, tender, decision),
  companyPeople: async (tenderId) => {
    const rows = await tx.query<{ org: string }>('select tender.companies_of($1) as org', [tenderId]);
    const taking = new Set(rows.map(({ org }) => org));
    const people = await peopleWithPermission(tx, 'tender.bid');
    return people.flatMap(({ accountId, orgId }) => (taking.has(orgId) ? [accountId] : []));
  },
});

/** The longest time before a deadline that a rule may look at: an outage of before never matters. */
const DAYS_MAX = 7;

const UNJUDGED = `
  select t.id as "tenderId", p.part from tender.tender t
    cross join lateral (values ('price', t.price_deadline), ('qualification', t.qualification_deadline)) as p (part, deadline)
  where t.state = 'announced' and p.deadline is not null and (p.part = 'price' or t.qualification_closed_at is null)
    and exists (select 1 from platform.outage o
      where o.from_at < p.deadline and o.to_at > greatest(t.announced_at, p.deadline - interval '${DAYS_MAX} days')
        and not exists (select 1 from tender.outage_decision d where d.tender_id = t.id
          and (d.part = p.part or d.deadline is not null) and d.decided_at >= o.to_at))
  order by p.deadline, t.id`;

interface Known {
  readonly takenFrom: string;
  readonly now: string;
  readonly decidedAt: string | null;
  readonly extensions: number;
}

async function outageCase(tx: Tx, tender: TenderRecord, part: TimetablePart): Promise<OutageCase> {
  const { value, edition } = await readRuleEdition(tx, 'tender.outage', tender.regionCode);
  const rule = outageRule(value, tender.purpose);
  const deadline = stageOf(tender, part).deadline ?? '';
  const known = await tx.one<Known>(
    `select ${instant(`case $2 when 'price' then greatest(t.price_opens_at, t.announced_at) else t.announced_at end`)} as "takenFrom", ${instant('platform.now()')} as now,
       (select ${instant('max(d.decided_at)')} from tender.outage_decision d
         where d.tender_id = t.id and (d.part = $2 or d.deadline is not null)) as "decidedAt",
       (select count(*)::int from tender.outage_decision d
         where d.tender_id = t.id and d.part = $2 and d.deadline is not null) as extensions
     from tender.tender t where t.id = $1`,
    [tender.id, part],
  );
  if (!known) throw new Error(`tender ${tender.id} is gone`);
  return {
    ...known,
    rule,
    ruleEdition: edition,
    deadline,
    outages: await outagesNear(tx, deadline, rule.lastMinutes),
  };
}

/** Outages that reach into the last minutes; the one that lasts is told by how long nobody has been heard of. */
const outagesNear = (tx: Tx, deadline: string, lastMinutes: number): Promise<Outage[]> =>
  tx.query<Outage>(
    `select o.id, ${instant('o.from_at')} as from, ${instant('o.to_at')} as to from platform.outage o
       where o.from_at < $1 and o.to_at > $1::timestamptz - make_interval(mins => $2)
     union all select null, ${instant('(platform.now() - (platform.machine_clock() - a.seen_at))')}, null from platform.availability a
       where platform.machine_clock() - a.seen_at >= interval '1 minute'
     order by 2`,
    [deadline, lastMinutes],
  );

/** The decision first, then the timetable: the guards of the round let it move only to what a decision says. */
async function decideOutages(tx: Tx, tender: TenderRecord, decision: NewOutageDecision): Promise<number> {
  const { part, deadline } = decision;
  const row = await tx.one<{ number: number }>(
    `insert into tender.outage_decision (tender_id, number, part, outages, lost_minutes, rule, rule_edition, former_deadline, deadline, former_price_deadline)
     select $1, count(*)::int + 1, $2, $3, $4, $5, $6, $7, $8, $9 from tender.outage_decision where tender_id = $1 returning number`,
    [
      tender.id,
      part,
      JSON.stringify(decision.outages),
      decision.lostMinutes,
      JSON.stringify(decision.rule),
      decision.ruleEdition,
      decision.formerDeadline,
      deadline,
      tender.priceDeadline,
    ],
  );
  if (!row) throw new Error('the decision was not written');
  if (deadline !== null) await moveTimetable(tx, tender, part, deadline);
  return row.number;
}

async function moveTimetable(
  tx: Tx,
  tender: TenderRecord,
  part: TimetablePart,
  deadline: string,
): Promise<void> {
  const after = timetableAfter(tender, part, deadline);
  await tx.changeOne(
    `update tender.tender set qualification_deadline = $3, qualification_opening_from = $4, price_opens_at = $5,
       price_deadline = $6, opening_from = $7, version = version + 1
     where id = $1 and version = $2 and state = 'announced' returning id`,
    [
      tender.id,
      tender.version,
      after.qualificationDeadline,
      after.qualificationOpeningFrom,
      after.priceOpensAt,
      after.priceDeadline,
      after.openingFrom,
    ],
    () => new DomainError('illegal-transition', say('amendment-moved')),
  );
}
