package io.github.visiontemplate.issue;

/**
 * The kinds of issues. The names are stable, so hosts may store them and use them in {@code
 * switch}.
 *
 * @since 0.1
 */
public enum IssueCode implements IssueMessages.Worded {
  // The file as a whole.
  /** The file is not an xlsx workbook. */
  NOT_XLSX,
  /** The file is a workbook of Excel 97–2003 (.xls). */
  LEGACY_XLS,
  /** The workbook is encrypted with a password or by a sensitivity label. */
  ENCRYPTED,
  /** The workbook is damaged or incomplete. */
  CORRUPT,
  /** A limit on size, inflation, rows, columns or text length is exceeded. */
  TOO_LARGE,
  /** No sheet has the headers of the expected template. */
  WRONG_TEMPLATE,
  /** Two columns have the header of the same field. */
  DUPLICATE_COLUMN,
  /** The column 体检日期, which an import needs, is missing. */
  EXAM_DATE_COLUMN_MISSING,
  /** The file has the headers of the template but no row of a pupil who was examined. */
  NO_ROWS,

  // The student number.
  /** The row has no student number. */
  NUMBER_MISSING,
  /** The student number is not of the right shape. */
  NUMBER_MALFORMED,
  /** The check character of the student number does not fit. */
  NUMBER_CHECK_CHARACTER,
  /**
   * The student number is in a numeric cell or in scientific notation, so its last digits are lost.
   */
  NUMBER_PRECISION_LOST,

  // The student.
  /**
   * The person in the row is not the pupil with the row's number. Either the name differs together
   * with the birth date or the sex, or the name and the birth date are those of another pupil in
   * the file.
   */
  PERSON_DIFFERS,
  /**
   * The names and the numbers in the file do not belong together, because a column was sorted or
   * moved.
   */
  PEOPLE_SHIFTED,
  /** The directory has no such student in the uploader's schools. */
  STUDENT_NOT_FOUND,
  /** The directory has more than one such student. */
  STUDENT_AMBIGUOUS,
  /**
   * The student belongs to another school. Only hosts that choose to reveal this report this issue.
   */
  STUDENT_OUT_OF_SCOPE,
  /**
   * The student occurs more than once in the file for the same semester. In an export this is a
   * warning at each of these rows.
   */
  STUDENT_DUPLICATE,
  /**
   * In a city template: the student already has a record of the same semester from a national
   * template. If the issue is accepted, the row replaces that record.
   */
  ALREADY_IMPORTED,

  // Values.
  /** The formula has no cached value, or a cached value that no program has calculated. */
  FORMULA_WITHOUT_VALUE,
  /** The cell holds an error value. */
  CELL_ERROR,
  /** A required value is missing. This is a warning if an eye was not refracted at all. */
  VALUE_MISSING,
  /** The cell does not hold a number. */
  VALUE_NOT_A_NUMBER,
  /** The acuity is neither 3.0 to 5.3 with one decimal nor a code for "below the chart". */
  ACUITY_OUT_OF_RANGE,
  /** The sphere is beyond ±30.00 D or has more than two decimals. */
  SPHERE_OUT_OF_RANGE,
  /** The cylinder is beyond ±15.00 D or has more than two decimals. */
  CYLINDER_OUT_OF_RANGE,
  /** The axis is not a whole number of 0 to 180 degrees. */
  AXIS_OUT_OF_RANGE,
  /** The axis of a cylinder is missing. */
  AXIS_MISSING,
  /** The orthokeratology column holds neither yes nor no. */
  ORTHOKERATOLOGY_INVALID,

  // The date of the examination.
  /** The row has no date of examination. */
  EXAM_DATE_MISSING,
  /** The date of examination is neither a date cell nor a text such as {@code yyyy/m/d}. */
  EXAM_DATE_FORMAT,
  /** The date of examination is in the future. */
  EXAM_DATE_IN_FUTURE,
  /** The date of examination is before the birth date. */
  EXAM_DATE_BEFORE_BIRTH,

  // Warnings.
  /** A sheet with student numbers is not used. The first argument says why. */
  SHEET_SKIPPED(Severity.WARNING),
  /** The workbook has a digital signature. Changed copies are made without it. */
  FILE_SIGNED(Severity.WARNING),
  /**
   * A sheet has no names or no birth dates, so these are not compared with those that the directory
   * knows.
   */
  PERSON_NOT_COMPARED(Severity.WARNING),
  /**
   * The directory has the pupil under the other number with the same identity number: G for L, or L
   * for G.
   */
  NUMBER_ALIAS(Severity.WARNING),
  /** The pupil was not examined, so nothing is stored or overwritten for the row. */
  NOT_EXAMINED(Severity.WARNING),
  /**
   * The row does not belong to a pupil. It is, for example, a sum, a signature or a note below the
   * table.
   */
  NOT_A_PUPIL(Severity.WARNING),
  /** The date of examination is in a different semester than nearly all other dates in the file. */
  SEMESTER_UNUSUAL(Severity.WARNING),
  /** The date of examination is outside the terms of the calendar. */
  EXAM_DATE_OUTSIDE_TERM(Severity.WARNING),
  /**
   * The date of examination comes from a formula such as {@code TODAY()}, so it is the day on which
   * the file was last calculated.
   */
  EXAM_DATE_VOLATILE(Severity.WARNING),
  /**
   * The time of day in the date of examination is 16:00 or in the last minute of the day. Probably
   * midnight of the next day was meant, so the date may be one day early.
   */
  EXAM_DATE_SHIFTED(Severity.WARNING),
  /** The upload replaces newer values with the values of an earlier upload. */
  CORRECTIONS_UNDONE(Severity.WARNING),
  /** The form lacks columns that stored records have, so the values of these columns are erased. */
  VALUES_ERASED(Severity.WARNING),
  /** The same uploader has stored the same file before, and that upload was not reverted. */
  UPLOADED_BEFORE(Severity.WARNING),
  /** Only few pupils of the file were matched, so the file may belong to another school. */
  MATCH_RATE_LOW(Severity.WARNING),
  /** The values of the file as a whole are implausible. The first argument says in which way. */
  FILE_IMPLAUSIBLE(Severity.WARNING),
  /** 体检日期 is not the last column. */
  EXAM_DATE_COLUMN_NOT_LAST(Severity.WARNING),
  /** The date of examination is more than two years ago. */
  EXAM_DATE_LONG_PAST(Severity.WARNING),
  /** The name differs from the name in the directory. */
  NAME_DIFFERS(Severity.WARNING),
  /** The birth date differs from the birth date in the directory. */
  BIRTH_DATE_DIFFERS(Severity.WARNING),
  /** The sex differs from the sex in the directory. */
  SEX_DIFFERS(Severity.WARNING),
  /** A sphere or cylinder is not in steps of 0.25 D. */
  DIOPTER_STEP(Severity.WARNING),
  /** The values of an eye are a combination that hardly occurs. */
  IMPLAUSIBLE_COMBINATION(Severity.WARNING),

  // Export.
  /** The cell already holds another value, which is kept. */
  CELL_CONFLICT(Severity.WARNING),
  /** The student is in the directory but has no record in the semester. */
  NO_RECORD(Severity.WARNING),

  // Hosts.
  /** A constraint that the host added is violated. */
  HOST_RULE;

  private final Severity severity;

  IssueCode() {
    this(Severity.ERROR);
  }

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  /** Returns the usual severity of issues with this code. */
  public Severity severity() {
    return severity;
  }
}
