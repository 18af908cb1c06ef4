import { DomainError } from '#kernel';

import { say } from '../domain/say.js';
import {
  type ArchiveBuilder,
  type DossierInHand,
  type DossierUnitOfWork,
  NotYet,
  TakenOver,
} from './ports.js';

const REASON_LENGTH_MAX = 1_000;

/**
 * Builds the dossiers that were asked for (生成轮次档案). The archive is written in pieces under the attempt in hand; only the last
 * statement makes it a dossier. A builder that is lost is followed by another, and one that comes back late finds its number gone.
 */
export class BuildDossiers {
  constructor(
    private readonly unitOfWork: DossierUnitOfWork,
    private readonly builder: ArchiveBuilder,
  ) {}

  async execute(): Promise<{ built: number; waiting: number }> {
    const seen: string[] = [];
    let built = 0;
    for (;;) {
      const dossier = await this.unitOfWork.run((tx) => tx.takeUp(seen));
      if (!dossier) return { built, waiting: seen.length - built };
      seen.push(dossier.id);
      built += Number(await this.build(dossier));
    }
  }

  private async build(dossier: DossierInHand): Promise<boolean> {
    try {
      const archive = await this.builder.build(dossier);
      await this.unitOfWork.run(async (tx) => {
        await tx.leave(dossier, 'built', { archive });
        const { tenderId, edition, readership } = dossier;
        await tx.record({
          act: 'dossier.built',
          subject: { kind: 'dossier', id: dossier.id },
          after: { tenderId, edition, readership, ...archive },
        });
        await tx.emit({
          type: 'dossier.built',
          aggregate: 'dossier',
          id: dossier.id,
          payload: { tenderId, edition, readership, sha256: archive.sha256 },
        });
        if (readership === 'full') await tx.tellRequester(dossier);
      });
      return true;
    } catch (error) {
      if (error instanceof NotYet) await this.unitOfWork.run((tx) => tx.leave(dossier, 'requested', {}));
      else if (!(error instanceof TakenOver)) await this.fail(dossier, error);
      return false;
    }
  }

  /** A refusal of a part is final and is told in its words; anything else is a defect, which the list of runs shows too. */
  private async fail(dossier: DossierInHand, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const failure =
      error instanceof DomainError
        ? error.detail
        : say('build-failed', { reason: reason.slice(0, REASON_LENGTH_MAX) });
    await this.unitOfWork.run(async (tx) => {
      await tx.leave(dossier, 'failed', { failure });
      await tx.record({
        act: 'dossier.failed',
        subject: { kind: 'dossier', id: dossier.id },
        after: { tenderId: dossier.tenderId, reason: failure.in('en') },
      });
    });
    if (!(error instanceof DomainError)) throw error;
  }
}
