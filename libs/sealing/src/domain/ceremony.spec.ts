import fc from 'fast-check';

import {
  ceremonyHash,
  ceremonyRecord,
  checkCeremony,
  keyFingerprint,
  newKeyFile,
  newOpeningCode,
  newSeed,
  officerKeys,
  readKeyFile,
  signCeremony,
  rehearse,
  unwrapSeed,
  withOfficerKeys,
  wrapSeed,
} from '#sealing';

import { type SealedRound, sealedRound } from '../../../../test/support/sealing.js';
import { canonical, parseCanonical } from './canonical.js';
import { openingCodeText, readOpeningCode } from './opening-code.js';

const RUNS = process.env['JICAI_FULL'] === '1' ? 10_000 : 500;

describe('an opening code', () => {
  const secret = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Uint8Array(bytes));

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom('', ' ', '-', '–'), fc.boolean(), (bytes, gap, small) => {
        const code = openingCodeText(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = code.replaceAll('-', gap).replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readOpeningCode(small ? typed.toLowerCase() : typed)).toEqual(bytes);
      }),
      { numRuns: RUNS },
    );
  });

  it('tells nearly every mistyped character', () => {
    let missed = 0;
    fc.assert(
      fc.property(secret, fc.nat(27), fc.integer({ min: 1, max: 31 }), (bytes, at, shift) => {
        const letters = Array.from(openingCodeText(bytes).replaceAll('-', ''));
        const all = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        letters[at] = all.charAt((all.indexOf(letters[at] ?? '') + shift) % 32);
        try {
          readOpeningCode(letters.join(''));
          missed += 1;
        } catch (error) {
          expect(error).toMatchObject({ code: 'opening-code-mistyped' });
        }
      }),
      { numRuns: RUNS, seed: 1 },
    );
    // Twelve bits of check: one in 4,096.
    expect(missed).toBeLessThan(RUNS / 400);
  });

  it.each(['', 'ABCD', `${newOpeningCode()}A`, newOpeningCode().replace(/.$/, 'U')])(
    'refuses %s',
    (typed) => {
      expect(() => readOpeningCode(typed)).toThrow(
        expect.objectContaining({ code: 'opening-code-malformed' }) as Error,
      );
    },
  );
});

describe('a key file', () => {
  const officer = { round: 'R-1', id: '李主任', kind: 'officer' } as const;

  it('opens with its code alone, and to the keys that it names', async () => {
    const [seed, code] = [newSeed(), newOpeningCode()];
    const file = readKeyFile(JSON.stringify(await wrapSeed(seed, code, officer)));
    const { sign, ...keys } = await unwrapSeed(file, code);
    const { sign: same, ...expected } = await officerKeys(seed);
    expect([keys, sign]).toEqual([expected, expect.any(Function)]);
    expect(same).toEqual(expect.any(Function));
    await expect(unwrapSeed(file, newOpeningCode())).rejects.toMatchObject({ code: 'opening-code-wrong' });
  });

  it.each(['round', 'id', 'kind', 'pk', 'salt', 'wrapped'])(
    'does not open after %s was altered',
    async (field) => {
      const code = newOpeningCode();
      const file = await wrapSeed(newSeed(), code, officer);
      const other = { ...(await wrapSeed(newSeed(), code, { round: 'R-2', id: 'x', kind: 'supervisor' })) };
      const altered = { ...file, [field]: other[field as keyof typeof other] };
      await expect(unwrapSeed(altered, code)).rejects.toMatchObject({ code: 'opening-code-wrong' });
    },
  );
});

describe('keys that are unlocked for one act', () => {
  it('work in it and are wiped after it, whether it succeeds or fails', async () => {
    const code = newOpeningCode();
    const file = await wrapSeed(newSeed(), code, { round: 'R-1', id: 'A', kind: 'officer' });
    const held: Uint8Array[] = [];
    expect(
      await withOfficerKeys(file, code, (keys) => {
        held.push(keys.opening);
        return rehearse(keys);
      }),
    ).toBe(true);
    await expect(
      withOfficerKeys(file, code, (keys) => {
        held.push(keys.opening);
        return Promise.reject(new Error('the network is down'));
      }),
    ).rejects.toThrow('the network is down');
    expect(held.map((bytes) => bytes.some((byte) => byte !== 0))).toEqual([false, false]);
    await expect(
      withOfficerKeys(file, newOpeningCode(), () => Promise.resolve('reached')),
    ).rejects.toMatchObject({ code: 'opening-code-wrong' });
    // What was forgotten can be unlocked again.
    expect(await withOfficerKeys(file, code, (keys) => rehearse(keys))).toBe(true);
  });
});

describe('a fresh key file', () => {
  it('opens with the code that came with it, and names the officer', async () => {
    const { file, openingCode } = await newKeyFile({ round: 'R-1', id: 'A', kind: 'supervisor' });
    expect(file).toMatchObject({ round: 'R-1', id: 'A', kind: 'supervisor' });
    expect(await withOfficerKeys(file, openingCode, (keys) => rehearse(keys))).toBe(true);
    expect(JSON.stringify(file)).not.toContain(openingCode);
  });
});

describe('a key fingerprint', () => {
  it('has 32 hex digits and is another one when either key is', async () => {
    const [one, other] = await Promise.all([officerKeys(newSeed()), officerKeys(newSeed())]);
    const fingerprints = [
      keyFingerprint(one),
      keyFingerprint(other),
      keyFingerprint({ pk: one.pk, vk: other.vk }),
      keyFingerprint({ pk: other.pk, vk: one.vk }),
    ];
    expect(new Set(fingerprints).size).toBe(4);
    for (const fingerprint of fingerprints) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(keyFingerprint({ pk: one.pk, vk: one.vk })).toBe(fingerprints[0]);
  });
});

describe('a ceremony record', () => {
  let round: SealedRound;
  beforeAll(async () => {
    round = await sealedRound();
  });
  const changed = (change: object): unknown => ({ ...round.ceremony, ...change });
  const officers = (change: (list: SealedRound['ceremony']['officers'][number][]) => unknown[]): unknown =>
    changed({ officers: change([...round.ceremony.officers]) });

  it.each([
    ['one officer alone could open', 'quorum-out-of-range', () => changed({ k: 1 })],
    ['no officer could be lost', 'quorum-out-of-range', () => changed({ k: 4 })],
    [
      'there is one supervisor',
      'supervisors-too-few',
      () => officers((all) => all.map((one, i) => ({ ...one, kind: i === 0 ? 'supervisor' : 'officer' }))),
    ],
    [
      'a key appears twice',
      'officer-repeated',
      () => officers((all) => all.map((one, i) => (i === 1 ? { ...one, pk: all[0]?.pk } : one))),
    ],
    [
      'a signature key is another’s sealing key',
      'officer-repeated',
      () => officers((all) => all.map((one, i) => (i === 1 ? { ...one, vk: all[0]?.pk } : one))),
    ],
    [
      'an officer appears twice',
      'officer-repeated',
      () => officers((all) => all.map((one) => ({ ...one, id: 'A' }))),
    ],
    [
      'a key is no point',
      'key-invalid',
      () => officers((all) => all.map((one) => ({ ...one, pk: Buffer.alloc(65, 4).toString('base64url') }))),
    ],
    [
      'there are sixteen officers',
      'officers-too-many',
      () => officers((all) => Array.from({ length: 16 }, () => all[0])),
    ],
    [
      'a lot has two sizes',
      'padding-repeated',
      () => changed({ padTo: [...round.ceremony.padTo, round.ceremony.padTo[0]] }),
    ],
    ['a field is unknown', 'field-malformed', () => changed({ note: '' })],
    ['the algorithm is unknown', 'algorithm-unknown', () => changed({ alg: 'jicai-seal-sm1' })],
  ])('is refused when %s', (_, code, record) => {
    expect(() => ceremonyRecord(record())).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('needs the signature of every officer over this very record', async () => {
    const { signed } = round;
    await expect(checkCeremony({ ...signed, signatures: signed.signatures.slice(1) })).rejects.toMatchObject({
      code: 'ceremony-unsigned',
      where: 'officer-1',
    });
    const other = ceremonyRecord({ ...round.ceremony, k: 2 });
    await expect(checkCeremony({ ...signed, record: other })).rejects.toMatchObject({ where: 'officer-1' });
    expect(ceremonyHash(other)).not.toBe(ceremonyHash(round.ceremony));
  });

  it('is signed by its own officers only', async () => {
    const stranger = await officerKeys(newSeed());
    await expect(signCeremony(round.ceremony, 'officer-1', stranger)).rejects.toMatchObject({
      code: 'not-an-officer',
    });
  });
});

describe('canonical JSON', () => {
  it('is one text for one value', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3, depthIdentifier: 'v' }),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          tie('any'),
          { maxKeys: 3, depthIdentifier: 'v', noNullPrototype: true },
        ),
      ),
    })).any;
    fc.assert(
      fc.property(value, (value) => {
        const text = canonical(value as never);
        expect(parseCanonical(text, '')).toEqual(value);
        expect(canonical(JSON.parse(text) as never)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{ "a":1}',
    '{"a":1.0}',
    '{"a":1e2}',
    '"\\u0041"',
    '[1,]',
    '1.5',
    '"\\ud800"',
    `${'['.repeat(40)}${']'.repeat(40)}`,
  ])('refuses %s', (text) => {
    expect(() => parseCanonical(text, 'header')).toThrow(/^header: /);
  });
});
