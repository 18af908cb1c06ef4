import { canonical, type Closing, closingRoot, signClosing } from '#sealing';

import type { DueClosing } from './opening-ports.js';
import type { PlatformKey, TendersTx, TendersUnitOfWork } from './ports.js';
import { sayIncident } from '../domain/incidents/say.js';
import { say } from '../domain/say.js';
import { sayQuotes } from '../domain/say-quotes.js';
import { sayStage } from '../domain/say-stage.js';
import type { TenderPart } from '../domain/words.js';
import { openingRoom } from './opening-room.js';
import { officePage } from './quorum.js';
import { judgeBeforeClosing, type OutageOutcome } from './outages.js';

/** What the closing of each part is called in the audit log, and what officers are told of it. */
const CLOSED = {
  price: {
    act: 'tender.closed',
    told: (title: string) => say('tender-closed', { title }),
    toDo: (bids: number) => say('tender-closed-what-to-do', { bids }),
  },
  qualification: {
    act: 'tender.qualification-closed',
    told: (title: string) => sayStage('qualification-closed', { title }),
    toDo: (bids: number) => sayStage('qualification-closed-what-to-do', { bids }),
  },
  'second-quote': {
    act: 'tender.second-quotes-closed',
    told: (title: string) => sayQuotes('closed', { title }),
    toDo: (bids: number) => sayQuotes('closed-what-to-do', { bids }),
  },
} as const satisfies Record<TenderPart, object>;

/** What a run of the closing job did. */
export interface ClosingRun {
  readonly closed: number;
  readonly extended: number;
}

/**
 * Closes the parts of rounds whose deadline has passed (截标): under the lock that submissions share, the live bids are counted
 * and a root over them is signed, before anyone gives a share. Due is what the database clock says; a part closes once. Before it
 * closes, and as soon as an outage is over that concerns it, the platform looks whether the rule extends it.
 */
export class CloseTenders {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly key: PlatformKey,
  ) {}

  async execute(): Promise<ClosingRun> {
    let closed = 0;
    let extended = 0;
    for (const part of await this.unitOfWork.run((tx) => tx.unjudgedOutages()))
      extended += Number((await this.unitOfWork.run((tx) => judgeBeforeClosing(tx, part))) === 'extended');
    for (const due of await this.unitOfWork.run((tx) => tx.due())) {
      const outcome = await this.unitOfWork.run((tx) => this.judgeAndClose(tx, due));
      closed += Number(outcome === 'closed');
      extended += Number(outcome === 'extended');
    }
    return { closed, extended };
  }

  /** In one transaction: what the platform finds of outages still holds when it closes. */
  private async judgeAndClose(tx: TendersTx, due: DueClosing): Promise<OutageOutcome | 'closed'> {
    const outcome = await judgeBeforeClosing(tx, due);
    return outcome === 'clear' && (await this.close(tx, due)) ? 'closed' : outcome;
  }

  private async close(tx: TendersTx, { tenderId: id, part }: DueClosing): Promise<boolean> {
    const ended = await tx.close(id, part);
    if (!ended) return false;
    const tender = await tx.tender(id);
    const ceremony = await tx.ceremony(id);
    if (!tender || !ceremony) throw new Error(`tender ${id} has no ceremony`);
    const record: Closing = {
      round: tender.roundNo,
      ceremony: ceremony.hash,
      size: ended.hashes.length,
      root: closingRoot(ended.hashes),
      at: ended.at,
      ...(part === 'price' ? {} : { part }),
    };
    const signed = await signClosing(record, this.key.raw, (text) => this.key.sign(text));
    const { size, root } = record;
    const { key, signature } = signed;
    await tx.addClosing(id, {
      part,
      size,
      root,
      at: ended.at,
      key,
      signature,
      document: canonical({ ...signed }),
    });
    const { act, told, toDo } = CLOSED[part];
    await tx.record({ act, subject: { kind: 'tender', id }, after: { size, root, at: ended.at } });
    await tx.emit({ type: act, aggregate: 'tender', id, payload: { size, root } });
    await tx.tell(
      (await tx.officers(id)).map(({ accountId }) => accountId),
      {
        subject: told(tender.title),
        body: toDo(size),
        link: openingRoom(id, part),
      },
    );
    return true;
  }
}

/** Reminds officers the day before a deadline to check their keys (核验密钥提醒), once for each. */
export class RemindOfficers {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const officers = await tx.remindOfficers();
      for (const { accountId, tenderId, title } of officers)
        await tx.tell([accountId], {
          subject: say('key-check-due', { title }),
          body: say('key-check-what-to-do'),
          link: openingRoom(tenderId),
        });
      await this.warn(tx);
      return officers.length;
    });
  }

  /** Shortly before a deadline those who can still act learn that too few keys are confirmed (密钥核验不足提醒), once for each. */
  private async warn(tx: TendersTx): Promise<void> {
    for (const { tenderId, title, ...keys } of await tx.warnOfKeys()) {
      const notice = {
        subject: sayIncident('keys-unchecked', { title }),
        body: sayIncident('keys-unchecked-how', keys),
      };
      const people = new Set([...(await tx.officePeople()), ...(await tx.reviewers())]);
      await tx.tell([...people], { ...notice, link: officePage(tenderId) });
      const officers = (await tx.officers(tenderId)).map(({ accountId }) => accountId);
      await tx.tell(officers, { ...notice, link: openingRoom(tenderId) });
    }
  }
}
