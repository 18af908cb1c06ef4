import { word } from '#kernel';

import { judgeOutages } from '../domain/incidents/outage.js';
import { sayIncident } from '../domain/incidents/say.js';
import { stageOf } from '../domain/timetable.js';
import { INSTANTS, type TimetablePart } from '../domain/words.js';
import { openingRoom } from './opening-room.js';
import type { DueClosing } from './opening-ports.js';
import type { NewOutageDecision } from './outage-ports.js';
import type { Notice, TenderRecord, TendersTx } from './ports.js';

/** What became of a part that the platform looked at: it may be closed, it waits for the end of an outage, or it was extended. */
export type OutageOutcome = 'clear' | 'lasts' | 'extended';

const DEADLINES = { price: 'priceDeadline', qualification: 'qualificationDeadline' } as const;

/** A part that still takes bids, or would if its deadline had not passed. */
const isOpen = (tender: TenderRecord, part: TimetablePart): boolean =>
  tender.state === 'announced' &&
  (part === 'price' || (tender.qualificationDeadline !== null && tender.qualificationClosedAt === null));

/**
 * Looks for outages before the deadline of a part and does what the rule says (系统故障顺延). It runs under the lock that submissions
 * share, before every closing: whoever decides second finds the part extended or closed.
 */
export async function judgeBeforeClosing(
  tx: TendersTx,
  { tenderId, part }: DueClosing,
): Promise<OutageOutcome> {
  const tender = await tx.lockTender(tenderId);
  if (!tender || part === 'second-quote' || !isOpen(tender, part)) return 'clear';
  const { ruleEdition, ...facts } = await tx.outageCase(tender, part);
  const finding = judgeOutages(facts);
  if (finding.kind === 'none') return 'clear';
  if (finding.kind === 'lasts') return 'lasts';
  const { outages, lostMinutes } = finding;
  const deadline = finding.kind === 'extend' ? finding.deadline : null;
  const decision = { part, outages, lostMinutes, ruleEdition, rule: facts.rule, deadline };
  await decide(tx, tender, { ...decision, formerDeadline: facts.deadline });
  return deadline === null ? 'clear' : 'extended';
}

async function decide(tx: TendersTx, tender: TenderRecord, decision: NewOutageDecision): Promise<void> {
  const number = await tx.decideOutages(tender, decision);
  const { part, outages, lostMinutes, formerDeadline, deadline } = decision;
  await tx.record({
    act: deadline === null ? 'tender.outage-not-extended' : 'tender.outage-extended',
    subject: { kind: 'tender', id: tender.id },
    before: { part, deadline: formerDeadline },
    after: {
      number,
      deadline: deadline ?? formerDeadline,
      lostMinutes,
      outages: outages.map(({ from, to }) => ({ from, to })),
      rule: { ...decision.rule },
      ruleEdition: decision.ruleEdition,
    },
  });
  await tx.emit({
    type: deadline === null ? 'tender.outage-not-extended' : 'tender.outage-extended',
    aggregate: 'tender',
    id: tender.id,
    payload: { number, part, deadline },
  });
  await tellOf(tx, tender, decision);
}

/** Everyone who keeps the deadline is told of a new one; where none is left, the office, who may void the round. */
async function tellOf(tx: TendersTx, tender: TenderRecord, decision: NewOutageDecision): Promise<void> {
  const { id } = tender;
  const notice = noticeOf(tender, decision);
  await tx.tell(await tx.officePeople(), { ...notice, link: `/tenders/${id}?step=closing` });
  if (decision.deadline === null) return;
  await tx.tell(await tx.companyPeople(id), { ...notice, link: `/bids/${id}` });
  const officers = (await tx.officers(id)).map(({ accountId }) => accountId);
  await tx.tell(officers, { ...notice, link: openingRoom(id, decision.part) });
}

function noticeOf(
  { title }: TenderRecord,
  { part, lostMinutes: minutes, formerDeadline: from, deadline: to }: NewOutageDecision,
): Omit<Notice, 'link'> {
  if (to === null)
    return {
      subject: sayIncident('used-up', { title }),
      body: sayIncident('used-up-what-to-do', { minutes, deadline: from }),
    };
  const field = DEADLINES[part];
  return {
    subject: sayIncident('extended', { title, part: word(field, INSTANTS[field]) }),
    body: sayIncident('extended-how', { minutes, from, to }),
  };
}

/** The timetable once a part is extended: what follows moves by the same length, so that nothing comes out of order (后续时间安排同步顺延). */
export function timetableAfter(tender: TenderRecord, part: TimetablePart, deadline: string) {
  const by = Date.parse(deadline) - Date.parse(stageOf(tender, part).deadline ?? '');
  const moved = (instant: string | null): string | null =>
    instant === null ? null : new Date(Date.parse(instant) + by).toISOString();
  const prices = { priceDeadline: moved(tender.priceDeadline), openingFrom: moved(tender.openingFrom) };
  const { qualificationDeadline, qualificationOpeningFrom, priceOpensAt } = tender;
  return part === 'price'
    ? { ...prices, qualificationDeadline, qualificationOpeningFrom, priceOpensAt }
    : {
        ...prices,
        qualificationDeadline: moved(qualificationDeadline),
        qualificationOpeningFrom: moved(qualificationOpeningFrom),
        priceOpensAt: moved(priceOpensAt),
      };
}
