import type { Approvals, Queryer, Tx } from '#platform';

import type { TenderDemand, TenderFiles } from '../application/ports.js';
import { beginDraft, type DraftTenderCommand } from '../application/draft-tender.js';
import { exchangePackage, type ReplacePackageCommand } from '../application/replace-package.js';
import { readTender } from './tender-rows.js';
import { tendersTx } from './tenders-tx.js';

/** A round with the files of its package, for a context that works on its draft (编制中的轮次). */
export interface DraftPackage {
  readonly id: string;
  readonly roundNo: string;
  readonly kind: string;
  readonly purpose: string;
  readonly state: string;
  readonly version: number;
  readonly demand: TenderDemand | null;
  readonly files: TenderFiles;
}

export async function findDraftPackage(q: Queryer, id: string): Promise<DraftPackage | undefined> {
  const tender = await readTender(q, id);
  if (!tender) return undefined;
  const { roundNo, kind, purpose, state, version } = tender;
  const demand = await q.one<TenderDemand>(
    `select demand_edition_id as "editionId", demand_sha256 as sha256 from tender.tender where id = $1 and demand_edition_id is not null`,
    [id],
  );
  const files = await q.query<{ name: string; content: Buffer }>(
    'select name, content from tender.package_file where tender_id = $1',
    [id],
  );
  return {
    id,
    roundNo,
    kind,
    purpose,
    state,
    version,
    demand: demand ?? null,
    files: Object.fromEntries(files.map(({ name, content }) => [name, new Uint8Array(content)])),
  };
}

/** Exchanges the package of a draft within the transaction of another context. */
export const exchangeDraftPackage = (
  tx: Tx,
  approvals: Approvals,
  command: ReplacePackageCommand,
): Promise<{ id: string; version: number }> => exchangePackage(tendersTx(tx, approvals), command);

/** Begins a draft within the transaction of another context. */
export const beginDraftTender = (
  tx: Tx,
  approvals: Approvals,
  command: DraftTenderCommand,
): Promise<{ id: string; version: number }> => beginDraft(tendersTx(tx, approvals), command);
