import { type Duty, type DutyFacts, dutyOf } from './duties.js';

const FACTS: DutyFacts = {
  state: 'draft',
  enrolled: true,
  recordMade: true,
  signed: true,
  ceremonyComplete: true,
  rehearsedAt: null,
  deadline: '2026-03-10T09:00:00.000Z',
  openingFrom: '2026-03-10T10:00:00.000Z',
  now: '2026-03-05T00:00:00.000Z',
  bids: 3,
  shares: 0,
  answered: 0,
};

describe('what a round needs from an officer', () => {
  it.each<[string, Partial<DutyFacts>, Duty]>([
    ['no key yet', { enrolled: false, recordMade: false, signed: false }, 'enrol-key'],
    ['others without a key', { recordMade: false, signed: false }, 'await-keys'],
    ['a record to compare and sign', { signed: false }, 'sign-record'],
    ['others who have not signed', { ceremonyComplete: false }, 'await-signatures'],
    ['a complete ceremony', {}, 'await-announcement'],
    ['put forward', { state: 'proposed' }, 'await-announcement'],
    ['announced, the key never tried', { state: 'announced' }, 'check-key'],
    [
      'announced, the key tried, the deadline days away',
      { state: 'announced', rehearsedAt: '2026-03-01T00:00:00.000Z' },
      'await-closing',
    ],
    [
      'the last day, the key tried long before',
      { state: 'announced', rehearsedAt: '2026-03-01T00:00:00.000Z', now: '2026-03-09T09:00:00.000Z' },
      'check-key',
    ],
    [
      'the last day, the key tried on it',
      { state: 'announced', rehearsedAt: '2026-03-09T09:00:00.000Z', now: '2026-03-09T10:00:00.000Z' },
      'await-closing',
    ],
    ['closed, own shares missing', { state: 'closed', shares: 2, answered: 3 }, 'give-shares'],
    ['closed, others’ shares missing', { state: 'closed', shares: 3, answered: 2 }, 'await-shares'],
    ['closed, the hour to come', { state: 'closed', shares: 3, answered: 3 }, 'await-hour'],
    [
      'closed, all there, the hour come',
      { state: 'closed', shares: 3, answered: 3, now: '2026-03-10T10:00:00.000Z' },
      'open',
    ],
    ['closed without a bid', { state: 'closed', bids: 0, now: '2026-03-10T10:00:00.000Z' }, 'open'],
    ['opened', { state: 'opened' }, 'none'],
    ['void', { state: 'void' }, 'none'],
  ])('%s', (_, over, duty) => {
    expect(dutyOf({ ...FACTS, ...over })).toBe(duty);
  });
});
