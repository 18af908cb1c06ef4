import fc from 'fast-check';

import {
  bureau,
  collecting,
  demandOffice,
  fillIn,
  freeze,
  freezer,
  nurse,
  passDue,
  review,
  submitReport,
  type Line,
} from '../support/demand.js';
import { buildWorld, type Position, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const RUNS = process.env['JICAI_FULL'] === '1' ? 100 : 8;
const POSITIONS: readonly Position[] = ['own', 'sibling', 'far'];
const PLACES = [
  ['V1', null],
  ['V1', 'P11'],
  ['V1', 'P12'],
  ['V2', null],
  ['V2', 'P21'],
] as const;

const units = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 999_999_999 }));
/** What happens to one report: its lines, how far it comes, and corrections of the lines by their place. */
const fate = fc.record({
  lines: fc.uniqueArray(fc.record({ place: fc.integer({ min: 0, max: PLACES.length - 1 }), units }), {
    selector: ({ place }) => place,
  }),
  end: fc.constantFrom('asked', 'drafting', 'returned', 'accepted', 'accepted', 'accepted'),
  isReturnedOnce: fc.boolean(),
  before: fc.array(fc.record({ line: fc.nat({ max: 4 }), units }), { maxLength: 3 }),
  after: fc.array(fc.record({ line: fc.nat({ max: 4 }), units }), { maxLength: 3 }),
});
type Fate = typeof fate extends fc.Arbitrary<infer T> ? T : never;

const lineOf = ({ place, units: quantity }: Fate['lines'][number]): Line => {
  const [varietyId, productId] = PLACES[place] ?? ['V1', null];
  return { varietyId, productId, quantity: String(quantity) };
};

/** Lives through a report's fate and answers what it should leave in the edition. */
async function live(report: string, position: Position, told: Fate): Promise<Line[]> {
  const [by, reviewer] = [nurse(world, position), bureau(world, position)];
  const lines = told.lines.map(lineOf);
  if (told.end === 'asked') return [];
  await fillIn(world, by, report, lines);
  if (told.end === 'drafting') return [];
  await submitReport(world, by, report);
  if (told.isReturnedOnce) {
    await review(world, reviewer, report, 'return');
    await fillIn(world, by, report, lines);
    await submitReport(world, by, report);
  }
  let now = await correctAll(report, position, lines, told.before);
  if (told.end === 'returned') {
    await review(world, reviewer, report, 'return');
    return [];
  }
  await review(world, reviewer, report);
  now = await correctAll(report, position, now, told.after);
  return now;
}

async function correctAll(
  report: string,
  position: Position,
  lines: readonly Line[],
  corrections: Fate['before'],
): Promise<Line[]> {
  const now = [...lines];
  for (const { line, units: to } of corrections) {
    const one = now[line];
    if (!one || one.quantity === String(to)) continue;
    await world.made(bureau(world, position), {
      method: 'POST',
      url: `/api/v1/demand/reports/${report}/corrections`,
      body: { varietyId: one.varietyId, productId: one.productId, quantity: String(to), reason: '核对' },
    });
    now[line] = { ...one, quantity: String(to) };
  }
  return now;
}

const sumOf = (quantities: readonly (string | undefined)[]): bigint =>
  quantities.reduce((sum, quantity) => sum + BigInt(quantity ?? '0'), 0n);

interface Edition {
  readonly units: string;
  readonly lines: number;
  readonly reported: number;
  readonly totals: { readonly units: string }[];
  readonly areas: { readonly units: string }[];
}

describe('units of demand', () => {
  it('are the same in the accepted reports, in the sums and in the frozen files, whatever reviewers return and correct', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(fate, fate, fate), async (fates) => {
        const { id, reports } = await collecting(world, { regions: ['990000'] });
        const left: Line[][] = [];
        for (const [i, position] of POSITIONS.entries()) {
          const report = reports.get(world.org('hospital', position)) ?? '';
          left.push(await live(report, position, fates[i] as Fate));
        }
        await passDue(world, id);
        const edition = await freeze(world, id);
        const kept = await world.made<Edition>(freezer(world), {
          method: 'GET',
          url: `/api/v1/demand/editions/${edition}`,
        });
        const expected = sumOf(left.flat().map(({ quantity }) => quantity));
        const { bytes } = await world.send(demandOffice(world), {
          method: 'GET',
          url: `/api/v1/demand/editions/${edition}/volumes.csv`,
        });
        const rows = bytes
          .toString()
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((row) => row.split(','));
        expect(BigInt(kept.units)).toBe(expected);
        expect(sumOf(rows.map((row) => row[4]))).toBe(expected);
        expect(sumOf(kept.totals.map((total) => total.units))).toBe(expected);
        expect(sumOf(kept.areas.map((area) => area.units))).toBe(expected);
        expect([kept.lines, rows.length]).toEqual([left.flat().length, left.flat().length]);
        expect(kept.reported).toBe(fates.filter(({ end }) => end === 'accepted').length);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
