import { DomainError } from '#kernel';

import { say } from '../say.js';
import { Gatherer, type GathererLimits, type Outcome } from './gatherer.js';

type Serve = (set: readonly number[]) => Promise<readonly Outcome<string>[]>;

const LIMITS: GathererLimits = { sets: 1, setSize: 3, waiting: 100 };
const answered = (set: readonly number[]): Outcome<string>[] => set.map((n) => ({ value: `answer ${n}` }));

/** A sender whose sets end when the test says so. */
function held() {
  const sets: number[][] = [];
  const ends: (() => void)[] = [];
  const serve: Serve = async (set) => {
    sets.push([...set]);
    await new Promise<void>((end) => ends.push(end));
    return answered(set);
  };
  return { sets, serve, endFirst: () => ends.shift()?.() };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const postgresRefuses = (code: string): Error => Object.assign(new Error('refused'), { code });

describe('Gatherer', () => {
  it('sends one request alone and at once when nothing is under way', async () => {
    const { sets, serve, endFirst } = held();
    const answer = new Gatherer(serve, LIMITS).ask(1);
    await nextTurn();
    expect(sets).toEqual([[1]]);
    endFirst();
    await expect(answer).resolves.toBe('answer 1');
  });

  it('gathers what arrives while a set is under way, up to its size, in the order of arrival', async () => {
    const { sets, serve, endFirst } = held();
    const gatherer = new Gatherer(serve, LIMITS);
    const answers = [gatherer.ask(1)];
    await nextTurn();
    answers.push(...[2, 3, 4, 5].map((n) => gatherer.ask(n)));
    await nextTurn();
    for (let i = 0; i < 3; i++) {
      endFirst();
      await nextTurn();
    }
    expect(sets).toEqual([[1], [2, 3, 4], [5]]);
    await expect(Promise.all(answers)).resolves.toEqual([1, 2, 3, 4, 5].map((n) => `answer ${n}`));
  });

  it('gives each request of a set its own answer or refusal', async () => {
    const refusal = new DomainError('not-found', say('database-busy'));
    const gatherer = new Gatherer<number, string>(
      (set) => Promise.resolve(set.map((n) => (n === 2 ? { error: refusal } : { value: `answer ${n}` }))),
      LIMITS,
    );
    const results = await Promise.allSettled([1, 2, 3].map((n) => gatherer.ask(n)));
    expect(results).toEqual([
      { status: 'fulfilled', value: 'answer 1' },
      { status: 'rejected', reason: refusal },
      { status: 'fulfilled', value: 'answer 3' },
    ]);
  });

  it('asks again one by one when the database refuses a set, so that only the culprit fails', async () => {
    const sets: number[][] = [];
    const gatherer = new Gatherer<number, string>((set) => {
      sets.push([...set]);
      return set.includes(2) ? Promise.reject(postgresRefuses('22P02')) : Promise.resolve(answered(set));
    }, LIMITS);
    const results = await Promise.allSettled([1, 2, 3].map((n) => gatherer.ask(n)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(sets).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  it.each(['08006', '57P01', '53300', 'ECONNREFUSED'])(
    'fails the whole set without asking again when the database is away (%s)',
    async (code) => {
      let calls = 0;
      const gatherer = new Gatherer<number, string>(() => {
        calls++;
        return Promise.reject(postgresRefuses(code));
      }, LIMITS);
      const results = await Promise.allSettled([1, 2, 3].map((n) => gatherer.ask(n)));
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(calls).toBe(1);
    },
  );

  it('asks to come back when too many wait, and serves again afterwards', async () => {
    const { serve, endFirst } = held();
    const gatherer = new Gatherer(serve, { sets: 1, setSize: 1, waiting: 2 });
    const first = gatherer.ask(1);
    await nextTurn();
    const waiting = [gatherer.ask(2), gatherer.ask(3)];
    await expect(gatherer.ask(4)).rejects.toMatchObject({ code: 'busy-try-again' });
    for (let i = 0; i < 3; i++) {
      endFirst();
      await nextTurn();
    }
    await expect(Promise.all([first, ...waiting])).resolves.toEqual(['answer 1', 'answer 2', 'answer 3']);
  });
});
