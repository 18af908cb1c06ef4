import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices (站内消息) and titles of cases (待办标题) keep a key and its params, and are worded for each reader. What older
 * releases wrote is taken apart where its form is known; “中文 · English” keeps both halves; the rest stays as it was written.
 * Columns are rewritten in place: row-level security would hide their rows from an UPDATE by an owner without superuser rights.
 */
export class NoticeKeys0052 implements MigrationInterface {
  name = 'NoticeKeys1700000000052';

  async up(q: QueryRunner): Promise<void> {
    await q.query(READ + UP + SEND('jsonb'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(DOWN + SEND('text'));
  }
}

/** A notice or a title, as it was written, taken apart. */
const READ = `
create function platform.message_of(words text) returns jsonb language plpgsql immutable set search_path = pg_catalog as $$
declare m text[];
begin
  m := regexp_match(words, '^(.+) 注册$');
  if m is not null then return jsonb_build_object('key', 'identity-notice.case-registration', 'params', jsonb_build_object('organisation', m[1])); end if;
  m := regexp_match(words, '^(.+) 列入受限名单$');
  if m is not null then return jsonb_build_object('key', 'identity-notice.case-restriction', 'params', jsonb_build_object('organisation', m[1])); end if;
  m := regexp_match(words, '^(.+) 信用承诺书（(.+)版）$');
  if m is not null then return jsonb_build_object('key', 'identity-notice.case-letter', 'params', jsonb_build_object('organisation', m[1], 'edition', m[2])); end if;
  m := regexp_match(words, '^公布轮次结果：(.+)$');
  if m is not null then return jsonb_build_object('key', 'round.case-publication', 'params', jsonb_build_object('round', m[1])); end if;
  m := regexp_match(words, '^(.+) 已登记为本机构的代管单位 · acts for your clinic$');
  if m is not null then return jsonb_build_object('key', 'identity-notice.clinic-taken-on', 'params', jsonb_build_object('centre', m[1])); end if;
  m := regexp_match(words, '^后台任务超时未成功：(.+)$');
  if m is not null then return jsonb_build_object('key', 'platform.jobs-silent', 'params', jsonb_build_object('jobs', m[1])); end if;
  if words = '任务超过允许时间没有成功运行，请在“后台任务”中查看最近一次运行的结果。' then return '{"key": "platform.jobs-silent-next", "params": {}}'; end if;
  m := regexp_match(words, '^([^·]*[\u4e00-\u9fff][^·]*) · ([ -~]+)$');
  if m is not null then return jsonb_build_object('key', 'kernel.text', 'params',
    jsonb_build_object('text', jsonb_build_object('code', 'notice', 'zh', m[1], 'en', m[2]))); end if;
  return jsonb_build_object('key', 'kernel.text', 'params', jsonb_build_object('text', words));
end $$;
`;

const UP = `
alter table platform.message alter column body drop default, alter column body drop not null;
alter table platform.message
  alter column subject type jsonb using platform.message_of(subject),
  alter column body type jsonb using case when body <> '' then platform.message_of(body) end;
alter table platform.approval alter column title type jsonb using platform.message_of(title);
drop function platform.message_of;
drop function platform.send_message;

-- A stored message in words, for searching a list as its reader sees it; \`wordings\` has the sentences of the reader's language.
create function platform.worded(message jsonb, wordings jsonb, language text) returns text language plpgsql immutable set search_path = pg_catalog as $$
declare words text := coalesce(wordings ->> (message ->> 'key'), message ->> 'key'); param record;
begin
  for param in select p.key, case jsonb_typeof(p.value)
      when 'object' then p.value ->> language
      when 'array' then (select string_agg(case jsonb_typeof(e) when 'object' then e ->> language else e #>> '{}' end,
        case language when 'zh' then '、' else ', ' end order by n) from jsonb_array_elements(p.value) with ordinality as x (e, n))
      else p.value #>> '{}' end as text
    from jsonb_each(message -> 'params') p
  loop
    words := replace(words, '{' || param.key || '}', coalesce(param.text, ''));
  end loop;
  return words;
end $$;
revoke execute on function platform.worded from public;
grant execute on function platform.worded to jc_app, jc_region, jc_centre, jc_jobs;
`;

/** What older releases read again: the Chinese sentence, or both halves; of notices that they never wrote, the key. */
const DOWN = `
drop function platform.send_message;
drop function platform.worded;
create function platform.words_of(message jsonb) returns text language sql immutable set search_path = pg_catalog as $$
  select case message ->> 'key'
    when 'identity-notice.case-registration' then (message #>> '{params,organisation}') || ' 注册'
    when 'identity-notice.case-restriction' then (message #>> '{params,organisation}') || ' 列入受限名单'
    when 'identity-notice.case-letter' then (message #>> '{params,organisation}') || ' 信用承诺书（' || (message #>> '{params,edition}') || '版）'
    when 'round.case-publication' then '公布轮次结果：' || (message #>> '{params,round}')
    when 'identity-notice.clinic-taken-on' then (message #>> '{params,centre}') || ' 已登记为本机构的代管单位 · acts for your clinic'
    when 'platform.jobs-silent' then '后台任务超时未成功：' || coalesce((select string_agg(coalesce(e ->> 'zh', e #>> '{}'), '、')
      from jsonb_array_elements(case jsonb_typeof(message #> '{params,jobs}') when 'array' then message #> '{params,jobs}'
        else jsonb_build_array(message #> '{params,jobs}') end) e), '')
    when 'platform.jobs-silent-next' then '任务超过允许时间没有成功运行，请在“后台任务”中查看最近一次运行的结果。'
    when 'kernel.text' then coalesce((message #>> '{params,text,zh}') || ' · ' || (message #>> '{params,text,en}'), message #>> '{params,text}')
    else message ->> 'key' end
$$;
alter table platform.message
  alter column subject type text using platform.words_of(subject),
  alter column body type text using coalesce(platform.words_of(body), '');
alter table platform.message alter column body set default '', alter column body set not null;
alter table platform.approval alter column title type text using platform.words_of(title);
drop function platform.words_of;
`;

// Sending crosses organisations, so it goes through one definer function; receipts stay each reader's own.
const SEND = (type: 'jsonb' | 'text'): string => `
create function platform.send_message(sender text, kind text, subject ${type}, body ${type}, link text, must_read boolean, recipients uuid[])
returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare message uuid;
begin
  insert into platform.message (sender_name, kind, subject, body, link, must_read) values (sender, kind, subject, body, link, must_read) returning id into message;
  insert into platform.message_recipient (account_id, message_id) select distinct r, message from unnest(recipients) r;
  return message;
end $$;
revoke execute on function platform.send_message from public;
grant execute on function platform.send_message to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
`;
