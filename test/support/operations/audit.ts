import { Database, runAsSystem } from '#platform';

import { counterSignatureText, signText } from '../../../libs/audit/src/domain/checkpoint.js';
import { seal } from '../../../libs/audit/src/adapters/sealer.js';
import type { SigningPair } from '../../../libs/audit/src/adapters/signing-key.js';
import { newSigningPair } from '../audit-log.js';
import type { World } from '../world.js';
import type { Operations } from './cases.js';

const WHOLE_LOG = 'auditors watch the whole platform';

/** A counter-signing key of the own auditor, registered. */
async function witness(world: World): Promise<{ id: string; pair: SigningPair }> {
  const pair = newSigningPair();
  const { id } = await world.made(world.person('auditor'), {
    method: 'POST',
    url: '/api/v1/audit/witnesses',
    body: { publicKey: pair.publicKey },
  });
  return { id, pair };
}

/** The newest checkpoint of the log, made when there is none. */
async function head(world: World): Promise<{ n: number; size: number; root: string }> {
  const newest = () =>
    world.test.database.query<{ n: number; size: number; root: string }>(
      `select n::int, size::int, encode(root, 'hex') as root from audit.checkpoint order by n desc limit 1`,
    );
  let [row] = await newest();
  if (!row) {
    await runAsSystem('seal', () => seal(world.test.app.get(Database), newSigningPair()));
    [row] = await newest();
  }
  if (!row) throw new Error('nothing was sealed');
  return row;
}

/** The record, its downloads, and the second party. */
export const AUDIT: Operations = {
  'GET /api/v1/public/audit/heads': [
    {
      reach: 'platform',
      why: 'heads are published so that nobody can take them back',
      make: () => ({ by: undefined }),
    },
  ],
  'GET /api/v1/audit/entries': [{ reach: 'list', make: (world) => ({ by: world.person('auditor') }) }],
  'GET /api/v1/audit/entries/{id}': [
    {
      reach: 'platform',
      why: WHOLE_LOG,
      make: async (world) => {
        const [row] = await world.test.database.query<{ id: string }>(
          'select min(id)::text as id from audit.entry',
        );
        return { by: world.person('supervisor'), path: { id: row?.id ?? '' } };
      },
    },
  ],
  'GET /api/v1/audit/exports': [{ reach: 'list', make: (world) => ({ by: world.person('audit-admin') }) }],
  'GET /api/v1/audit/checkpoints': [{ reach: 'list', make: (world) => ({ by: world.person('auditor') }) }],
  'GET /api/v1/audit/export': [{ reach: 'list', make: (world) => ({ by: world.person('auditor') }) }],
  'GET /api/v1/audit/witnesses': [{ reach: 'list', make: (world) => ({ by: world.person('auditor') }) }],
  'POST /api/v1/audit/witnesses': [
    {
      reach: 'list',
      make: (world) => ({ by: world.person('auditor'), body: { publicKey: newSigningPair().publicKey } }),
    },
  ],
  'DELETE /api/v1/audit/witnesses/{id}': [
    {
      reach: 'person',
      make: async (world) => ({ by: world.person('auditor'), path: { id: (await witness(world)).id } }),
    },
  ],
  'POST /api/v1/audit/counter-signatures': [
    {
      reach: 'person',
      make: async (world) => {
        const { pair } = await witness(world);
        const { n, size, root } = await head(world);
        const [log] = await world.test.database.query<{ id: string }>('select id from audit.log');
        const text = counterSignatureText({ log: log?.id ?? '', hash: 'sha256' }, { n, size, root });
        return {
          by: world.person('auditor'),
          body: { n, size, root, publicKey: pair.publicKey, signature: signText(text, pair.privateKey) },
        };
      },
    },
  ],
};
