import type { Collection } from '../../types.js';
import { beginning, bodyOf, differs, missingFields, valuesOf, yearsBefore } from './values.js';

const NOW = Date.parse('2026-11-25T01:00:00.000Z');
const STORED = {
  number: 'BL-1',
  title: '示范省报量',
  kind: 'drug',
  purpose: 'rehearsal',
  regionCode: '990000',
  baseYears: ['2024', '2025'],
  reviewLevels: ['city'],
  opensAt: '2026-12-01T01:00:00.250Z',
  dueAt: '2026-12-20T10:00:00.000Z',
} as unknown as Collection;

describe('the form of a collection', () => {
  it('begins with the own region and the last two years, by the clock of Beijing', () => {
    expect(beginning('990000', NOW)).toMatchObject({ regionCode: '990000', baseYears: ['2024', '2025'] });
    expect(yearsBefore(Date.parse('2026-12-31T16:00:00.000Z')).at(-1)).toBe('2026');
  });

  it('says what is missing', () => {
    expect(missingFields(beginning('990000', NOW))).toEqual(['number', 'title', 'opensAt', 'dueAt']);
    expect(missingFields({ ...valuesOf(STORED), title: ' ', baseYears: [] })).toEqual(['title', 'baseYears']);
    expect(missingFields(valuesOf(STORED))).toEqual([]);
  });

  it('sends an untouched instant as it is stored, and a touched one as Beijing time', () => {
    const values = valuesOf(STORED);
    expect(values.opensAt).toBe('2026-12-01T09:00');
    expect(bodyOf({ ...values, dueAt: '2026-12-21T18:00' }, STORED)).toMatchObject({
      opensAt: '2026-12-01T01:00:00.250Z',
      dueAt: '2026-12-21T10:00:00.000Z',
    });
  });

  it('differs once a field is changed, and not when it is changed back', () => {
    const stored = valuesOf(STORED);
    expect(differs({ ...stored, reviewLevels: ['county', 'city'] }, stored)).toBe(true);
    expect(differs({ ...stored, reviewLevels: ['city'] }, stored)).toBe(false);
  });
});
