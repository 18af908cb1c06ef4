import fc from 'fast-check';

import { compareEvaluations } from './compare.js';
import { totalsOf } from './totals.js';
import type { ComparedAward, ComparedEvaluation } from './types.js';

const award = (over: Partial<ComparedAward>): ComparedAward => ({
  varietyId: 'v',
  productId: 'p',
  bidderId: 'b',
  status: 'won',
  reason: 'spread',
  awardUnitPrice: '1.0000',
  awardComparablePrice: '1.0000',
  ceilingPrice: null,
  lowPriceDeclaration: false,
  text: 'why',
  ...over,
});
const lost = (over: Partial<ComparedAward>) =>
  award({ status: 'lost', reason: 'rank', awardUnitPrice: null, awardComparablePrice: null, ...over });
const evaluation = (
  id: string,
  awards: ComparedAward[],
  spend: string | null = null,
  agreedQuantity: string | null = null,
): ComparedEvaluation => ({
  id,
  label: id,
  ruleset: 'national-drug-11',
  awards,
  varieties: [{ varietyId: 'v', name: 'variety', spend, agreedQuantity }],
});

describe('totals of an evaluation', () => {
  it('takes the mean of the cuts below the ceilings, each exact', () => {
    const awards = [
      award({ productId: 'a', awardUnitPrice: '0.3000', ceilingPrice: '1' }),
      award({ productId: 'b', awardUnitPrice: '0.1005', ceilingPrice: '0.2010' }),
      award({ productId: 'c', ceilingPrice: null }),
    ];
    expect(totalsOf(evaluation('x', awards)).averageCut).toBe('60.00');
  });

  it('says nothing where nothing can be said', () => {
    const totals = totalsOf(evaluation('x', [lost({})]));
    expect(totals).toMatchObject({
      winners: 0,
      averageCut: null,
      spend: null,
      widestSpread: null,
      notShortlisted: 1,
    });
  });

  it('finds the widest spread within a variety, not across varieties', () => {
    const awards = [
      award({ productId: 'a', awardComparablePrice: '1.0000' }),
      award({ productId: 'b', awardComparablePrice: '1.8000' }),
      award({ productId: 'c', varietyId: 'w', awardComparablePrice: '90.0000' }),
    ];
    expect(totalsOf(evaluation('x', awards)).widestSpread).toBe('1.8000');
  });

  it('adds spends without losing a fen', () => {
    const varieties = ['0.10', '0.20', '99999999999999.99'].map((spend, i) => ({
      varietyId: `${i}`,
      name: '',
      spend,
      agreedQuantity: null,
    }));
    expect(totalsOf({ ...evaluation('x', []), varieties }).spend).toBe('100000000000000.29');
  });
});

describe('evaluations side by side', () => {
  it('lists a product that wins under one rule set alone, with the reason of each', () => {
    const first = evaluation('one', [award({ text: 'first reason' })]);
    const second = evaluation('two', [lost({ text: 'second reason' })]);
    const [variety] = compareEvaluations([first, second]).varieties;
    expect(variety?.changes).toEqual([
      {
        productId: 'p',
        bidderId: 'b',
        outcomes: [
          { status: 'won', reason: 'spread', awardUnitPrice: '1.0000', text: 'first reason' },
          { status: 'lost', reason: 'rank', awardUnitPrice: null, text: 'second reason' },
        ],
      },
    ]);
  });

  it('says how many lost, and how the agreed volume of a variety differs from the first side', () => {
    const many = '90071992547409931';
    const sides = [
      evaluation('one', [award({}), lost({ productId: 'q' })], '1.00', many),
      evaluation('two', [lost({}), lost({ productId: 'q', status: 'invalid' })], null, '90071992547409930'),
      evaluation('three', [award({}), lost({ productId: 'q', status: 'abstained' })]),
    ];
    const [variety] = compareEvaluations(sides).varieties;
    expect(variety?.sides.map(({ losers, agreedChange }) => [losers, agreedChange])).toEqual([
      [1, '0'],
      [2, '-1'],
      [0, null],
    ]);
  });

  it('counts another award price as a change', () => {
    const sides = [evaluation('one', [award({})]), evaluation('two', [award({ awardUnitPrice: '0.9000' })])];
    expect(compareEvaluations(sides).varieties[0]?.changes).toHaveLength(1);
  });

  it('finds no change between an evaluation and itself', () => {
    const awards = fc.array(
      fc
        .record({ productId: fc.uuid(), won: fc.boolean() })
        .map(({ productId, won }) => (won ? award({ productId }) : lost({ productId }))),
    );
    fc.assert(
      fc.property(awards, (list) => {
        const { varieties } = compareEvaluations([
          evaluation('one', list),
          evaluation('two', [...list].reverse()),
        ]);
        return varieties.every(({ changes }) => changes.length === 0);
      }),
    );
  });
});
