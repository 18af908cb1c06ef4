import { createHash } from 'node:crypto';

import type { Database, Queryer } from '#platform';

import { type DossierInHand, TakenOver } from '../application/ports.js';

const CHUNK_BYTES = 1024 * 1024;

/** Writes an archive into the database in pieces of a megabyte, each in a transaction of its own; memory holds one. */
export class ChunkWriter {
  private readonly digest = createHash('sha256');
  private waiting: Uint8Array[] = [];
  private held = 0;
  private n = 0;
  private written = 0;

  constructor(
    private readonly database: Database,
    private readonly dossier: DossierInHand,
  ) {}

  async write(piece: Uint8Array): Promise<void> {
    this.waiting.push(piece);
    this.held += piece.length;
    if (this.held >= CHUNK_BYTES) await this.flush();
  }

  async end(): Promise<{ bytes: number; sha256: string }> {
    if (this.held > 0) await this.flush();
    return { bytes: this.written, sha256: this.digest.digest('hex') };
  }

  private async flush(): Promise<void> {
    const content = Buffer.concat(this.waiting);
    const { id, attempt } = this.dossier;
    await this.database.transaction(async (q) => {
      const heard = await q.query(
        `update dossier.dossier set heard_at = platform.now() where id = $1 and attempt = $2 and state = 'building' returning id`,
        [id, attempt],
      );
      if (heard.length === 0) throw new TakenOver();
      await q.query('insert into dossier.chunk (dossier_id, attempt, n, content) values ($1, $2, $3, $4)', [
        id,
        attempt,
        this.n,
        content,
      ]);
    }, 'jc_jobs');
    this.digest.update(content);
    this.written += content.length;
    this.n += 1;
    this.waiting = [];
    this.held = 0;
  }
}

/** The n-th piece of a dossier as it was built; undefined behind the last. */
export const readChunk = async (q: Queryer, dossierId: string, n: number): Promise<Buffer | undefined> =>
  (
    await q.one<{ content: Buffer }>(
      `select c.content from dossier.chunk c join dossier.dossier d on d.id = c.dossier_id and d.attempt = c.attempt and d.state = 'built'
       where c.dossier_id = $1 and c.n = $2`,
      [dossierId, n],
    )
  )?.content;
