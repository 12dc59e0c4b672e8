-- The register that this host had before stands in for the table of the example.
drop table students;
create view students as
  select id as student_key, student_number as national_student_number, name, sex,
    born as birth_date, school as school_id, school_name, grade as grade_code,
    class as class_code, class_name, list_number as roster_line
  from pupil;
