import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  ceremonyHash,
  closingRoot,
  openBid,
  type PublishedBid,
  readEnvelope,
  seal,
  signClosing,
  signReceipt,
  writeEnvelope,
  writeOpeningRecord,
} from '#sealing';

import { main } from '../../apps/cli/src/main.js';
import { officerCheck } from '../../apps/cli/src/officer-check.js';
import {
  packageText,
  PLACE,
  platformKey,
  prices,
  qualificationPackageText,
  type SealedRound,
  sealedRound,
} from '../support/sealing.js';

const folder = mkdtempSync(join(tmpdir(), 'jicai-seal-'));
const file = (name: string): string => join(folder, name);
const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(file(name), text);
  return file(name);
};
async function jicai(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await main(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { status, ...said };
}

const key = platformKey();
let round: SealedRound;
beforeAll(async () => {
  round = await sealedRound();
  write('package.json', await packageText(round, key));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('jicai bid seal', () => {
  let files = 0;
  const sealTable = async (table: string, ...more: string[]) => {
    const envelope = file(`bid-${++files}.jicai`);
    const prices = write(`prices-${files}.csv`, table);
    const said = await jicai(
      ...['bid', 'seal', '--package', file('package.json'), '--prices', prices, '--out', envelope],
      ...more,
    );
    return { envelope, ...said };
  };
  const GOOD = '产品编码,报价,接受复活\nP-00001,9.9,是\nP-00002,7.50,否\nP-00003,2.05,\n';

  it('seals what the officers open, shows the ceremony’s hash and every amount in words', async () => {
    const { status, out, err } = await sealTable(
      GOOD,
      '--ceremony',
      ceremonyHash(round.ceremony),
      '--platform-key',
      key.text,
    );
    expect(err).toContain(`ceremony ${ceremonyHash(round.ceremony)}`);
    expect(err).toContain('9.90 玖元玖角整，接受复活');
    expect(err).toContain('2.05 贰元零伍分');
    expect(status).toBe(0);
    const envelope = readEnvelope(readFileSync(file('bid-1.jicai')));
    expect(JSON.parse(out)).toMatchObject({
      hash: envelope.hash,
      items: 3,
    });
    expect(await openBid(envelope, round.ceremony, await round.release(envelope, 0, 1, 2))).toMatchObject({
      state: 'plain',
      content: {
        items: [
          { product: 'P-00001', packPrice: '9.90', acceptsRevival: true },
          { product: 'P-00002', packPrice: '7.50', acceptsRevival: false },
          { product: 'P-00003', packPrice: '2.05', acceptsRevival: false },
        ],
      },
    });
  });

  it.each([
    [
      'a price above the ceiling',
      GOOD.replace('9.9', '12.81'),
      'row 2 阿莫西林胶囊 0.25g×24粒 12.81: the price is above the ceiling',
    ],
    [
      'three decimals',
      GOOD.replace('7.50', '7.505'),
      'row 3 盐酸二甲双胍片 0.5g×30片 7.505: the price has more than two decimals',
    ],
    ['a missing product', GOOD.replace(/P-00002.*\n/, ''), 'P-00002: the product has no row'],
    ['an unknown product', `${GOOD}P-9,1.00,否\n`, 'row 5 P-9: the package has no such product'],
    [
      'a product twice',
      `${GOOD}P-00001,1.00,否\n`,
      'row 5 阿莫西林胶囊 0.25g×24粒 P-00001: the product appears twice',
    ],
    [
      'words for a price',
      GOOD.replace('7.50', '七元五'),
      'row 3 盐酸二甲双胍片 0.5g×30片 七元五: the price is not a plain number',
    ],
    [
      'an unclear consent',
      GOOD.replace('否', '也许'),
      'row 3 盐酸二甲双胍片 0.5g×30片 也许: accepts_revival is yes or no',
    ],
    ['a missing column', GOOD.replace('报价', '价'), '报价: the column is missing'],
  ])('refuses %s, naming the row, and writes nothing', async (_, table, message) => {
    const { status, err, envelope } = await sealTable(table);
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
    expect(statSync(envelope, { throwIfNoEntry: false })).toBeUndefined();
  });

  it.each([
    ['ten times the reference', GOOD.replace('7.50', '80.00'), 'many times the reference price'],
    ['below half of the reference', GOOD.replace('7.50', '3.99'), 'far below the reference price'],
    ['an abstention', GOOD.replace('7.50', ''), 'P-00002: no price: an abstention'],
  ])('stops at %s until the warning is accepted', async (_, table, message) => {
    const stopped = await sealTable(table);
    expect([stopped.status, stopped.err]).toEqual([2, expect.stringContaining(message)]);
    expect((await sealTable(table, '--accept-warnings')).status).toBe(0);
  });

  it('seals a second quote from the package of that part, and refuses one above its cap', async () => {
    const quotes = write('quotes.json', await packageText(round, key, { part: 'second-quote' }));
    const sealed = async (table: string, out: string) =>
      jicai(
        ...['bid', 'seal', '--package', quotes, '--prices', write(`${out}.csv`, table), '--out', file(out)],
      );
    const table = '产品编码,报价\nP-00001,12.81\nP-00002,7.50\nP-00003,2.05\n';
    const above = await sealed(table, 'above.jicai');
    expect([above.status, existsSync(file('above.jicai'))]).toEqual([2, false]);
    expect(above.err).toContain('the second quote is above the most that the offer allows');
    const { status, err } = await sealed(table.replace('12.81', '9.9'), 'quote.jicai');
    expect([status, err.includes('9.90 玖元玖角整\n')]).toEqual([0, true]);
    const envelope = readEnvelope(readFileSync(file('quote.jicai')));
    expect(await openBid(envelope, round.ceremony, await round.release(envelope, 0, 1, 2))).toMatchObject({
      content: { part: 'second-quote', items: [{ product: 'P-00001', packPrice: '9.90' }, {}, {}] },
    });
  });

  it('refuses another ceremony than the announced one, another key, an altered package, and to overwrite', async () => {
    expect((await sealTable(GOOD, '--ceremony', 'f'.repeat(64))).err).toContain('do not seal for it');
    expect((await sealTable(GOOD, '--platform-key', platformKey().text)).err).toContain(
      'signed with another key',
    );
    const swapped = await sealedRound();
    const text = JSON.parse(readFileSync(file('package.json'), 'utf8')) as { record: { ceremony: unknown } };
    text.record.ceremony = swapped.signed;
    write('altered.json', JSON.stringify(text));
    const table = write('prices.csv', GOOD);
    const altered = await jicai(
      'bid',
      'seal',
      '--package',
      file('altered.json'),
      '--prices',
      table,
      '--out',
      file('x'),
    );
    expect([altered.status, altered.err]).toEqual([
      2,
      expect.stringContaining('the signature does not verify'),
    ]);
    const again = await jicai(
      'bid',
      'seal',
      '--package',
      file('package.json'),
      '--prices',
      table,
      '--out',
      file('bid-1.jicai'),
    );
    expect([again.status, again.err]).toEqual([2, expect.stringContaining('EEXIST')]);
  });
});

describe('jicai bid seal with statements', () => {
  const GOOD = '事项编码,内容\ncontrolling-party,华药集团有限公司\nproduction-capacity, 3 亿片 \nsince,\n';
  let files = 0;
  const sealStatements = async (table: string, ...more: string[]) => {
    const envelope = file(`qualification-${++files}.jicai`);
    const statements = write(`statements-${files}.csv`, table);
    const licence = write('生产许可证.pdf', '%PDF-1.7 licence');
    const said = await jicai(
      ...['bid', 'seal', '--package', file('qualification.json'), '--statements', statements],
      ...['--document', licence, '--out', envelope, ...more],
    );
    return { envelope, ...said };
  };
  beforeAll(async () => {
    write('qualification.json', await qualificationPackageText(round, key));
  });

  it('seals statements and the digests of documents, which the officers open', async () => {
    const { envelope, status, out, err } = await sealStatements(GOOD, '--accept-warnings');
    expect(err).toContain('controlling-party 控股股东与实际控制人: 华药集团有限公司');
    expect(status).toBe(0);
    const sealed = readEnvelope(readFileSync(envelope));
    expect(JSON.parse(out)).toMatchObject({ hash: sealed.hash, statements: 2, documents: 1 });
    expect(sealed.header.part).toBe('qualification');
    expect(await openBid(sealed, round.ceremony, await round.release(sealed, 0, 1, 2))).toMatchObject({
      state: 'plain',
      content: {
        part: 'qualification',
        statements: [
          { key: 'controlling-party', value: '华药集团有限公司' },
          { key: 'production-capacity', value: '3 亿片' },
        ],
        documents: [{ name: '生产许可证.pdf', bytes: 16 }],
      },
    });
  });

  it.each([
    ['an empty optional one, not accepted', GOOD, 'warning: Since when: an optional statement is empty'],
    [
      'a required one left out',
      GOOD.replace(/production-capacity.*\n/, ''),
      'error: Yearly capacity: a required statement is empty',
    ],
    [
      'one the package does not ask for',
      `${GOOD}price,1.00\n`,
      'error: price: the package asks for no such statement',
    ],
    ['one twice', `${GOOD}since,2010\n`, 'error: Since when: the statement appears twice'],
    ['two hundred and one characters', GOOD.replace('3 亿片', '片'.repeat(201)), 'error: Yearly capacity: '],
    ['no column of values', 'key\nsince\n', 'error: 内容: the column is missing'],
  ])('refuses %s and writes nothing', async (_, table, said) => {
    const { status, err, envelope } = await sealStatements(table);
    expect(err).toContain(said);
    expect(status).toBe(2);
    expect(existsSync(envelope)).toBe(false);
  });

  it('refuses the package of the other part, and a command for both parts', async () => {
    const prices = write('prices-q.csv', 'product,price\n');
    const out = file('other.jicai');
    const other = await jicai(
      ...['bid', 'seal', '--package', file('qualification.json'), '--prices', prices, '--out', out],
    );
    expect(other).toMatchObject({ status: 2 });
    expect(other.err).toContain('prices and qualification have one each');
    const swapped = await jicai(
      ...['bid', 'seal', '--package', file('package.json'), '--statements', prices, '--out', out],
    );
    expect(swapped.err).toContain('prices and qualification have one each');
    const both = await jicai(
      ...['bid', 'seal', '--package', file('package.json'), '--statements', prices, '--prices', prices],
      ...['--out', out],
    );
    expect(both).toMatchObject({ status: 2 });
    expect(existsSync(out)).toBe(false);
  });
});

describe('jicai receipt and opening verify', () => {
  const sealFor = (bidder: string, first: number) =>
    seal({ ...PLACE, bidder }, prices(3, first), round.ceremony);
  const record = (hash: string) => ({
    round: PLACE.round,
    bidder: PLACE.bidder,
    part: 'price' as const,
    version: 1,
    hash,
    at: '2026-03-02T08:59:59.999999Z',
    seq: 2,
    ceremony: ceremonyHash(round.ceremony),
  });
  const published = async (bidder: string, first: number): Promise<PublishedBid> => {
    const envelope = await sealFor(bidder, first);
    return {
      envelope,
      releases: await round.release(envelope, 0, 3, 4),
      result: { state: 'plain', content: prices(3, first) },
    };
  };
  let bids: PublishedBid[];
  const recordOf = async (of: readonly PublishedBid[], closed = of): Promise<string> => {
    const root = closingRoot(closed.map(({ envelope }) => envelope.hash));
    const closing = await signClosing(
      {
        round: PLACE.round,
        ceremony: ceremonyHash(round.ceremony),
        size: closed.length,
        root,
        at: '2026-03-02T09:00:00.000001Z',
      },
      key.raw,
      key.sign,
    );
    return writeOpeningRecord({ ceremony: round.signed, closing, bids: of });
  };

  beforeAll(async () => {
    bids = [await published('A', 100), await published(PLACE.bidder, 200), await published('C', 300)];
    const own = bids[1]?.envelope;
    if (!own) throw new Error('no bid');
    write('own.jicai', writeEnvelope(own));
    write('other.jicai', writeEnvelope(await sealFor('A', 1)));
    write('receipt.json', JSON.stringify(await signReceipt(record(own.hash), key.raw, key.sign)));
    write('stranger.json', JSON.stringify(await signReceipt(record('e'.repeat(64)), key.raw, key.sign)));
    write('opening.json', await recordOf(bids));
  });

  it('verifies a receipt, and tells the envelope of another bid', async () => {
    const args = ['receipt', 'verify', file('receipt.json'), '--platform-key', key.text, '--envelope'];
    expect(await jicai(...args, file('own.jicai'))).toMatchObject({
      status: 0,
      out: expect.stringContaining('as entry 2') as string,
    });
    expect(await jicai(...args, file('other.jicai'))).toMatchObject({
      status: 1,
      out: expect.stringContaining('WRONG') as string,
    });
    write('forged.json', readFileSync(file('receipt.json'), 'utf8').replace('"seq":2', '"seq":3'));
    expect(await jicai('receipt', 'verify', file('forged.json'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('signature') as string,
    });
    expect((await jicai('receipt', 'verify', file('nothing.json'))).status).toBe(2);
  });

  it('repeats an opening and finds nothing wrong', async () => {
    const { status, out } = await jicai(
      'opening',
      'verify',
      file('opening.json'),
      '--receipt',
      file('receipt.json'),
      '--platform-key',
      key.text,
    );
    expect([status, out]).toEqual([
      0,
      '3 bids: 3 opened, 0 unreadable\nthe opening was repeated from the record; nothing is wrong\n',
    ]);
  });

  it.each<[string, string, () => Promise<string>]>([
    [
      'a changed price',
      'content-differs',
      () =>
        recordOf(
          bids.map((bid, i) =>
            i === 2 ? { ...bid, result: { state: 'plain', content: prices(3, 299) } } : bid,
          ),
        ),
    ],
    ['a bid that was left out', 'root-differs', () => recordOf(bids.slice(1), bids)],
    ['a bid that was added after the closing', 'root-differs', () => recordOf(bids, bids.slice(1))],
    [
      'a bid declared unreadable',
      'bid-readable',
      () => recordOf(bids.map((bid) => ({ ...bid, result: { state: 'unreadable', reason: 'body-broken' } }))),
    ],
    [
      'shares kept back',
      'bid-not-openable',
      () => recordOf(bids.map((bid) => ({ ...bid, releases: bid.releases.slice(1) }))),
    ],
  ])('finds %s', async (_, code, text) => {
    write('wrong.json', await text());
    const { status, out } = await jicai('opening', 'verify', file('wrong.json'));
    expect([status, out]).toEqual([1, expect.stringContaining(`[${code}]`)]);
  });

  it('finds that the bid of a receipt was not among those closed', async () => {
    const { status, out } = await jicai(
      'opening',
      'verify',
      file('opening.json'),
      '--receipt',
      file('stranger.json'),
      '--json',
    );
    expect([status, JSON.parse(out)]).toEqual([
      1,
      expect.objectContaining({ faults: [{ code: 'receipt-missing', where: 'e'.repeat(64) }] }),
    ]);
  });
});

describe('jicai officer', () => {
  it('makes keys whose code opens them, and rehearses', async () => {
    const made = await jicai(
      'officer',
      'keygen',
      '--round',
      'R-1',
      '--id',
      'officer-1',
      '--supervisor',
      '--out',
      file('key.json'),
    );
    expect(made.status).toBe(0);
    expect(JSON.parse(made.out)).toMatchObject({ id: 'officer-1', kind: 'supervisor' });
    expect(statSync(file('key.json')).mode & 0o077).toBe(0);
    const code = /: ([0-9A-Z-]{34})\n/.exec(made.err)?.[1] ?? '';
    expect(readFileSync(file('key.json'), 'utf8')).not.toContain(code);
    const check = async (typed: string, options = {}) => {
      const said = { out: '', err: '' };
      const streams = {
        out: (text: string) => (said.out += text),
        err: (text: string) => (said.err += text),
      };
      const status = await officerCheck(file('key.json'), options, streams, () => Promise.resolve(typed));
      return { status, ...said };
    };
    const checked = await check(code.toLowerCase());
    expect(checked).toMatchObject({
      status: 0,
      out: expect.stringContaining('a dummy share was opened') as string,
    });
    const fingerprint = /([0-9a-f]{4} ){7}[0-9a-f]{4}/.exec(made.err)?.[0] ?? 'none';
    expect(checked.out).toContain(`key fingerprint ${fingerprint}`);
    expect(await check('AAAA')).toMatchObject({
      status: 2,
      err: expect.stringContaining('28 characters') as string,
    });
    const ceremony = write('ceremony.json', JSON.stringify(round.signed));
    expect(await check(code, { ceremony })).toMatchObject({
      status: 1,
      err: expect.stringContaining('WRONG') as string,
    });
    const again = await jicai('officer', 'keygen', '--round', 'R-1', '--id', 'x', '--out', file('key.json'));
    expect(again.status).toBe(2);
  });
});
