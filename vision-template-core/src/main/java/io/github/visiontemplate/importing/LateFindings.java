package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.report.internal.FileIssues;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Issues of rows that only the whole file shows. Only the places of these rows are kept. To report
 * the issues with their cells, the rows are read again.
 */
final class LateFindings {

  private final SortedMap<RowPlace, List<Late>> byRow = new TreeMap<>();

  private record Late(IssueCode code, Field field, List<Object> arguments) {}

  /** Adds an issue at the cell of a field. */
  void add(RowPlace row, IssueCode code, Field field, Object... arguments) {
    byRow
        .computeIfAbsent(row, key -> new ArrayList<>(1))
        .add(new Late(code, field, List.of(arguments)));
  }

  /** Reads the rows again and reports all added issues. Opens only sheets that have such rows. */
  void report(TemplateWorkbook workbook, List<TemplateLayout> layouts, FileIssues issues) {
    for (TemplateLayout layout : layouts) {
      SortedMap<RowPlace, List<Late>> ofSheet =
          byRow.subMap(
              new RowPlace(layout.sheetIndex(), 1),
              new RowPlace(layout.sheetIndex(), RowPlace.LAST_ROW));
      if (!ofSheet.isEmpty()) {
        try (RowReader rows = workbook.sheets().get(layout.sheetIndex()).rows()) {
          report(rows, RowParser.of(layout), ofSheet, issues);
        }
      }
    }
  }

  private static void report(
      RowReader rows,
      RowParser parser,
      SortedMap<RowPlace, List<Late>> ofSheet,
      FileIssues issues) {
    int left = ofSheet.size();
    int sheet = ofSheet.firstKey().sheetIndex();
    for (Row row = rows.next(); row != null && left > 0; row = rows.next()) {
      RowPlace place = new RowPlace(sheet, row.rowNumber());
      List<Late> found = ofSheet.get(place);
      if (found != null) {
        report(place, parser.parse(row), found, issues);
        left--;
      }
    }
  }

  private static void report(
      RowPlace place, @Nullable ParsedRow row, List<Late> found, FileIssues issues) {
    if (row == null) {
      throw new IllegalStateException("a row of data is none when it is read again");
    }
    for (Late late : found) {
      issues.add(place, row.issue(late.code(), late.field(), late.arguments().toArray()));
    }
  }
}
