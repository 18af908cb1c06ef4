import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  Database,
  type DossierFile,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
  Printer,
  type Queryer,
} from '#platform';

import { minutesPdf } from '../documents/minutes-pdf.js';
import { frozenReview, reviewSeats, voidedReviews } from './queries/dossier.query.js';
import { reviewMinutes } from './queries/minutes.query.js';
import { publicReview } from './queries/public.query.js';
import { readCriteria } from './review-rows.js';
import { readSheets } from './seat-rows.js';

/**
 * What expert reviews put into the dossier of a round (专家评审卷), once scores are frozen: the record of the draw, the panel with its recusals,
 * every sheet, and the scores text for text with their digest.
 */
@Injectable()
export class ExpertDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'expert',
      title: { zh: '专家评审', en: 'Expert review' },
      contents: (round) => this.contents(round),
    });
  }

  private async *contents({ tenderId, readership }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    const review = await this.read((q) => frozenReview(q, tenderId));
    if (!review) return;
    const { id, draw, scores, scoresHash, frozenAt, proposedBy, frozenBy } = review;
    yield { path: 'draw.json', content: draw };
    if (readership === 'open') {
      yield jsonFile('review.json', await this.read((q) => publicReview(q, tenderId)));
      yield {
        leftOut: { zh: '评分表与回避情况', en: 'score sheets and recusals' },
        because: { zh: '每位专家的评分不公开', en: 'what each expert scored is not public' },
      };
      return;
    }
    yield jsonFile('review.json', {
      scoresHash,
      frozenAt,
      proposedBy,
      frozenBy,
      criteria: await this.read((q) => readCriteria(q, id)),
      seats: await this.read((q) => reviewSeats(q, id)),
      voided: await this.read((q) => voidedReviews(q, tenderId)),
    });
    yield jsonFile('sheets.json', await this.read((q) => readSheets(q, id)));
    yield { path: 'scores.json', content: scores };
    const minutes = await this.read((q) => reviewMinutes(q, tenderId));
    const issue = { issuedAt: frozenAt, page: `/public/tenders/${tenderId}` };
    yield { path: 'minutes.pdf', content: await this.printer.print(minutesPdf(minutes), issue) };
  }

  private read<T>(work: (q: Queryer) => Promise<T>): Promise<T> {
    return this.database.read(work);
  }
}
