import { DomainError } from '#kernel';

import { say } from '../domain/say.js';
import { proposedTimetable, type TimetableDays } from '../domain/timetable.js';
import type {
  FirstYearBase,
  PrepareAsked,
  RenewalPackages,
  RenewalsTx,
  RenewalsUnitOfWork,
  SourceRound,
} from './ports.js';

export interface RenewalPrepared {
  readonly id: string;
  readonly incumbents: number;
  readonly demandOpensOn: string;
  readonly demandDueOn: string;
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
}

/**
 * Prepares the draft of a renewal from a round whose agreements end (编制接续轮次): varieties, products and bidders are taken over, who held it
 * with its price, ceilings by the rule that was chosen, bases and timetable from the rule parameters. The draft goes on like any other.
 */
export class PrepareRenewal {
  constructor(
    private readonly unitOfWork: RenewalsUnitOfWork,
    private readonly packages: RenewalPackages,
  ) {}

  async execute(asked: PrepareAsked): Promise<RenewalPrepared> {
    const prepared = await this.packages.prepare(asked);
    return this.unitOfWork.run(async (tx) => {
      const source = await mustBeRenewable(tx, asked.sourceId);
      refusePercent(asked);
      if ('refusal' in prepared) throw prepared.refusal;
      const { draft, incumbents } = prepared;
      const { id } = await tx.beginDraft(draft);
      const days = (await tx.rule('renewal.timetable-days', source.regionCode)) as unknown as TimetableDays;
      const base = (await tx.rule('renewal.first-year-base', source.regionCode)) as unknown as FirstYearBase;
      const timetable = proposedTimetable(source.endsOn, days, await tx.now());
      const { priceOpensAt, priceDeadline } = timetable;
      if (priceOpensAt !== null && priceDeadline !== null)
        await tx.setTimetable(id, priceOpensAt, priceDeadline);
      const { sourceId, ceilingRule, ceilingPercent } = asked;
      await tx.addRenewal({ tenderId: id, sourceId, ceilingRule, ceilingPercent, base, incumbents });
      await tx.record({
        act: 'renewal.prepared',
        subject: { kind: 'tender', id },
        after: {
          source: source.roundNo,
          ceilingRule,
          ceilingPercent,
          incumbents: incumbents.length,
          base: { ...base },
        },
      });
      return { id, incumbents: incumbents.length, ...timetable };
    });
  }
}

async function mustBeRenewable(
  tx: RenewalsTx,
  id: string,
): Promise<SourceRound & { readonly endsOn: string }> {
  const source = await tx.lockSource(id);
  if (!source) throw new DomainError('not-found', say('tender-unknown', { id }));
  const { roundNo: round, isAwarded, endsOn, renewedAs } = source;
  if (!isAwarded) throw new DomainError('illegal-transition', say('not-awarded', { round }));
  if (endsOn === null) throw new DomainError('illegal-transition', say('no-end', { round }));
  if (renewedAs !== null)
    throw new DomainError('already-exists', say('renewed-already', { round: renewedAs }));
  return { ...source, endsOn };
}

function refusePercent({ ceilingRule, ceilingPercent }: PrepareAsked): void {
  const isNeeded = ceilingRule === 'percent-of-award';
  if (isNeeded === (ceilingPercent !== null)) return;
  throw isNeeded
    ? DomainError.field('ceilingPercent', 'required', say('percent-missing'))
    : DomainError.field('ceilingPercent', 'not-needed', say('percent-not-needed'));
}
