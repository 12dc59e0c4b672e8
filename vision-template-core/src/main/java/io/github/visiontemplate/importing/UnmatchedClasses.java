package io.github.visiontemplate.importing;

import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.UploadResult.UnmatchedClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the rows of each class that were not matched. Rows without a date are left out. */
final class UnmatchedClasses {

  /** A school hardly has more classes than this. The rows of any others are counted together. */
  private static final int MOST = 500;

  private final Map<UnmatchedClass, Integer> rows = new LinkedHashMap<>();

  void count(CheckedRow row) {
    Semester semester = row.semester();
    if (semester == null) {
      return;
    }
    UnmatchedClass key =
        new UnmatchedClass(
            semester,
            shown(row.parsed(), Field.CLASS_CODE),
            shown(row.parsed(), Field.CLASS_NAME),
            0);
    boolean countable = rows.size() < MOST || rows.containsKey(key);
    rows.merge(countable ? key : new UnmatchedClass(semester, null, null, 0), 1, Integer::sum);
  }

  List<UnmatchedClass> counts() {
    return rows.entrySet().stream()
        .map(
            each ->
                new UnmatchedClass(
                    each.getKey().semester(),
                    each.getKey().classCode(),
                    each.getKey().className(),
                    each.getValue()))
        .toList();
  }

  private static @Nullable String shown(ParsedRow row, Field field) {
    String shown = row.shown(field).strip();
    return shown.isEmpty() ? null : shown;
  }
}
