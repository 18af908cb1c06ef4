import type { TenderInput } from '#rounds/package';

import { renewCeremony } from './ceremony.js';
import { refuseKnownNumber, refuseUnknown } from './draft-tender.js';
import type { TenderDemand, TenderFiles, TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';
import { mustBeDraft, mustBeVersion, mustLock } from './refusals.js';

export interface ReplacePackageCommand {
  readonly tenderId: string;
  /** Version of the tender that the person saw. */
  readonly version: number;
  readonly input: TenderInput;
  readonly files: TenderFiles;
  readonly demand: TenderDemand | null;
}

/**
 * Exchanges the package of a draft (更换数据包). Title, timetable and the list of officers stay. The ceremony record is about the
 * products, so it is signed anew; under another round number the keys, which are bound to it, are enrolled anew too.
 */
export class ReplacePackage {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(command: ReplacePackageCommand): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run((tx) => exchangePackage(tx, command));
  }
}

/** Exchanges the package of a draft inside the transaction in hand. */
export async function exchangePackage(
  tx: TendersTx,
  { tenderId, version, input, files, demand }: ReplacePackageCommand,
): Promise<{ id: string; version: number }> {
  const tender = await mustLock(tx, tenderId);
  mustBeDraft(tender);
  mustBeVersion(tender, version);
  const roundNo = input.round.round.id;
  await refuseKnownNumber(tx, roundNo);
  await refuseUnknown(tx, input);
  await tx.replacePackage(tender, input, files, demand);
  await beginCeremonyAnew(tx, tender, roundNo);
  await tx.record({
    act: 'tender.package-replaced',
    subject: { kind: 'tender', id: tenderId },
    before: { roundNo: tender.roundNo },
    after: { roundNo, products: input.round.products.length, demand: demand && { ...demand } },
  });
  return { id: tenderId, version: version + 1 };
}

async function beginCeremonyAnew(tx: TendersTx, tender: TenderRecord, roundNo: string): Promise<void> {
  if (roundNo === tender.roundNo) {
    await renewCeremony(tx, tender);
    return;
  }
  await tx.dropCeremony(tender.id);
  await tx.replaceOfficers(tender.id, await tx.officers(tender.id));
}
