import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The calendar of working days (工作日历) belongs to the platform: every context counts by it, and people keep it year by year. Days
 * that are over never change, whoever writes.
 */
export class WorkingCalendar0122 implements MigrationInterface {
  name = 'WorkingCalendar1700000000122';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table award.calendar_day set schema platform;
      update platform.rls_exempt set relation = 'platform.calendar_day' where relation = 'award.calendar_day';
      grant insert, delete on platform.calendar_day to jc_centre;

      create function platform.guard_calendar_day() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if tg_op = 'UPDATE' or (case tg_op when 'INSERT' then new.day else old.day end) <= (platform.now() at time zone 'Asia/Shanghai')::date then
          raise exception 'a day that is over stays as it was' using errcode = 'JC403';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger guard_calendar_day before insert or update or delete on platform.calendar_day
        for each row execute function platform.guard_calendar_day();
      create trigger guard_calendar_day_truncate before truncate on platform.calendar_day
        for each statement execute function platform.refuse_change();
      alter table platform.calendar_day enable always trigger guard_calendar_day;
      alter table platform.calendar_day enable always trigger guard_calendar_day_truncate;`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger guard_calendar_day on platform.calendar_day;
      drop trigger guard_calendar_day_truncate on platform.calendar_day;
      drop function platform.guard_calendar_day;
      revoke insert, delete on platform.calendar_day from jc_centre;
      update platform.rls_exempt set relation = 'award.calendar_day' where relation = 'platform.calendar_day';
      alter table platform.calendar_day set schema award`);
  }
}
