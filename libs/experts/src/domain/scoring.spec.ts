import fc from 'fast-check';

import { compareExact, exact } from '#kernel';

import { aggregate, sealScores } from './frozen.js';
import {
  type Criterion,
  fourDecimals,
  needsComment,
  sheetTotal,
  sumsToHundred,
  technicalScore,
} from './scoring.js';
import { cellFaults, sheetDigest, sheetFaults } from './sheet.js';

const CRITERIA: readonly Criterion[] = [
  { n: 1, name: '质量标准', weight: '60', max: '10' },
  { n: 2, name: '供应保障', weight: '40', max: '30' },
];
const RULE = { below: '0.60', above: '0.90' };
const score = (productId: string, criterion: number, points: string, comment = '') => ({
  productId,
  criterion,
  points,
  comment,
});

describe('scores of experts', () => {
  it('weigh each criterion by its maximum', () => {
    const total = sheetTotal(
      CRITERIA,
      new Map([
        [1, '8.5'],
        [2, '20'],
      ]),
    );
    // 60 × 8.5 ÷ 10 + 40 × 20 ÷ 30 = 51 + 26.6667
    expect(fourDecimals(total)).toBe('77.6667');
    expect(sumsToHundred(CRITERIA)).toBe(true);
    expect(sumsToHundred(CRITERIA.slice(1))).toBe(false);
  });

  it('ask for a reason strictly below and above the shares of the rule', () => {
    const [first] = CRITERIA;
    if (!first) throw new Error('no criterion');
    expect(['5.99', '6', '9', '9.01'].map((points) => needsComment(points, first, RULE))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('are averaged, from five experts on without a highest and a lowest, rounded half up once', () => {
    const totals = (...texts: string[]) => texts.map(exact);
    expect(technicalScore(totals('10', '20', '90', '100'), { trimFrom: 5 })).toBe('55.0000');
    expect(technicalScore(totals('10', '20', '30', '90', '100'), { trimFrom: 5 })).toBe('46.6667');
    expect(technicalScore(totals('100', '100', '50', '0', '0'), { trimFrom: 5 })).toBe('50.0000');
    expect(technicalScore(totals('0', '0.0001'), { trimFrom: 5 })).toBe('0.0001');
    expect(technicalScore(totals('70', '80'), { trimFrom: 1 })).toBe('75.0000');
  });

  it('stay between the lowest and the highest total and do not depend on the order of the experts', () => {
    const totals = fc.array(
      fc.integer({ min: 0, max: 1_000_000 }).map((n) => ({ n: BigInt(n), d: 10_000n })),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(totals, fc.integer({ min: 1, max: 7 }), (list, trimFrom) => {
        const result = technicalScore(list, { trimFrom });
        expect(technicalScore([...list].reverse(), { trimFrom })).toBe(result);
        for (const [one, isRight] of [
          [[...list].sort(compareExact)[0], (c: number) => c >= 0],
          [[...list].sort(compareExact).at(-1), (c: number) => c <= 0],
        ] as const)
          expect(one && isRight(compareExact(exact(result), exact(fourDecimals(one))))).toBe(true);
      }),
    );
  });
});

describe('a score sheet', () => {
  const full = [
    score('P1', 1, '8'),
    score('P1', 2, '20'),
    score('P2', 1, '9.5', '优于标准'),
    score('P2', 2, '18'),
  ];

  it('is complete when every cell has a score, with the reasons that the rule asks for', () => {
    expect(sheetFaults(full, CRITERIA, ['P1', 'P2'], RULE)).toEqual([]);
    const faults = sheetFaults([...full.slice(1, 3), score('P2', 2, '1', ' ')], CRITERIA, ['P1', 'P2'], RULE);
    expect(faults.map(({ field, code }) => [field, code])).toEqual([
      ['P1.1', 'missing'],
      ['P2.2', 'comment-missing'],
    ]);
  });

  it('refuses cells that are not of the review, given twice, or over the maximum', () => {
    const cells = [
      ...full,
      score('P3', 1, '1'),
      score('P1', 3, '1'),
      score('P1', 1, '1'),
      score('P2', 2, '30.01'),
    ];
    expect(cellFaults(cells, CRITERIA, ['P1', 'P2']).map(({ code }) => code)).toEqual([
      'unknown',
      'unknown',
      'repeated',
      'repeated',
    ]);
    expect(cellFaults([score('P1', 1, '10.01')], CRITERIA, ['P1']).map(({ code }) => code)).toEqual([
      'out-of-range',
    ]);
  });

  it('has a digest over its cells, whatever their order', () => {
    const digest = sheetDigest(full, CRITERIA, ['P1', 'P2']);
    expect(sheetDigest([...full].reverse(), CRITERIA, ['P1', 'P2'])).toBe(digest);
    expect(sheetDigest([...full.slice(1), score('P1', 1, '8.1')], CRITERIA, ['P1', 'P2'])).not.toBe(digest);
  });

  it('becomes a score of each product, with the totals by seat', () => {
    const sheets = [1, 2].map((seat) => ({ seat, digest: 'd', scores: full }));
    const frozen = aggregate('R1', CRITERIA, { trimFrom: 5 }, sheets, ['P1', 'P2']);
    expect(frozen.products).toEqual([
      {
        productId: 'P1',
        technicalScore: '74.6667',
        totals: [
          { seat: 1, total: '74.6667' },
          { seat: 2, total: '74.6667' },
        ],
      },
      {
        productId: 'P2',
        technicalScore: '81.0000',
        totals: [
          { seat: 1, total: '81.0000' },
          { seat: 2, total: '81.0000' },
        ],
      },
    ]);
    expect(sealScores(frozen).digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
