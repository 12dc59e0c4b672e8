package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of one row. Whether the values are possible is checked later. A value is null if
 * the cell is blank, is absent or could not be read. If a cell whose value is checked could not be
 * read, {@link #hasIssue} is true for its field. Immutable. Does not keep the row that was read.
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

  /**
   * Returns the name and the class of the pupil as the row gives them. Returns null if the row has
   * neither.
   */
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
   * Returns the host's key of the pupil, which only the city form has. This is the entered key. If
   * there is none, it is the proposed key, provided that a person has confirmed it.
   */
  public @Nullable StudentKey key() {
    return value(Field.STUDENT_KEY, StudentKey.class);
  }

  /** Returns the name without blanks around it. An unreadable name is null and never an issue. */
  public @Nullable String name() {
    return value(Field.NAME, String.class);
  }

  /** Returns the sex. An unreadable sex is null and never an issue. */
  public @Nullable Sex sex() {
    return value(Field.SEX, Sex.class);
  }

  /** Returns the birth date. An unreadable birth date is null and never an issue. */
  public @Nullable LocalDate birthDate() {
    return value(Field.BIRTH_DATE, LocalDate.class);
  }

  /**
   * Returns the class as the row shows it: a code, a blank, and the name of the class. The code is
   * that of the class or, in forms without class codes, that of the grade. Returns null if the row
   * shows neither code nor name. The class is not checked.
   */
  public @Nullable String schoolClass() {
    String code = shown(Field.CLASS_CODE) + shown(Field.GRADE_CODE); // at most one of them is read
    String shown = (code.strip() + " " + shown(Field.CLASS_NAME).strip()).strip();
    return shown.isEmpty() ? null : shown;
  }

  /**
   * Returns an acuity, sphere, cylinder or axis. The scale is 2 unless the number has more
   * decimals.
   */
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
   * Returns the date that was probably meant, if the time of the examination date shows that the
   * date is one day too early. Otherwise returns null.
   */
  public @Nullable ShiftedDate shiftedExamDate() {
    return ShiftedDate.of(cell(Field.EXAM_DATE));
  }

  /** Returns the named extras that are not blank, trimmed. */
  public Map<String, String> extras() {
    return extras;
  }

  /**
   * Returns the issues of cells that could not be read, of a missing key or number, and of an
   * examination date that changes daily, such as =TODAY().
   */
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

  /**
   * Returns the code of what is wrong with the cell of a field. Returns null if nothing is wrong.
   */
  @Nullable IssueCode flaw(Field field) {
    return reading(field).flaw();
  }

  /**
   * Returns whether the cell of a field could not be read, or a required key or number is missing.
   */
  public boolean hasIssue(Field field) {
    return reading(field).flaw() != null;
  }

  /** Returns the issue at the cell of a field. Returns empty if the cell has no issue. */
  public Optional<Issue> issueOf(Field field) {
    IssueCode flaw = reading(field).flaw();
    return flaw == null ? Optional.empty() : Optional.of(RowIssues.of(this, flaw, field));
  }

  /**
   * Returns whether the cell of a field shows nothing. A formula without a value is not blank,
   * because its result may be anything.
   */
  public boolean isBlank(Field field) {
    return ShownCells.isBlank(cell(field));
  }

  /**
   * Returns the text that the cell of a field shows, for reports. Returns an empty string if the
   * cell shows nothing.
   */
  public String shown(Field field) {
    return cell(field).shown();
  }

  /**
   * Returns an issue at the cell of a field. The issue contains the header of the column, the text
   * that the cell shows and, if it is certain enough, the value that was probably meant.
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

  /**
   * Returns an issue at the cell of a named extra. Returns empty if the cell could not be read,
   * because then it already has an issue.
   *
   * @throws IllegalArgumentException if the table has no such extra
   */
  public Optional<Issue> issueOfExtra(IssueCode code, String extra, Object... arguments) {
    int column = layout.extras().getOrDefault(extra, -1);
    CellPosition position = new CellPosition(rowNumber, column);
    if (issuesOfExtras.stream().anyMatch(issue -> position.equals(issue.position()))) {
      return Optional.empty();
    }
    String header = layout.header(column);
    return Optional.of(
        Issue.ofCell(code, layout.sheetName(), position, header, extras.get(extra), arguments)
            .withPupil(pupil()));
  }

  TemplateLayout layout() {
    return layout;
  }

  /** Shows only the row number, because the values are personal data. */
  @Override
  public String toString() {
    return "ParsedRow[" + rowNumber + "]";
  }

  static @Nullable String shown(Cell cell) {
    String shown = cell.shown();
    return shown.isEmpty() ? null : shown;
  }

  /**
   * Returns whether the name is in the column of the number and the number in the column of the
   * name.
   */
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
