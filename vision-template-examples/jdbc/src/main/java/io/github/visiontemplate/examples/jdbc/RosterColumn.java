package io.github.visiontemplate.examples.jdbc;

import java.util.Locale;

/**
 * The columns of a roster file. Their order in the file does not matter. Their headers are the
 * names of these constants in lower case.
 */
public enum RosterColumn {
  /** The host's key of the pupil; required. */
  STUDENT_KEY(64),
  /** The national student number; may be empty. */
  NATIONAL_STUDENT_NUMBER(RosterColumn.CHECKED_OTHERWISE),
  /** The name; required. */
  NAME(200),
  /** The sex: 1 male, 2 female; may be empty. */
  SEX(RosterColumn.CHECKED_OTHERWISE),
  /** The birth date, {@code yyyy-mm-dd}; may be empty. */
  BIRTH_DATE(RosterColumn.CHECKED_OTHERWISE),
  /** The school's identifier; required. */
  SCHOOL_ID(64),
  /** The school's name; may be empty. */
  SCHOOL_NAME(200),
  /** The grade's code; may be empty. */
  GRADE_CODE(20),
  /** The class's code; may be empty. */
  CLASS_CODE(20),
  /** The class's name; may be empty. */
  CLASS_NAME(200);

  private static final int CHECKED_OTHERWISE = Integer.MAX_VALUE;

  private final int length;

  RosterColumn(int length) {
    this.length = length;
  }

  /** Returns the maximum number of characters that the database accepts. */
  public int length() {
    return length;
  }

  /** Returns the header of the column in the file. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isRequired() {
    return this == STUDENT_KEY || this == NAME || this == SCHOOL_ID;
  }
}
