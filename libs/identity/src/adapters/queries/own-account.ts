import { currentActor, pageOf, type ListQuery, type Page, type Queryer } from '#platform';

import type { ApiKeyView, SignInItem } from '../http/own-account.views.js';
import { unknown } from '../../application/refusals.js';

/** The database clock, RFC 3339, UTC. */
export async function databaseNow(q: Queryer): Promise<string> {
  const row = await q.one<{ now: Date }>('select platform.now() as now');
  return row?.now.toISOString() ?? '';
}

/** The person's own sign-in log (登录日志), newest first. */
export const ownSignIns = (q: Queryer, query: ListQuery): Promise<Page<SignInItem>> =>
  pageOf<SignInItem>(
    q,
    {
      select: 's.id, s.at, s.ip, s.user_agent as "userAgent", s.method, s.outcome',
      from: 'identity.sign_in_attempt s',
      where: [['s.account_id = $', currentActor().accountId]],
      sortable: { at: ['s.at', 'timestamptz'] },
      defaultSort: '-at',
      key: ['s.id', 'bigint'],
    },
    query,
  );

const KEY = `k.id, k.label as name, k.permissions, k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt",
  case when k.revoked_at is not null then 'revoked' when k.expires_at <= platform.now() then 'expired' else 'active' end as state`;

/** The person's own interface keys, newest first; their secrets are not readable. */
export const ownApiKeys = (q: Queryer, query: ListQuery): Promise<Page<ApiKeyView>> =>
  pageOf<ApiKeyView>(
    q,
    {
      select: KEY,
      from: 'identity.api_key k',
      where: [['k.account_id = $', currentActor().accountId]],
      sortable: { createdAt: ['k.created_at', 'timestamptz'], name: ['k.label', 'text'] },
      defaultSort: '-createdAt',
      key: ['k.id', 'text'],
    },
    query,
  );

export async function ownApiKey(q: Queryer, id: string): Promise<ApiKeyView> {
  const row = await q.one<ApiKeyView>(`select ${KEY} from identity.api_key k where k.id = $1`, [id]);
  if (!row) throw unknown('key', id);
  return row;
}
