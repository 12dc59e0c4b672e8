-- Runs on H2 and on PostgreSQL alike.

-- How an upload ended; refused ones are kept, too.
alter table uploads add column outcome varchar(10) not null default 'STORED';
alter table uploads add column template varchar(100);
alter table uploads add column rows_read integer not null default 0;
alter table uploads add column rows_valid integer not null default 0;
alter table uploads add column rows_matched integer not null default 0;
alter table uploads add column rows_unmatched integer not null default 0;
alter table uploads add column reverted_at timestamp with time zone;
create index uploads_by_content on uploads (uploader_id, file_sha256);

-- Of earlier uploads only the rows that were stored are known.
update uploads set
  rows_read = inserted + overwritten + unchanged,
  rows_valid = inserted + overwritten + unchanged,
  rows_matched = inserted + overwritten + unchanged;

-- The schools that the uploader acted for: whoever reverts must act for all of them.
create table upload_schools (
  upload_id bigint not null references uploads (id),
  school_id varchar(64) not null,
  primary key (upload_id, school_id)
);
-- A school's earlier uploads name it as the uploader; of a district's its schools are not known.
insert into upload_schools (upload_id, school_id)
  select id, uploader_id from uploads where uploader_id in (select school_id from upload_locks);

create index screenings_by_upload on screenings (upload_id);
create index screening_history_by_upload on screening_history (upload_id);
create index screening_history_by_replacement on screening_history (replaced_by);
