import type { Tender } from '../types.js';
import { currentStep, stepsOf } from './steps.js';

const officer = (enrolled: boolean, signed: boolean) => ({
  idx: 0,
  accountId: 'a',
  kind: 'officer' as const,
  label: '1',
  body: '',
  enrolledAt: enrolled ? '2026-11-20T01:00:00.000Z' : null,
  signed,
  rehearsedAt: null,
  shares: 0,
});
const gap = (field: string) => ({ field, code: 'required', message: '' });

const draft = {
  state: 'draft',
  products: 5,
  documents: 2,
  openQuestions: 0,
  scoresPending: false,
  quorum: 3,
  officers: [],
  ceremonyCompletedAt: null,
  missing: [gap('priceDeadline'), gap('officers')],
  announcedAt: null,
  closedAt: null,
  qualification: null,
  openedAt: null,
} as unknown as Tender;
const states = (over: Partial<Tender>) =>
  stepsOf({ ...draft, ...over }, []).map(({ key, state, count }) =>
    [key, state, count].filter(Boolean).join(' '),
  );
const AT = '2026-11-20T01:00:00.000Z';

describe('steps of a round', () => {
  it('show a new draft with what is due', () => {
    expect(states({})).toEqual([
      'package done 5',
      'documents done 2',
      'timetable due',
      'officers due',
      'ceremony later',
      'proposal later',
      'announcement later',
      'changes later',
      'closing later',
      'experts later',
      'opening later',
    ]);
    expect(currentStep(stepsOf(draft, []))).toBe('timetable');
  });

  it('count keys until all are enrolled, then signatures', () => {
    const officers = [officer(true, false), officer(true, true), officer(false, false)];
    expect(states({ officers })).toContain('ceremony running 2 / 3');
    expect(states({ officers: officers.slice(0, 2) })).toContain('ceremony running 1 / 2');
    expect(states({ officers: [officer(false, false)] })).toContain('ceremony due 0 / 1');
  });

  it('have one for the qualification of a round in stages, due between its closing and its opening', () => {
    const closing = { part: 'qualification' } as NonNullable<Tender['closing']>;
    const opening = { at: AT } as NonNullable<Tender['opening']>;
    const at = (over: Partial<Tender>, qualification: Tender['qualification']) =>
      states({ ...over, qualification }).filter((step) => step.startsWith('qualification'));
    const announced = { state: 'announced', announcedAt: AT } as const;
    expect(at({}, { closing: null, opening: null })).toEqual(['qualification later']);
    expect(at(announced, { closing: null, opening: null })).toEqual(['qualification running']);
    expect(at(announced, { closing, opening: null })).toEqual(['qualification due']);
    expect(at(announced, { closing, opening })).toEqual(['qualification done']);
    expect(at({ ...announced, state: 'void' }, { closing, opening: null })).toEqual([
      'qualification stopped',
    ]);
  });

  it('call a timetable wrong that the server would refuse', () => {
    const wrong = { state: 'wrong', key: 'windowShort', field: 'priceDeadline' } as const;
    const [, , timetable] = stepsOf({ ...draft, missing: [] }, [wrong]);
    expect(timetable?.state).toBe('wrong');
    const [, , announced] = stepsOf({ ...draft, state: 'announced', missing: [] }, [wrong]);
    expect(announced?.state).toBe('done');
  });

  it('follow a round to its opening', () => {
    const ready = { missing: [], ceremonyCompletedAt: AT, officers: [officer(true, true)] };
    const at = (over: Partial<Tender>) => currentStep(stepsOf({ ...draft, ...ready, ...over }, []));
    expect(at({})).toBe('proposal');
    expect(at({ state: 'proposed' })).toBe('announcement');
    expect(at({ state: 'announced', announcedAt: AT })).toBe('closing');
    expect(at({ state: 'closed', announcedAt: AT, closedAt: AT })).toBe('opening');
    expect(at({ state: 'closed', announcedAt: AT, closedAt: AT, scoresPending: true })).toBe('experts');
    expect(at({ state: 'opened', announcedAt: AT, closedAt: AT, openedAt: AT })).toBe('opening');
  });

  it('stop a voided round where it was', () => {
    expect(states({ state: 'void', announcedAt: AT })).toEqual(
      expect.arrayContaining(['announcement done', 'closing stopped', 'opening later']),
    );
    expect(states({ state: 'void', announcedAt: AT, closedAt: AT })).toEqual(
      expect.arrayContaining(['closing done', 'opening stopped']),
    );
  });
});
