-- Runs on H2 and on PostgreSQL alike.

-- A record belongs to the last upload that holds it, so an upload lays each of its records on top,
-- also where the values stay the same: then the record below is replaced by an equal one.
-- Of earlier uploads it is not known which records they left unchanged: these stay with the upload
-- that stored them.
alter table screening_history add column unchanged boolean not null default false;

-- Whom a reversal leaves alone, because they have moved to another school since the upload.
-- Holds rows only while a reversal runs.
create table out_of_scope (
  upload_id bigint not null references uploads (id),
  student_key varchar(64) not null,
  primary key (upload_id, student_key)
);
