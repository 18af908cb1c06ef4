import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tender documents (采购文件) and their versions. A file is added while the round, or the amendment that brings it, is drafted;
 * what is announced stays, and a newer version stands beside it.
 */
export class TenderDocuments0067 implements MigrationInterface {
  name = 'TenderDocuments1700000000067';

  async up(q: QueryRunner): Promise<void> {
    await q.query(DOCUMENT);
    await q.query(GUARD);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table tender.document_content, tender.document_version, tender.document;
      drop function tender.guard_document`);
  }
}

const DOCUMENT = `
  create table tender.document (
    id uuid constraint pk_document primary key,
    tender_id uuid not null constraint fk_document_tender references tender.tender,
    -- The amendment that brought it; null for those announced with the round.
    amendment_id uuid constraint fk_document_amendment references tender.amendment,
    title text not null constraint ck_document_title check (title <> ''),
    created_at timestamptz not null default platform.now()
  );
  create index ix_document_tender on tender.document (tender_id);
  create table tender.document_version (
    id uuid constraint pk_document_version primary key,
    document_id uuid not null constraint fk_document_version_document references tender.document,
    tender_id uuid not null,
    amendment_id uuid constraint fk_document_version_amendment references tender.amendment,
    version integer not null constraint ck_document_version_number check (version > 0),
    file_name text not null,
    media_type text not null,
    size bigint not null constraint ck_document_version_size check (size > 0),
    sha256 text not null constraint ck_document_version_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by uuid not null,
    uploaded_at timestamptz not null default platform.now(),
    dropped_at timestamptz,
    constraint uq_document_version_content unique (id, sha256)
  );
  create unique index uq_document_version on tender.document_version (document_id, version) where dropped_at is null;
  create index ix_document_version_tender on tender.document_version (tender_id);
  create table tender.document_content (
    version_id uuid constraint pk_document_content primary key,
    tender_id uuid not null,
    sha256 text not null constraint ck_document_content_sha256 check (sha256 = encode(sha256(content), 'hex')),
    content bytea not null,
    constraint fk_document_content_version foreign key (version_id, sha256) references tender.document_version (id, sha256)
  );
  select platform.append_only('tender.document');
  select platform.append_only('tender.document_content');
`;

const GUARD = `
  create function tender.guard_document() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'a version of a document is never removed' using errcode = 'JC403';
    end if;
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'UPDATE' and (old.dropped_at is not null
      or (to_jsonb(new) - 'dropped_at') is distinct from (to_jsonb(old) - 'dropped_at')) then
      raise exception 'a version of a document never changes' using errcode = 'JC403';
    end if;
    if new.amendment_id is null and (select t.state from tender.tender t where t.id = new.tender_id) <> 'draft'
      or (select a.state from tender.amendment a where a.id = new.amendment_id) <> 'draft' then
      raise exception 'the documents are settled' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_document before insert or update or delete on tender.document_version
    for each row execute function tender.guard_document();
  create trigger guard_document_truncate before truncate on tender.document_version
    for each statement execute function platform.refuse_change();
  alter table tender.document_version enable always trigger guard_document;
  alter table tender.document_version enable always trigger guard_document_truncate;
`;

const PUBLIC = `tender_id in (select t.id from tender.tender t where t.announced_at is not null)
  and (amendment_id is null or amendment_id in (select a.id from tender.amendment a where a.state = ''announced''))`;
const PUBLIC_VERSION = `dropped_at is null and ${PUBLIC}`;
const PUBLIC_CONTENT = `version_id in (select v.id from tender.document_version v)`;

const PROTECTION = `
  select platform.protect('tender.document', own => '${PUBLIC}', public => '${PUBLIC}', centre => 'true', jobs => null);
  select platform.protect('tender.document_version', own => '${PUBLIC_VERSION}', public => '${PUBLIC_VERSION}', centre => 'true', jobs => null);
  select platform.protect('tender.document_content', own => '${PUBLIC_CONTENT}', public => '${PUBLIC_CONTENT}', centre => 'true', jobs => null);
  grant select on tender.document, tender.document_version, tender.document_content to jc_app, jc_public, jc_centre;
  grant insert on tender.document, tender.document_version, tender.document_content to jc_centre;
  grant update (dropped_at) on tender.document_version to jc_centre;
`;
