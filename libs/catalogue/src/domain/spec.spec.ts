import { exact, over } from '#kernel';

import { readDay, readInstant } from './dates.js';
import { readMeasure, readSpec, type Spec } from './spec.js';
import { productState } from './validity.js';

const strengths = (spec: Spec): string[] =>
  spec.strengths.map((m) => `${(m.amount.n / m.amount.d).toString()}${m.unit}`);

describe('specification texts', () => {
  it('reads strength and number of units', () => {
    expect(strengths(readSpec('0.25g×12片×2板/盒'))).toEqual(['250mg']);
    expect(readSpec('0.25g×12片×2板/盒')).toMatchObject({ count: 24n, countUnit: '片' });
  });

  it.each([
    ['50mg*30片', '50mg', 30n],
    ['50mgx30片/盒', '50mg', 30n],
    ['１００ｍｇ＊７片', '100mg', 7n],
    ['80万U×10支', '800000U', 10n],
    ['5ml×6支', '5ml', 6n],
  ])('reads %s', (text, strength, count) => {
    expect(strengths(readSpec(text))).toEqual([strength]);
    expect(readSpec(text).count).toBe(count);
  });

  it('tells the fill volume from the content', () => {
    const spec = readSpec('10ml:50mg×5支');
    expect(spec.fill?.text).toBe('10ml');
    expect(strengths(spec)).toEqual(['50mg']);
  });

  it('reads compounds substance by substance', () => {
    expect(strengths(readSpec('80mg/12mg'))).toEqual(['80mg', '12mg']);
  });

  it('does not take lengths of a consumable for a number of units', () => {
    expect(readSpec('3.0mm×20mm').count).toBeUndefined();
  });

  it('brings micrograms to milligrams exactly', () => {
    expect(over(readMeasure('125μg')?.amount ?? exact('1'), exact('0.125'))).toMatchObject({
      n: expect.anything() as bigint,
    });
    expect(readMeasure('125μg')?.amount).toEqual(readMeasure('125mcg')?.amount);
  });

  it('leaves out what it cannot read', () => {
    expect(readSpec('统货')).toEqual({
      strengths: [],
      fill: undefined,
      count: undefined,
      countUnit: undefined,
    });
    expect(readSpec('0片').count).toBeUndefined();
    expect(readMeasure('0.25 g g')).toBeUndefined();
  });
});

describe('days and instants', () => {
  it.each(['2026-03-05', '2026/3/5', '2026.03.05', '2026年3月5日', '20260305'])('reads %s', (text) => {
    expect(readDay(text)).toBe('2026-03-05');
  });

  it.each(['2026-02-29', '2026-13-01', '26-03-05', '2026-3', '', '2026-00-10'])('refuses "%s"', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  it('takes a time without zone as Beijing time', () => {
    expect(readInstant('2021-06-01 09:30:00')).toBe('2021-06-01T09:30:00+08:00');
    expect(readInstant('2021-06-01T09:30:00Z')).toBe('2021-06-01T09:30:00Z');
    expect(readInstant('2021-06-01 24:30:00')).toBeUndefined();
  });
});

describe('state of a product on a day', () => {
  const on = (today: string, over: { approvalExpiresOn?: string; withdrawnOn?: string }) =>
    productState({ approvalExpiresOn: null, withdrawnOn: null, ...over }, today, '2026-07-01');

  it('is active through the last day of its approval and expired on the next', () => {
    expect(on('2026-01-01', { approvalExpiresOn: '2026-07-02' })).toBe('active');
    expect(on('2026-01-01', { approvalExpiresOn: '2026-07-01' })).toBe('expiring');
    expect(on('2026-01-01', { approvalExpiresOn: '2026-01-01' })).toBe('expiring');
    expect(on('2026-01-01', { approvalExpiresOn: '2025-12-31' })).toBe('expired');
  });

  it('is withdrawn from the day of withdrawal, whatever its approval says', () => {
    expect(on('2026-01-01', { approvalExpiresOn: '2030-01-01', withdrawnOn: '2026-01-01' })).toBe(
      'withdrawn',
    );
    expect(on('2026-01-01', { withdrawnOn: '2026-01-02' })).toBe('active');
  });

  it('is active without an expiry date', () => {
    expect(on('2026-01-01', {})).toBe('active');
  });
});
