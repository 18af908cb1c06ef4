import { ROLES } from '#kernel';

import { DEMONSTRATION_ACCOUNTS } from './accounts.js';
import { clinics, companies, institutions, organisations } from './organisations.js';
import { broadRound } from './round.js';
import { VARIETIES } from './varieties.js';

const rowsOf = (text: string | undefined): string[][] =>
  (text ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe('the demonstration province', () => {
  it('has 60 varieties, 40 companies, 11 cities and 300 institutions with demand', () => {
    const { files } = broadRound();
    expect(VARIETIES).toHaveLength(60);
    expect(new Set(rowsOf(files['products.csv']).map((row) => row[2]))).toHaveProperty(
      'size',
      companies().length,
    );
    expect(rowsOf(files['regions.csv'])).toHaveLength(11);
    expect(new Set(rowsOf(files['volumes.csv']).map((row) => row[0]))).toHaveProperty(
      'size',
      institutions().length,
    );
  });

  it('is the same every time', () => {
    expect(broadRound().files).toEqual(broadRound().files);
  });

  it('marks every organisation as a demonstration and repeats no name', () => {
    const names = organisations().map(({ name }) => name);
    expect(names.filter((name) => !name.endsWith('（示范）'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives roles only to people of organisations that may hold them', () => {
    const kinds = new Map<string, string>(organisations().map(({ key, kind }) => [key, kind]));
    kinds.set('township', 'hospital');
    const wrong = DEMONSTRATION_ACCOUNTS.flatMap(({ username, orgKey, roles }) =>
      roles
        .filter((role) => !(ROLES[role].orgKinds as readonly string[]).includes(kinds.get(orgKey) ?? ''))
        .map((role) => `${username}: ${role}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets one township centre act for its village clinics', () => {
    expect(new Set(clinics().map(({ centreKey }) => centreKey)).size).toBe(1);
  });
});
