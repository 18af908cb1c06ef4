import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  Database,
  type DossierFile,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
} from '#platform';

import type { Checkpoint } from '../domain/checkpoint.js';
import { logAndKeys, provenPages } from './stream-proofs.js';

/**
 * What the audit log puts into the dossier of a round (审计卷): every entry of the streams that its parts name, each proven to lie in
 * a signed checkpoint.
 */
@Injectable()
export class AuditDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'audit',
      title: { zh: '审计', en: 'Audit' },
      contents: (round) => this.contents(round),
    });
  }

  private async *contents(round: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    const streams: string[] = [];
    for (const part of this.parts.all()) streams.push(...((await part.streams?.(round)) ?? []));
    const withBodies = round.readership === 'full';
    const checkpoints = new Map<number, Checkpoint>();
    yield { path: 'entries.jsonl', content: this.entries(streams, withBodies, checkpoints) };
    // The entries have been written by now, and with them it is known which checkpoints hold them.
    yield jsonFile('checkpoints.json', {
      ...(await logAndKeys(this.database)),
      checkpoints: [...checkpoints.values()].sort((a, b) => a.n - b.n),
    });
    if (!withBodies)
      yield {
        leftOut: { zh: '审计记录的内容', en: 'what the audit entries say' },
        because: {
          zh: '记录内容由审计人员和监督人员查阅，此处为其摘要和包含证明',
          en: 'entries are read by auditors and supervisors; here are their digests with the proofs',
        },
      };
  }

  private async *entries(
    streams: readonly string[],
    withBodies: boolean,
    checkpoints: Map<number, Checkpoint>,
  ): AsyncGenerator<string> {
    for await (const page of provenPages(this.database, streams)) {
      for (const checkpoint of page.checkpoints) checkpoints.set(checkpoint.n, checkpoint);
      for (const entry of page.entries)
        yield `${JSON.stringify(withBodies ? entry : { ...entry, body: null })}\n`;
    }
  }
}
