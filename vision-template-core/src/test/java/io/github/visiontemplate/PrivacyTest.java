package io.github.visiontemplate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.ReportDocument;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Detection;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.SchoolYear;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.TermCalendar;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.validate.EyeDraft;
import io.github.visiontemplate.validate.Finding;
import io.github.visiontemplate.validate.ScreeningDraft;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Logs show values by their {@code toString()}. No value that a host can get shows a child's name,
 * whole number, birth date or readings in this way.
 */
class PrivacyTest {

  private static final String NAME = "欧阳乐乐";
  private static final String DIGITS = "110105201505010";
  private static final NationalStudentNumber NUMBER =
      NationalStudentNumber.ofDigits(NationalStudentNumber.Type.G, DIGITS + "77");
  private static final LocalDate BIRTH_DATE = LocalDate.of(2015, 5, 1);
  private static final LocalDate EXAM_DATE = LocalDate.of(2025, 10, 15);
  private static final String NOTE = "圆锥角膜";

  /** What no text may show. */
  private static final List<String> SECRETS =
      List.of(NAME, DIGITS, "2015-05-01", "2015/5/1", "3.7", "13.75", "4.25", "137", NOTE, "true");

  /** Single numbers, whose text is how they are stored. */
  private static final Set<Class<?>> SINGLE_NUMBERS = Set.of(VisualAcuity.class, Diopters.class);

  private static final StudentKey KEY = new StudentKey(NUMBER.value());
  private static final Student STUDENT =
      new Student(KEY, NUMBER, NAME, Sex.FEMALE, BIRTH_DATE, new SchoolId("S1"));
  private static final Person PERSON = new Person(NAME, BIRTH_DATE);
  private static final Semester AUTUMN = Semester.of(2025, Semester.Term.FIRST);
  private static final SemesterSummary SUMMARY = SemesterSummary.ofSchool(AUTUMN, List.of());
  private static final Instant AT = Instant.parse("2025-11-25T04:00:00Z");
  private static final UploadId UPLOAD = new UploadId("U1");
  private static final CellPosition CELL = new CellPosition(2, 3);
  private static final Refraction REFRACTION =
      new Refraction(Diopters.of("-13.75"), Diopters.of("-4.25"), 137);
  private static final EyeReading READING = new EyeReading(VisualAcuity.ofTenths(37), REFRACTION);
  private static final VisionScreening SCREENING =
      new VisionScreening(EXAM_DATE, READING, READING, true, Map.of("备注", NOTE));
  private static final ScreeningRecord RECORD = new ScreeningRecord(KEY, AUTUMN, SCREENING);
  private static final StoredScreening STORED =
      new StoredScreening(SCREENING, TemplateFamily.NATIONAL, UPLOAD);
  private static final Issue ISSUE =
      Issue.ofCell(IssueCode.NAME_DIFFERS, "一年级", CELL, "姓名", NAME, NAME, BIRTH_DATE)
          .withSuggestion(NAME)
          .withPupil(new Issue.Pupil(NAME, "1101"));
  private static final Candidate CANDIDATE =
      new Candidate(STUDENT, 90, List.of(Candidate.Clue.SAME_NAME));
  private static final UnmatchedRow UNMATCHED =
      new UnmatchedRow(
          ISSUE,
          UnmatchedReason.NOT_FOUND,
          NUMBER.value(),
          PERSON,
          Sex.FEMALE,
          "1101",
          List.of(CANDIDATE));
  private static final TemplateLayout LAYOUT =
      new TemplateLayout(
          TemplateSchemas.nationalImport(), 0, "一年级", 1, Map.of(), Map.of(), List.of("姓名"));
  private static final ReadSheet SHEET = new ReadSheet(LAYOUT, 1);
  private static final TemplateFile.Facts FILE = new TemplateFile.Facts(NAME + ".xlsx", 9, "0f");
  private static final UploadResult RESULT =
      new UploadResult(
          UploadResult.Outcome.STORED, "national-import", RowCounts.NONE, ChangeCounts.NONE);
  private static final NumberLink LINK = new NumberLink(NUMBER, KEY, PERSON);
  private static final EyeDraft DRAFT =
      new EyeDraft(
          new BigDecimal("3.7"),
          new BigDecimal("-13.75"),
          new BigDecimal("-4.25"),
          new BigDecimal("137"));
  private static final Sheet.CellRange RANGE = new Sheet.CellRange(CELL, CELL);
  private static final Sheet.DropDown DROP_DOWN = new Sheet.DropDown(List.of(RANGE), List.of(NAME));

  private static final CityForm.Choice CHOICE = new CityForm.Choice(NAME, KEY);

  private static final FillReport FILLED =
      new FillReport(
          FillReport.Status.FILLED,
          AUTUMN,
          List.of(SHEET),
          new FillReport.RowCounts(1, 0, 0, 1, 0),
          new FillReport.CellCounts(0, 0, 0),
          List.of(ISSUE),
          List.of(UNMATCHED),
          Map.of(KEY, cells()));
  private static final ImportReport IMPORTED =
      new ImportReport(
          ImportReport.Status.REJECTED,
          UPLOAD,
          List.of(SHEET),
          FILE,
          RowCounts.NONE,
          ChangeCounts.NONE,
          new TreeMap<>(Map.of(AUTUMN, 1)),
          List.of(ISSUE.withSuggestion(null), ISSUE),
          List.of(UNMATCHED));
  private static final ReportDocument.UnmatchedEntry UNMATCHED_ENTRY =
      (ReportDocument.UnmatchedEntry) IMPORTED.document(IssueMessages.english()).issues().get(1);

  /** One value of each exported type that shows its content. */
  private static final List<Object> VALUES =
      List.of(
          new CityForm(List.of(Field.NAME), List.of(new CityForm.Row(cells())), List.of(CHOICE)),
          new CityForm.Row(cells()),
          CHOICE,
          Acceptance.of(IssueCode.PERSON_DIFFERS),
          ISSUE,
          new Issue.Pupil(NAME, "1101"),
          CANDIDATE,
          new Match.Matched(STUDENT),
          LINK,
          new NumberLink.Confirmed(LINK, "S1", AT, "U1"),
          PERSON,
          new Roster.Entry(STUDENT, "示例小学", "11", NAME),
          READING,
          NUMBER,
          new NationalStudentNumber.Reading.Valid(NUMBER),
          new NationalStudentNumber.Reading.Invalid(NationalStudentNumber.Flaw.MALFORMED),
          REFRACTION,
          new SchoolId("S1"),
          STUDENT,
          KEY,
          Uploader.school("S1"),
          SCREENING,
          FILLED,
          FILLED.document(IssueMessages.english()),
          new FillReport.RowCounts(1, 0, 0, 1, 0),
          new FillReport.CellCounts(0, 0, 0),
          IMPORTED,
          IMPORTED.document(IssueMessages.english()),
          IMPORTED.document(IssueMessages.english()).file(),
          IMPORTED.document(IssueMessages.english()).sheets().get(0),
          IMPORTED.document(IssueMessages.english()).issues().get(0),
          UNMATCHED_ENTRY,
          UNMATCHED_ENTRY.candidates().get(0),
          SHEET,
          UNMATCHED,
          new Detection(List.of(LAYOUT), List.of(), List.of(ISSUE), ISSUE),
          new Detection.OtherSheet(1, "说明", Detection.Reason.EXAMPLE, false, List.of("姓名")),
          new TemplateColumn(Field.NAME, "姓名", false, List.of("姓名")),
          LAYOUT,
          TemplateSchemas.city(),
          new SchoolYear(2025),
          AUTUMN,
          new TermCalendar.Dates(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23)),
          ChangeCounts.NONE,
          new RecordChange(RECORD, Change.OVERWRITTEN, STORED, List.of(UPLOAD)),
          new RecordChange.FieldChange(Field.RIGHT_SPHERE, "-13.75", "-4.25"),
          new Reversal(UPLOAD, 0, 0, 0, List.of(Reversal.Kept.heldBy(UPLOAD, KEY, AUTUMN))),
          Reversal.Kept.outOfScope(KEY, AUTUMN),
          RowCounts.NONE,
          RECORD,
          STORED,
          new UploadHeader(Uploader.school("S1"), FILE, TemplateFamily.NATIONAL, AT),
          UPLOAD,
          new UploadRecord(UPLOAD, "S1", FILE, TemplateFamily.NATIONAL, AT, RESULT, AT),
          RESULT,
          new UploadResult.UnmatchedClass(AUTUMN, "1101", "一年级1班", 2),
          SUMMARY,
          SUMMARY.total(),
          SUMMARY.total().results(),
          SemesterSummary.Findings.of(SCREENING),
          new Cell.Text(NAME),
          new Cell.Numeric(-13.75),
          new Cell.Date(BIRTH_DATE, LocalTime.NOON),
          new Cell.Bool(true),
          new Cell.Failed(NAME),
          new CellEdit(CELL, new CellEdit.Value.Text(NAME)),
          new CellEdit.Value.Text(NAME),
          new CellEdit.Value.Flag(true, NAME),
          new CellEdit.Value.Numeric(new BigDecimal("-13.75")),
          CELL,
          new Sheet.Rules(List.of(RANGE), List.of(RANGE), List.of(DROP_DOWN)),
          DROP_DOWN,
          RANGE,
          FILE,
          DRAFT,
          new Finding(IssueCode.HOST_RULE, Severity.ERROR, null, "备注", List.of(NAME)),
          new ScreeningDraft(DRAFT, DRAFT, true, EXAM_DATE, BIRTH_DATE, Map.of("备注", NOTE)));

  @TestFactory
  Stream<DynamicTest> noTextShowsDataOfAChild() {
    return VALUES.stream()
        .map(
            value ->
                DynamicTest.dynamicTest(
                    value.getClass().getName(),
                    () -> assertThat(value.toString()).doesNotContain(SECRETS)));
  }

  @Test
  void everyExportedTypeThatShowsItsContentIsTried() {
    Set<Class<?>> tried =
        Stream.concat(VALUES.stream().map(Object::getClass), SINGLE_NUMBERS.stream())
            .collect(Collectors.toSet());

    assertThat(exported().filter(PrivacyTest::showsItsContent).filter(t -> !tried.contains(t)))
        .isEmpty();
  }

  private static Stream<Class<?>> exported() {
    URL classes = VisionImport.class.getProtectionDomain().getCodeSource().getLocation();
    return new ClassFileImporter()
        .importUrl(classes).stream()
            .filter(type -> !type.getPackageName().contains(".internal"))
            .<Class<?>>map(JavaClass::reflect)
            .filter(PrivacyTest::isPublic);
  }

  /** Returns whether the class has content and a text of its own. */
  private static boolean showsItsContent(Class<?> type) {
    return !type.isEnum()
        && !Throwable.class.isAssignableFrom(type)
        && Arrays.stream(type.getDeclaredFields())
            .anyMatch(f -> !Modifier.isStatic(f.getModifiers()))
        && Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("toString"));
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static Map<Field, Cell> cells() {
    return Map.of(Field.NAME, new Cell.Text(NAME), Field.RIGHT_SPHERE, new Cell.Numeric(-13.75));
  }
}
