import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  Database,
  type DossierFile,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
  type Queryer,
} from '#platform';

import { eligibilityEntries } from './eligibility-rows.js';
import { findRelations, listRefusalObjections } from './queries/eligibility.query.js';
import { findFrozenList } from './queries/eligible-list.query.js';

/**
 * What the qualification stage puts into the dossier of a round (资格卷): the list as it was frozen, text for text, with its digest; for those who
 * watch the office also the relations of bidders that were decided, and the objections to refusals.
 */
@Injectable()
export class EligibilityDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'eligibility',
      title: { zh: '资格', en: 'Qualification' },
      contents: (round) => this.contents(round),
    });
  }

  private async *contents({ tenderId, readership }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    const isFrozen = await this.read((q) =>
      q.one<object>(`select 1 from tender.eligibility where tender_id = $1 and state = 'frozen'`, [tenderId]),
    );
    if (!isFrozen) return;
    const { document, hash, frozenAt } = await this.read((q) => findFrozenList(q, tenderId));
    yield { path: 'list.json', content: document };
    yield jsonFile('freeze.json', { hash, frozenAt });
    if (readership === 'open') {
      yield {
        leftOut: {
          zh: '关联关系的申报、线索与认定，对不予通过的异议',
          en: 'relations as declared, suggested and decided, and objections to refusals',
        },
        because: {
          zh: '由有关企业和集采机构掌握',
          en: 'they are known to the companies concerned and the office',
        },
      };
      return;
    }
    const entries = await this.read((q) => eligibilityEntries(q, tenderId));
    const { bidders, suggestions, decisions } = await this.read((q) => findRelations(q, tenderId));
    yield jsonFile('relations.json', {
      products: entries.map(({ productId, varietyId, bidderId, entityId }) => ({
        productId,
        varietyId,
        bidderId,
        entityId,
      })),
      declarations: bidders.flatMap(({ bidderId, name, declaration }) =>
        declaration === null ? [] : [{ bidderId, name, declaration }],
      ),
      suggestions,
      decisions,
    });
    yield jsonFile('objections.json', await this.read((q) => listRefusalObjections(q, tenderId)));
  }

  private read<T>(work: (q: Queryer) => Promise<T>): Promise<T> {
    return this.database.read(work);
  }
}
