import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  type DossierFile,
  Database,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
  Printer,
} from '#platform';

import { Evaluator } from '../application/ports.js';
import { noticePdf } from '../documents/notice-pdf.js';
import type { Notice } from '../notice/notice.js';
import { packageFiles, type Piece, resultFiles } from '../package/index.js';
import { replay } from './replay.js';

/**
 * What the rounds library puts into the dossier of a round (评审卷): every official evaluation with the package that it was made
 * from, so that anyone repeats it byte for byte, the additions between them, and the notices.
 */
@Injectable()
export class RoundDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
    @Inject(Evaluator) private readonly evaluator: Evaluator,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'round',
      title: { zh: '评审', en: 'Evaluation' },
      contents: (round) => this.contents(round),
      streams: ({ libraryRoundId: id }) => Promise.resolve(id === null ? [] : [`round:${id}`]),
    });
  }

  private async *contents({
    libraryRoundId: id,
    showsAllPrices,
  }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    if (id === null) return;
    if (showsAllPrices) {
      yield* this.evaluations(id);
      yield jsonFile('additions.json', await this.additions(id));
    } else
      yield {
        leftOut: {
          zh: '评审数据包、评审结果与评审说明',
          en: 'packages, results and explanations of the evaluations',
        },
        because: { zh: '本轮次价格不全部公开', en: 'the round does not publish all prices' },
      };
    yield* this.notices(id);
  }

  private async *evaluations(roundId: string): AsyncGenerator<DossierFile> {
    const editions = await this.database.read((q) =>
      q.query<Edition>(
        `select id, label, ruleset, parameters, additions, evaluator_version as "evaluatorVersion", input_hash as "inputHash",
           result_hash as "resultHash", to_json(made_at) #>> '{}' as "madeAt"
         from rounds.evaluation where round_id = $1 and kind = 'official' order by made_at, id`,
        [roundId],
      ),
    );
    yield jsonFile(
      'evaluations.json',
      editions.map((edition, i) => ({ n: i + 1, ...edition })),
    );
    for (const [i, { id }] of editions.entries()) {
      const { input, result } = await replay(this.database, this.evaluator, roundId, id);
      const folder = `evaluation-${i + 1}`;
      for (const [name, pieces] of Object.entries(packageFiles(input)))
        yield { path: `${folder}/package/${name}`, content: piecesOf(pieces) };
      for (const [name, pieces] of Object.entries(resultFiles(result, input.volumes)))
        yield { path: `${folder}/result/${name}`, content: piecesOf(pieces) };
    }
  }

  /** Draws among equals and answers to offers, as they completed the bids. */
  private additions(roundId: string): Promise<object[]> {
    return this.database.read((q) =>
      q.query(
        `select a.edition, a.kind, a.minutes, to_json(a.at) #>> '{}' as at,
           (select json_agg(json_build_object('productId', b.product_id, 'draw', b.draw::text, 'acceptsRevival', b.accepts_revival, 'secondQuote', b.second_quote::text)
              order by b.product_id collate "C") from rounds.bid_addition b where b.round_id = a.round_id and b.edition = a.edition) as bids
         from rounds.addition a where a.round_id = $1 order by a.edition`,
        [roundId],
      ),
    );
  }

  private async *notices(roundId: string): AsyncGenerator<DossierFile> {
    const notices = await this.database.read((q) =>
      q.query<{ edition: number; notice: Notice; digest: string; at: string }>(
        `select edition, document as notice, digest, to_json(at) #>> '{}' as at from rounds.publication where round_id = $1 order by edition`,
        [roundId],
      ),
    );
    for (const { edition, notice, digest, at } of notices) {
      yield jsonFile(`notice-${edition}.json`, { notice, digest, at });
      const issue = { issuedAt: at, page: `/public/results/${roundId}` };
      yield { path: `notice-${edition}.pdf`, content: await this.printer.print(noticePdf(notice), issue) };
    }
  }
}

interface Edition {
  readonly id: string;
  readonly label: string;
  readonly ruleset: string;
  readonly parameters: object;
  readonly additions: number;
  readonly evaluatorVersion: string;
  readonly inputHash: string;
  readonly resultHash: string;
  readonly madeAt: string;
}

const piecesOf = (pieces: () => Iterable<Piece>): Iterable<Piece> => ({
  [Symbol.iterator]: () => pieces()[Symbol.iterator](),
});
