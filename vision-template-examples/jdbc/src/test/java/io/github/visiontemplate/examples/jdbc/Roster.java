package io.github.visiontemplate.examples.jdbc;

/** Roster files of invented pupils. */
final class Roster {

  static final String HEADER =
      "student_key,national_student_number,name,sex,birth_date,school_id,school_name,grade_code,"
          + "class_code,class_name\n";

  private Roster() {}

  /** Each line ends with the school's identifier. */
  static String of(String... lines) {
    return HEADER + String.join(",,,,\n", lines) + ",,,,\n";
  }
}
