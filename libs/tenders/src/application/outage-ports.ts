import type { OutageFacts, OutageRule } from '../domain/incidents/outage.js';
import type { CountedOutage } from '../domain/incidents/outage.js';
import type { TimetablePart } from '../domain/words.js';
import type { DueClosing } from './opening-ports.js';
import type { TenderRecord } from './ports.js';

/** What the platform looks at before it closes a part, with the edition of the rule for the minutes. */
export interface OutageCase extends OutageFacts {
  readonly ruleEdition: string;
}

/** A decision about outages as it goes on the record (系统故障处理记录). */
export interface NewOutageDecision {
  readonly part: TimetablePart;
  readonly outages: readonly CountedOutage[];
  readonly lostMinutes: number;
  readonly rule: OutageRule;
  readonly ruleEdition: string;
  readonly formerDeadline: string;
  /** Null where the rule allows no further extension. */
  readonly deadline: string | null;
}

export interface OutagesTx {
  /** Parts that are open and had an outage not long before their deadline about which nothing is decided. */
  unjudgedOutages(): Promise<readonly DueClosing[]>;
  outageCase(tender: TenderRecord, part: TimetablePart): Promise<OutageCase>;
  /** Puts the decision on the record and moves the timetable as it says; answers its number. */
  decideOutages(tender: TenderRecord, decision: NewOutageDecision): Promise<number>;
  /** People of the companies that have taken part, for the platform itself. */
  companyPeople(tenderId: string): Promise<readonly string[]>;
}
