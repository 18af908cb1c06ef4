import { conversionOf, dividedByK, multipliedByK } from './conversion.js';
import { evaluateByOracle } from './oracle.js';
import { parseCsv, type PackageRows } from './package-rows.js';
import { decimal, fixed, halfUp } from './rational.js';
import type { RulesetId } from './settings.js';

const AT = '2025-10-27T09:00:00+08:00';

/** A round of one variety v from lines `product,entity,reported volume,price`; everybody accepts a revival. */
const roundOf = (ruleset: RulesetId, ...lines: readonly string[]): PackageRows => {
  const rows = parseCsv(['product,entity,volume,price', ...lines].join('\n'));
  return {
    round: { id: 'r', title: 'r', category: 'drug', ruleset },
    varieties: [{ variety_id: 'v', name: 'v' }],
    products: rows.map((row) => ({
      product_id: row['product'] ?? '',
      variety_id: 'v',
      bidder_id: row['entity'] ?? '',
      name: 'n',
      units_per_pack: '1',
      reported_volume: row['volume'] ?? '',
    })),
    bids: rows.map((row) => ({
      product_id: row['product'] ?? '',
      pack_price: row['price'] ?? '',
      submitted_at: AT,
      accepts_revival: 'Y',
    })),
    regions: null,
    preferences: null,
    volumes: null,
  };
};

const columns = (text: string, ...names: readonly string[]): string[] =>
  parseCsv(text).map((row) => names.map((name) => row[name]).join(' '));
const awards = (pack: PackageRows): string[] =>
  columns(evaluateByOracle(pack).awards, 'product_id', 'rank', 'status', 'reason', 'award_comparable_price');
const varieties = (pack: PackageRows): string | undefined => evaluateByOracle(pack).varieties.split('\n')[1];

describe('the second evaluator, against figures worked out by hand', () => {
  it('rounds the exact quotient half up when K is a power of 1.7', () => {
    const half = conversionOf('25', '50');
    expect(fixed(dividedByK(decimal('52.0125'), half), 4)).toBe('88.4213');
    expect(fixed(multipliedByK(decimal('88.4213'), half), 4)).toBe('52.0125');
  });

  it('converts 100 mg at 810 yuan to 500 mg as published', () => {
    expect(fixed(halfUp(multipliedByK(decimal('810'), conversionOf('500', '100')), 2), 2)).toBe('2776.97');
  });

  it('lets both shortlisted bids of the second national round for acarbose win', () => {
    const pack = roundOf('national-drug-9', 'B1,Bayer,,0.1807', 'B2,Luye,,0.32', 'B3,Huadong,,0.465');
    expect(awards(pack)).toEqual(['B1 1 won spread 0.1807', 'B2 2 won spread 0.3200', 'B3 3 lost rank ']);
    expect(varieties(pack)).toBe('v,3,3,2,,0.3253,2,0.60,1');
  });

  it('revives two shortlisted bids of a batch 10 round at the highest price of rule 1', () => {
    const prices = ['1.00', '1.50', '1.90', '2.20', '2.30', '2.40', '2.50'];
    const pack = roundOf(
      'national-drug-10',
      ...prices.map((price, i) => `P${i + 1},B${i + 1},1000,${price}`),
    );
    expect(awards(pack)).toEqual([
      'P1 1 won spread 1.0000',
      'P2 2 won spread 1.5000',
      'P3 3 revived-shortlisted revival 1.5000',
      'P4 4 revived-shortlisted revival 1.5000',
      'P5 5 lost rank ',
      'P6 6 lost rank ',
      'P7 7 lost rank ',
    ]);
    expect(varieties(pack)).toBe('v,7,7,4,,1.8000,4,0.80,3');
  });

  it('revives at what was quoted a second time, and not above the price of rule 1', () => {
    const prices = ['1.00', '1.50', '1.90', '2.20', '2.30', '2.40', '2.50'];
    const pack = roundOf(
      'national-drug-10',
      ...prices.map((price, i) => `P${i + 1},B${i + 1},1000,${price}`),
    );
    const quotes = new Map([
      ['P3', '1.20'],
      ['P4', '1.51'],
    ]);
    const bids = pack.bids.map((row) => ({
      ...row,
      second_quote: quotes.get(row['product_id'] ?? '') ?? '',
    }));
    expect(awards({ ...pack, bids }).slice(0, 4)).toEqual([
      'P1 1 won spread 1.0000',
      'P2 2 won spread 1.5000',
      'P3 3 revived-shortlisted revival 1.2000',
      'P4 4 lost fused ',
    ]);
  });

  it('revives inside and outside the shortlist of a batch 11 round at the fuse line', () => {
    const bids = ['1000,0.20', '1000,0.90', '1000,1.00', '1000,1.30', '1500,1.50', '500,1.60', '1000,2.00'];
    const pack = roundOf('national-drug-11', ...bids.map((bid, i) => `P${i + 1},B${i + 1},${bid}`));
    expect(awards(pack)).toEqual([
      'P1 1 won spread 0.2000',
      'P2 2 revived-shortlisted revival 0.7650',
      'P3 3 revived-shortlisted revival 0.7650',
      'P4 4 revived-shortlisted revival 0.7650',
      'P5 5 revived-non-shortlisted revival 0.7650',
      'P6 6 lost rank ',
      'P7 7 lost rank ',
    ]);
    expect(varieties(pack)).toBe('v,7,7,4,0.4250,0.7650,5,0.80,3');
  });

  it('passes over the fifth stent of a maker and gives its place to the next product', () => {
    const prices = ['500', '510', '520', '530', '540'].map((price, i) => `S${i + 1},M,,${price}`);
    const pack = roundOf('national-stent-2020', ...prices, 'S6,N,,600', 'S7,O,,1000', 'S8,Q,,3000');
    expect(awards(pack).slice(3)).toEqual([
      'S4 4 won spread 530.0000',
      'S5 5 lost entity-limit ',
      'S6 6 won spread 600.0000',
      'S7 7 won low-price 1000.0000',
      'S8 8 lost fused ',
    ]);
    expect(varieties(pack)).toBe('v,4,8,10,,900.0000,6,0.80,3');
  });

  it('leaves equal bids across the boundary to people', () => {
    const pack = roundOf('expansion-2019', 'a,A,,1', 'b,B,,2', 'c,C,,3', 'd,D,,3', 'e,E,,4');
    expect(awards(pack)).toEqual([
      'a 1 won lowest 1.0000',
      'b 2 won lowest 2.0000',
      'c 3 tie tie-undecided ',
      'd 3 tie tie-undecided ',
      'e 5 lost rank ',
    ]);
    expect(varieties(pack)).toBe('v,5,5,3,,,2,,');
  });

  it('scores price and technique and ranks those within the spread line', () => {
    const pack = roundOf('alliance-composite', 'a,A,,1', 'b,B,,1.5', 'c,C,,1.8', 'd,D,,1.8001');
    const scores = ['20', '90', '95', '100'];
    const products = pack.products.map((row, i) => ({ ...row, technical_score: scores[i] ?? '' }));
    const round = { ...pack.round, parameters: { winnersMax: 2 } };
    // a: 60 + 8 = 68; b: 0.6 × 66.6667 + 36 = 76.00002 → 76.0000; c: 0.6 × 55.5556 + 38 = 71.33336 → 71.3334
    expect(awards({ ...pack, round, products })).toEqual([
      'a 3 lost rank ',
      'b 1 won composite 1.5000',
      'c 2 won composite 1.8000',
      'd  lost spread ',
    ]);
  });

  it('lets the first choose two areas, then all in turn, and then backups of other entities', () => {
    const pack = roundOf('ceiling-renewal', 'a,A,,1', 'b,B,,2', 'c,A,,3');
    const regions = ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => ({ region_id: id, name: id }));
    const preferences = [{ product_id: 'a', region_id: 'r4', preference: '7' }];
    // Primaries: a r4, a r1, b r2, c r3, a r5. Backups: a r2 (b's own); b r1, then r3, r4, r5; c finds none.
    const files = evaluateByOracle({ ...pack, regions, preferences });
    const areas = columns(files.areas, 'region_id', 'primary_product_id', 'backup_product_id');
    expect(areas).toEqual(['r1 a b', 'r2 b a', 'r3 c b', 'r4 a b', 'r5 a b']);
  });

  it('rounds the agreed quantity of each row and gives rows of losers to the only chooser', () => {
    const pack = roundOf('4plus7-2018', 'a,A,,1', 'b,B,,2', 'c,C,,3');
    const row = { institution_id: 'h', variety_id: 'v', region_id: '' };
    const volumes = [
      { ...row, product_id: 'b', quantity: '5' },
      { ...row, product_id: '', quantity: '4' },
      { ...row, product_id: 'a', quantity: '9007199254740993' },
    ];
    const lines = evaluateByOracle({ ...pack, volumes })
      .allocations.split('\n')
      .slice(1, -1);
    expect(lines).toEqual(['h,v,,a,4,2', 'h,v,a,a,9007199254740993,4503599627370497', 'h,v,b,a,5,3']);
  });
});
