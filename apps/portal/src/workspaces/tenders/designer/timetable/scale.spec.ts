import { msOf } from '../../../../kit/format/beijing-time.js';
import { scaleOver } from './scale.js';

const at = (local: string): number => msOf(local) ?? 0;
const labels = (from: string, to: string): string[] =>
  scaleOver([at(from), at(to)]).ticks.map(({ label }) => label);

describe('the scale of a timetable', () => {
  it.each([
    ['2026-11-20T09:00', '2026-11-20T09:04', ['09:00', '09:05']],
    ['2026-11-20T09:10', '2026-11-20T17:10', ['09:00', '12:00', '15:00']],
    ['2026-11-19T20:00', '2026-11-20T20:00', ['11-20', '06:00', '12:00', '18:00']],
    ['2026-11-20T09:00', '2026-11-24T09:00', ['11-21', '11-22', '11-23', '11-24']],
    ['2026-10-08T09:00', '2027-02-26T17:00', ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03']],
    ['2026-01-01T08:00', '2099-01-01T17:00', ['2040-01', '2060-01', '2080-01', '2100-01']],
  ])('marks round instants from %s to %s', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected);
  });

  it('keeps everything between the edges, in order', () => {
    const scale = scaleOver([at('2026-11-20T09:00'), at('2026-12-12T09:00')]);
    const places = ['2026-01-01T00:00', '2026-11-20T09:00', '2026-12-12T09:00', '2030-01-01T00:00'].map(
      (local) => scale.at(at(local)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places[3]).toBe(100);
  });

  it('stands up to one instant alone', () => {
    const scale = scaleOver([at('2026-11-20T09:00')]);
    expect(scale.at(at('2026-11-20T09:00'))).toBeCloseTo(50);
  });
});
