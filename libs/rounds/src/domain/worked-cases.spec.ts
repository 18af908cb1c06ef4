import {
  type Award,
  type BidInput,
  evaluateRound,
  type ProductInput,
  type RoundInput,
} from '#rounds/evaluator';

interface Offer {
  readonly id: string;
  readonly price: string | null;
  readonly product?: Partial<ProductInput>;
  readonly bid?: Partial<BidInput>;
}

/** One variety `v` with one product per offer, one unit per pack, bidders named after their products. */
const round = (ruleset: string, offers: readonly Offer[], over: Partial<RoundInput> = {}): RoundInput => ({
  round: { id: 'r', title: 'r', category: 'drug', ruleset, parameters: {}, ...over.round },
  varieties: [
    {
      id: 'v',
      name: 'v',
      representativeStrength: null,
      volumeClass: 'general',
      lowPriceThreshold: null,
      classBPrice: null,
    },
  ],
  products: offers.map(({ id, product }) => ({ ...PRODUCT, id, bidderId: id, ...product })),
  bids: offers.map(({ id, price, bid }) => ({
    productId: id,
    packPrice: price,
    submittedAt: '2025-10-27T09:00:00Z',
    acceptsRevival: false,
    draw: null,
    ...bid,
  })),
  regions: null,
  preferences: [],
  volumes: null,
});
const PRODUCT: ProductInput = {
  id: '',
  varietyId: 'v',
  bidderId: '',
  name: '',
  entityId: null,
  strength: null,
  unitsPerPack: '1',
  ceilingPrice: null,
  reportedVolume: null,
  evaluationPassedOn: null,
  citiesCovered: null,
  salesVolume: null,
  technicalScore: '0',
  unitClass: null,
};
const parameters = (ruleset: string, values: RoundInput['round']['parameters']): Partial<RoundInput> => ({
  round: { id: 'r', title: 'r', category: 'drug', ruleset, parameters: values },
});
const told = ({ productId, rank, status, reason }: Award): string =>
  `${productId} ${rank ?? '-'} ${status} ${reason}`;
const outcome = (input: RoundInput): string[] => evaluateRound(input).awards.map(told);
const offers = (prices: Record<string, string | null>): Offer[] =>
  Object.entries(prices).map(([id, price]) => ({ id, price }));

describe('4plus7-2018', () => {
  it('lets the lowest of three win', () =>
    expect(outcome(round('4plus7-2018', offers({ a: '3', b: '1', c: '2' })))).toEqual([
      'a 3 lost not-lowest',
      'b 1 won lowest',
      'c 2 lost not-lowest',
    ]));

  it('negotiates with the lowest of two, and with a single bidder', () => {
    expect(outcome(round('4plus7-2018', offers({ a: '2', b: '1', c: null })))).toEqual([
      'a 2 lost not-lowest',
      'b 1 negotiation lowest',
      'c - abstained no-bid',
    ]);
    expect(outcome(round('4plus7-2018', offers({ a: '2' })))).toEqual(['a 1 negotiation lowest']);
  });

  it('prefers more cities, then larger sales, and leaves complete equals to people', () => {
    const cities: Offer[] = [
      { id: 'a', price: '1', product: { citiesCovered: '3', salesVolume: '9' } },
      { id: 'b', price: '1', product: { citiesCovered: '4' } },
      { id: 'c', price: '1', product: { citiesCovered: '3', salesVolume: '10' } },
    ];
    expect(outcome(round('4plus7-2018', cities))).toEqual([
      'a 3 lost not-lowest',
      'b 1 won lowest',
      'c 2 lost not-lowest',
    ]);
    expect(outcome(round('4plus7-2018', offers({ a: '1', b: '1', c: '2' })))).toEqual([
      'a 1 tie tie-undecided',
      'b 1 tie tie-undecided',
      'c 3 lost not-lowest',
    ]);
  });
});

describe('ties', () => {
  const five = { a: '1', b: '2', c: '2', d: '2', e: '3' };

  it('at the boundary give all equals the rank of the first of them, and leave the variety provisional', () => {
    const result = evaluateRound(round('expansion-2019', offers(five)));
    expect(result.awards.map(told)).toEqual([
      'a 1 won lowest',
      'b 2 tie tie-undecided',
      'c 2 tie tie-undecided',
      'd 2 tie tie-undecided',
      'e 5 lost rank',
    ]);
    expect(result.varieties).toMatchObject([{ cap: 3, winners: 1, agreedRatio: null, cycleYears: null }]);
  });

  it('elsewhere than at the boundary need no decision', () =>
    expect(outcome(round('expansion-2019', offers({ a: '1', b: '1', c: '2', d: '3' })))).toEqual([
      'a 1 won lowest',
      'b 2 won lowest',
      'c 3 won lowest',
      'd 4 lost rank',
    ]));

  it('are settled by the outcome of a public draw, smaller first, blank last', () => {
    const drawn = offers(five).map((offer) =>
      offer.id === 'd'
        ? { ...offer, bid: { draw: '1' } }
        : offer.id === 'b'
          ? { ...offer, bid: { draw: '2' } }
          : offer,
    );
    expect(outcome(round('expansion-2019', drawn))).toEqual([
      'a 1 won lowest',
      'b 3 won lowest',
      'c 4 lost rank',
      'd 2 won lowest',
      'e 5 lost rank',
    ]);
  });

  it('are in no line: what remains of the shortlist decides it', () => {
    const result = evaluateRound(
      round(
        'national-drug-10',
        offers({ a: '1', b: '1', c: '5' }),
        parameters('national-drug-10', { shortlist: Array<number>(16).fill(1) }),
      ),
    );
    expect(result.varieties).toMatchObject([{ line: null, winners: 0 }]);
    expect([...result.explanations].map(({ L }) => L)).toEqual([null, null, null]);
  });
});

describe('related parties', () => {
  it('are one entity by entity_id or bidder_id alike, and only their lowest bid is ranked', () => {
    const related: Offer[] = [
      { id: 'a', price: '1', product: { entityId: 'group' } },
      { id: 'b', price: '2', product: { bidderId: 'group' } },
      { id: 'c', price: '3' },
    ];
    const result = evaluateRound(round('expansion-2019', related));
    expect(result.awards.map(told)).toEqual(['a 1 won lowest', 'b - lost related-party', 'c 2 won lowest']);
    expect(result.varieties).toMatchObject([{ eligible: 2, valid: 3 }]);
  });

  it('are represented by a dearer bid when the cheaper one is over its ceiling', () =>
    expect(
      outcome(
        round('expansion-2019', [
          { id: 'a', price: '1', product: { entityId: 'g', ceilingPrice: '0.9999' } },
          { id: 'b', price: '2', product: { entityId: 'g', ceilingPrice: '2.0000' } },
        ]),
      ),
    ).toEqual(['a - invalid over-ceiling', 'b 1 won lowest']));
});

describe('national-drug-9', () => {
  it('takes the first test passed as the reason: spread, half cut, low price', () => {
    const input = round(
      'national-drug-9',
      [
        { id: 'a', price: '0.0500' },
        { id: 'b', price: '0.0900', product: { ceilingPrice: '0.18' } },
        { id: 'c', price: '0.1000' },
        { id: 'd', price: '0.2', product: { ceilingPrice: '0.4' } },
        { id: 'e', price: '0.3', product: { ceilingPrice: '0.5999' } },
        { id: 'f', price: '0.4' },
      ],
      parameters('national-drug-9', { shortlist: Array<number>(16).fill(5) }),
    );
    expect(outcome(input)).toEqual([
      'a 1 won spread',
      'b 2 won spread',
      'c 3 won low-price',
      'd 4 won half-cut',
      'e 5 lost fused',
      'f 6 lost rank',
    ]);
  });
});

describe('national-drug-11', () => {
  it('revives a low-priced bid from outside the shortlist at its own price', () => {
    const volume = (id: string, price: string, reportedVolume: string): Offer => ({
      id,
      price,
      product: { reportedVolume },
      bid: { acceptsRevival: true },
    });
    const result = evaluateRound(
      round(
        'national-drug-11',
        [
          volume('a', '1.0', '0'),
          volume('b', '1.2', '0'),
          { ...volume('c', '1.2', '9'), bid: { acceptsRevival: true, submittedAt: '2025-10-27T10:00:00Z' } },
          volume('d', '1.3', '3'),
        ],
        parameters('national-drug-11', { shortlist: Array<number>(16).fill(2), tieBreak: ['submitted_at'] }),
      ),
    );
    expect(result.awards.map((award) => `${told(award)} ${award.awardComparablePrice ?? '-'}`)).toEqual([
      'a 1 won spread 1.0000',
      'b 2 won spread 1.2000',
      'c 3 revived-non-shortlisted revival 1.2000',
      'd 4 lost rank -',
    ]);
    expect([...result.explanations].map(({ meanReportedVolume }) => meanReportedVolume)).toEqual(
      Array(4).fill('3.0000'),
    );
  });
});

describe('revival from outside the shortlist', () => {
  const with11 = (volumes: readonly string[], prices: readonly string[], accepts = true): string[] =>
    outcome(
      round(
        'national-drug-11',
        prices.map((price, index) => ({
          id: 'abcdefg'.charAt(index),
          price,
          product: { reportedVolume: volumes[index] ?? '0' },
          bid: { acceptsRevival: accepts },
        })),
        parameters('national-drug-11', { shortlist: Array<number>(16).fill(1) }),
      ),
    ).slice(1);

  it('takes a reported volume equal to the mean over all products', () =>
    expect(with11(['4', '3', '2'], ['1', '2', '3'])).toEqual([
      'b 2 revived-non-shortlisted revival',
      'c 3 lost rank',
    ]));

  it('compares with the exact mean: 3 is below 10 / 3', () =>
    expect(with11(['4', '3', '3'], ['1', '2', '3'])).toEqual(['b 2 lost rank', 'c 3 lost rank']));

  it('is not for the dearest, nor for two who are both the dearest', () =>
    expect(with11(['0', '5', '5'], ['1', '3', '3'])).toEqual(['b 2 lost rank', 'c 3 lost rank']));

  it('is not for those who do not accept', () =>
    expect(with11(['0', '9', '0'], ['1', '2', '3'], false)).toEqual(['b 2 lost rank', 'c 3 lost rank']));
});

describe('a second quote', () => {
  const prices = { a: '10', b: '15', c: '19', d: '22', e: '23', f: '24', g: '25' };
  const quoting = (quotes: Readonly<Record<string, Partial<BidInput>>>, over: Partial<ProductInput> = {}) =>
    evaluateRound(
      round(
        'national-drug-10',
        Object.entries(prices).map(([id, price]) => ({ id, price, product: over, bid: quotes[id] ?? {} })),
      ),
    );
  const told4 = ({ awards }: ReturnType<typeof quoting>): string[] =>
    awards.slice(0, 4).map((award) => `${told(award)} ${award.awardComparablePrice ?? '-'}`);

  it('wins at what it says, up to the revival price itself', () =>
    expect(
      told4(
        quoting({
          c: { acceptsRevival: true, secondQuote: '12.50' },
          d: { acceptsRevival: true, secondQuote: '15' },
        }),
      ),
    ).toEqual([
      'a 1 won spread 10.0000',
      'b 2 won spread 15.0000',
      'c 3 revived-shortlisted revival 12.5000',
      'd 4 revived-shortlisted revival 15.0000',
    ]));

  it('above the revival price, or from who does not accept, revives nobody, and the explanation says so', () => {
    const result = quoting({
      c: { acceptsRevival: true, secondQuote: '15.01' },
      d: { acceptsRevival: false, secondQuote: '11' },
    });
    expect(told4(result).slice(2)).toEqual(['c 3 lost fused -', 'd 4 lost fused -']);
    const steps = [...result.explanations].map(({ steps: all }) =>
      all.find(({ key }) => key === 'second-quote'),
    );
    expect(steps.slice(2, 4)).toMatchObject([{ formula: '15.0100 > 15.0000', holds: false }, undefined]);
  });

  it('moves neither lines nor prices of those who won by their first one', () => {
    const [plain, quoted] = [
      quoting({}),
      quoting({
        a: { acceptsRevival: true, secondQuote: '1' },
        b: { acceptsRevival: true, secondQuote: '2' },
      }),
    ];
    expect(quoted.awards).toEqual(plain.awards);
    expect(quoted.varieties).toEqual(plain.varieties);
  });

  it('is awarded per unit as it was quoted, whatever the strength', () => {
    const [, , third] = quoting(
      { c: { acceptsRevival: true, secondQuote: '12.34' } },
      { unitsPerPack: '7' },
    ).awards;
    expect(third).toMatchObject({ awardUnitPrice: '1.7629', awardComparablePrice: '1.7629' });
  });

  it('sets the price level for those outside the shortlist', () => {
    const offer = (id: string, price: string, bid: Partial<BidInput>): Offer => ({
      id,
      price,
      product: { reportedVolume: '5' },
      bid,
    });
    const { awards } = evaluateRound(
      round(
        'national-drug-11',
        [
          offer('a', '10', {}),
          offer('b', '90', { acceptsRevival: true, secondQuote: '11' }),
          offer('c', '95', { acceptsRevival: true }),
          offer('d', '99', {}),
        ],
        parameters('national-drug-11', { shortlist: Array<number>(16).fill(2), spreadMultiple: '1.2' }),
      ),
    );
    expect(awards.map((award) => `${told(award)} ${award.awardComparablePrice ?? '-'}`)).toEqual([
      'a 1 won spread 10.0000',
      'b 2 revived-shortlisted revival 11.0000',
      'c 3 revived-non-shortlisted revival 11.0000',
      'd 4 lost rank -',
    ]);
  });
});

describe('national-stent-2020', () => {
  it('passes over the fifth product of an entity, which keeps its rank number and takes no place', () => {
    const own = { entityId: 'g' };
    const input = round(
      'national-stent-2020',
      [
        ...['a', 'b', 'c'].map((id, index) => ({ id, price: `${index + 1}00`, product: own })),
        { id: 'd', price: '400' },
        { id: 'e', price: '2849.9999' },
        { id: 'f', price: '2850' },
      ],
      parameters('national-stent-2020', { places: 4, productsPerEntity: 2 }),
    );
    expect(outcome(input)).toEqual([
      'a 1 won spread',
      'b 2 won low-price',
      'c 3 lost entity-limit',
      'd 4 won low-price',
      'e 5 won low-price',
      'f 6 lost rank',
    ]);
  });

  it('protects a price strictly below the protection price, 2850 not included', () => {
    const input = round('national-stent-2020', offers({ a: '100', b: '2849.9999', c: '2850' }));
    expect(outcome(input)).toEqual(['a 1 won spread', 'b 2 won low-price', 'c 3 lost fused']);
  });
});

describe('insulin-renewal-2024', () => {
  it('draws the line again without bids that are tied for the last place', () => {
    const input = round(
      'insulin-renewal-2024',
      offers({ a: '10', b: '10', c: '12', d: '15', e: '15.6001' }),
      parameters('insulin-renewal-2024', { places: 1 }),
    );
    expect(outcome(input)).toEqual([
      'a 1 tie tie-undecided',
      'b 1 tie tie-undecided',
      'c 3 lost rank',
      'd 4 lost rank',
      'e 5 lost spread',
    ]);
    expect(evaluateRound(input).varieties).toMatchObject([{ line: '15.6000' }]);
  });

  it('lets those within 1.3 × the lowest or the class B price pass, and the first places win', () => {
    const input = round(
      'insulin-renewal-2024',
      offers({ a: '10', b: '13', c: '13.0001', d: '20', e: '14' }),
      parameters('insulin-renewal-2024', { places: 3 }),
    );
    const withClassB = { ...input, varieties: input.varieties.map((v) => ({ ...v, classBPrice: '14' })) };
    expect(outcome(withClassB)).toEqual([
      'a 1 won spread',
      'b 2 won spread',
      'c 3 won low-price',
      'd 5 lost spread',
      'e 4 lost rank',
    ]);
  });
});

describe('alliance-composite', () => {
  it('publishes the lowest price and the line without bids that are tied for the last place', () => {
    const input = round(
      'alliance-composite',
      offers({ a: '10', b: '10', c: '12', d: '18.0001' }),
      parameters('alliance-composite', { winnersMax: 1 }),
    );
    expect(outcome(input)).toEqual([
      'a 1 tie tie-undecided',
      'b 1 tie tie-undecided',
      'c 3 lost rank',
      'd - lost spread',
    ]);
    const { varieties, explanations } = evaluateRound(input);
    expect([varieties[0]?.line, [...explanations][0]?.L]).toEqual(['21.6000', '12.0000']);
  });

  it('scores price and quality, each rounded to four decimals', () => {
    const scored = (id: string, price: string, technicalScore: string): Offer => ({
      id,
      price,
      product: { technicalScore },
    });
    const input = round(
      'alliance-composite',
      [
        scored('a', '10', '50'),
        scored('b', '12', '95'),
        scored('c', '18', '100'),
        scored('d', '18.0001', '100'),
      ],
      parameters('alliance-composite', { winnersMax: 2 }),
    );
    // a: 0.6 × 100 + 0.4 × 50 = 80; b: 0.6 × 83.3333 + 0.4 × 95 = 88; c: 0.6 × 55.5556 + 40 = 73.3334
    expect(outcome(input)).toEqual([
      'a 2 won composite',
      'b 1 won composite',
      'c 3 lost rank',
      'd - lost spread',
    ]);
    const texts = [...evaluateRound(input).explanations].map(({ text }) => text);
    expect(texts[1]).toContain('0.6 × 83.3333 + (1 − 0.6) × 95 = 88.0000');
  });
});

it('orders ids by code point, not by UTF-16 unit', () => {
  const result = evaluateRound(
    round('ceiling-renewal', offers({ '\u{20000}': '1', '\uff21': '1', a: '1', '\uffff': '1' })),
  );
  expect(result.awards.map(({ productId, rank }) => [productId, rank])).toEqual([
    ['a', 1],
    ['\uff21', 2],
    ['\uffff', 3],
    ['\u{20000}', 4],
  ]);
});

it('evaluates a variety without products', () => {
  const of = (ruleset: string) => evaluateRound(round(ruleset, [])).varieties;
  expect(of('national-drug-11')).toMatchObject([
    { eligible: 0, cap: 0, anchor: null, line: null, winners: 0 },
  ]);
  expect(of('insulin-renewal-2024')).toMatchObject([{ eligible: 0, cap: 7, line: null }]);
  expect(of('ceiling-renewal')).toMatchObject([{ eligible: 0, cap: null }]);
});

it('refuses a rule set that does not exist', () => {
  expect(() => evaluateRound(round('nonsense', []))).toThrow(/no rule set nonsense/);
});
