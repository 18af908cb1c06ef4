import { createHash } from 'node:crypto';

import { DomainError, uuidv7 } from '#kernel';

import { findRuleSet } from '../domain/index.js';
import type { RoundHeader } from '../domain/types.js';
import { moveRound } from '../library/lifecycle.js';
import { publishedNotice } from '../notice/published-notice.js';
import { mustLock } from './must-lock.js';
import { publicationOf } from './notice-of.js';
import type { PublishedAward, RoundSource, RoundsTx, RoundsUnitOfWork } from './ports.js';
import { say } from '../library/say.js';

export interface ImportPublishedAwardsCommand {
  readonly roundNo: string;
  readonly title: string;
  readonly category: 'drug' | 'consumable';
  /** The rules that decided; known even where the bids are not. */
  readonly ruleset: string;
  readonly source: RoundSource;
  readonly regionCode: string;
  readonly orgId: string | null;
  readonly issuer: string;
  readonly awards: readonly PublishedAward[];
}

/**
 * Takes a finished round into the library of which only the winners were ever published (历史中选结果入库). It has no bids,
 * so it is never evaluated, and simulations are refused with that reason.
 */
export class ImportPublishedAwards {
  constructor(private readonly unitOfWork: RoundsUnitOfWork) {}

  execute(command: ImportPublishedAwardsCommand): Promise<{ id: string; batchId: string; awards: number }> {
    return this.unitOfWork.run(async (tx) => {
      if (await tx.roundByNumber(command.roundNo))
        throw new DomainError('already-exists', say('number-taken', { round: command.roundNo }));
      const { id, batchId } = await store(tx, command);
      await publish(tx, id, command);
      return { id, batchId, awards: command.awards.length };
    });
  }
}

async function store(
  tx: RoundsTx,
  { roundNo, title, category, ruleset, awards, ...round }: ImportPublishedAwardsCommand,
): Promise<{ id: string; batchId: string }> {
  const { source, orgId } = round;
  const batchId = await tx.addBatch({
    kind: 'round-awards',
    source: source.text,
    rows: awards.length,
    orgId,
  });
  const id = uuidv7();
  const header: RoundHeader = { id: roundNo, title, category, ruleset, parameters: {} };
  const inputHash = createHash('sha256').update(JSON.stringify(awards)).digest('hex');
  await tx.addPublishedAwards({ ...round, id, batchId, inputHash, visibility: 'winning' }, header, awards);
  await tx.record({
    act: 'round.imported',
    subject: { kind: 'round', id },
    after: { roundNo, batchId, basis: 'awards', inputHash, source: { ...source }, rows: awards.length },
  });
  return { id, batchId };
}

async function publish(tx: RoundsTx, id: string, command: ImportPublishedAwardsCommand): Promise<void> {
  const round = await mustLock(tx, id);
  const notice = publishedNotice(id, {
    ...command,
    rulesetTitle: findRuleSet(command.ruleset)?.title ?? { zh: command.ruleset, en: command.ruleset },
  });
  await tx.addPublication(publicationOf(notice, null, null));
  await tx.changeRound(round, { state: moveRound(round.state, 'publish', 'history'), publishedNow: true });
  await tx.record({
    act: 'round.published-as-history',
    subject: { kind: 'round', id },
    after: { noticeNo: notice.noticeNo, announcedOn: command.source.announcedOn },
  });
  await tx.emit({ type: 'round.published', aggregate: 'round', id, payload: { noticeNo: notice.noticeNo } });
}
