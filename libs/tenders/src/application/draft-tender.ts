import { DomainError, uuidv7 } from '#kernel';
import type { TenderInput } from '#rounds/package';

import { say } from '../domain/say.js';
import type { NewTender, TenderFiles, TendersTx, TendersUnitOfWork } from './ports.js';

export interface DraftTenderCommand {
  readonly tender: Omit<NewTender, 'id' | 'quorum'>;
  readonly input: TenderInput;
  readonly files: TenderFiles;
}

/** k of the officers that a new round begins with (开标人数). */
const QUORUM = 3;

/** Takes a tender's package and begins a draft (编制招标轮次), all or nothing. */
export class DraftTender {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(command: DraftTenderCommand): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run((tx) => beginDraft(tx, command));
  }
}

/** Begins a draft inside the transaction in hand. */
export async function beginDraft(
  tx: TendersTx,
  { tender, input, files }: DraftTenderCommand,
): Promise<{ id: string; version: number }> {
  const roundNo = input.round.round.id;
  await refuseKnownNumber(tx, roundNo);
  await refuseUnknown(tx, input);
  const id = uuidv7();
  await tx.addTender({ ...tender, id, quorum: QUORUM }, input, files);
  await tx.record({
    act: 'tender.drafted',
    subject: { kind: 'tender', id },
    after: {
      roundNo,
      purpose: tender.purpose,
      kind: tender.kind,
      products: input.round.products.length,
      demand: tender.demand && { ...tender.demand },
    },
  });
  return { id, version: 1 };
}

/** A number that the library has would be refused at the opening. */
export async function refuseKnownNumber(tx: TendersTx, roundNo: string): Promise<void> {
  if (await tx.isInLibrary(roundNo))
    throw new DomainError('already-exists', say('number-in-library', { round: roundNo }));
}

/** The dry run named them line by line; between it and the confirmation an organisation may have been suspended. */
export async function refuseUnknown(tx: TendersTx, { organisations }: TenderInput): Promise<void> {
  const codes = [...organisations.values()].map(({ uscc }) => uscc);
  const known = await tx.organisations(codes);
  const count = codes.filter((code) => !known.has(code)).length;
  if (count > 0) throw new DomainError('import-has-errors', say('package-in-error', { count }));
}
