import { createHash } from 'node:crypto';

import { loadSigningPair, type SigningPair, streamsHead } from '#audit';
import {
  type Config,
  type Database,
  type DossierFile,
  type DossierPart,
  type DossierParts,
  type DossierRound,
  type LeftOut,
  type Readership,
  requestContext,
  runWith,
  type StreamedFile,
  SYSTEM_ACTOR,
  zipStream,
} from '#platform';

import { ArchiveBuilder, type BuiltArchive, type DossierInHand, NotYet } from '../application/ports.js';
import {
  type ListedFile,
  type ListedPart,
  MANIFEST,
  manifestOf,
  SIGNATURE,
  signManifest,
} from '../domain/manifest.js';
import { say } from '../domain/say.js';
import { ChunkWriter } from './chunks.js';

/** Parts read as the office does; what outsiders must not have, each part leaves out by the edition's readership. */
const READER = { ...SYSTEM_ACTOR, scope: 'all' } as const;

/** Builds archives out of the parts of all contexts, in bounded memory: a piece of a file, a megabyte of the archive. */
export class StreamedArchive extends ArchiveBuilder {
  private pair: SigningPair | undefined;

  constructor(
    private readonly database: Database,
    private readonly parts: DossierParts,
    private readonly config: Config,
  ) {
    super();
  }

  build(dossier: DossierInHand): Promise<BuiltArchive> {
    return runWith({ ...requestContext(), actor: READER }, () => this.write(dossier));
  }

  /** Entries that no checkpoint holds yet could not be proven, and a round that moves on meanwhile would be half of each. */
  private async write(dossier: DossierInHand): Promise<BuiltArchive> {
    const round = roundOf(dossier);
    const before = await this.head(round);
    if (before.unsealed > 0) throw new NotYet(say('not-sealed', { count: before.unsealed }));
    const writer = new ChunkWriter(this.database, dossier);
    const listed: ListedPart[] = [];
    for await (const piece of zipStream(this.files(dossier, round, listed))) await writer.write(piece);
    const after = await this.head(round);
    if (after.lastId !== before.lastId) throw new NotYet(say('changed-meanwhile'));
    const files = listed.reduce((sum, part) => sum + part.files.length, 0);
    return { ...(await writer.end()), files };
  }

  private async head(round: DossierRound): ReturnType<typeof streamsHead> {
    const streams: string[] = [];
    for (const part of this.parts.all()) streams.push(...((await part.streams?.(round)) ?? []));
    return streamsHead(this.database, streams);
  }

  private async *files(
    dossier: DossierInHand,
    round: DossierRound,
    listed: ListedPart[],
  ): AsyncGenerator<StreamedFile> {
    for (const part of this.parts.all()) {
      const files: ListedFile[] = [];
      const leftOut: LeftOut[] = [];
      yield* partFiles(part, round, files, leftOut);
      // A round without a stage or a review has no part of it.
      if (files.length + leftOut.length > 0)
        listed.push({ name: part.name, title: part.title, files, leftOut });
    }
    const { id, tenderId, roundNo, title, purpose, edition, readership } = dossier;
    const manifest = manifestOf({
      dossierId: id,
      tenderId,
      roundNo,
      title,
      purpose,
      edition,
      readership,
      showsAllPrices: round.showsAllPrices,
      madeAt: await this.madeAt(),
      parts: listed,
    });
    yield { name: MANIFEST, content: [manifest] };
    this.pair ??= loadSigningPair(this.config);
    yield { name: SIGNATURE, content: [signManifest(manifest, this.pair.privateKey)] };
  }

  private async madeAt(): Promise<string> {
    const row = await this.database.read((q) => q.one<{ now: Date }>('select platform.now() as now'));
    if (!row) throw new Error('no clock');
    return row.now.toISOString();
  }
}

const roundOf = ({
  tenderId,
  roundNo,
  libraryRoundId,
  readership,
  visibility,
}: DossierInHand): DossierRound => ({
  tenderId,
  roundNo,
  libraryRoundId,
  readership: readership as Readership,
  showsAllPrices: readership === 'full' || visibility === 'all',
});

async function* partFiles(
  part: DossierPart,
  round: DossierRound,
  files: ListedFile[],
  leftOut: LeftOut[],
): AsyncGenerator<StreamedFile> {
  for await (const item of part.contents(round))
    if ('leftOut' in item) leftOut.push(item);
    else yield { name: `${part.name}/${item.path}`, content: metered(item, files) };
}

/** The bytes of a file on their way, counted and digested; it is listed once its last one has passed. */
async function* metered({ path, content }: DossierFile, files: ListedFile[]): AsyncGenerator<Uint8Array> {
  const digest = createHash('sha256');
  let bytes = 0;
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const piece of pieces) {
    const data = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    digest.update(data);
    bytes += data.length;
    yield data;
  }
  files.push({ path, bytes, sha256: digest.digest('hex') });
}
