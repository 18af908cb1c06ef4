import type { Files } from './support.js';

/** A small round that uses every file and every column, and is in order. */
export const sound = (): Record<string, string> => ({
  'round.json': `{
  "id": "r1",
  "title": "a round",
  "category": "drug",
  "ruleset": "national-drug-11",
  "parameters": {
    "spreadMultiple": "1.8"
  }
}
`,
  'varieties.csv': `variety_id,name,representative_strength,volume_class,low_price_threshold,class_b_price
v1,one,10,general,0.1,
v2,two,,special,,3
`,
  'products.csv': `product_id,variety_id,bidder_id,name,entity_id,strength,units_per_pack,ceiling_price,reported_volume,evaluation_passed_on,cities_covered,sales_volume,technical_score
p1,v1,b1,one,,10,10,5,100,2020-01-31,1,2,90
p2,v1,b2,two,b1,20,1,,0,,,,
p3,v2,b3,three,,,1,2.50,7,2024-02-29,,,100
`,
  'bids.csv': `product_id,pack_price,submitted_at,accepts_revival,draw
p1,10.00,2025-10-27T09:00:00+08:00,Y,1
p2,,,,
p3,1.5,2025-10-27T01:00:00.5Z,N,
`,
  'regions.csv': `region_id,name
east,东
west,西
`,
  'region_preferences.csv': `product_id,region_id,preference
p1,west,1
p1,east,2
`,
  'volumes.csv': `institution_id,region_id,variety_id,product_id,quantity
h1,east,v1,p1,10
h1,east,v1,,0
h2,west,v2,p3,5
`,
});

/** Where a violation must be found: file, line, column, code. */
export type Expected = readonly [file: string, line: number, column: string, code: string];

/** One kind of malformed package. */
export interface Malformed {
  readonly name: string;
  readonly mutate: (files: Files) => void;
  readonly expect: readonly Expected[];
}

/** Replaces a piece of a file; the piece must be there, so that no case can go stale. */
export function swap(files: Files, file: string, piece: string, by: string): void {
  const content = files[file];
  if (typeof content !== 'string' || !content.includes(piece)) throw new Error(`${file} has no ${piece}`);
  files[file] = content.replace(piece, () => by);
}

const change =
  (file: string, piece: string, by: string) =>
  (files: Files): void =>
    swap(files, file, piece, by);
const one = (name: string, file: string, piece: string, by: string, ...expected: Expected[]): Malformed => ({
  name,
  mutate: change(file, piece, by),
  expect: expected,
});
const without = (file: string) => (files: Files) => void Reflect.deleteProperty(files, file);
const json = (name: string, piece: string, by: string, ...rest: [number, string, string][]): Malformed =>
  one(name, 'round.json', piece, by, ...rest.map((at): Expected => ['round.json', ...at]));
const parameter = (name: string, member: string, column: string, code = 'bad-parameter'): Malformed =>
  json(name, '"spreadMultiple": "1.8"', member, [7, `parameters.${column}`, code]);
const bytes = (file: string, piece: string, raw: readonly number[]) => (files: Files) => {
  const [before = '', after = ''] = String(files[file]).split(piece);
  files[file] = Buffer.concat([Buffer.from(before), Buffer.from(raw), Buffer.from(after)]);
};

const P1 = 'p1,v1,b1,one,,10,10,5,100,2020-01-31,1,2,90';
const product = (name: string, by: string, column: string, code: string): Malformed =>
  one(name, 'products.csv', P1, by, ['products.csv', 2, column, code]);
const bid = (name: string, by: string, column: string, code: string): Malformed =>
  one(name, 'bids.csv', 'p1,10.00,2025-10-27T09:00:00+08:00,Y,1', by, ['bids.csv', 2, column, code]);

const quote = (name: string, by: string, code: string): Malformed => ({
  name,
  mutate: (files) => {
    swap(files, 'bids.csv', 'accepts_revival,draw', 'accepts_revival,draw,second_quote');
    swap(files, 'bids.csv', 'Y,1\np2,,,,\n', `Y,1,${by}\np2,,,,,\n`);
    swap(files, 'bids.csv', 'Z,N,\n', 'Z,N,,\n');
  },
  expect: [['bids.csv', 2, 'second_quote', code]],
});

const FILES: readonly Malformed[] = [
  ...['round.json', 'varieties.csv', 'products.csv', 'bids.csv'].map((file) => ({
    name: `${file} is missing`,
    mutate: without(file),
    expect: [[file, 1, '1', 'file-missing']] as const,
  })),
  {
    name: 'preferences without regions',
    mutate: without('regions.csv'),
    expect: [['region_preferences.csv', 1, '1', 'file-not-allowed']],
  },
  {
    name: 'an empty file',
    mutate: (files) => (files['bids.csv'] = ''),
    expect: [['bids.csv', 1, '1', 'header-missing']],
  },
  {
    name: 'a file of blank lines',
    mutate: (files) => (files['bids.csv'] = '\n\r\n\n'),
    expect: [['bids.csv', 1, '1', 'header-missing']],
  },
];

const JSON_CASES: readonly Malformed[] = [
  json('JSON cut short', '\n}\n', '', [8, '4', 'json-syntax']),
  json('JSON with a trailing comma', '"1.8"\n', '"1.8",\n', [8, '3', 'json-syntax']),
  json('something after the JSON', '\n}\n', '\n}\n[]', [10, '1', 'json-syntax']),
  json('JSON with a comment', '"id"', '/* */ "id"', [2, '3', 'json-syntax']),
  json('JSON in single quotes', '"r1"', "'r1'", [2, '9', 'json-syntax']),
  json('half a surrogate pair', '"r1"', '"\\ud800"', [2, '17', 'json-syntax']),
  {
    name: 'JSON nested without end',
    mutate: (files) => (files['round.json'] = '['.repeat(100_000)),
    expect: [['round.json', 1, '34', 'json-syntax']],
  },
  {
    name: 'an array for an object',
    mutate: (files) => (files['round.json'] = '[]'),
    expect: [['round.json', 1, '1', 'json-bad-value']],
  },
  {
    name: 'a round.json of 2 MiB',
    mutate: (files) => (files['round.json'] = ' '.repeat(2 ** 21)),
    expect: [['round.json', 1, '1', 'file-too-large']],
  },
  {
    name: 'round.json in GBK',
    mutate: bytes('round.json', 'a round', [0xd6, 0xd0]),
    expect: [['round.json', 3, '1', 'invalid-utf8']],
  },
  json('a member named twice', '"title"', '"id": "r1", "title"', [3, 'id', 'json-key-repeated']),
  json('an unknown member', '"title"', '"note": 1, "title"', [3, 'note', 'json-key-unknown']),
  json('a __proto__ member', '"title"', '"__proto__": 1, "title"', [3, '__proto__', 'json-key-unknown']),
  json('a member missing', '  "title": "a round",\n', '', [1, 'title', 'json-key-missing']),
  json('a blank id', '"r1"', '""', [2, 'id', 'value-blank']),
  json('a number for the id', '"r1"', '7', [2, 'id', 'json-bad-value']),
  json('an unknown category', '"drug"', '"device"', [4, 'category', 'json-bad-value']),
  json('an unknown rule set', 'national-drug-11', 'national-drug-12', [5, 'ruleset', 'unknown-ruleset']),
  json('parameters as null', '{\n    "spreadMultiple": "1.8"\n  }', 'null', [
    6,
    'parameters',
    'json-bad-value',
  ]),
  parameter('an unknown parameter', '"spread": "1.8"', 'spread', 'unknown-parameter'),
  parameter('a parameter of another rule set', '"halfCutShare": "0.5"', 'halfCutShare', 'unused-parameter'),
  parameter('a multiple without quotes', '"spreadMultiple": 1.8', 'spreadMultiple'),
  parameter('a multiple below 1', '"spreadMultiple": "0.99"', 'spreadMultiple'),
  parameter('a negative multiple', '"spreadMultiple": "-1.8"', 'spreadMultiple'),
  parameter('a share above 1', '"anchorMeanShare": "1.01"', 'anchorMeanShare'),
  parameter('a shortlist of 15', `"shortlist": [${'1,'.repeat(14)}1]`, 'shortlist'),
  parameter('a zero in the shortlist', `"shortlist": [0,${'1,'.repeat(14)}1]`, 'shortlist[0]'),
  parameter('a fraction in the shortlist', `"shortlist": [${'1,'.repeat(15)}2.5]`, 'shortlist[15]'),
  parameter('an unknown tie-break', '"tieBreak": ["price"]', 'tieBreak[0]'),
  parameter('an unknown rounding', '"quantityRounding": "down"', 'quantityRounding'),
  parameter(
    'a ratio with three decimals',
    '"agreedVolume": {"general": [["0.505", 1]]}',
    'agreedVolume.general[0][0]',
  ),
  parameter(
    'a cycle of no years',
    '"agreedVolume": {"special": [["0.50", 0]]}',
    'agreedVolume.special[0][1]',
  ),
  parameter('an empty ratio table', '"agreedVolume": {"general": []}', 'agreedVolume.general'),
  parameter('an unknown volume class', '"agreedVolume": {"other": []}', 'agreedVolume.other'),
];

const HEADERS: readonly Malformed[] = [
  one('an unknown column', 'bids.csv', ',draw', ',lot', ['bids.csv', 1, 'lot', 'column-unknown']),
  one(
    'a column in other case',
    'regions.csv',
    'name',
    'Name',
    ['regions.csv', 1, 'Name', 'column-unknown'],
    ['regions.csv', 1, 'name', 'column-missing'],
  ),
  one('a column with a space', 'bids.csv', ',draw', ', draw', ['bids.csv', 1, ' draw', 'column-unknown']),
  one('a column without a name', 'bids.csv', ',draw', ',', ['bids.csv', 1, '5', 'column-unknown']),
  one('a repeated column', 'bids.csv', ',draw', ',pack_price', [
    'bids.csv',
    1,
    'pack_price',
    'column-repeated',
  ]),
  one(
    'a mark inside the file',
    'regions.csv',
    'region_id',
    '\ufeff\ufeffregion_id',
    ['regions.csv', 1, '\ufeffregion_id', 'column-unknown'],
    ['regions.csv', 1, 'region_id', 'column-missing'],
  ),
  {
    name: 'a missing column',
    mutate: (files) => {
      files['volumes.csv'] = 'institution_id,region_id,variety_id\nh1,east,v1\n';
    },
    expect: [['volumes.csv', 1, 'quantity', 'column-missing']],
  },
  {
    name: 'regions without a region column in the volumes',
    mutate: (files) => {
      files['volumes.csv'] = 'institution_id,variety_id,quantity\nh1,v1,1\n';
    },
    expect: [['volumes.csv', 1, 'region_id', 'column-missing']],
  },
  {
    name: 'regions without a region',
    mutate: (files) => {
      files['regions.csv'] = 'region_id,name\n';
      files['region_preferences.csv'] = 'product_id,region_id,preference\n';
      delete files['volumes.csv'];
    },
    expect: [['regions.csv', 1, 'region_id', 'regions-empty']],
  },
];

const SYNTAX: readonly Malformed[] = [
  one('a field too many', 'regions.csv', 'east,东', 'east,东,x', ['regions.csv', 2, '3', 'field-count']),
  one('a field too few', 'regions.csv', 'east,东', 'east', ['regions.csv', 2, 'name', 'field-count']),
  one('a line of spaces', 'regions.csv', 'east', '  \neast', ['regions.csv', 2, 'name', 'field-count']),
  one('a quote inside a plain field', 'regions.csv', 'east,东', 'east,d"o', [
    'regions.csv',
    2,
    'name',
    'bad-quoting',
  ]),
  one('text after the closing quote', 'regions.csv', 'east,东', 'east,"d"o', [
    'regions.csv',
    2,
    'name',
    'bad-quoting',
  ]),
  one('a space before the quote', 'regions.csv', 'east,东', 'east, "d"', [
    'regions.csv',
    2,
    'name',
    'bad-quoting',
  ]),
  one('a quote that never closes', 'volumes.csv', 'h2,west,v2,p3,5', 'h2,west,v2,p3,"5', [
    'volumes.csv',
    4,
    'quantity',
    'quote-unclosed',
  ]),
  one('a bare carriage return', 'regions.csv', 'east,东', 'east,a\rb', ['regions.csv', 2, 'name', 'bare-cr']),
  one(
    'a wrong row after a field of three lines',
    'regions.csv',
    'east,东\nwest,西',
    '"east","a\n\nb"\nwest',
    ['regions.csv', 5, 'name', 'field-count'],
  ),
  one('a wrong row after blank lines and CRLF', 'regions.csv', 'east,东\n', 'east,东\r\n\r\n\n,x\n', [
    'regions.csv',
    5,
    'region_id',
    'value-blank',
  ]),
  ...(
    [
      ['GBK', [0xb6, 0xab]],
      ['an overlong form', [0xc0, 0xaf]],
      ['a surrogate', [0xed, 0xa0, 0x80]],
      ['a character cut short', [0xe4, 0xb8]],
      ['a code point beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ] as const
  ).map(([name, raw]) => ({
    name: `${name} in place of UTF-8`,
    mutate: bytes('regions.csv', '东', raw),
    expect: [['regions.csv', 2, 'name', 'invalid-utf8']] as const,
  })),
  {
    name: 'a record of 2 MiB',
    mutate: change('bids.csv', 'p2,,,,', `p2,,,,${'7'.repeat(2 ** 21)}`),
    expect: [['bids.csv', 3, '1', 'record-too-long']],
  },
  {
    name: 'a quoted record of 2 MiB over many lines',
    mutate: (files) => {
      swap(files, 'regions.csv', 'east,东\n', `north,"${'x\n'.repeat(2 ** 20)}"\neast,东\n`);
      swap(files, 'regions.csv', 'west,西', 'west');
    },
    expect: [
      ['regions.csv', 2, '1', 'record-too-long'],
      ['regions.csv', 2 ** 20 + 4, 'name', 'field-count'],
    ],
  },
];

const FIELDS: readonly Malformed[] = [
  one(
    'a blank key',
    'varieties.csv',
    'v2,two',
    ',two',
    ['varieties.csv', 3, 'variety_id', 'value-blank'],
    ['products.csv', 4, 'variety_id', 'unknown-reference'],
    ['volumes.csv', 4, 'variety_id', 'unknown-reference'],
  ),
  one('a strength of zero', 'varieties.csv', 'one,10', 'one,0.0', [
    'varieties.csv',
    2,
    'representative_strength',
    'out-of-range',
  ]),
  one('an unknown class', 'varieties.csv', 'special', 'Special', [
    'varieties.csv',
    3,
    'volume_class',
    'bad-choice',
  ]),
  one('a negative threshold', 'varieties.csv', '0.1,', '-0.1,', [
    'varieties.csv',
    2,
    'low_price_threshold',
    'bad-decimal',
  ]),
  one('a price with an exponent', 'varieties.csv', ',3\n', ',3e2\n', [
    'varieties.csv',
    3,
    'class_b_price',
    'bad-decimal',
  ]),
  product('a strength that is a word', P1.replace(',10,10,', ',ten,10,'), 'strength', 'bad-decimal'),
  product('no units per pack', P1.replace(',10,10,', ',10,,'), 'units_per_pack', 'value-blank'),
  product('zero units per pack', P1.replace(',10,10,', ',10,0,'), 'units_per_pack', 'out-of-range'),
  product('half a unit per pack', P1.replace(',10,10,', ',10,0.5,'), 'units_per_pack', 'bad-integer'),
  product('a ceiling of zero', P1.replace(',5,', ',0.00,'), 'ceiling_price', 'out-of-range'),
  product('a ceiling with a plus sign', P1.replace(',5,', ',+5,'), 'ceiling_price', 'bad-decimal'),
  product('a ceiling that starts with a point', P1.replace(',5,', ',.5,'), 'ceiling_price', 'bad-decimal'),
  product('a ceiling that ends with a point', P1.replace(',5,', ',5.,'), 'ceiling_price', 'bad-decimal'),
  product('a separator in a number', P1.replace(',5,', ',"5,000",'), 'ceiling_price', 'bad-decimal'),
  product('full-width digits', P1.replace(',5,', ',５,'), 'ceiling_price', 'bad-decimal'),
  product('a number with a space', P1.replace(',5,', ', 5,'), 'ceiling_price', 'bad-decimal'),
  product(
    'a number of 2,000 digits',
    P1.replace(',5,', `,${'5'.repeat(2000)},`),
    'ceiling_price',
    'number-too-long',
  ),
  product(
    'a reported volume with decimals',
    P1.replace(',100,', ',100.0,'),
    'reported_volume',
    'bad-integer',
  ),
  product(
    'a day that is not in the calendar',
    P1.replace('2020-01-31', '2023-02-29'),
    'evaluation_passed_on',
    'bad-date',
  ),
  product('a date with slashes', P1.replace('2020-01-31', '2020/01/31'), 'evaluation_passed_on', 'bad-date'),
  product('negative cities', P1.replace(',1,2,', ',-1,2,'), 'cities_covered', 'bad-integer'),
  product('sales in words', P1.replace(',1,2,', ',1,many,'), 'sales_volume', 'bad-integer'),
  product('a score above 100', P1.replace(',90', ',100.01'), 'technical_score', 'out-of-range'),
  product('a blank bidder', P1.replace('b1', ''), 'bidder_id', 'value-blank'),
  bid('a price that is not a number', 'p1,NaN,2025-10-27T09:00:00+08:00,Y,1', 'pack_price', 'bad-decimal'),
  bid('a negative price', 'p1,-10,2025-10-27T09:00:00+08:00,Y,1', 'pack_price', 'bad-decimal'),
  bid('a price without its time', 'p1,10,,Y,1', 'submitted_at', 'value-blank'),
  bid('a time without an offset', 'p1,10,2025-10-27T09:00:00,Y,1', 'submitted_at', 'bad-instant'),
  bid('a time with a space', 'p1,10,2025-10-27 09:00:00Z,Y,1', 'submitted_at', 'bad-instant'),
  bid('a 25th hour', 'p1,10,2025-10-27T24:00:00Z,Y,1', 'submitted_at', 'bad-instant'),
  bid(
    'a leap second in the middle of a month',
    'p1,10,2025-10-27T23:59:60Z,Y,1',
    'submitted_at',
    'bad-instant',
  ),
  bid('yes for Y', 'p1,10,2025-10-27T09:00:00+08:00,yes,1', 'accepts_revival', 'bad-choice'),
  quote('a second quote of nothing', '0.00', 'out-of-range'),
  quote('a second quote that rounds to nothing', '0.0004', 'price-rounds-to-zero'),
  bid('draw number zero', 'p1,10,2025-10-27T09:00:00+08:00,Y,0', 'draw', 'out-of-range'),
  bid(
    'a price that rounds to nothing',
    'p1,0.0004,2025-10-27T09:00:00+08:00,Y,1',
    'pack_price',
    'price-rounds-to-zero',
  ),
  one('preference zero', 'region_preferences.csv', 'west,1', 'west,0', [
    'region_preferences.csv',
    2,
    'preference',
    'out-of-range',
  ]),
  one('a negative quantity', 'volumes.csv', 'p1,10', 'p1,-10', ['volumes.csv', 2, 'quantity', 'bad-integer']),
  one('a quantity with decimals', 'volumes.csv', 'p1,10', 'p1,1.5', [
    'volumes.csv',
    2,
    'quantity',
    'bad-integer',
  ]),
  one('no quantity', 'volumes.csv', 'p1,10', 'p1,', ['volumes.csv', 2, 'quantity', 'value-blank']),
  one('no institution', 'volumes.csv', 'h2,', ',', ['volumes.csv', 4, 'institution_id', 'value-blank']),
  one('no region', 'volumes.csv', 'h2,west', 'h2,', ['volumes.csv', 4, 'region_id', 'value-blank']),
];

const REFERENCES: readonly Malformed[] = [
  one(
    'a variety twice',
    'varieties.csv',
    'v2,two',
    'v1,two',
    ['varieties.csv', 3, 'variety_id', 'key-repeated'],
    ['products.csv', 4, 'variety_id', 'unknown-reference'],
    ['volumes.csv', 4, 'variety_id', 'unknown-reference'],
  ),
  one(
    'a product twice',
    'products.csv',
    'p2,v1',
    'p1,v1',
    ['products.csv', 3, 'product_id', 'key-repeated'],
    ['bids.csv', 3, 'product_id', 'unknown-reference'],
  ),
  one('two bids for a product', 'bids.csv', 'p2,,,,', 'p1,,,,', [
    'bids.csv',
    3,
    'product_id',
    'key-repeated',
  ]),
  one('a region twice', 'regions.csv', 'west,西', 'west,西\nwest,西', [
    'regions.csv',
    4,
    'region_id',
    'key-repeated',
  ]),
  one('a product of no variety', 'products.csv', 'p2,v1', 'p2,v9', [
    'products.csv',
    3,
    'variety_id',
    'unknown-reference',
  ]),
  one('a bid for no product', 'bids.csv', 'p2,,,,', 'p9,,,,', [
    'bids.csv',
    3,
    'product_id',
    'unknown-reference',
  ]),
  one('a bid for a product in other case', 'bids.csv', 'p2,,,,', 'P2,,,,', [
    'bids.csv',
    3,
    'product_id',
    'unknown-reference',
  ]),
  one('a preference of no product', 'region_preferences.csv', 'p1,west', 'p9,west', [
    'region_preferences.csv',
    2,
    'product_id',
    'unknown-reference',
  ]),
  one('a preference for no region', 'region_preferences.csv', 'p1,west', 'p1,north', [
    'region_preferences.csv',
    2,
    'region_id',
    'unknown-reference',
  ]),
  one('a region preferred twice', 'region_preferences.csv', 'p1,east', 'p1,west', [
    'region_preferences.csv',
    3,
    'region_id',
    'region-repeated',
  ]),
  one('a preference named twice', 'region_preferences.csv', 'east,2', 'east,01', [
    'region_preferences.csv',
    3,
    'preference',
    'preference-repeated',
  ]),
  one('volume for no variety', 'volumes.csv', 'west,v2,p3', 'west,v9,', [
    'volumes.csv',
    4,
    'variety_id',
    'unknown-reference',
  ]),
  one('volume for no product', 'volumes.csv', 'v2,p3', 'v2,p9', [
    'volumes.csv',
    4,
    'product_id',
    'unknown-reference',
  ]),
  one('volume for a product of another variety', 'volumes.csv', 'v2,p3', 'v1,p3', [
    'volumes.csv',
    4,
    'product_id',
    'other-variety',
  ]),
  one('volume in no region', 'volumes.csv', 'h2,west', 'h2,north', [
    'volumes.csv',
    4,
    'region_id',
    'unknown-reference',
  ]),
  one('volume reported twice', 'volumes.csv', 'h2,west,v2,p3', 'h1,west,v1,p1', [
    'volumes.csv',
    4,
    'institution_id',
    'key-repeated',
  ]),
  one('generic volume reported twice', 'volumes.csv', 'h2,west,v2,p3', 'h1,west,v1,', [
    'volumes.csv',
    4,
    'institution_id',
    'key-repeated',
  ]),
  {
    name: 'a product without the score that its rule set needs',
    mutate: (files) => {
      swap(files, 'round.json', 'national-drug-11', 'alliance-composite');
    },
    expect: [['products.csv', 3, 'technical_score', 'value-blank']],
  },
  {
    name: 'units where the rule set knows none',
    mutate: (files) => {
      swap(files, 'products.csv', 'technical_score\n', 'unit_class\n');
    },
    expect: [['products.csv', 1, 'unit_class', 'column-unknown']],
  },
];

/** Every kind of malformed package that the reader must tell. */
export const MALFORMED: readonly Malformed[] = [
  ...FILES,
  ...JSON_CASES,
  ...HEADERS,
  ...SYNTAX,
  ...FIELDS,
  ...REFERENCES,
];
