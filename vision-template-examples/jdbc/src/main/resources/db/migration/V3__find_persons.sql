-- Candidates for pupils who were not matched are looked up by name and by birth date.
create index students_by_name on students (name, school_id);
create index students_by_birth_date on students (birth_date, school_id);
