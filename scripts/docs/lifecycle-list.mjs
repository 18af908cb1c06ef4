/** Every lifecycle table of the code: where it is, the state a document begins in, and the column that keeps the state. */
export const LIFECYCLES = [
  {
    title: 'Organisation (单位)',
    module: 'libs/identity/src/domain/organisation-lifecycle',
    name: 'ORGANISATION_LIFECYCLE',
    start: 'registered',
    table: 'identity.organisation',
  },
  {
    title: 'Commitment letter (信用承诺书)',
    module: 'libs/identity/src/domain/letter-lifecycle',
    name: 'LETTER_LIFECYCLE',
    start: 'submitted',
    table: 'identity.commitment_letter',
  },
  {
    title: 'Restriction (受限名单)',
    module: 'libs/identity/src/domain/restriction-lifecycle',
    name: 'RESTRICTION_LIFECYCLE',
    start: 'proposed',
    table: 'identity.restriction',
  },
  {
    title: 'Appointment of a distributor (配送委托)',
    module: 'libs/identity/src/domain/appointment-lifecycle',
    name: 'APPOINTMENT_LIFECYCLE',
    start: 'proposed',
    table: 'identity.appointment',
  },
  {
    title: 'Catalogue import (目录导入)',
    module: 'libs/catalogue/src/domain/import/lifecycle',
    name: 'IMPORT_LIFECYCLE',
    start: 'dry-run',
    table: 'catalogue.import',
  },
  {
    title: 'Round in the library (轮次)',
    module: 'libs/rounds/src/library/lifecycle',
    name: 'ROUND_LIFECYCLE',
    start: 'imported',
    table: 'rounds.round',
  },
  {
    title: 'Tender (招标轮次)',
    module: 'libs/tenders/src/domain/lifecycle',
    name: 'TENDER_LIFECYCLE',
    start: 'draft',
    table: 'tender.tender',
  },
  {
    title: 'Sealed bid (密封报价)',
    module: 'libs/tenders/src/domain/lifecycle',
    name: 'BID_LIFECYCLE',
    start: 'live',
    table: 'tender.bid',
  },
];
