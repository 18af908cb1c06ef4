import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stored messages keep a key and its params, and are worded for each reader (提示语代码化). What older releases stored as
 * sentences becomes a `kernel.text` with the sentence inside. The columns are rewritten in place: row-level security would
 * hide their rows from an UPDATE by an owner without superuser rights.
 */
export class MessageKeys0050 implements MigrationInterface {
  name = 'MessageKeys1700000000050';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table platform.job_run alter column detail type jsonb
  using case when detail is not null then jsonb_build_object('key', 'kernel.text', 'params', jsonb_build_object('text', detail)) end;

create function catalogue.worded(remarks jsonb) returns jsonb language sql immutable set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(e - 'zh' - 'en' || jsonb_build_object('message', jsonb_build_object('key', 'kernel.text', 'params',
    jsonb_build_object('text', jsonb_build_object('code', e->'code', 'zh', e->'zh', 'en', e->'en')))) order by n), '[]')
  from jsonb_array_elements(remarks) with ordinality as x (e, n)
$$;
alter table catalogue.import_row
  alter column problems type jsonb using catalogue.worded(problems),
  alter column warnings type jsonb using catalogue.worded(warnings);
drop function catalogue.worded;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
alter table platform.job_run alter column detail type text using coalesce(detail #>> '{params,text}', detail ->> 'key');

create function catalogue.sentences(remarks jsonb) returns jsonb language sql immutable set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(e - 'message' || jsonb_build_object(
    'zh', coalesce(e #>> '{message,params,text,zh}', e ->> 'code'), 'en', coalesce(e #>> '{message,params,text,en}', e ->> 'code')) order by n), '[]')
  from jsonb_array_elements(remarks) with ordinality as x (e, n)
$$;
alter table catalogue.import_row
  alter column problems type jsonb using catalogue.sentences(problems),
  alter column warnings type jsonb using catalogue.sentences(warnings);
drop function catalogue.sentences;
`);
  }
}
