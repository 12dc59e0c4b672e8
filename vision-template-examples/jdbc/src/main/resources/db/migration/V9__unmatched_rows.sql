-- Runs on H2 and on PostgreSQL alike.

-- How many rows of an upload were matched to no pupil, by class as the file has it: for the summary of
-- a semester. Neither names nor student numbers are kept. Of earlier uploads these counts are not known.
create table upload_unmatched (
  upload_id bigint not null references uploads (id),
  semester varchar(6) not null,
  class_code varchar(20),
  class_name varchar(200),
  row_count integer not null
);
create index upload_unmatched_by_semester on upload_unmatched (semester);
