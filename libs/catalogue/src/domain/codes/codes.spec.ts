import fc from 'fast-check';

import {
  checkCode,
  CODE_SYSTEMS,
  gs1CheckDigit,
  guessSystems,
  readUdiDate,
  type CodeSystem,
} from './index.js';

const verdict = (system: CodeSystem, code: string): string => checkCode(system, code).verdict;
const why = (system: CodeSystem, code: string): string | undefined =>
  checkCode(system, code).reasons[0]?.code;
const parts = (system: CodeSystem, code: string): string[] =>
  checkCode(system, code).parts.map((part) => part.text);

describe('national drug codes', () => {
  it('reads the six parts of a western code', () => {
    expect(parts('drug-western', 'XA02BCL053A001010100098')).toEqual([
      'X',
      'A02BC',
      'L053',
      'A001',
      '0101',
      '00098',
    ]);
  });

  it('names the position and the part that do not fit', () => {
    const [reason] = checkCode('drug-western', 'XA02BC5053A001010100098').reasons;
    expect(reason).toMatchObject({
      code: 'code-character',
      en: expect.stringContaining('character 7') as string,
    });
    expect(reason?.zh).toBe('第 7 位（通用名）应为字母，实际为“5”');
  });

  it('refuses a code that is too short or too long with both lengths', () => {
    expect(checkCode('drug-western', 'XA02BCL053A00101010009').reasons[0]?.zh).toBe('应为 23 位，实际 22 位');
    expect(why('drug-western', 'XA02BCL053A0010101000981')).toBe('code-length');
  });

  it('reads Chinese medicine with 20 characters and decoction pieces with T and nine digits', () => {
    expect(verdict('drug-chinese', 'ZA01AAA0001010100001')).toBe('good');
    expect(verdict('drug-decoction', 'T000100123')).toBe('good');
    expect(why('drug-decoction', 'T00010012')).toBe('code-length');
  });

  it('forgives full-width letters, blanks and small letters', () => {
    expect(checkCode('drug-western', ' ｘa02bcl053 a001010100098 ')).toMatchObject({
      verdict: 'good',
      code: 'XA02BCL053A001010100098',
    });
  });

  it('says that the check digit of a standard code was not checked', () => {
    expect(checkCode('standard-code', '86900001000012').warnings.map((w) => w.code)).toEqual([
      'check-digit-unconfirmed',
    ]);
    expect(why('standard-code', '86800001000012')).toBe('code-character');
  });
});

describe('consumable codes', () => {
  it('keeps the family code of a 27-character code', () => {
    expect(verdict('consumable', 'C0101010010000100001')).toBe('good');
    expect(checkCode('consumable-model', 'C01010100100001000010000012').parent).toBe('C0101010010000100001');
  });
});

describe('approval numbers and certificates', () => {
  it.each([
    '国药准字H20123456',
    '国药准字HJ20210001',
    '国药准字Z10980012',
    '国药准字ZC20200001',
    'H20130071',
    '国药准字 S2012 3456',
  ])('reads %s', (text) => {
    expect(verdict('drug-approval', text)).toBe('good');
  });

  it.each(['国药准字H2012345', '国药准字K20123456', '国药准字TJ20123456', 'H2012345', '卫药准字H20123456'])(
    'refuses %s',
    (text) => {
      expect(why('drug-approval', text)).toBe('code-shape');
    },
  );

  it('reads a device certificate part by part', () => {
    expect(parts('device-certificate', '国械注准20183770001')).toEqual([
      '国',
      '准',
      '2018',
      '3',
      '77',
      '0001',
    ]);
    expect(checkCode('device-certificate', '沪械注准20202140123').warnings).toEqual([]);
  });

  it('refuses class 4 and an authority that is no province', () => {
    expect(why('device-certificate', '国械注准20184770001')).toBe('certificate-class');
    expect(why('device-certificate', '美械注准20183770001')).toBe('code-shape');
  });

  it('doubts a province that approved a class III device, without refusing it', () => {
    const check = checkCode('device-certificate', '沪械注准20203140123');
    expect(check.verdict).toBe('good');
    expect(check.warnings.map((w) => w.code)).toEqual(['certificate-authority-unusual']);
  });

  it('reads class I filings of a province, of a city and of the state', () => {
    for (const text of ['京械备20180001', '沪浦械备20180001号', '国械备20150001'])
      expect(verdict('device-filing', text)).toBe('good');
  });

  it('reads every level of an ATC code', () => {
    for (const text of ['A', 'A02', 'A02B', 'A02BC', 'A02BC01']) expect(verdict('atc', text)).toBe('good');
    for (const text of ['A0', 'A02BC0', '02BC01', 'A02BC011']) expect(verdict('atc', text)).toBe('refused');
  });
});

describe('UDI and trace codes', () => {
  it.each(['06901234567892', '06971234567895'])('accepts the verified GTIN %s', (code) => {
    expect(checkCode('udi-di', code)).toMatchObject({ verdict: 'good', issuer: 'GS1' });
  });

  it('computes the GS1 check digit of a serial shipping code too', () => {
    expect(gs1CheckDigit('10614141123456789')).toBe('7');
  });

  it('finds every single wrong digit of a GTIN', () => {
    const good = '06901234567892';
    for (let place = 0; place < good.length; place++)
      for (const digit of '0123456789')
        if (digit !== good[place])
          expect(why('udi-di', good.slice(0, place) + digit + good.slice(place + 1))).toBe('check-digit');
  });

  it('notes the Chinese issuers and keeps their codes as they are', () => {
    expect(checkCode('udi-di', 'MA.156.M0.100001.AB12').issuer).toBe('MA');
    expect(checkCode('udi-di', '81234560000000000001').issuer).toBe('AHM');
  });

  it('reads the element string of a device, five fields', () => {
    const text = '010690123456789211240101172701011' + '0A1B2C3\u001d21SN0001';
    expect(parts('udi', text)).toEqual(['06901234567892', '2024-01-01', '2027-01-01', 'A1B2C3', 'SN0001']);
    expect(parts('udi', '(01)06901234567892(17)270200(10)a1')).toEqual([
      '06901234567892',
      '2027-02-28',
      'a1',
    ]);
  });

  it('names the element of a UDI that is wrong', () => {
    expect(checkCode('udi', '010690123456789117270101').reasons[0]?.zh).toContain(
      '应用标识符 01：校验码应为 2',
    );
    expect(why('udi', '(17)271301')).toBe('gs1-element');
    expect(why('udi', '(99)1')).toBe('gs1-element');
  });

  it('takes day 00 as the last day of the month, leap years included', () => {
    expect(readUdiDate('280200')).toBe('2028-02-29');
    expect(readUdiDate('510131')).toBe('1951-01-31');
    expect(readUdiDate('270230')).toBeUndefined();
  });

  it('reads the product from a trace code and doubts an unusual first digit', () => {
    expect(parts('trace-code', '81234560000000000001')[0]).toBe('8123456');
    expect(checkCode('trace-code', '71234560000000000001').warnings.map((w) => w.code)).toEqual([
      'trace-prefix-unusual',
    ]);
    expect(why('trace-code', '8123456')).toBe('code-length');
  });
});

describe('guessing the system of a code', () => {
  it.each([
    ['XA02BCL053A001010100098', 'drug-western'],
    ['ZA01AAA0001010100001', 'drug-chinese'],
    ['T000100123', 'drug-decoction'],
    ['C0101010010000100001', 'consumable'],
    ['C01010100100001000010000012', 'consumable-model'],
    ['国药准字H20123456', 'drug-approval'],
    ['国械注准20183770001', 'device-certificate'],
    ['京械备20180001', 'device-filing'],
    ['A02BC01', 'atc'],
    ['06901234567892', 'udi-di'],
    ['86900001000012', 'standard-code'],
    ['81234560000000000001', 'trace-code'],
    ['010690123456789217270101', 'udi'],
  ] as const)('takes %s for %s', (code, system) => {
    expect(guessSystems(code)[0]).toBe(system);
    expect(verdict(system, code)).toBe('good');
  });
});

it('gives each refused code at least one reason, and none to a good one, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(CODE_SYSTEMS) as CodeSystem[])),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (system, text) => {
        const check = checkCode(system, text);
        expect(check.reasons.length > 0).toBe(check.verdict === 'refused');
      },
    ),
  );
});
