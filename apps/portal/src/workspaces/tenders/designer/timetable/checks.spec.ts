import { msOf } from '../../../../kit/format/beijing-time.js';
import { type CheckFacts, timetableChecks } from './checks.js';

const at = (local: string): number => msOf(local) ?? 0;
type Over = Partial<Omit<CheckFacts, 'times'>> & { readonly times?: Partial<CheckFacts['times']> };
const facts = (over: Over = {}): CheckFacts => ({
  agreementEndsOn: '',
  now: at('2026-11-20T09:41'),
  windowMinutes: 7_200,
  ...over,
  times: {
    qualificationDeadline: null,
    qualificationOpeningFrom: null,
    priceOpensAt: at('2026-11-30T09:00'),
    priceDeadline: at('2026-12-11T09:00'),
    openingFrom: at('2026-12-11T10:00'),
    ...over.times,
  },
});
const found = (over: Over) =>
  timetableChecks(facts(over)).map(({ state, key, field }) => `${state} ${key} ${field}`);

describe('checks of a timetable', () => {
  it('pass one that is in order and leaves the days of the rule', () => {
    expect(found({})).toEqual(['good order openingFrom', 'good windowGood priceDeadline']);
  });

  it('name every instant that is missing', () => {
    expect(found({ times: { priceOpensAt: null, priceDeadline: null, openingFrom: null } })).toEqual([
      'note missing priceOpensAt',
      'note missing priceDeadline',
      'note missing openingFrom',
    ]);
  });

  it('take the first deadline of a round in stages for the rule, and ask for both of its instants', () => {
    const staged = { qualificationDeadline: at('2026-11-26T09:00') };
    expect(found({ times: staged })).toEqual([
      'note missing qualificationOpeningFrom',
      'good order openingFrom',
      'good windowGood qualificationDeadline',
    ]);
    const early = { ...staged, qualificationOpeningFrom: at('2026-11-26T08:00') };
    expect(found({ times: early })).toContain('wrong qualificationOpeningEarly qualificationOpeningFrom');
    const late = { ...staged, qualificationOpeningFrom: at('2026-11-30T09:00') };
    expect(found({ times: late })).toContain('wrong qualificationLate qualificationOpeningFrom');
    const short = { ...staged, qualificationDeadline: at('2026-11-22T09:00') };
    expect(found({ times: short })).toContain('wrong windowShort qualificationDeadline');
  });

  it('name an opening before the deadline, and the hour that would pass', () => {
    const early = { times: { openingFrom: at('2026-12-11T08:00') } };
    expect(found(early)).toContain('wrong openingBeforeDeadline openingFrom');
    const [check] = timetableChecks(facts(early));
    expect(check?.fix).toBe('2026-12-11T09:00');
    const times = { ...facts().times, openingFrom: msOf(check?.fix ?? '') };
    expect(timetableChecks({ ...facts(), times }).every(({ state }) => state === 'good')).toBe(true);
  });

  it('name a deadline that is not after the start, which has no one cure', () => {
    const [check] = timetableChecks(facts({ times: { priceDeadline: at('2026-11-30T09:00') } }));
    expect(check).toEqual({ state: 'wrong', key: 'deadlineBeforeStart', field: 'priceDeadline' });
  });

  it.each([
    [7_200, '2026-11-22T09:00', '2026-11-25T12:00'],
    [2, '2026-11-20T09:42', '2026-11-20T09:55'],
  ])('offer the first good deadline under a window of %i minutes', (windowMinutes, deadline, fix) => {
    const short = timetableChecks(
      facts({ windowMinutes, times: { priceOpensAt: null, priceDeadline: at(deadline) } }),
    ).find(({ key }) => key === 'windowShort');
    expect(short?.fix).toBe(fix);
    const good = facts({ windowMinutes, times: { priceOpensAt: null, priceDeadline: at(fix) } });
    expect(timetableChecks(good).map(({ key }) => key)).toContain('windowGood');
  });

  it('take the minute of the rule itself as long enough', () => {
    expect(found({ times: { priceOpensAt: null, priceDeadline: at('2026-11-25T09:41') } })).toContain(
      'good windowGood priceDeadline',
    );
  });

  it('note what the server allows but people should see', () => {
    expect(
      found({
        agreementEndsOn: '2026-12-11',
        times: { priceOpensAt: at('2026-11-01T09:00'), openingFrom: at('2026-12-12T10:00') },
      }),
    ).toEqual([
      'good order openingFrom',
      'good windowGood priceDeadline',
      'note startPast priceOpensAt',
      'note weekend openingFrom',
      'note agreementEarly agreementEndsOn',
    ]);
  });
});
