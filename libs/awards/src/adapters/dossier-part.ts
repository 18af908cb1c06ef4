import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  Database,
  type DossierFile,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
  Printer,
} from '#platform';

import { awardNoticePdf } from '../documents/award-notice-pdf.js';
import type { ObjectionView } from './http/awards.views.js';
import { officeCourse, publicCourse } from './queries/course.query.js';
import { findAwardNotice } from './queries/documents.query.js';

/** What awards put into the dossier of a round (中选卷): public notice, objections, decisions, award notices, withdrawals. */
@Injectable()
export class AwardDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'award',
      title: { zh: '公示与中选', en: 'Public notice and award' },
      contents: (round) => this.contents(round),
    });
  }

  private async *contents({
    libraryRoundId: id,
    readership,
  }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    if (id === null) return;
    if (readership === 'full') {
      const { objections, ...course } = await this.database.read((q) => officeCourse(q, id));
      yield jsonFile('course.json', { ...course, objections: objections.map(withoutContacts) });
      yield {
        leftOut: { zh: '异议人的联系人和电话', en: 'contacts of objectors' },
        because: { zh: '联系方式只供办理异议', en: 'contacts are for the handling of objections alone' },
      };
    } else {
      yield jsonFile('course.json', await this.database.read((q) => publicCourse(q, id)));
      yield {
        leftOut: { zh: '异议内容与未确认的事项', en: 'objections, and what was not confirmed' },
        because: {
          zh: '异议由当事人和集采机构掌握',
          en: 'objections are known to their parties and the office',
        },
      };
    }
    yield* this.notices(id);
  }

  private async *notices(roundId: string): AsyncGenerator<DossierFile> {
    const confirmed = await this.database.read((q) =>
      q.query<{ n: number }>(
        `select n from award.decision where round_id = $1 and state = 'confirmed' order by n`,
        [roundId],
      ),
    );
    for (const { n } of confirmed) {
      const { notice, at, digest } = await this.database.read((q) => findAwardNotice(q, roundId, n));
      yield jsonFile(`notice-${n}.json`, { notice, digest, at });
      const issue = { issuedAt: at, page: `/public/results/${roundId}` };
      yield { path: `notice-${n}.pdf`, content: await this.printer.print(awardNoticePdf(notice), issue) };
    }
  }
}

const withoutContacts = (objection: ObjectionView): object =>
  Object.fromEntries(Object.entries(objection).filter(([name]) => !name.startsWith('contact')));
