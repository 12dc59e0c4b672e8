package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of one row. Whether they are possible is checked later. A value is null where
 * the cell is blank or absent, or could not be read; then {@link #hasIssue} is true. Immutable, and
 * independent of the row that was read.
 */
public final class ParsedRow {

  private final TemplateLayout layout;
  private final int rowNumber;
  private final boolean date1904;
  private final ReadCells cells;
  private final Map<String, String> extras;
  private final List<Issue> issuesOfExtras;

  ParsedRow(
      TemplateLayout layout,
      int rowNumber,
      boolean date1904,
      ReadCells cells,
      Map<String, String> extras,
      List<Issue> issuesOfExtras) {
    this.layout = layout;
    this.rowNumber = rowNumber;
    this.date1904 = date1904;
    this.cells = cells;
    this.extras = Collections.unmodifiableMap(extras);
    this.issuesOfExtras = List.copyOf(issuesOfExtras);
  }

  /** Returns the row number that the spreadsheet program shows. */
  public int rowNumber() {
    return rowNumber;
  }

  /** Returns the name of the sheet. */
  public String sheetName() {
    return layout.sheetName();
  }

  /** Returns the place of this row in the workbook. */
  public RowPlace place() {
    return new RowPlace(layout.sheetIndex(), rowNumber);
  }

  /** Returns the pupil as the row names them; null where it has neither name nor class. */
  public Issue.@Nullable Pupil pupil() {
    String name = name();
    String className = schoolClass();
    return name == null && className == null ? null : new Issue.Pupil(name, className);
  }

  /** Returns the national student number. */
  public @Nullable NationalStudentNumber studentNumber() {
    return value(Field.STUDENT_NUMBER, NationalStudentNumber.class);
  }

  /**
   * Returns the host's key of the pupil, which only the city form has: the key that was entered, or
   * else the proposed key if a person confirmed it.
   */
  public @Nullable StudentKey key() {
    return value(Field.STUDENT_KEY, StudentKey.class);
  }

  /** Returns the name without blanks around it; never an issue. */
  public @Nullable String name() {
    return value(Field.NAME, String.class);
  }

  /** Returns the sex; never an issue. */
  public @Nullable Sex sex() {
    return value(Field.SEX, Sex.class);
  }

  /** Returns the birth date; never an issue. */
  public @Nullable LocalDate birthDate() {
    return value(Field.BIRTH_DATE, LocalDate.class);
  }

  /**
   * Returns the class as the row shows it: the code of the class, or else of the grade, a blank,
   * and the name of the class; null where it shows neither. Not checked.
   */
  public @Nullable String schoolClass() {
    String code = shown(Field.CLASS_CODE) + shown(Field.GRADE_CODE); // one of them is read
    String shown = (code.strip() + " " + shown(Field.CLASS_NAME).strip()).strip();
    return shown.isEmpty() ? null : shown;
  }

  /** Returns an acuity, sphere, cylinder or axis; of scale 2 unless it has more decimals. */
  public @Nullable BigDecimal decimal(Field field) {
    return value(field, BigDecimal.class);
  }

  /** Returns whether orthokeratology lenses are worn. */
  public @Nullable Boolean orthokeratology() {
    return value(Field.ORTHOKERATOLOGY, Boolean.class);
  }

  /** Returns the date of the examination. */
  public @Nullable LocalDate examDate() {
    return value(Field.EXAM_DATE, LocalDate.class);
  }

  /**
   * Returns the day that was probably meant, where the time of the examination date shows that it
   * is one day off; otherwise null.
   */
  public @Nullable ShiftedDate shiftedExamDate() {
    return ShiftedDate.of(cell(Field.EXAM_DATE));
  }

  /** Returns the named extras that are not blank, trimmed. */
  public Map<String, String> extras() {
    return extras;
  }

  /** Returns what could not be read, the missing key or number, and a date that is volatile. */
  public List<Issue> issues() {
    return RowIssues.of(this, cells, issuesOfExtras);
  }

  /**
   * Returns whether the row says that its pupil was not examined: no measurement holds more than a
   * word such as 免试, or the code 999.
   */
  public boolean isNotExamined() {
    return issuesOfExtras.isEmpty() && Examination.isMissing(layout, cells, extras);
  }

  /** Returns what is wrong with the cell of a field; null where nothing is. */
  @Nullable IssueCode flaw(Field field) {
    return reading(field).flaw();
  }

  /** Returns whether the cell of a field could not be read, or lacks a required key or number. */
  public boolean hasIssue(Field field) {
    return reading(field).flaw() != null;
  }

  /** Returns the issue at the cell of a field, if it has one. */
  public Optional<Issue> issueOf(Field field) {
    IssueCode flaw = reading(field).flaw();
    return flaw == null ? Optional.empty() : Optional.of(RowIssues.of(this, flaw, field));
  }

  /**
   * Returns whether the cell of a field shows nothing; a formula without a value may show anything.
   */
  public boolean isBlank(Field field) {
    return ShownCells.isBlank(cell(field));
  }

  /** Returns what the cell of a field shows, for reports; empty if it shows nothing. */
  public String shown(Field field) {
    return cell(field).shown();
  }

  /**
   * Returns an issue on the cell of a field, with its header, what it shows and, where that is
   * certain enough, what was probably meant.
   *
   * @throws IllegalArgumentException if the table has no column of this field
   */
  public Issue issue(IssueCode code, Field field, Object... arguments) {
    Cell cell = cell(field);
    String token = arguments.length == 0 ? Hints.token(code, field, cell, layout.schema()) : null;
    Object[] details = token == null ? arguments : new Object[] {token};
    return Issue.ofCell(
            code,
            layout.sheetName(),
            layout.position(field, rowNumber),
            layout.header(field),
            shown(cell),
            details)
        .withSuggestion(Hints.of(code, field, this::cell, date1904))
        .withPupil(pupil());
  }

  TemplateLayout layout() {
    return layout;
  }

  /** Names the row; its values are personal. */
  @Override
  public String toString() {
    return "ParsedRow[" + rowNumber + "]";
  }

  static @Nullable String shown(Cell cell) {
    String shown = cell.shown();
    return shown.isEmpty() ? null : shown;
  }

  /** Returns whether the name and the number are in each other's column. */
  public boolean hasNameAndNumberSwapped() {
    return reading(Field.STUDENT_NUMBER).flaw() == IssueCode.NUMBER_MALFORMED
        && shown(Field.STUDENT_NUMBER).chars().noneMatch(Character::isDigit)
        && RowIssues.numberInPlaceOfName(this).isPresent();
  }

  private <T> @Nullable T value(Field field, Class<T> type) {
    Object value = reading(field).value();
    return type.isInstance(value) ? type.cast(value) : null;
  }

  private Reading<?> reading(Field field) {
    return cells.reading(field);
  }

  private Cell cell(Field field) {
    return cells.cell(field);
  }
}
