import {
  memorySource,
  organisationViolation,
  readTender,
  type TenderFile,
  violationLine,
} from '#rounds/package';

import { uscc } from '../support/people.js';

const GOOD: Readonly<Partial<Record<TenderFile, string>>> = {
  'round.json':
    '{"id":"T-1","title":"第一批","category":"drug","ruleset":"national-drug-11","parameters":{}}',
  'varieties.csv': 'variety_id,name\nv,甲\n',
  'products.csv': 'product_id,variety_id,bidder_id,name,units_per_pack\nP1,v,B1,甲一,1\nP2,v,B2,甲二,10\n',
  'organisations.csv': `bidder_id,uscc\nB1,${uscc(1)}\nB2,${uscc(2)}\n`,
};

const read = (over: Readonly<Partial<Record<TenderFile, string>>> = {}) => {
  const files = Object.entries({ ...GOOD, ...over }).map(
    ([name, text]) => [name, Buffer.from(text)] as const,
  );
  return readTender(memorySource(Object.fromEntries(files)));
};

const linesOf = async (over: Readonly<Partial<Record<TenderFile, string>>>): Promise<string[]> => {
  const reading = await read(over);
  return reading.ok ? [] : reading.violations.map((violation) => violationLine(violation));
};

describe('the package of a tender', () => {
  it('needs no bids, and knows the organisation behind each bidder and the prices to compare with', async () => {
    const reading = await read({
      'bids.csv': 'product_id,pack_price,submitted_at\n',
      'reference_prices.csv': 'product_id,reference_price\nP2,12.50\n',
    });
    if (!reading.ok) throw new Error('refused');
    expect([...reading.input.organisations]).toEqual([
      ['B1', { uscc: uscc(1), line: 2 }],
      ['B2', { uscc: uscc(2), line: 3 }],
    ]);
    expect([...reading.input.referencePrices]).toEqual([['P2', '12.50']]);
    expect(reading.input.round.bids).toEqual([]);
  });

  it.each<[string, Partial<Record<TenderFile, string>>, string[]]>([
    [
      'a price that somebody knows before the opening',
      { 'bids.csv': 'product_id,pack_price,submitted_at\nP1,1.00,2026-01-13T09:00:00+08:00\n' },
      [
        'bids.csv:2:product_id bids-not-yet bids.csv has 1 bids; the bids of a tender come out of its opening',
      ],
    ],
    [
      'a bidder without an organisation',
      { 'organisations.csv': `bidder_id,uscc\nB1,${uscc(1)}\n` },
      [
        'organisations.csv:1:bidder_id organisation-missing bidder "B2" has no credit code in organisations.csv',
      ],
    ],
    [
      'a code that is none',
      { 'organisations.csv': `bidder_id,uscc\nB1,${uscc(1)}\nB2,123\n` },
      ['organisations.csv:3:uscc bad-uscc "123" is not a unified social credit code'],
    ],
    [
      'an organisation behind two bidders',
      { 'organisations.csv': `bidder_id,uscc\nB1,${uscc(1)}\nB2,${uscc(1)}\n` },
      [`organisations.csv:3:uscc key-repeated "${uscc(1)}" is also on line 2`],
    ],
    [
      'an organisation that has no product',
      { 'organisations.csv': `${GOOD['organisations.csv'] ?? ''}B9,${uscc(9)}\n` },
      ['organisations.csv:4:bidder_id unknown-reference products.csv has no product of bidder "B9"'],
    ],
    [
      'ids that look alike and are not',
      { 'products.csv': (GOOD['products.csv'] ?? '').replace('P1,', 'P1\u200b,') },
      [
        'products.csv:1:product_id bad-id the id "P1\u200b" must be 1 to 200 printable characters without spaces around it',
      ],
    ],
    [
      'a reference price for nothing',
      { 'reference_prices.csv': 'product_id,reference_price\nP9,1.00\n' },
      ['reference_prices.csv:2:product_id unknown-reference'],
    ],
  ])('refuses %s', async (_, over, expected) => {
    const lines = await linesOf(over);
    expect(lines).toHaveLength(expected.length);
    for (const [i, line] of expected.entries()) expect(lines[i]).toContain(line);
  });

  it('names the line of a credit code that the platform does not know', () => {
    expect(violationLine(organisationViolation(uscc(7), 3))).toBe(
      `organisations.csv:3:uscc organisation-unknown "${uscc(7)}" is no active manufacturer on the platform`,
    );
  });
});
