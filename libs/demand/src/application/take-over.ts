import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { DomainError, uuidv7 } from '#kernel';

import type { ImportField } from '../domain/import-problems.js';
import { moveCollection } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { ReportingKind } from '../domain/words.js';
import { bringIn } from './import-rows.js';
import type { AskedProduct, AskedVariety, DemandUnitOfWork, NewCollection } from './ports.js';
import { mustLock } from './refusals.js';

/** Demand that institutions reported before the platform was there (历史报量). */
export interface DemandOfThePast {
  readonly collection: Omit<NewCollection, 'id'>;
  readonly varieties: readonly AskedVariety[];
  readonly products: readonly AskedProduct[];
  /** Regions whose institutions of these kinds were asked. */
  readonly regions: readonly string[];
  readonly kinds: readonly ReportingKind[];
  /** Where the lines come from, as the audit entry names it. */
  readonly fileName: string;
  readonly lines: readonly PastLine[];
}

/** Units that an institution reported, by the institution's code; an empty product: by generic name (按通用名). */
export interface PastLine {
  readonly institution: string;
  readonly varietyId: string;
  readonly productId: string;
  readonly quantity: number;
}

const COLUMNS: readonly ImportField['key'][] = ['institution_id', 'variety_id', 'product_id', 'quantity'];

/**
 * Brings demand of the past in (历史报量入库), all or nothing: checked as any import, accepted without a review that never took place
 * here, and said to be so in the course of every report. A second person freezes it afterwards. Refused while its window is still to end.
 */
export class TakeOverDemand {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(past: DemandOfThePast): Promise<{ id: string; reports: number; units: string }> {
    const file = past.lines.map(recordOf).join('');
    return this.unitOfWork.run(async (tx) => {
      const id = uuidv7();
      await tx.addCollection({ ...past.collection, id });
      await tx.setProducts(id, past.varieties, past.products);
      await tx.askInstitutions(id, past.regions, past.kinds);
      const collection = await mustLock(tx, id);
      if ((await tx.instant()) < collection.dueAt)
        throw new DomainError('illegal-transition', say('not-due-yet', { due: collection.dueAt }));
      await tx.settleLevels(collection);
      const state = moveCollection(collection.state, 'begin-collecting', 'office');
      await tx.changeCollection(collection, { state, beganNow: true });
      const { units } = await bringIn(
        tx,
        {
          collectionId: id,
          report: null,
          target: 'lines',
          mode: 'all-or-nothing',
          fileName: past.fileName,
          fileDigest: createHash('sha256').update(file).digest('hex'),
        },
        { columns: COLUMNS, firstRow: 2, records: () => Readable.from([file]) },
      );
      const reports = await tx.takeOver(id);
      await tx.record({
        act: 'demand.taken-over',
        subject: { kind: 'demand', id },
        after: { number: past.collection.number, purpose: past.collection.purpose, reports, units },
      });
      return { id, reports, units };
    });
  }
}

const recordOf = ({ institution, varietyId, productId, quantity }: PastLine): string =>
  `${[institution, varietyId, productId].map(quoted).join(',')},${quantity}\n`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
