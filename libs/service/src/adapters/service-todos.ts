import type { OpenTodo, Queryer, TodoSource } from '#platform';

import { say } from '../domain/say.js';

/** One entry for all that the own organisation may rate: an invitation, not a heap of tasks. */
export const toRate: TodoSource = {
  kind: 'rate',
  topic: 'matter',
  permission: 'service.rate',
  open: async (q: Queryer): Promise<readonly OpenTodo[]> => {
    const [newest] = await q.query<{ id: string; count: number; since: Date }>(
      `select m.id, m.finished_at as since, (count(*) over ())::int as count from service.matter m
       where m.org_id = (select jc.org()) and platform.now() < m.rate_until
         and not exists (select from service.rating r where r.matter_id = m.id)
       order by m.finished_at desc, m.id limit 1`,
    );
    if (!newest) return [];
    const { id, count, since } = newest;
    return [
      { id, since, title: say('todo-rate', { count }), from: null, link: '/service/matters?rating=open' },
    ];
  },
};

/** Bad ratings whose follow-up is not settled. */
export const toFollowUp: TodoSource = {
  kind: 'due',
  topic: 'follow-up',
  permission: 'service.follow',
  open: async (q: Queryer): Promise<readonly OpenTodo[]> => {
    const open = await q.query<{ id: string; title: string; state: string; from: string; since: Date }>(
      `select m.id, m.title, f.state, o.name as "from", r.rated_at as since from service.follow_up f join service.matter m on m.id = f.matter_id
       join service.rating r on r.matter_id = f.matter_id join identity.organisation o on o.id = m.org_id
       where f.state <> 'settled' order by f.contact_due, m.id limit 500`,
    );
    return open.map(({ id, title, state, from, since }) => ({
      id,
      title: say(state === 'due' ? 'todo-contact' : 'todo-answer', { title }),
      from,
      link: '/service/follow-ups',
      since,
    }));
  },
};
