import { type DraftValues, changedFields, contestedFields } from './values.js';

const stored: DraftValues = {
  title: '示范集采',
  kind: 'drug',
  purpose: 'live',
  visibility: 'all',
  agreementEndsOn: '',
  qualificationDeadline: '',
  qualificationOpeningFrom: '',
  priceOpensAt: '2026-11-30T09:00',
  priceDeadline: '2026-12-11T09:00',
  openingFrom: '2026-12-11T10:00',
  secondQuote: false,
};

describe('edits of a draft', () => {
  it('are those that differ from what is stored', () => {
    expect(changedFields(stored, {})).toEqual([]);
    expect(changedFields(stored, { title: '示范集采', purpose: 'rehearsal' })).toEqual(['purpose']);
    expect(changedFields(stored, { secondQuote: true })).toEqual(['secondQuote']);
  });

  it('are contested where somebody else has changed the same field to something else', () => {
    const edits = { title: '甲', priceDeadline: '2026-12-14T09:00' };
    expect(contestedFields(stored, stored, edits)).toEqual([]);
    expect(contestedFields(stored, { ...stored, title: '乙', purpose: 'rehearsal' }, edits)).toEqual([
      'title',
    ]);
    expect(contestedFields(stored, { ...stored, title: '甲' }, edits)).toEqual([]);
  });
});
