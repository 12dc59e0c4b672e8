package io.github.visiontemplate.issue;

import io.github.visiontemplate.table.CellPosition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people should know, and where. {@link IssueMessages} puts it into words.
 *
 * @param code what it is
 * @param severity whether it blocks
 * @param sheet the name of the sheet; null where it concerns the file as a whole
 * @param position the cell; null where it concerns the sheet or the file as a whole
 * @param header the column's header as the file has it; null without a column
 * @param value what the cell shows; null where that says nothing
 * @param arguments what the message of this code needs, in its order
 * @param suggestion what was probably meant, for a person to confirm and never applied by itself;
 *     null where that is not certain enough to say
 * @param pupil whom the row is about; null where it concerns no row
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
   * Whom a row is about, for people who look for the pupil and not for the row.
   *
   * @param name the name in the row; null where it has none
   * @param className the class in the row, its code and its name; null where it has neither
   */
  public record Pupil(@Nullable String name, @Nullable String className) {

    /** Shows nothing of a minor. */
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
   * Returns the order of reports: the file as a whole first, then sheet by sheet the sheet as a
   * whole and its cells by position.
   *
   * @param sheets the names of the sheets in their order; others come behind them
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

  /** Returns the same issue with what was probably meant. */
  public Issue withSuggestion(@Nullable String other) {
    return new Issue(code, severity, sheet, position, header, value, arguments, other, pupil);
  }

  /** Returns the same issue with other arguments for its message. */
  public Issue withArguments(Object... others) {
    return new Issue(
        code, severity, sheet, position, header, value, List.of(others), suggestion, pupil);
  }

  /** Returns the same issue with whom its row is about. */
  public Issue withPupil(@Nullable Pupil other) {
    return new Issue(code, severity, sheet, position, header, value, arguments, suggestion, other);
  }

  /** Returns whether the issue keeps its row, or the file, from being stored. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Shows code and cell; the value may be personal and is left out. */
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
