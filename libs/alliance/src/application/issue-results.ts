import { DomainError, uuidv7 } from '#kernel';

import { RESULT_FORMAT, sha256Of } from '../domain/manifest.js';
import { agreedOf, outcomeOf } from '../domain/result.js';
import { resultTables } from '../domain/result-files.js';
import { say } from '../domain/say.js';
import type { AwardedRound, Packer, ResultsTx, ResultsUnitOfWork } from './result-ports.js';

export interface ResultsIssued {
  readonly id: string;
  readonly edition: number;
  readonly members: number;
}

/**
 * Issues what came of a round to its members (发出成员结果包): for each one awards, areas, the allocation of its institutions under its own
 * ids, its first day and the notices, signed. What is issued stays; a later decision or withdrawal is issued as another edition.
 */
export class IssueResults {
  constructor(
    private readonly unitOfWork: ResultsUnitOfWork,
    private readonly packer: Packer,
  ) {}

  execute(tenderId: string): Promise<ResultsIssued> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustBeAwarded(tx, tenderId);
      const whole = await tx.outcome(tenderId, round.roundId);
      const members = await tx.members(tenderId);
      const [edition, at] = [await tx.nextEdition(tenderId), await tx.now()];
      const notices = Object.fromEntries(
        round.notices.map(({ n, document }) => [`notices/${n}.json`, Buffer.from(`${document}\n`)]),
      );
      for (const member of members) {
        const outcome = outcomeOf(member.regionCode, whole);
        const content = this.packer.pack(
          {
            format: RESULT_FORMAT,
            round: round.roundNo,
            member: member.regionCode,
            memberName: member.name,
            edition,
            at,
            title: round.title,
            category: round.category,
            ruleset: round.ruleset,
            issuer: round.issuer,
            leader: round.leader,
            startsOn: member.startsOn,
            agreementEndsOn: round.agreementEndsOn,
          },
          { ...resultTables(outcome), ...notices },
        );
        await tx.addResult({
          id: uuidv7(),
          tenderId,
          roundId: round.roundId,
          roundNo: round.roundNo,
          title: round.title,
          member,
          edition,
          awards: outcome.awards.length,
          allocations: outcome.allocations.length,
          agreed: String(agreedOf(outcome.allocations)),
          sha256: sha256Of(content),
          content,
          issuedAt: at,
        });
      }
      await tx.record({
        act: 'alliance.results-issued',
        subject: { kind: 'tender', id: tenderId },
        after: { edition, members: members.map(({ regionCode }) => regionCode), awards: whole.awards.length },
      });
      return { id: tenderId, edition, members: members.length };
    });
  }
}

async function mustBeAwarded(
  tx: ResultsTx,
  tenderId: string,
): Promise<AwardedRound & { readonly roundId: string }> {
  const round = await tx.awardedRound(tenderId);
  if (!round) throw new DomainError('not-found', say('tender-unknown', { id: tenderId }));
  const { kind, roundNo, roundId, notices } = round;
  if (kind !== 'alliance')
    throw new DomainError('illegal-transition', say('not-an-alliance', { round: roundNo }));
  if (roundId === null || notices.length === 0)
    throw new DomainError('illegal-transition', say('not-awarded', { round: roundNo }));
  return { ...round, roundId };
}
