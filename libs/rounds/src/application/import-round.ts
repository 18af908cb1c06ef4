import { DomainError, uuidv7, type Json } from '#kernel';

import type { RoundInput } from '../domain/types.js';
import { moveRound } from '../library/lifecycle.js';
import type { PriceVisibility } from '../library/visibility.js';
import type { Evaluator, EvaluatedRound, RoundSource, RoundsTx, RoundsUnitOfWork } from './ports.js';
import { canonicalInput } from './canonical-input.js';
import { mustLock } from './must-lock.js';
import { noticeOf, publicationOf } from './notice-of.js';
import { say } from '../library/say.js';

/** A package that was read without a violation, and how it enters the library. */
export interface ImportRoundCommand {
  readonly input: RoundInput;
  readonly source: RoundSource;
  readonly visibility: PriceVisibility;
  readonly regionCode: string;
  readonly orgId: string | null;
  /** True for rounds whose result the public record already has: they enter as published history. */
  readonly asHistory: boolean;
  /** Office that the notice names. */
  readonly issuer: string;
}

export interface ImportedRound {
  readonly id: string;
  readonly batchId: string;
  readonly evaluationId: string;
  readonly state: string;
  readonly resultHash: string;
  readonly summary: { readonly winners: number; readonly tiedVarieties: number };
}

/** Takes a round package into the library and evaluates it with its own rule set (导入轮次数据包), all or nothing. */
export class ImportRound {
  constructor(
    private readonly unitOfWork: RoundsUnitOfWork,
    private readonly evaluator: Evaluator,
  ) {}

  async execute(asked: ImportRoundCommand): Promise<ImportedRound> {
    const round = await this.evaluated(asked);
    return this.unitOfWork.run((tx) => storeRound(tx, round));
  }

  /** Evaluates a round that another transaction will store: the evaluator takes its time outside of it. */
  async evaluated(asked: ImportRoundCommand): Promise<RoundToStore> {
    const command = { ...asked, input: canonicalInput(asked.input) };
    return { command, evaluated: await this.evaluator.evaluate(command.input, { digestInput: true }) };
  }
}

/** A round with its evaluation, ready to be stored. */
export interface RoundToStore {
  readonly command: ImportRoundCommand;
  readonly evaluated: EvaluatedRound;
}

/** Stores a round with its evaluation inside the transaction in hand. */
export async function storeRound(tx: RoundsTx, { command, evaluated }: RoundToStore): Promise<ImportedRound> {
  await refuseSecondCopy(tx, command.input.round.id);
  const inputHash = evaluated.inputHash ?? '';
  const { id, batchId } = await store(tx, command, inputHash);
  const evaluationId = await storeOfficial(tx, id, command, evaluated, inputHash);
  if (command.asHistory) await publishHistory(tx, id, evaluationId, command, evaluated);
  const state = command.asHistory ? 'published' : 'evaluated';
  const { winners, tiedVarieties } = evaluated.result.summary;
  const { resultHash } = evaluated;
  return { id, batchId, evaluationId, state, resultHash, summary: { winners, tiedVarieties } };
}

async function refuseSecondCopy(tx: RoundsTx, roundNo: string): Promise<void> {
  const existing = await tx.roundByNumber(roundNo);
  if (existing) throw new DomainError('already-exists', say('number-taken', { round: roundNo }));
}

async function store(
  tx: RoundsTx,
  command: ImportRoundCommand,
  inputHash: string,
): Promise<{ id: string; batchId: string }> {
  const { input, source, orgId } = command;
  const rows =
    input.varieties.length + input.products.length + input.bids.length + (input.volumes?.length ?? 0);
  const batchId = await tx.addBatch({ kind: 'round', source: source.text, rows, orgId });
  const id = uuidv7();
  await tx.addRound({ ...command, id, batchId, inputHash }, input);
  await tx.record({
    act: 'round.imported',
    subject: { kind: 'round', id },
    after: { roundNo: input.round.id, batchId, inputHash, source: { ...source }, rows },
  });
  return { id, batchId };
}

async function storeOfficial(
  tx: RoundsTx,
  roundId: string,
  { input }: ImportRoundCommand,
  evaluated: EvaluatedRound,
  inputHash: string,
): Promise<string> {
  const id = uuidv7();
  const { ruleset, parameters } = input.round;
  await tx.addEvaluation({
    id,
    roundId,
    kind: 'official',
    label: ruleset,
    ruleset,
    parameters: parameters as Json,
    inputHash,
    additions: 0,
    evaluated,
  });
  const round = await mustLock(tx, roundId);
  await tx.changeRound(round, {
    state: moveRound(round.state, 'evaluate', 'office'),
    officialEvaluation: id,
  });
  await tx.record({
    act: 'round.evaluated',
    subject: { kind: 'round', id: roundId },
    after: { evaluationId: id, ruleset, resultHash: evaluated.resultHash },
  });
  return id;
}

async function publishHistory(
  tx: RoundsTx,
  roundId: string,
  evaluationId: string,
  { input, source, issuer }: ImportRoundCommand,
  { result, resultHash }: EvaluatedRound,
): Promise<void> {
  const round = await mustLock(tx, roundId);
  const notice = noticeOf(round, 1, input, result, source, issuer, 'history');
  await tx.addPublication(publicationOf(notice, evaluationId, resultHash));
  await tx.changeRound(round, { state: moveRound(round.state, 'publish', 'history'), publishedNow: true });
  await tx.record({
    act: 'round.published-as-history',
    subject: { kind: 'round', id: roundId },
    after: { noticeNo: notice.noticeNo, announcedOn: source.announcedOn },
  });
  await tx.emit({
    type: 'round.published',
    aggregate: 'round',
    id: roundId,
    payload: { noticeNo: notice.noticeNo },
  });
}
