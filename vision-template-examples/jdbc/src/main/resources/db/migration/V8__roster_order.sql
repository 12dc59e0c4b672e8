-- Runs on H2 and on PostgreSQL alike.

-- The line of the roster that a pupil was loaded from: lists show a class in the order of its roster.
alter table students add column roster_line bigint not null default 0;
