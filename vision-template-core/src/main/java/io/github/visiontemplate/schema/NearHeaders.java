package io.github.visiontemplate.schema;

import io.github.visiontemplate.schema.internal.Headers;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds headers that are similar to the header of a missing column: mistyped in one or two
 * characters, or with other words around it. Messages name such headers to people. The library
 * never uses them as the column.
 */
final class NearHeaders {

  private static final int LONGEST = 30;
  private static final int SHORT = 4;

  private NearHeaders() {}

  /** Returns the sheet's header that is similar to 体检日期, or empty if there is none. */
  static Optional<String> ofExamDate(TemplateLayout layout) {
    TemplateColumn wanted =
        TemplateSchemas.nationalImport().columns().stream()
            .filter(column -> column.field() == Field.EXAM_DATE)
            .findFirst()
            .orElseThrow();
    return unknown(layout).filter(header -> isNear(wanted, header)).findFirst();
  }

  private static Stream<String> unknown(TemplateLayout layout) {
    return IntStream.range(0, layout.headers().size())
        .filter(place -> !layout.columns().containsValue(place))
        .filter(place -> !layout.extras().containsValue(place))
        .mapToObj(layout::header);
  }

  /** Returns whether a header is similar to one of the headers by which a column is found. */
  static boolean isNear(TemplateColumn column, String header) {
    String found = Headers.normalized(header);
    return found.length() > 1
        && found.length() <= LONGEST
        && Stream.concat(column.headers().stream(), column.substitutes().stream())
            .map(Headers::normalized)
            .anyMatch(wanted -> isNear(wanted, found));
  }

  private static boolean isNear(String wanted, String found) {
    int most = Math.min(wanted.length(), found.length()) <= SHORT ? 1 : 2;
    return found.contains(wanted) || wanted.contains(found) || distance(wanted, found) <= most;
  }

  /** Counts the characters to insert, drop or replace to turn one text into the other. */
  private static int distance(String a, String b) {
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
