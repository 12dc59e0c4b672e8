-- Runs on H2 and on PostgreSQL alike.

-- Of earlier uploads nobody was found by a link or left out as not examined.
alter table uploads add column rows_linked integer not null default 0;
alter table uploads add column rows_not_examined integer not null default 0;
