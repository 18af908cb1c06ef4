import { canonical, closingRoot, signClosing } from '#sealing';

import type { PlatformKey, TendersTx, TendersUnitOfWork } from './ports.js';
import { say } from '../domain/say.js';
import { openingRoom } from './opening-room.js';

/**
 * Closes the rounds whose deadline has passed (截标): under the lock that submissions share, the live bids are counted and a
 * root over them is signed, before anyone gives a share. Due is what the database clock says; a round closes once.
 */
export class CloseTenders {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly key: PlatformKey,
  ) {}

  async execute(): Promise<number> {
    let closed = 0;
    for (const id of await this.unitOfWork.run((tx) => tx.due()))
      closed += Number(await this.unitOfWork.run((tx) => this.close(tx, id)));
    return closed;
  }

  private async close(tx: TendersTx, id: string): Promise<boolean> {
    const ended = await tx.close(id);
    if (!ended) return false;
    const tender = await tx.tender(id);
    const ceremony = await tx.ceremony(id);
    if (!tender || !ceremony) throw new Error(`tender ${id} has no ceremony`);
    const record = {
      round: tender.roundNo,
      ceremony: ceremony.hash,
      size: ended.hashes.length,
      root: closingRoot(ended.hashes),
      at: ended.at,
    };
    const signed = await signClosing(record, this.key.raw, (text) => this.key.sign(text));
    const { size, root } = record;
    const { key, signature } = signed;
    await tx.addClosing(id, {
      part: 'price',
      size,
      root,
      at: ended.at,
      key,
      signature,
      document: canonical({ ...signed }),
    });
    await tx.record({
      act: 'tender.closed',
      subject: { kind: 'tender', id },
      after: { size, root, at: ended.at },
    });
    await tx.emit({ type: 'tender.closed', aggregate: 'tender', id, payload: { size, root } });
    await tx.tell(
      (await tx.officers(id)).map(({ accountId }) => accountId),
      {
        subject: say('tender-closed', { title: tender.title }),
        body: say('tender-closed-what-to-do', { bids: size }),
        link: openingRoom(id),
      },
    );
    return true;
  }
}

/** Reminds officers the day before the deadline to check their keys (核验密钥提醒), once each. */
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
      return officers.length;
    });
  }
}
