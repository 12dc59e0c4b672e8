-- Runs on H2 and on PostgreSQL alike.

-- An upload writes each row to every index and has every foreign key looked up, so large uploads
-- took most of their time for these. Now one index serves both the look-up of pupils and the list of a semester.
-- The upload that a record names is not looked up for each row: the same transaction has inserted it,
-- and uploads are never deleted.
create table screenings_new (
  student_key varchar(64) not null,
  semester varchar(6) not null,
  exam_date date not null,
  right_acuity smallint not null,
  right_sphere smallint,
  right_cylinder smallint,
  right_axis smallint,
  left_acuity smallint not null,
  left_sphere smallint,
  left_cylinder smallint,
  left_axis smallint,
  orthokeratology boolean,
  extras varchar(4000),
  origin varchar(8) not null,
  upload_id bigint not null,
  constraint screenings_by_pupil primary key (semester, student_key)
);
insert into screenings_new (student_key, semester, exam_date, right_acuity, right_sphere,
    right_cylinder, right_axis, left_acuity, left_sphere, left_cylinder, left_axis,
    orthokeratology, extras, origin, upload_id)
  select student_key, semester, exam_date, right_acuity, right_sphere,
    right_cylinder, right_axis, left_acuity, left_sphere, left_cylinder, left_axis,
    orthokeratology, extras, origin, upload_id
  from screenings order by semester, student_key;
drop table screenings;
alter table screenings_new rename to screenings;
create index screenings_by_upload on screenings (upload_id);

-- The records that were replaced need no identifiers to keep their order: each names the upload that
-- replaced it, and the record of that upload is the next one. No index leads from an
-- upload to the records that it replaced: only reverting asks for them, and finds them without.
create table screening_history_new (
  student_key varchar(64) not null,
  semester varchar(6) not null,
  exam_date date not null,
  right_acuity smallint not null,
  right_sphere smallint,
  right_cylinder smallint,
  right_axis smallint,
  left_acuity smallint not null,
  left_sphere smallint,
  left_cylinder smallint,
  left_axis smallint,
  orthokeratology boolean,
  extras varchar(4000),
  origin varchar(8) not null,
  upload_id bigint not null,
  replaced_by bigint not null,
  unchanged boolean not null default false,
  constraint screening_history_by_pupil primary key (semester, student_key, replaced_by)
);
insert into screening_history_new (student_key, semester, exam_date, right_acuity, right_sphere,
    right_cylinder, right_axis, left_acuity, left_sphere, left_cylinder, left_axis,
    orthokeratology, extras, origin, upload_id, replaced_by, unchanged)
  select student_key, semester, exam_date, right_acuity, right_sphere,
    right_cylinder, right_axis, left_acuity, left_sphere, left_cylinder, left_axis,
    orthokeratology, extras, origin, upload_id, replaced_by, unchanged
  from screening_history order by semester, student_key, replaced_by;
drop table screening_history;
alter table screening_history_new rename to screening_history;
create index screening_history_by_upload on screening_history (upload_id);
