import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  Database,
  type DossierFile,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
} from '#platform';

import { adjustmentsOf, confirmedSelections, suppliesOf, volumeMoves } from './queries/dossier.query.js';

/**
 * What follows an award (执行卷): supply areas as they were chosen from the lists, every movement of agreed volume by institution, and the
 * adjustments that were asked for.
 */
@Injectable()
export class VolumeDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'volume',
      title: { zh: '供应地区与约定采购量', en: 'Supply areas and agreed volume' },
      contents: (round) => this.contents(round),
    });
  }

  private async *contents({
    libraryRoundId: id,
    readership,
  }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    if (id === null || !(await this.isAwarded(id))) return;
    yield jsonFile('supply.json', await this.database.read((q) => suppliesOf(q, id)));
    if (readership === 'open') {
      yield {
        leftOut: {
          zh: '选区志愿，各医疗机构的约定采购量及其调整',
          en: 'lists of regions, and agreed volume of institutions with its adjustment',
        },
        because: {
          zh: '由有关企业、医疗机构和集采机构掌握',
          en: 'they are known to the companies and institutions concerned and the office',
        },
      };
      return;
    }
    yield jsonFile('areas.json', await this.database.read((q) => confirmedSelections(q, id)));
    yield jsonFile('adjustments.json', await this.database.read((q) => adjustmentsOf(q, id)));
    yield { path: 'moves.jsonl', content: this.moves(id) };
  }

  private async isAwarded(roundId: string): Promise<boolean> {
    const row = await this.database.read((q) =>
      q.one<object>(`select 1 from award.decision where round_id = $1 and state = 'confirmed' limit 1`, [
        roundId,
      ]),
    );
    return row !== undefined;
  }

  /** In the order in which volume was moved, a page at a time: a national round has millions. */
  private async *moves(roundId: string): AsyncGenerator<string> {
    for (let after = '0'; ;) {
      const page = await this.database.read((q) => volumeMoves(q, roundId, after));
      const last = page.at(-1);
      if (!last) return;
      after = last.id;
      yield page.map((move) => `${JSON.stringify({ ...move, id: undefined })}\n`).join('');
    }
  }
}
