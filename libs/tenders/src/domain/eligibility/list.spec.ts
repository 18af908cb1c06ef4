import { decisionFaults, type EnteredDecision, listGaps, type ListFacts } from './list.js';

const REASONS = [
  { code: 'licence-invalid', zh: '注册证无效', en: 'not valid' },
  { code: 'other', zh: '其他', en: 'other' },
];
const entered = (over: Partial<EnteredDecision> = {}): EnteredDecision => ({
  productId: 'p1',
  decision: 'passed',
  reason: null,
  note: null,
  ...over,
});
const faults = (...decisions: EnteredDecision[]): string[] =>
  decisionFaults(decisions, new Set(['p1', 'p2']), REASONS).map(({ field, code }) => `${field} ${code}`);

describe('decisions about products', () => {
  it('name each product of the round once', () => {
    expect(faults(entered(), entered({ productId: 'p2' }))).toEqual([]);
    expect(faults(entered(), entered(), entered({ productId: 'x' }))).toEqual([
      'items.1.productId repeated',
      'items.2.productId unknown',
    ]);
  });

  it('refuse with a reason of the list, and say what “other” is', () => {
    const refused = (reason: string | null, note: string | null = null) =>
      faults(entered({ decision: 'refused', reason, note }));
    expect(refused('licence-invalid')).toEqual([]);
    expect(refused('other', '见核查记录')).toEqual([]);
    expect(refused(null)).toEqual(['items.0.reason required']);
    expect(refused('weather')).toEqual(['items.0.reason unknown']);
    expect(refused('other')).toEqual(['items.0.note required']);
    expect(faults(entered({ reason: 'other', note: '是' }))).toEqual(['items.0.reason not-needed']);
  });
});

describe('a list that is put forward', () => {
  const ready: ListFacts = {
    undecided: 0,
    passed: 3,
    unsettled: 0,
    unanswered: 0,
    priceOpensAt: '2026-03-01T09:00:00+08:00',
    now: '2026-03-01T00:59:59.999Z',
  };
  const gaps = (over: Partial<ListFacts>): string[] =>
    listGaps({ ...ready, ...over }).map(({ field, code }) => `${field} ${code}`);

  it('has everything decided, settled and answered', () => {
    expect(gaps({})).toEqual([]);
    expect(gaps({ undecided: 2, passed: 0, unsettled: 1, unanswered: 4 })).toEqual([
      'products undecided',
      'relations unsettled',
      'objections unanswered',
    ]);
  });

  it('names somebody', () => {
    expect(gaps({ passed: 0 })).toEqual(['products nobody-eligible']);
  });

  it('comes before the window of prices, whatever the zone it is written in', () => {
    expect(gaps({ now: '2026-03-01T01:00:00Z' })).toEqual(['priceOpensAt too-late']);
  });
});
