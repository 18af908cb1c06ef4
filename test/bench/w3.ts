import { DataSource } from 'typeorm';

import { uuidv7 } from '#kernel';
import { Approvals, Database, dataSourceOptions, runAsSystem } from '#platform';
import { openRound, roundsUnitOfWork, ThreadEvaluator } from '#rounds';
import type { RoundInput } from '#rounds/evaluator';

import { checkAllocation } from './w3-check.js';
import { copyFloor } from './w3-floor.js';
import { nationalRound, NATIONAL, type RoundSize, scaled } from './w3-round.js';
import { median, type Measure, timed, type Workload } from './workload.js';

const ROUNDS = 3;

/** A national round: its rows are read, decided and the result is stored, beside COPY of that same result. */
export const w3: Workload = {
  id: 'w3',
  title: 'national round: read, decide and write',
  run: ({ databaseUrl, full, say }) =>
    runAsSystem('bench-w3', async () => {
      const source = await new DataSource(
        dataSourceOptions({ databaseUrl, pool: 4, name: 'bench w3' }),
      ).initialize();
      try {
        const bench = new Bench(new Database(source), databaseUrl);
        const large = full ? NATIONAL : scaled(NATIONAL, 0.1);
        const small = await bench.measure('w3-small', scaled(large, 0.1), say);
        return measures(small, await bench.measure('w3-large', large, say), full);
      } finally {
        await source.destroy();
      }
    }),
};

interface Times {
  readonly rows: number;
  readonly read: number;
  readonly decide: number;
  readonly write: number;
  readonly total: number;
  readonly floor: number;
}

function measures(small: Times, large: Times, full: boolean): Measure[] {
  const ratio = large.total / large.floor;
  const growth = large.total / small.total;
  const part = (what: string, value: number): Measure => ({
    workload: 'W3',
    what: `${what}, ${large.rows.toLocaleString('en')} volume rows`,
    value,
    unit: 's',
    bar: '',
    holds: null,
  });
  return [
    part('read', large.read),
    part('decide', large.decide),
    part('write', large.write),
    {
      ...part('read, decide and write', large.total),
      limit: { what: 'COPY of the same result into bare tables', value: large.floor },
      ratio,
      bar: '≤ 3 × COPY',
      holds: full ? ratio <= 3 : null,
    },
    {
      workload: 'W3',
      what: 'growth for 10 × rows',
      value: growth,
      unit: '×',
      bar: '≤ 11 ×',
      holds: growth <= 11,
    },
  ];
}

class Bench {
  private readonly evaluator = new ThreadEvaluator();
  private readonly unitOfWork;

  constructor(
    private readonly database: Database,
    private readonly databaseUrl: string,
  ) {
    this.unitOfWork = roundsUnitOfWork(database, new Approvals());
  }

  async measure(no: string, size: RoundSize, say: (line: string) => void): Promise<Times> {
    const roundId = await this.store(nationalRound(no, size));
    const first = await this.evaluateOnce(roundId);
    await checkAllocation(this.databaseUrl, roundId, first.id);
    say(`${no}: stored, evaluated and checked row by row`);
    const runs: Times[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const run = await this.evaluateOnce(roundId);
      if (run.hash !== first.hash) throw new Error('a second evaluation gave another result');
      runs.push({ ...run, floor: await copyFloor(this.databaseUrl, run.id) });
    }
    const middle = (pick: (times: Times) => number): number => median(runs.map(pick));
    return {
      rows: first.rows,
      read: middle((run) => run.read),
      decide: middle((run) => run.decide),
      write: middle((run) => run.write),
      total: middle((run) => run.total),
      floor: middle((run) => run.floor),
    };
  }

  private async store(input: RoundInput): Promise<string> {
    const id = uuidv7();
    await this.unitOfWork.run(async (tx) => {
      const batchId = await tx.addBatch({ kind: 'round', source: 'benchmark', rows: 0, orgId: null });
      const source = {
        text: 'benchmark',
        url: null,
        confidence: 'made-up' as const,
        openedOn: null,
        announcedOn: null,
      };
      const head = { id, batchId, source, visibility: 'none' as const, regionCode: '990000', orgId: null };
      await tx.addRound({ ...head, inputHash: '0'.repeat(64) }, input);
    });
    // As an import does: the round's bids are open, it only waits for its official evaluation.
    const { result, ...rest } = await this.evaluator.evaluate({ ...input, volumes: null });
    await this.unitOfWork.run(async (tx) => {
      const evaluationId = uuidv7();
      const { ruleset } = input.round;
      const inputHash = '0'.repeat(64);
      const evaluated = { ...rest, result };
      await tx.addEvaluation({
        id: evaluationId,
        roundId: id,
        kind: 'simulation',
        label: 'without volumes',
        ruleset,
        parameters: {},
        inputHash,
        additions: 0,
        evaluated,
      });
      const round = await tx.lockRound(id);
      if (round) await tx.changeRound(round, { state: 'evaluated', officialEvaluation: evaluationId });
    });
    return id;
  }

  private async evaluateOnce(roundId: string) {
    const id = uuidv7();
    const read = await timed(() => openRound(this.database, roundId));
    const input = read.answer;
    const decide = await timed(() => this.evaluator.evaluate(input));
    const { ruleset } = input.round;
    const evaluation = {
      id,
      roundId,
      kind: 'official' as const,
      label: 'benchmark',
      ruleset,
      parameters: {},
      inputHash: '0'.repeat(64),
      additions: 0,
      evaluated: decide.answer,
    };
    const write = await timed(() => this.unitOfWork.run((tx) => tx.addEvaluation(evaluation)));
    return {
      id,
      hash: decide.answer.resultHash,
      rows: input.volumes?.length ?? 0,
      read: read.seconds,
      decide: decide.seconds,
      write: write.seconds,
      total: read.seconds + decide.seconds + write.seconds,
    };
  }
}
