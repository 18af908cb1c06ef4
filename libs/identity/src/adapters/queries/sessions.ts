import {
  currentActor,
  openTodos,
  pageOf,
  type Config,
  type ListQuery,
  type Page,
  type Queryer,
} from '#platform';

import type { SessionItem, SessionView } from '../http/session.views.js';

interface Facts {
  readonly now: Date;
  readonly unread: number;
  readonly region: string | null;
  readonly totpEnrolled: boolean;
  readonly mustChangePassword: boolean;
  readonly awaiting: string[];
}

/** What the portal needs to know of the signed-in person. */
export async function sessionView(q: Queryer, config: Config): Promise<SessionView> {
  const actor = currentActor();
  const facts = await q.one<Facts>(
    `select platform.now() as now,
       (select count(*)::int from platform.message_recipient r where r.account_id = $1 and r.read_at is null) as unread,
       (select name from platform.region where code = $2) as region, s.*
     from identity.own_standing() s`,
    [actor.accountId, config.regionCode],
  );
  const todos = await openTodos(q);
  return {
    actor: {
      accountId: actor.accountId,
      username: actor.username,
      displayName: actor.displayName,
      org: actor.org ?? { id: '', kind: '', name: '', regionCode: '' },
      roles: [...actor.roles],
      permissions: [...actor.permissions].sort(),
      scope: actor.scope,
      secondFactorAt: actor.secondFactorAt,
      totpEnrolled: facts?.totpEnrolled ?? false,
      mustChangePassword: facts?.mustChangePassword ?? false,
      rolesAwaitingSecondFactor: facts?.awaiting ?? [],
    },
    serverTime: facts?.now.toISOString() ?? '',
    unreadMessages: facts?.unread ?? 0,
    openTodos: todos.length,
    demo: config.mode === 'embedded',
    platform: { name: config.platformName, region: facts?.region ?? '' },
  };
}

/** The person's open sessions, newest first. */
export async function ownSessions(q: Queryer, query: ListQuery): Promise<Page<SessionItem>> {
  const { accountId, credential } = currentActor();
  const page = await pageOf<Omit<SessionItem, 'current'>>(
    q,
    {
      select: `s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.ip, s.user_agent as "userAgent"`,
      from: 'identity.session s',
      where: [
        ['s.account_id = $', accountId],
        [
          `s.state = 'open' and s.ended_at is null and s.expires_at > platform.now() and s.last_seen_at + s.idle_limit > platform.now()`,
          true,
        ],
      ],
      sortable: { createdAt: ['s.created_at', 'timestamptz'], lastSeenAt: ['s.last_seen_at', 'timestamptz'] },
      defaultSort: '-createdAt',
      key: ['s.id', 'uuid'],
    },
    query,
  );
  return { ...page, items: page.items.map((item) => ({ ...item, current: item.id === credential?.id })) };
}
