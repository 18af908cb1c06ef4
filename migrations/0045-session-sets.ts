import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of many requests asked for at once (成组认证): one trip and one commit for all that arrive while another set is on its way. */
export class SessionSets0045 implements MigrationInterface {
  name = 'SessionSets1700000000045';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- One order of tokens for every set: two sets that note visits of the same people wait for each other, never in a circle.
      create function identity.session_actors(tokens bytea[], visits boolean[]) returns table (ordinal integer, facts jsonb)
      language plpgsql security definer set search_path = pg_catalog as $$
      declare s record;
      begin
        for s in select u.token, u.visit, u.n from unnest(tokens, visits) with ordinality u(token, visit, n) order by u.token, u.n loop
          ordinal := s.n;
          facts := identity.session_actor(s.token, s.visit);
          return next;
        end loop;
      end $$;
      revoke execute on function identity.session_actors from public;
      grant execute on function identity.session_actors to jc_auth;
      revoke execute on function identity.session_actor from jc_auth;`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      grant execute on function identity.session_actor to jc_auth;
      drop function identity.session_actors`);
  }
}
