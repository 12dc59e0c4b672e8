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
 * @param position the cell; null where it concerns the file as a whole
 * @param header the column's header as it stands in the file; null without a column
 * @param value what the cell shows; null where that says nothing
 * @param arguments what the message of this code needs beside them, in its order
 * @param suggestion what was probably meant, for a person to confirm and never applied by itself;
 *     null where that is not certain enough to say
 */
public record Issue(
    IssueCode code,
    Severity severity,
    @Nullable CellPosition position,
    @Nullable String header,
    @Nullable String value,
    List<Object> arguments,
    @Nullable String suggestion) {

  private static final Comparator<Issue> REPORT_ORDER =
      Comparator.comparing(Issue::position, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Copies the arguments. */
  public Issue {
    arguments = List.copyOf(arguments);
  }

  /** Returns an issue of the file as a whole, with the usual severity of its code. */
  public static Issue ofFile(IssueCode code, Object... arguments) {
    return new Issue(code, code.severity(), null, null, null, List.of(arguments), null);
  }

  /** Returns an issue of one cell, with the usual severity of its code. */
  public static Issue ofCell(
      IssueCode code,
      CellPosition position,
      String header,
      @Nullable String value,
      Object... arguments) {
    return new Issue(code, code.severity(), position, header, value, List.of(arguments), null);
  }

  /** Returns the order of reports: the file as a whole first, then by position. */
  public static Comparator<Issue> reportOrder() {
    return REPORT_ORDER;
  }

  /** Returns the same issue with another severity. */
  public Issue withSeverity(Severity other) {
    return new Issue(code, other, position, header, value, arguments, suggestion);
  }

  /** Returns the same issue with what was probably meant. */
  public Issue withSuggestion(@Nullable String other) {
    return new Issue(code, severity, position, header, value, arguments, other);
  }

  /** Tells whether the issue keeps its row, or the file, from being stored. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Shows code and position; the value may be personal and is left out. */
  @Override
  public String toString() {
    return severity + " " + code + (position == null ? "" : " at " + position);
  }
}
