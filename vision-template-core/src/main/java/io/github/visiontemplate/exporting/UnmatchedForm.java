package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the unmatched rows of a national template again and turns them into rows of the city form.
 */
final class UnmatchedForm {

  private final TemplateLayout layout;
  private final RowParser parser;
  private final RosterPlaces places;
  private final PupilChoices choices;
  private final IssueMessages words;

  private UnmatchedForm(
      TemplateLayout layout, RosterPlaces places, PupilChoices choices, IssueMessages words) {
    this.layout = layout;
    this.parser = RowParser.of(layout);
    this.places = places;
    this.choices = choices;
    this.words = words;
  }

  /**
   * Returns the rows of all sheets, in the order of the file. Tells the choices which pupils other
   * rows name.
   */
  static List<CityForm.Row> rows(
      TemplateFile upload,
      List<TemplateLayout> layouts,
      List<UnmatchedRow> unmatched,
      RosterPlaces places,
      PupilChoices choices,
      IssueMessages words) {
    List<CityForm.Row> rows = new ArrayList<>(unmatched.size());
    try (TemplateWorkbook workbook = upload.open()) {
      for (TemplateLayout layout : layouts) {
        Map<Integer, UnmatchedRow> byNumber =
            unmatched.stream()
                .filter(row -> row.sheet().equals(layout.sheetName()))
                .collect(Collectors.toMap(UnmatchedRow::rowNumber, Function.identity()));
        rows.addAll(new UnmatchedForm(layout, places, choices, words).rows(workbook, byNumber));
      }
    }
    return rows;
  }

  private List<CityForm.Row> rows(TemplateWorkbook workbook, Map<Integer, UnmatchedRow> byNumber) {
    List<CityForm.Row> rows = new ArrayList<>(byNumber.size());
    try (RowReader reader = workbook.sheets().get(layout.sheetIndex()).rows()) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        UnmatchedRow found = byNumber.get(row.rowNumber());
        ParsedRow parsed = found == null && choices.isEmpty() ? null : parser.parse(row);
        if (found != null && parsed != null) {
          rows.add(row(row, parsed, found));
        } else if (parsed != null && parsed.studentNumber() != null) {
          choices.name(parsed.studentNumber());
        }
      }
    }
    return rows;
  }

  private CityForm.Row row(Row row, ParsedRow parsed, UnmatchedRow found) {
    Proposal proposal = new Proposal(found, places, words);
    Candidate leader = proposal.leader();
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    putPlace(cells, row, leader);
    putPerson(cells, row, parsed);
    put(cells, Field.PROPOSED_KEY, leader == null ? null : leader.student().key().value());
    put(cells, Field.KEY_CLUES, proposal.inWords());
    put(cells, Field.STUDENT_NUMBER, found.studentNumber());
    for (Field field : layout.columns().keySet()) {
      if (field.isMeasurement() || field == Field.EXAM_DATE) {
        put(cells, field, row, measured(parsed, field));
      }
    }
    return new CityForm.Row(cells);
  }

  /**
   * Adds school, grade and class. The file describes the examined pupil, the roster only a
   * candidate. Grade and class are therefore taken from the file if it has them.
   */
  private void putPlace(Map<Field, Cell> cells, Row row, @Nullable Candidate leader) {
    put(cells, Field.SCHOOL, places.school(leader));
    put(cells, Field.GRADE_CODE, places.grade(leader));
    put(cells, Field.CLASS_NAME, places.className(leader));
    put(cells, Field.GRADE_CODE, row, null);
    put(cells, Field.CLASS_NAME, row, null);
  }

  private void putPerson(Map<Field, Cell> cells, Row row, ParsedRow parsed) {
    Sex sex = parsed.sex();
    put(cells, Field.NAME, row, null);
    put(cells, Field.SEX, row, sex == null ? null : new Cell.Text(RosterRows.word(sex)));
    put(cells, Field.BIRTH_DATE, row, date(parsed.birthDate()));
  }

  /**
   * Adds the value that was read. If the value could not be read, adds the text that the cell
   * shows.
   */
  private void put(Map<Field, Cell> cells, Field field, Row row, @Nullable Cell read) {
    if (read != null) {
      cells.put(field, read);
    } else if (layout.has(field)) {
      put(cells, field, row.cell(layout.column(field)).shown());
    }
  }

  private static void put(Map<Field, Cell> cells, Field field, @Nullable String text) {
    RosterRows.put(cells, field, text);
  }

  private static @Nullable Cell measured(ParsedRow row, Field field) {
    if (field == Field.EXAM_DATE) {
      return date(row.examDate());
    }
    if (field == Field.ORTHOKERATOLOGY) {
      Boolean worn = row.orthokeratology();
      return worn == null ? null : new Cell.Text(MeasurementValues.yesOrNo(worn));
    }
    BigDecimal number = row.decimal(field);
    return number == null ? null : new Cell.Numeric(number.doubleValue());
  }

  private static @Nullable Cell date(@Nullable LocalDate date) {
    return date == null ? null : new Cell.Date(date);
  }
}
