package io.github.visiontemplate.issue;

import io.github.visiontemplate.table.CellPosition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem or a note for people, with its place in the file. {@link IssueMessages} returns its
 * message.
 *
 * @param code what kind of issue it is
 * @param severity whether the issue is an error or a warning
 * @param sheet the name of the sheet; null if the issue concerns the file as a whole
 * @param position the position of the cell; null if the issue concerns the sheet or the file as a
 *     whole
 * @param header the header of the column as the file has it; null if the issue concerns no column
 * @param value the shown text of the cell; null if that text is of no use to people
 * @param arguments the arguments of the message of this code, in order
 * @param suggestion the value that was probably meant; null if no value is likely enough; a
 *     suggestion is never applied automatically, because a person must confirm it
 * @param pupil the pupil of the row; null if the issue concerns no row
 * @since 0.1
 */
public record Issue(
    IssueCode code,
    Severity severity,
    @Nullable String sheet,
    @Nullable CellPosition position,
    @Nullable String header,
    @Nullable String value,
    List<Object> arguments,
    @Nullable String suggestion,
    @Nullable Pupil pupil) {

  private static final Comparator<Issue> BY_POSITION =
      Comparator.comparing(Issue::position, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * The pupil of a row, for people who look for the pupil instead of the row.
   *
   * @param name the name in the row; null if the row has none
   * @param className the code and the name of the class in the row; null if the row has neither
   */
  public record Pupil(@Nullable String name, @Nullable String className) {

    /** Returns a text without any data of the minor. */
    @Override
    public String toString() {
      return "Pupil[]";
    }
  }

  /** Copies the arguments. */
  public Issue {
    arguments = List.copyOf(arguments);
  }

  /** Returns an issue of the file as a whole, with the usual severity of its code. */
  public static Issue ofFile(IssueCode code, Object... arguments) {
    return new Issue(code, code.severity(), null, null, null, null, List.of(arguments), null, null);
  }

  /** Returns an issue of a sheet as a whole, with the usual severity of its code. */
  public static Issue ofSheet(IssueCode code, String sheet, Object... arguments) {
    return new Issue(
        code, code.severity(), sheet, null, null, null, List.of(arguments), null, null);
  }

  /** Returns an issue of one cell, with the usual severity of its code. */
  public static Issue ofCell(
      IssueCode code,
      String sheet,
      CellPosition position,
      String header,
      @Nullable String value,
      Object... arguments) {
    return new Issue(
        code, code.severity(), sheet, position, header, value, List.of(arguments), null, null);
  }

  /**
   * Returns the order of issues in reports. Issues of the file as a whole come first, then the
   * issues of each sheet. Within a sheet, issues of the sheet as a whole come before those of its
   * cells, which are ordered by position.
   *
   * @param sheets the names of the sheets in their order; issues of other sheets come last
   */
  public static Comparator<Issue> reportOrder(List<String> sheets) {
    return Comparator.comparingInt((Issue issue) -> place(issue.sheet(), sheets))
        .thenComparing(BY_POSITION);
  }

  /** Returns the same issue with another severity. */
  public Issue withSeverity(Severity other) {
    return new Issue(code, other, sheet, position, header, value, arguments, suggestion, pupil);
  }

  /** Returns the same issue with other arguments. */
  public Issue withArguments(List<Object> other) {
    return new Issue(code, severity, sheet, position, header, value, other, suggestion, pupil);
  }

  /** Returns the same issue with another suggestion. */
  public Issue withSuggestion(@Nullable String other) {
    return new Issue(code, severity, sheet, position, header, value, arguments, other, pupil);
  }

  /** Returns the same issue with other arguments. */
  public Issue withArguments(Object... others) {
    return new Issue(
        code, severity, sheet, position, header, value, List.of(others), suggestion, pupil);
  }

  /** Returns the same issue with another pupil. */
  public Issue withPupil(@Nullable Pupil other) {
    return new Issue(code, severity, sheet, position, header, value, arguments, suggestion, other);
  }

  /**
   * Returns whether the issue is an error, which prevents its row or the file from being stored.
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * Returns a text with the severity, the code and the cell. The value is left out, because it may
   * be personal.
   */
  @Override
  public String toString() {
    return severity + " " + code + (position == null ? "" : " at " + position);
  }

  private static int place(@Nullable String sheet, List<String> sheets) {
    if (sheet == null) {
      return -1;
    }
    int place = sheets.indexOf(sheet);
    return place < 0 ? sheets.size() : place;
  }
}
