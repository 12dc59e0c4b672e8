package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.match.internal.HostAnswer;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.TemplateFile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The content of a city template (市体检系统的上传模板). An adapter writes the content to a file.
 *
 * <pre>{@code
 * XlsxCityTemplate.write(CityForm.ofRoster(roster, uploader), output);
 *
 * ImportReport report = visionImport.run(ImportRequest.of(upload, uploader).dryRun());
 * XlsxCityTemplate.write(CityForm.ofUnmatched(report, upload, roster, uploader), output);
 * }</pre>
 *
 * @param columns the columns from left to right, the date of examination last
 * @param rows one row for each pupil
 * @param choices the pupils who can be chosen for {@link Field#STUDENT_KEY}, in the order of the
 *     roster; empty if the rows have keys, or the roster is empty
 * @since 0.1
 */
public record CityForm(List<Field> columns, List<Row> rows, List<Choice> choices) {

  private static final List<Field> PUPIL =
      List.of(
          Field.STUDENT_KEY,
          Field.SCHOOL,
          Field.GRADE_CODE,
          Field.CLASS_NAME,
          Field.NAME,
          Field.SEX,
          Field.BIRTH_DATE,
          Field.STUDENT_NUMBER);

  private static final List<Field> UNMATCHED =
      List.of(
          Field.SCHOOL,
          Field.GRADE_CODE,
          Field.CLASS_NAME,
          Field.NAME,
          Field.PROPOSED_KEY,
          Field.KEY_CLUES,
          Field.KEY_CONFIRMED,
          Field.STUDENT_KEY,
          Field.SEX,
          Field.BIRTH_DATE,
          Field.STUDENT_NUMBER);

  /** Copies the lists. */
  public CityForm {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    choices = List.copyOf(choices);
  }

  /**
   * Returns the form with the pupils of the uploader's schools. The measurements are empty. The
   * school fills in the measurements of the pupils whom it examined; the import skips the other
   * rows.
   */
  public static CityForm ofRoster(Roster roster, Uploader uploader) {
    List<Row> rows =
        HostAnswer.of("Roster.pupils", () -> roster.pupils(uploader)).stream()
            .filter(entry -> uploader.covers(entry.student().school()))
            .map(RosterRows::of)
            .toList();
    return new CityForm(withMeasurements(PUPIL), rows, List.of());
  }

  /**
   * Returns the form with the pupils whom the import of a national template could not match, and
   * with their measurements from that template. Wrong measurements are not changed. If one
   * candidate is clearly better than the others, the candidate's key is proposed. An import uses a
   * proposed key only after a person has confirmed it. For the other rows a person can choose a
   * pupil: one of the candidates, or one whose number is in no other row of the file. The rows are
   * in the order of {@link ImportReport#unmatched()}.
   *
   * @param report the report of the import or its dry run, with candidates
   * @param upload the file that was imported
   * @param roster gives the school, grade and class of candidates, and the pupils to choose from;
   *     may be empty
   * @throws IllegalArgumentException if the report is not about a readable national template; also
   *     if the report has an unaccepted {@code PEOPLE_SHIFTED}, because rows would then get the
   *     measurements of other pupils
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file has changed
   *     since the import and cannot be read as a template
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static CityForm ofUnmatched(
      ImportReport report, TemplateFile upload, Roster roster, Uploader uploader) {
    return ofUnmatched(report, upload, roster, uploader, IssueMessages.chinese());
  }

  /**
   * Does the same as {@link #ofUnmatched(ImportReport, TemplateFile, Roster, Uploader)}, with the
   * clues in the language of the given messages.
   *
   * @throws IllegalArgumentException if the report is not about a readable national template, or
   *     has an unaccepted {@code PEOPLE_SHIFTED}
   */
  public static CityForm ofUnmatched(
      ImportReport report,
      TemplateFile upload,
      Roster roster,
      Uploader uploader,
      IssueMessages messages) {
    List<TemplateLayout> layouts = report.sheets().stream().map(ReadSheet::layout).toList();
    if (layouts.isEmpty() || layouts.get(0).schema().family() != TemplateFamily.NATIONAL) {
      throw new IllegalArgumentException("expected the report of a national template");
    }
    if (report.issues().stream().anyMatch(CityForm::saysShifted)) {
      throw new IllegalArgumentException(
          "expected a file whose numbers and people belong together, found PEOPLE_SHIFTED");
    }
    RosterPlaces places = RosterPlaces.of(roster, uploader, report.unmatched());
    PupilChoices choices = new PupilChoices(places);
    List<Row> rows =
        UnmatchedForm.rows(upload, layouts, report.unmatched(), places, choices, messages);
    return new CityForm(withMeasurements(UNMATCHED), rows, choices.choices());
  }

  /**
   * Returns the form with the record of one pupil, as a person typed it on a page. An import reads
   * the values as it reads text cells.
   *
   * <pre>{@code
   * CityForm form = CityForm.ofPupil(pupil, Map.of(Field.RIGHT_ACUITY, "4.8", …));
   * visionImport.run(ImportRequest.of(form.asFile("在线录入"), uploader).family(TemplateFamily.CITY));
   * }</pre>
   *
   * @param values the measurements and the date of the examination, as typed; other fields are
   *     those of the pupil
   */
  public static CityForm ofPupil(Student pupil, Map<Field, String> values) {
    List<Field> columns = withMeasurements(PUPIL);
    Map<Field, Cell> cells = new EnumMap<>(RosterRows.of(pupil).cells());
    values.forEach(
        (field, text) -> {
          if (columns.contains(field) && !PUPIL.contains(field)) {
            RosterRows.put(cells, field, text);
          }
        });
    return new CityForm(columns, List.of(new Row(cells)), List.of());
  }

  /**
   * Returns the form with only those rows whose pupils a person has chosen. When such a row is
   * imported and stored, its number is linked with the pupil ({@link
   * io.github.visiontemplate.match.NumberLinks}).
   *
   * @param pupils the keys of the chosen pupils, by the position of the row in {@link #rows()},
   *     from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public CityForm choosing(Map<Integer, StudentKey> pupils) {
    List<Row> chosen =
        new TreeMap<>(pupils)
            .entrySet().stream()
                .map(each -> rows.get(each.getKey()).withKey(each.getValue()))
                .toList();
    return new CityForm(columns, chosen, List.of());
  }

  /**
   * Returns the form as a file in memory, to be imported without a workbook. The headers are in row
   * 1, so the first row of the form is row 2.
   *
   * @param name the name of the file, for the upload record
   */
  public TemplateFile asFile(String name) {
    return new CityFormFile(name, this);
  }

  /** Returns whether the form proposes keys that a person has to confirm. */
  public boolean hasProposals() {
    return columns.contains(Field.PROPOSED_KEY);
  }

  private static boolean saysShifted(Issue issue) {
    return issue.code() == IssueCode.PEOPLE_SHIFTED && issue.isError();
  }

  private static List<Field> withMeasurements(List<Field> pupil) {
    Stream<Field> measured =
        TemplateSchemas.city().columns().stream()
            .flatMap(column -> Stream.ofNullable(column.field()))
            .filter(field -> field.isMeasurement() || field == Field.EXAM_DATE);
    return Stream.concat(pupil.stream(), measured).toList();
  }

  /**
   * A pupil who can be chosen for a row.
   *
   * @param text what a drop-down list offers: name, class, birth date and, last, the key in
   *     brackets, such as {@code 王小明 一年级1班 2019/3/8 [S17]}. An import reads the key from it
   * @param key the pupil's key
   */
  public record Choice(String text, StudentKey key) {

    /** Shows only the key, to keep names out of logs. */
    @Override
    public String toString() {
      return "Choice[" + key + "]";
    }
  }

  /**
   * The content of one row of a city template. For logs, a cell does not reveal its content; use
   * {@link Cell#shown()} to get it.
   *
   * @param cells the cells that are not blank
   */
  public record Row(Map<Field, Cell> cells) {

    /** Copies the cells. */
    public Row {
      Map<Field, Cell> copy = new EnumMap<>(Field.class);
      copy.putAll(cells);
      cells = Collections.unmodifiableMap(copy);
    }

    private Row withKey(StudentKey key) {
      Map<Field, Cell> changed = new EnumMap<>(cells);
      changed.put(Field.STUDENT_KEY, new Cell.Text(key.value()));
      return new Row(changed);
    }

    /** Returns the cell of a column. Returns a blank cell if the row has none. */
    public Cell cell(Field field) {
      return cells.getOrDefault(field, Cell.blank());
    }
  }
}
