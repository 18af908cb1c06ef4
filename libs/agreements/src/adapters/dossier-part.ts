import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  Database,
  type DossierFile,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
} from '#platform';

import { Signer } from '../application/signer.js';
import { findEvidence, sentOutOf } from './queries/agreements.query.js';

/** What agreements put into the dossier of a round (协议卷): a list of those that were sent out, and the evidence of each (签署凭证). */
@Injectable()
export class AgreementDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
    @Inject(Signer) private readonly signer: Signer,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'agreement',
      title: { zh: '购销协议', en: 'Purchase agreements' },
      contents: (round) => this.contents(round),
    });
  }

  private async *contents({
    libraryRoundId: id,
    readership,
  }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    if (id === null) return;
    const sentOut = await this.database.read((q) => sentOutOf(q, id));
    if (sentOut.length === 0) return;
    if (readership === 'open') {
      yield {
        leftOut: { zh: '购销协议与签署凭证', en: 'purchase agreements with their evidence' },
        because: {
          zh: '协议由三方和集采机构掌握，持有副本的可在核验页核验',
          en: 'agreements are known to their parties and the office; a copy is checked on the verification page',
        },
      };
      return;
    }
    const listed = sentOut.map((agreement) => ({
      ...agreement,
      file: `evidence/${agreement.number.replaceAll(/[^\p{L}\p{N}-]/gu, '_')}.json`,
    }));
    yield jsonFile('agreements.json', listed);
    const authority = await this.signer.authority();
    for (const agreement of listed) {
      const evidence = await this.database.read((q) => findEvidence(q, agreement.id));
      yield jsonFile(agreement.file, { ...evidence, authority });
    }
  }
}
