import type { Tender } from '../../types.js';
import { instantOf, localOf, msOf } from '../../../../kit/format/beijing-time.js';
import { INSTANTS, type Times } from '../timetable/checks.js';

/** What the office states about a draft, as the fields hold it; instants in Beijing time. */
export type DraftValues = Pick<Tender, 'title' | 'kind' | 'purpose' | 'visibility'> & {
  readonly agreementEndsOn: string;
  readonly qualificationDeadline: string;
  readonly qualificationOpeningFrom: string;
  readonly priceOpensAt: string;
  readonly priceDeadline: string;
  readonly openingFrom: string;
  readonly secondQuote: boolean;
};
export type DraftField = keyof DraftValues;

export const DRAFT_FIELDS = [
  'title',
  'kind',
  'purpose',
  'visibility',
  'agreementEndsOn',
  ...INSTANTS,
  'secondQuote',
] as const satisfies readonly DraftField[];

export const valuesOf = (tender: Tender): DraftValues => ({
  title: tender.title,
  kind: tender.kind,
  purpose: tender.purpose,
  visibility: tender.visibility,
  agreementEndsOn: tender.agreementEndsOn ?? '',
  qualificationDeadline: localOf(tender.qualificationDeadline),
  qualificationOpeningFrom: localOf(tender.qualificationOpeningFrom),
  priceOpensAt: localOf(tender.priceOpensAt),
  priceDeadline: localOf(tender.priceDeadline),
  openingFrom: localOf(tender.openingFrom),
  secondQuote: tender.secondQuote,
});

export const timesOf = (values: DraftValues): Times => ({
  qualificationDeadline: msOf(values.qualificationDeadline),
  qualificationOpeningFrom: msOf(values.qualificationOpeningFrom),
  priceOpensAt: msOf(values.priceOpensAt),
  priceDeadline: msOf(values.priceDeadline),
  openingFrom: msOf(values.openingFrom),
});

/** The values as the server takes them. An instant that nobody touched goes back to the millisecond. */
export function bodyOf(tender: Tender, values: DraftValues) {
  const { title, kind, purpose, visibility, agreementEndsOn } = values;
  const instant = (field: (typeof INSTANTS)[number]) =>
    values[field] === localOf(tender[field]) ? tender[field] : instantOf(values[field]);
  return {
    title: title.trim(),
    kind,
    purpose,
    visibility,
    agreementEndsOn: agreementEndsOn === '' ? null : agreementEndsOn,
    quorum: tender.quorum,
    qualificationDeadline: instant('qualificationDeadline'),
    qualificationOpeningFrom: instant('qualificationOpeningFrom'),
    priceOpensAt: instant('priceOpensAt'),
    priceDeadline: instant('priceDeadline'),
    openingFrom: instant('openingFrom'),
    secondQuote: values.secondQuote,
  };
}

export type Edits = Partial<DraftValues>;

/** Edits that differ from what is stored. */
export const changedFields = (stored: DraftValues, edits: Edits): DraftField[] =>
  DRAFT_FIELDS.filter((field) => edits[field] !== undefined && edits[field] !== stored[field]);

/** Fields that somebody else has changed since the editing began, to something else than the own edit (冲突). */
export const contestedFields = (basis: DraftValues, stored: DraftValues, edits: Edits): DraftField[] =>
  changedFields(stored, edits).filter((field) => stored[field] !== basis[field]);
