package io.github.visiontemplate.poi.internal.unmatched;

import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns with the values of a candidate: the measurements in the order of the template, so
 * that they can be copied as one range, then the date. They stay empty, to be filled in by hand, if
 * there is no candidate or the candidate has no record. A last column is for the key of a pupil who
 * was found by hand.
 */
record ValueColumns(Words words, List<Field> fields, Map<?, Map<Field, Cell>> known) {

  private static final int WIDTH = 9;
  private static final int DATE_WIDTH = 12;
  private static final int BY_HAND_WIDTH = 16;

  ValueColumns(Words words, FillReport report) {
    this(words, fields(report), report.candidateValues());
  }

  private static List<Field> fields(FillReport report) {
    Stream<Field> measured =
        report.sheets().stream().limit(1).flatMap(sheet -> measured(sheet.layout()));
    return Stream.concat(measured, Stream.of(Field.EXAM_DATE)).toList();
  }

  private static Stream<Field> measured(TemplateLayout layout) {
    return layout.columns().keySet().stream()
        .filter(Field::isMeasurement)
        .sorted(Comparator.comparingInt(layout::column));
  }

  List<Integer> widths() {
    Stream<Integer> values =
        fields.stream().map(field -> field == Field.EXAM_DATE ? DATE_WIDTH : WIDTH);
    return Stream.concat(values, Stream.of(BY_HAND_WIDTH)).toList();
  }

  void writeHeader(NewRows rows) {
    fields.forEach(field -> rows.text(BookStyle.HEADER, words.of(field)));
    rows.text(BookStyle.HEADER_TO_DO, words.of("unmatched.byHand"));
  }

  void write(NewRows rows, @Nullable Candidate candidate) {
    Map<Field, Cell> values = candidate == null ? null : known.get(candidate.student().key());
    for (Field field : fields) {
      if (values == null) {
        rows.text(BookStyle.TO_DO, "");
      } else {
        rows.value(BookStyle.CENTERED, format(field), values.getOrDefault(field, Cell.blank()));
      }
    }
    rows.text(candidate == null ? BookStyle.TO_DO : BookStyle.CENTERED, "");
  }

  private static CellFormat format(Field field) {
    if (field == Field.EXAM_DATE) {
      return CellFormat.DATE;
    } else if (field == Field.ORTHOKERATOLOGY) {
      return CellFormat.TEXT;
    } else if (field.isAcuity()) {
      return CellFormat.ACUITY;
    }
    return field.isPower() ? CellFormat.DIOPTERS : CellFormat.WHOLE;
  }
}
