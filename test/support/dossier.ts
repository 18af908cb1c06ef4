import { loadSigningPair } from '#audit';
import { type Config, CONFIG, Database, runAsSystem, unzip, zipFolder } from '#platform';

import { seal } from '../../libs/audit/src/adapters/sealer.js';
import { BuildDossiers } from '../../libs/dossier/src/application/build-dossiers.js';
import { sha256, signManifest } from '../../libs/dossier/src/domain/manifest.js';
import { publishedTender } from './awards.js';
import { office } from './tenders.js';
import type { World } from './world.js';

export interface ListedDossier {
  readonly id: string;
  readonly edition: number;
  readonly readership: 'full' | 'open';
  readonly state: string;
  readonly sha256: string;
  readonly withoutPrices: boolean;
  readonly failure: string | null;
}

/** Seals what was recorded so far, as the platform does every second. */
export async function sealNow(world: World): Promise<void> {
  const { app } = world.test;
  const pair = loadSigningPair(app.get<Config>(CONFIG));
  await runAsSystem('seal', () => seal(app.get(Database), pair));
}

/** Runs the work of the building job. */
export const buildNow = (world: World): Promise<{ built: number; waiting: number }> =>
  runAsSystem('test', () => world.test.app.get(BuildDossiers, { strict: false }).execute());

export const dossierUrl = (tender: string, dossier?: string): string =>
  `/api/v1/tenders/${tender}/dossiers${dossier === undefined ? '' : `/${dossier}/file`}`;

export const requestDossier = (world: World, tender: string): Promise<{ id: string; edition: number }> =>
  world.made(office(world), { method: 'POST', url: dossierUrl(tender) });

export const listDossiers = async (
  world: World,
  tender: string,
  by = office(world),
): Promise<readonly ListedDossier[]> =>
  (await world.made<{ items: ListedDossier[] }>(by, { method: 'GET', url: dossierUrl(tender) })).items;

/** Both editions of a published tender's dossier. */
export async function builtDossiers(
  world: World,
  over: Parameters<typeof publishedTender>[1] = {},
): Promise<{ readonly tender: string; readonly full: string; readonly open: string }> {
  const { tender } = await publishedTender(world, over);
  await requestDossier(world, tender);
  await sealNow(world);
  await buildNow(world);
  const items = await listDossiers(world, tender);
  const idOf = (readership: string): string =>
    items.find((item) => item.readership === readership && item.state === 'built')?.id ?? '';
  return { tender, full: idOf('full'), open: idOf('open') };
}

/** What an operator could do who holds the key: the manifest made and signed anew over a changed file. */
export function signedAnew(
  world: World,
  archive: Buffer,
  path: string,
  change: (text: string) => string,
): Buffer {
  const files = unzip(archive).map((file) =>
    file.name === path ? { ...file, bytes: Buffer.from(change(Buffer.from(file.bytes).toString())) } : file,
  );
  const bytesOf = (name: string): Uint8Array =>
    files.find((file) => file.name === name)?.bytes ?? Buffer.alloc(0);
  const manifest = JSON.parse(Buffer.from(bytesOf('manifest.json')).toString()) as {
    parts: { name: string; files: { path: string; bytes: number; sha256: string }[] }[];
  };
  for (const part of manifest.parts)
    for (const listed of part.files) {
      const bytes = bytesOf(`${part.name}/${listed.path}`);
      listed.bytes = bytes.length;
      listed.sha256 = sha256(bytes);
    }
  const text = Buffer.from(JSON.stringify(manifest));
  const { privateKey } = loadSigningPair(world.test.config);
  const fresh = new Map([
    ['manifest.json', text],
    ['manifest.signature.json', signManifest(text, privateKey)],
  ]);
  return zipFolder(files.map((file) => ({ name: file.name, bytes: fresh.get(file.name) ?? file.bytes })));
}
