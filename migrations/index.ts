import { ROLES } from '../libs/kernel/src/index.js';
import { Platform0001 } from './0001-platform.js';
import { AuditAndOutbox0002 } from './0002-audit-and-outbox.js';
import { ApprovalsAndMessages0003 } from './0003-approvals-and-messages.js';
import { Organisations0010 } from './0010-organisations.js';
import { Accounts0011 } from './0011-accounts.js';
import { StandingAndAppointments0012 } from './0012-standing-and-appointments.js';
import { Catalogue0020 } from './0020-catalogue.js';
import { CatalogueRules0021 } from './0021-catalogue-rules.js';
import { RoundsLibrary0030 } from './0030-rounds-library.js';
import { RoundEvaluations0031 } from './0031-round-evaluations.js';
import { EvaluationLinesBySet0032 } from './0032-evaluation-lines-by-set.js';
import { LineBlocks0033 } from './0033-line-blocks.js';
import { SpendOfAnySize0034 } from './0034-spend-of-any-size.js';
import { RoundAdditions0035 } from './0035-round-additions.js';
import { AuditWitness0040 } from './0040-audit-witness.js';
import { Operations0041 } from './0041-operations.js';
import { ShownOnce0042 } from './0042-shown-once.js';
import { RoleGrants0043 } from './0043-role-grants.js';
import { Restores0044 } from './0044-restores.js';
import { SessionSets0045 } from './0045-session-sets.js';
import { Availability0046 } from './0046-availability.js';
import { MessageKeys0050 } from './0050-message-keys.js';
import { NameInitials0051 } from './0051-name-initials.js';
import { NoticeKeys0052 } from './0052-notice-keys.js';
import { Tenders0060 } from './0060-tenders.js';
import { SealedBids0061 } from './0061-sealed-bids.js';
import { Openings0062 } from './0062-openings.js';
import { OpeningAuditHead0063 } from './0063-opening-audit-head.js';
import { RevivalOffers0064 } from './0064-revival-offers.js';
import { TenderPackages0065 } from './0065-tender-packages.js';
import { TenderAmendments0066 } from './0066-tender-amendments.js';
import { TenderDocuments0067 } from './0067-tender-documents.js';
import { TenderQuestions0068 } from './0068-tender-questions.js';
import { Demand0070 } from './0070-demand.js';
import { DemandEditions0071 } from './0071-demand-editions.js';
import { DemandImports0072 } from './0072-demand-imports.js';
import { DemandReminders0073 } from './0073-demand-reminders.js';
import { TenderDemand0074 } from './0074-tender-demand.js';
import { DemandTakenOver0075 } from './0075-demand-taken-over.js';
import { Awards0080 } from './0080-awards.js';
import { StagedEnvelopes0081 } from './0081-staged-envelopes.js';
import { SecondQuotesInRounds0082 } from './0082-second-quotes-in-rounds.js';
import { BidSets0084 } from './0084-bid-sets.js';
import { Experts0090 } from './0090-experts.js';
import { ExpertReviews0091 } from './0091-expert-reviews.js';
import { Shareholders0085 } from './0085-shareholders.js';
import { Eligibility0086 } from './0086-eligibility.js';
import { EligibleBids0087 } from './0087-eligible-bids.js';
import { SecondQuotes0088 } from './0088-second-quotes.js';
import { AgreedVolumes0095 } from './0095-agreed-volumes.js';
import { VolumeAdjustments0096 } from './0096-volume-adjustments.js';
import { AreaSelection0097 } from './0097-area-selection.js';
import { Agreements0100 } from './0100-agreements.js';
import { AgreementDrawUp0101 } from './0101-agreement-draw-up.js';
import { Dossiers0105 } from './0105-dossiers.js';
import { ServiceRatings0106 } from './0106-service-ratings.js';
import { Alliance0110 } from './0110-alliance.js';
import { AllianceResults0111 } from './0111-alliance-results.js';
import { Renewals0112 } from './0112-renewals.js';
import { WorkingCalendar0122 } from './0122-working-calendar.js';
import { Outages0120 } from './0120-outages.js';
import { QuorumLosses0121 } from './0121-quorum-losses.js';

/** Listed by hand, not globbed: the same list works from TypeScript, from dist/ and inside the test runner. */
export const MIGRATIONS = [
  Platform0001,
  AuditAndOutbox0002,
  ApprovalsAndMessages0003,
  Organisations0010,
  Accounts0011,
  StandingAndAppointments0012,
  Catalogue0020,
  CatalogueRules0021,
  RoundsLibrary0030,
  RoundEvaluations0031,
  EvaluationLinesBySet0032,
  LineBlocks0033,
  SpendOfAnySize0034,
  RoundAdditions0035,
  AuditWitness0040,
  Operations0041,
  ShownOnce0042,
  RoleGrants0043,
  Restores0044,
  SessionSets0045,
  Availability0046,
  MessageKeys0050,
  NameInitials0051,
  NoticeKeys0052,
  Tenders0060,
  SealedBids0061,
  Openings0062,
  OpeningAuditHead0063,
  RevivalOffers0064,
  TenderPackages0065,
  TenderAmendments0066,
  TenderDocuments0067,
  TenderQuestions0068,
  Demand0070,
  DemandEditions0071,
  DemandImports0072,
  DemandReminders0073,
  TenderDemand0074,
  DemandTakenOver0075,
  Awards0080,
  StagedEnvelopes0081,
  SecondQuotesInRounds0082,
  BidSets0084,
  Experts0090,
  ExpertReviews0091,
  Shareholders0085,
  Eligibility0086,
  EligibleBids0087,
  SecondQuotes0088,
  AgreedVolumes0095,
  VolumeAdjustments0096,
  AreaSelection0097,
  Agreements0100,
  AgreementDrawUp0101,
  Dossiers0105,
  ServiceRatings0106,
  Alliance0110,
  AllianceResults0111,
  Renewals0112,
  WorkingCalendar0122,
  Outages0120,
  QuorumLosses0121,
];

/** What follows tables of the code at every deployment: roles and their permissions, with their past kept. */
export const followTheCode = (
  query: (sql: string, params: unknown[]) => Promise<unknown>,
): Promise<unknown> => query('select identity.sync_roles($1)', [JSON.stringify(ROLES)]);
