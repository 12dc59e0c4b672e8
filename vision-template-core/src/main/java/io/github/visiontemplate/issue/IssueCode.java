package io.github.visiontemplate.issue;

/** What can be wrong. The names are stable: hosts may store them and switch on them. */
public enum IssueCode implements IssueMessages.Worded {
  // The file as a whole.
  /** The file is no xlsx workbook. */
  NOT_XLSX,
  /** The file is a workbook of Excel 97–2003 (.xls). */
  LEGACY_XLS,
  /** The workbook is encrypted with a password. */
  ENCRYPTED,
  /** The workbook is damaged or incomplete. */
  CORRUPT,
  /** A limit on size, inflation, rows, columns or text length is exceeded. */
  TOO_LARGE,
  /** No sheet has the headers of the expected template. */
  WRONG_TEMPLATE,
  /** Two columns have the header of the same field. */
  DUPLICATE_COLUMN,
  /** An import needs the column 体检日期. */
  EXAM_DATE_COLUMN_MISSING,
  /** The template has its headers but no pupil who was examined. */
  NO_ROWS,

  // The student number.
  /** The row has no student number. */
  NUMBER_MISSING,
  /** The student number is not of the right shape. */
  NUMBER_MALFORMED,
  /** The check character of the student number does not fit. */
  NUMBER_CHECK_CHARACTER,
  /**
   * The student number is in a numeric cell or in scientific notation: its last digits are lost.
   */
  NUMBER_PRECISION_LOST,

  // The student.
  /**
   * The row is another pupil's than its number: the name differs, and so does the birth date or the
   * sex, or name and birth date are those of another pupil of the file.
   */
  PERSON_DIFFERS,
  /** Names and numbers of the file do not belong together: a column was sorted or moved. */
  PEOPLE_SHIFTED,
  /** The directory has no such student within the uploader's scope. */
  STUDENT_NOT_FOUND,
  /** The directory has more than one such student. */
  STUDENT_AMBIGUOUS,
  /** The student belongs to another school; told only by hosts that choose to. */
  STUDENT_OUT_OF_SCOPE,
  /**
   * The student occurs more than once in the file for the same semester; in a fill a warning at
   * each row.
   */
  STUDENT_DUPLICATE,
  /** City template: the student already has a record of that semester from a national template. */
  ALREADY_IMPORTED,

  // Values.
  /** The formula has no cached value, or one that no program has calculated. */
  FORMULA_WITHOUT_VALUE,
  /** The cell holds an error value. */
  CELL_ERROR,
  /** A required value is missing; a warning where an eye was not refracted at all. */
  VALUE_MISSING,
  /** The cell holds no number. */
  VALUE_NOT_A_NUMBER,
  /** The acuity is not 3.0 to 5.3 with one decimal, nor a code for below the chart. */
  ACUITY_OUT_OF_RANGE,
  /** The sphere is beyond ±30.00 D or has more than two decimals. */
  SPHERE_OUT_OF_RANGE,
  /** The cylinder is beyond ±15.00 D or has more than two decimals. */
  CYLINDER_OUT_OF_RANGE,
  /** The axis is not a whole number of 0 to 180 degrees. */
  AXIS_OUT_OF_RANGE,
  /** There is a cylinder without an axis. */
  AXIS_MISSING,
  /** The orthokeratology column holds neither yes nor no. */
  ORTHOKERATOLOGY_INVALID,

  // The date of the examination.
  /** The row has no date of examination. */
  EXAM_DATE_MISSING,
  /** The date of examination is not a date cell nor {@code yyyy/m/d}. */
  EXAM_DATE_FORMAT,
  /** The date of examination lies in the future. */
  EXAM_DATE_IN_FUTURE,
  /** The date of examination lies before the birth date. */
  EXAM_DATE_BEFORE_BIRTH,

  // Warnings.
  /** A sheet with student numbers is not used; the first argument says why. */
  SHEET_SKIPPED(Severity.WARNING),
  /** The file has no column of names or of birth dates to compare with the directory's. */
  PERSON_NOT_COMPARED(Severity.WARNING),
  /** The directory has the pupil under the other spelling of the same identity number. */
  NUMBER_ALIAS(Severity.WARNING),
  /** The pupil was not examined: nothing is stored or overwritten for the row. */
  NOT_EXAMINED(Severity.WARNING),
  /** The row is no pupil's, such as a sum, a signature or a note below the table. */
  NOT_A_PUPIL(Severity.WARNING),
  /** The date of examination lies in another semester than nearly all of the file. */
  SEMESTER_UNUSUAL(Severity.WARNING),
  /** The date of examination lies in no term of the calendar. */
  EXAM_DATE_OUTSIDE_TERM(Severity.WARNING),
  /** The date of examination is that of the day on which the file was last calculated. */
  EXAM_DATE_VOLATILE(Severity.WARNING),
  /** The date of examination is at 16:00 exactly: midnight in Beijing, written in UTC. */
  EXAM_DATE_SHIFTED(Severity.WARNING),
  /** The upload sets newer values back to those of an earlier upload. */
  CORRECTIONS_UNDONE(Severity.WARNING),
  /** The form lacks columns that stored records have: their values go. */
  VALUES_ERASED(Severity.WARNING),
  /** The same uploader has stored the same file before, and that upload is still in force. */
  UPLOADED_BEFORE(Severity.WARNING),
  /** Few pupils of the file were matched: it may be another school's. */
  MATCH_RATE_LOW(Severity.WARNING),
  /** The values of the file as a whole hardly can be right; the first argument says how. */
  FILE_IMPLAUSIBLE(Severity.WARNING),
  /** 体检日期 is not the last column. */
  EXAM_DATE_COLUMN_NOT_LAST(Severity.WARNING),
  /** The date of examination lies more than two years back. */
  EXAM_DATE_LONG_PAST(Severity.WARNING),
  /** The name differs from the directory's. */
  NAME_DIFFERS(Severity.WARNING),
  /** The birth date differs from the directory's. */
  BIRTH_DATE_DIFFERS(Severity.WARNING),
  /** The sex differs from the directory's. */
  SEX_DIFFERS(Severity.WARNING),
  /** A sphere or cylinder is not in steps of 0.25 D. */
  DIOPTER_STEP(Severity.WARNING),
  /** Values that hardly occur together. */
  IMPLAUSIBLE_COMBINATION(Severity.WARNING),

  // Export.
  /** The cell already holds another value, which is kept. */
  CELL_CONFLICT(Severity.WARNING),
  /** The student is known but has no record in the semester. */
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

  /** Returns the usual severity of such an issue. */
  public Severity severity() {
    return severity;
  }
}
