import fc from 'fast-check';

import { type Candidate, commitmentOf, drawOrder, nextOf, seatPanel, seedOf, shortagesOf } from './draw.js';
import { DRAW_FORMAT, drawFaults, type DrawRecord, readDrawRecord } from './draw-record.js';

const SPECIALTIES = ['心血管内科', '药学', '护理'];
const candidate = (i: number, specialties: readonly string[] = []): Candidate => ({
  id: `e${String(i).padStart(3, '0')}`,
  employer: `单位 ${i}`,
  specialties,
});
const people = (count: number): Candidate[] => Array.from({ length: count }, (_, i) => candidate(i));
const candidates = fc
  .uniqueArray(fc.nat({ max: 999 }), { minLength: 1, maxLength: 40 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.subarray(SPECIALTIES).map((specialties) => candidate(id, specialties)))),
  );
const seed = fc
  .string()
  .map((text) => seedOf(commitmentOf({ size: 1, reserve: 0, quotas: [] }, []), { n: 1, root: text }));
const plain = (size: number) => ({ size, reserve: 0, quotas: [] });

/** As sha256sum gives it over the lines of text that the guide describes. */
const PANEL = {
  commitment: 'c9fd63d716e8a842bec54f77dce647c390da35105eb8200c47ef8a610071a238',
  drawn: '5a8cb39c4a9e78857375a0322420514d0e8d39f52e199ec8e95d8e44d88b6df3',
  panel: ['e003', 'e005', 'e004'],
};

describe('the draw of a panel', () => {
  it('gives the panel that the digests give', () => {
    const list = people(6);
    const commitment = commitmentOf(plain(3), list);
    const drawn = seedOf(commitment, { n: 7, root: 'ab'.repeat(32) });
    expect({
      commitment,
      drawn,
      panel: seatPanel(plain(3), list, drawOrder(list, drawn)).map(({ id }) => id),
    }).toEqual(PANEL);
  });

  it('does not depend on the order of the list, and seats nobody twice', () => {
    fc.assert(
      fc.property(candidates, seed, fc.nat({ max: 10 }), (list, drawn, size) => {
        const there = seatPanel(plain(size), list, drawOrder(list, drawn));
        const reversed = [...list].reverse();
        expect(seatPanel(plain(size), reversed, drawOrder(reversed, drawn))).toEqual(there);
        expect(commitmentOf(plain(size), reversed)).toBe(commitmentOf(plain(size), list));
        expect(new Set(there.map(({ id }) => id)).size).toBe(Math.min(size, list.length));
      }),
    );
  });

  it('fills every seat of a list that lacks nothing, each kept one by a holder of its specialty', () => {
    const quotas = fc
      .subarray(SPECIALTIES)
      .chain((names) =>
        fc.tuple(
          ...names.map((specialty) => fc.integer({ min: 1, max: 3 }).map((seats) => ({ specialty, seats }))),
        ),
      );
    fc.assert(
      fc.property(candidates, seed, quotas, fc.nat({ max: 5 }), (list, drawn, kept, more) => {
        const requirement = {
          size: kept.reduce((sum, { seats }) => sum + seats, more),
          reserve: 0,
          quotas: kept,
        };
        fc.pre(shortagesOf(requirement, list).length === 0);
        const panel = seatPanel(requirement, list, drawOrder(list, drawn));
        expect(panel).toHaveLength(requirement.size);
        for (const { specialty, id } of panel)
          if (specialty !== null) expect(list.find((one) => one.id === id)?.specialties).toContain(specialty);
      }),
    );
  });

  // 4,000 seeds, 3 of 12: each is expected 1,000 times, the standard deviation is √(4000 × ¼ × ¾) ≈ 27.4; five of them either way.
  it('seats every candidate equally often over many seeds', () => {
    const list = people(12);
    const seated = new Map(list.map(({ id }) => [id, 0]));
    for (let n = 1; n <= 4_000; n++)
      for (const { id } of seatPanel(
        plain(3),
        list,
        drawOrder(list, seedOf('c'.repeat(64), { n, root: '' })),
      ))
        seated.set(id, (seated.get(id) ?? 0) + 1);
    for (const count of seated.values()) expect(Math.abs(count - 1_000)).toBeLessThan(137);
  });

  it('takes the next of the draw for a seat, never one who was seated before', () => {
    fc.assert(
      fc.property(candidates, seed, (list, drawn) => {
        const order = drawOrder(list, drawn);
        const seated: string[] = [];
        for (
          let next = nextOf(list, order, seated, null);
          next !== undefined;
          next = nextOf(list, order, seated, null)
        )
          seated.push(next);
        expect(seated).toEqual(order.map(({ id }) => id));
        expect(nextOf(list, order, seated, '药学')).toBeUndefined();
      }),
    );
  });

  it('names what a list lacks: experts in all, and holders that another specialty may take', () => {
    const both = [candidate(1, ['药学', '护理']), candidate(2, ['药学'])];
    const quotas = [
      { specialty: '护理', seats: 1 },
      { specialty: '药学', seats: 1 },
    ];
    expect(shortagesOf({ size: 2, reserve: 1, quotas }, both)).toEqual([
      { of: 'experts', have: 2, need: 3 },
      { of: 'specialty', specialty: '护理', have: 0, need: 1 },
    ]);
  });
});

describe('the record of a draw', () => {
  const list = people(8);
  const requirement = { size: 3, reserve: 2, quotas: [] };
  const beacon = { n: 5, size: 90, root: 'cd'.repeat(32), at: '2026-11-25T02:00:01.000000Z' };
  const commitment = commitmentOf(requirement, list);
  const drawn = seedOf(commitment, beacon);
  const order = drawOrder(list, drawn);
  const record: DrawRecord = {
    format: DRAW_FORMAT,
    round: 'R1',
    requirement,
    candidates: list,
    leftOut: [],
    commitment,
    committedAt: '2026-11-25T02:00:00.000000Z',
    committedBy: '甲',
    beacon,
    seed: drawn,
    order,
    panel: seatPanel(requirement, list, order),
    drawnAt: '2026-11-25T02:00:30.000Z',
    drawnBy: '乙',
  };

  it('comes out again from its text', () => {
    const read = readDrawRecord(JSON.stringify(record));
    expect(read).toEqual(record);
    expect(read && drawFaults(read)).toEqual([]);
  });

  it('names the first step that does not come out, whatever was changed', () => {
    const swapped = [...record.panel].reverse();
    expect(drawFaults({ ...record, panel: swapped })).toEqual(['panel']);
    expect(drawFaults({ ...record, order: [...order].reverse() })).toEqual(['order']);
    expect(drawFaults({ ...record, seed: 'ab'.repeat(32) })).toEqual(['seed', 'order', 'panel']);
    expect(drawFaults({ ...record, beacon: { ...beacon, at: '2026-11-25T01:59:59.000000Z' } })).toEqual([
      'beacon-earlier',
    ]);
    expect(drawFaults({ ...record, candidates: list.slice(1) })).toContain('commitment');
    expect(drawFaults({ ...record, requirement: { ...requirement, size: 2 } })).toEqual([
      'commitment',
      'panel',
    ]);
  });

  it('is refused when it is something else', () => {
    for (const text of [
      '',
      '[]',
      '{}',
      'null',
      JSON.stringify({ ...record, panel: [{}] }),
      JSON.stringify({ ...record, format: 'x' }),
    ])
      expect(readDrawRecord(text)).toBeUndefined();
  });
});
