package io.github.visiontemplate.examples.jdbc;

import java.util.Locale;

/**
 * The columns of a roster file, in any order; their names are those of the constants in lower case.
 */
public enum RosterColumn {
  /** The host's key of the pupil; required. */
  STUDENT_KEY,
  /** The national student number; may be empty. */
  NATIONAL_STUDENT_NUMBER,
  /** The name; required. */
  NAME,
  /** 1 male, 2 female; may be empty. */
  SEX,
  /** The birth date, {@code yyyy-mm-dd}; may be empty. */
  BIRTH_DATE,
  /** The school's identifier; required. */
  SCHOOL_ID,
  /** The school's name; may be empty. */
  SCHOOL_NAME,
  /** The grade's code; may be empty. */
  GRADE_CODE,
  /** The class's code; may be empty. */
  CLASS_CODE,
  /** The class's name; may be empty. */
  CLASS_NAME;

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isRequired() {
    return this == STUDENT_KEY || this == NAME || this == SCHOOL_ID;
  }
}
